import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { babyseaAccount } from '../../../server/src/providers/babysea/account';
import { examples } from '../../fixtures/billing/babysea';
import { answer } from '../../support/billing';
import { exampleOf } from '../../support/billing-examples';
import { priceLines, readPrices, requestOfPrices } from '../../support/price-lists';

const LIST = 'library-models';
const lines = (...models: readonly unknown[]) =>
  priceLines(readPrices(babyseaAccount, LIST, answer({ status: 'success', data: { models } })));
const video = (model_pricing: unknown) =>
  lines({ model_type: 'video', model_identifier: 'acme/clips', model_pricing });
const image = (model_pricing: unknown) =>
  lines({ model_type: 'image', model_identifier: 'acme/paint', model_pricing });

describe('the prices of BabySea', () => {
  it('are asked with the key, in its region', () => {
    assert.equal(
      requestOfPrices(babyseaAccount, LIST, 'eu'),
      'GET https://api.eu.babysea.ai/v1/library/models',
    );
    assert.equal(requestOfPrices(babyseaAccount, LIST, 'moon'), null);
  });

  it('are dollars for a picture or for a second, by resolution and sound', () => {
    assert.deepEqual(priceLines(readPrices(babyseaAccount, LIST, exampleOf(examples, LIST))), [
      'bfl/flux-schnell: generation 0.005 USD/1',
      'acme/clips: second 0.03 USD/1 [resolution=480p], second 0.062 USD/1 [resolution=720p], second 0.166 USD/1 [resolution=1080p]',
      'acme/talkies: second 0.15 USD/1 [resolution=720p audio=true], second 0.1 USD/1 [resolution=720p audio=false]',
    ]);
    assert.deepEqual(video(0.05), ['acme/clips: second 0.05 USD/1']);
    assert.deepEqual(image({ '720p': 0.05 }), ['acme/paint: generation 0.05 USD/1 [resolution=720p]']);
  });

  it('leave out a model of which any price can not be read for sure', () => {
    assert.deepEqual(video({ '720p': 0.05, cinema: 0.5 }), []);
    assert.deepEqual(video({ '720p': 0.05, '720p_audio': 0.1 }), []);
    assert.deepEqual(video({ '720p': '0.05' }), []);
    assert.deepEqual(video({ '720p': null }), []);
    assert.deepEqual(video({ '720p': 0.05, '480p': 0 }), []);
    assert.deepEqual(video({}), []);
    assert.deepEqual(image(undefined), []);
    assert.deepEqual(image(0), []);
    assert.deepEqual(image(-1), []);
    assert.deepEqual(image([0.05]), []);
    assert.deepEqual(lines({ model_type: 'audio', model_identifier: 'acme/song', model_pricing: 1 }), []);
    assert.deepEqual(lines({ model_type: 'image', model_identifier: '../secret', model_pricing: 1 }), []);
    const twice = { model_type: 'image', model_identifier: 'acme/paint', model_pricing: 1 };
    assert.deepEqual(lines(twice, { ...twice, model_pricing: 2 }, 7, null), []);
  });

  it('tell why there are none', () => {
    const failure = (body: unknown, status = 200) =>
      readPrices(babyseaAccount, LIST, answer(body, status)).failure;
    assert.equal(failure('<html>')?.state, 'malformed');
    assert.equal(failure({ status: 'success', data: { models: {} } })?.state, 'malformed');
    assert.equal(failure({ status: 'success' })?.state, 'malformed');
    const lacking = examples.errors[403];
    assert.match(
      (lacking && readPrices(babyseaAccount, LIST, lacking).failure?.message) ?? '',
      /library:read/,
    );
  });
});
