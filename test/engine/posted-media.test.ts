import assert from 'node:assert/strict';
import { postedCost } from '../support/posted';

const STABILITY = 'https://api.stability.ai/v2beta/stable-image';
const OCR = 'https://api.mistral.ai/v1/ocr';
const RERANK = 'https://api.voyageai.com/v1/rerank';
const gemini = (model: string) =>
  `https://generativelanguage.googleapis.com/v1beta/models/${model}:generateContent`;

const likely = (url: string, body: object) => postedCost(url, body).estimate?.likely;

describe('media by the arguments of a posted request', () => {
  it('costs what Stability lists for the endpoint', () => {
    for (const [path, body, cost] of [
      ['generate/core', {}, '0.03'],
      ['generate/ultra', {}, '0.08'],
      ['generate/sd3', {}, '0.065'],
      ['generate/sd3', { model: 'sd3.5-medium' }, '0.035'],
      ['edit/inpaint', {}, '0.05'],
      ['control/style', {}, '0.05'],
      ['upscale/creative', {}, '0.6'],
      ['upscale/fast', {}, '0.02'],
    ] as const)
      assert.equal(likely(`${STABILITY}/${path}`, { prompt: 'a cat', ...body }), cost, path);
    assert.equal(postedCost(`${STABILITY}/edit/unheard-of`, { prompt: 'a cat' }).estimate, null);
  });

  it('counts the pages that are asked for of a document', () => {
    const document = { type: 'document_url', document_url: 'https://files.example/a.pdf' };
    const read = (pages?: unknown) => postedCost(OCR, { model: 'mistral-ocr-2512', document, pages });
    assert.deepEqual(read([0, 1, 7]).usage.pages, { low: 1, likely: 3, high: 3, how: 'capped' });
    assert.equal(read('0-2, 7').estimate?.likely, '0.008');
    for (const unclear of [undefined, 'all', '3-'])
      assert.equal(read(unclear).unknown?.code, 'quantity-unknown', String(unclear));
  });

  it('takes one picture, and no known end, for an answer of Gemini that is a picture', () => {
    const contents = [{ role: 'user', parts: [{ text: 'a cat' }] }];
    const drawn = (imageSize?: string) =>
      postedCost(gemini('gemini-3-pro-image'), {
        contents,
        generationConfig: imageSize ? { imageConfig: { imageSize } } : {},
      });
    assert.deepEqual(drawn().usage.images, { low: 1, likely: 1, high: null, how: 'unbounded' });
    assert.notEqual(drawn().usage.inputTokens?.high, null);
    const more = Number(drawn('4K').estimate?.likely) - Number(drawn('2K').estimate?.likely);
    assert.ok(Math.abs(more - (0.24 - 0.1344)) < 1e-9, String(more));
  });

  it("takes OpenAI's own defaults for a clip, at its own address", () => {
    const clip = (host: string) =>
      postedCost(`https://${host}/v1/videos`, { prompt: 'a cat', size: '1280x720' });
    assert.equal(clip('api.openai.com').usage.seconds?.likely, 4);
    assert.equal(clip('api.openai.com').estimate?.likely, '0.4');
  });

  it('bills the query with each document that Voyage ranks', () => {
    const tokens = (documents: readonly string[]) =>
      postedCost(RERANK, { model: 'rerank-2.5', query: 'what of it', documents }).usage.inputTokens?.likely;
    const one = tokens(['this']) ?? 0;
    assert.equal(tokens(['this', 'this', 'this']), 3 * one);
  });
});
