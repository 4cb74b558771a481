import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { QuotedCall } from '../../../server/src/core/billing/quote';
import { babyseaAccount } from '../../../server/src/providers/babysea/account';
import { examples } from '../../fixtures/billing/babysea';
import { answer } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';
import { quoteRequest, readQuote } from '../../support/quotes';

const PRO: Partial<QuotedCall> = { model: 'bfl/flux-1.1-pro' };
const CLIP: Partial<QuotedCall> = {
  api: 'video',
  model: 'acme/clips',
  arguments: {
    generation_prompt: 'a cat',
    generation_duration: 5,
    generation_resolution: '720p',
    generation_generate_audio: false,
  },
};
const ask = (call: Partial<QuotedCall>, region: string | null = null) =>
  quoteRequest(babyseaAccount, call, { region });
const asked = (given: QuotedCall['arguments']) => ask({ ...PRO, arguments: given });
const read = (changes: Record<string, unknown>, call: Partial<QuotedCall> = PRO) =>
  readQuote(babyseaAccount, changed(examples, 'quote', changes), call);

describe('the quote of BabySea', () => {
  it('is asked for the very arguments of the call, without its prompt', () => {
    assert.equal(ask(PRO), 'GET https://api.us.babysea.ai/v1/estimate/bfl/flux-1.1-pro');
    assert.equal(
      ask(CLIP, 'eu'),
      'GET https://api.eu.babysea.ai/v1/estimate/acme/clips?duration=5&resolution=720p&audio=false',
    );
    assert.match(asked({ generation_output_number: 3 }), /\?count=3$/);
    assert.match(asked({ generation_audio: true, generation_resolution: null }), /\?audio=true$/);
  });

  it('is refused where an argument that sets the price is open', () => {
    for (const name of [
      'generation_output_number',
      'generation_duration',
      'generation_resolution',
      'generation_generate_audio',
      'generation_audio',
    ])
      assert.match(ask({ ...PRO, open: [name] }), /^refused: .*decided at run time/);
    assert.match(ask({ ...PRO, open: ['generation_prompt'] }), /^GET /);
    assert.match(ask({ ...PRO, open: ['…'] }), /^refused: .*decided at run time/);
  });

  it('is asked for the body of an HTTP client, and for nothing that it is given besides', () => {
    const body = { generation_prompt: 'a cat', generation_output_number: 2 };
    const headers = { authorization: 'Bearer bye_secret' };
    assert.match(asked({ headers, body }), /bfl\/flux-1.1-pro\?count=2$/);
    assert.match(asked({ headers, body: JSON.stringify(body) }), /bfl\/flux-1.1-pro\?count=2$/);
    assert.match(asked({ json: body }), /\?count=2$/);
    assert.match(asked({ headers }), /^refused: its body is not known/);
    assert.match(asked({ headers, body: 'text' }), /^refused: its body is not known/);
    assert.match(asked({ body: [body] }), /^refused: its body is not known/);
    assert.match(ask({ ...PRO, arguments: { headers }, open: ['body'] }), /^refused: .*run time/);
  });

  it('is refused where the call makes no sense of its own', () => {
    assert.match(ask({ ...PRO, api: 'chat' }), /^refused: .*pictures and videos/);
    assert.match(ask({ ...PRO, api: 'video' }), /^refused: .*generation_duration/);
    assert.match(ask({ ...PRO, model: '../../v1/content/delete' }), /^refused: /);
    assert.match(ask({ ...PRO, model: 'a?b=c' }), /^refused: /);
    assert.match(ask(PRO, 'moon'), /^refused: .*region/);
    for (const count of [0, -1, 1.5, 101, '2', true])
      assert.match(asked({ generation_output_number: count }), /^refused: .*whole number/);
    assert.match(asked({ generation_duration: 'long' }), /^refused: /);
    assert.match(asked({ generation_resolution: 720 }), /^refused: /);
    assert.match(asked({ generation_audio: 'yes' }), /^refused: /);
    assert.match(asked({ generation_audio: true, generation_generate_audio: false }), /^refused: /);
  });

  it('tells amount, parts and whether the balance covers it', () => {
    assert.deepEqual(readQuote(babyseaAccount, exampleOf(examples, 'quote'), PRO).quote, {
      amount: '0.052',
      currency: 'USD',
      components: ['1 generation at $0.052'],
      affordable: true,
    });
  });

  it('tells the seconds of a video', () => {
    const changes = {
      'data.model_identifier': 'acme/clips',
      'data.model_type': 'video',
      'data.duration_seconds': 5,
      'data.resolution': '720p',
      'data.cost_per_second': 0.062,
      'data.cost_per_generation': 0.31,
      'data.cost_total_consumed': 0.31,
    };
    assert.deepEqual(read(changes, CLIP).quote?.components, ['1 generation at $0.31 (5 s at $0.062)']);
  });

  it('knows no from unknown', () => {
    const affordable = (value: unknown) =>
      read({ 'data.credit_balance_can_afford': value }).quote?.affordable;
    assert.equal(affordable(false), false);
    assert.equal(affordable(null), null);
    assert.equal(affordable(undefined), null);
  });

  it('is none where the estimate is for something else than the call', () => {
    const message = (changes: Record<string, unknown>, call = PRO) =>
      read(changes, call).failure?.message ?? '';
    assert.match(message({ 'data.model_identifier': 'bfl/other' }), /another model/);
    assert.match(message({ 'data.assets_count': 2 }), /another number/);
    const clip = { 'data.model_identifier': 'acme/clips', 'data.model_type': 'video' };
    assert.match(message({ ...clip, 'data.duration_seconds': 8 }, CLIP), /another duration/);
    assert.match(message({ ...clip, 'data.resolution': '480p' }, CLIP), /another resolution/);
  });

  it('never charges, whatever comes', () => {
    const failure = (body: unknown, status = 200) =>
      readQuote(babyseaAccount, answer(body, status), PRO).failure;
    for (const value of [null, '0.052', -1, {}])
      assert.equal(read({ 'data.cost_total_consumed': value }).failure?.state, 'malformed');
    assert.deepEqual([failure('<html>')?.state, failure('<html>')?.charged], ['malformed', false]);
    assert.deepEqual([failure({}, 500)?.state, failure({}, 500)?.charged], ['server-error', false]);
    const empty = examples.errors[402];
    assert.equal(empty && readQuote(babyseaAccount, empty, PRO).failure?.state, 'out-of-credit');
  });
});
