import assert from 'node:assert/strict';
import type { ListValue, TextValue, Value } from '../../server/src/core/evaluate/values';
import type { Api } from '../../server/src/core/recognize/api';
import type { CallRequest } from '../../server/src/core/recognize/call-request';
import { countUsage } from '../../server/src/core/usage/count-usage';
import type { PicturesAs } from '../../server/src/core/usage/countable-request';
import type { Tokenizers } from '../../server/src/core/vendor/vendor';
import { VendorIndex } from '../../server/src/core/vendor/vendor-index';
import { chatMessage, messagePrompts } from '../../server/src/sdks/wire/messages';
import { evidence, media, noText, request, textOutput } from '../../server/src/sdks/wire/requests';
import { toolList } from '../../server/src/sdks/wire/tools';
import { vendors } from '../../server/src/vendors/list';

const OPTIONS = { hole: { likely: 100, bound: 1000 }, outputTokens: 300 };

/** Words and the blanks before them count as one token each. */
const WORDS: Tokenizers = {
  get: (id) => ({ id, count: (text) => text.split(' ').filter((word) => word !== '').length }),
};

const text = (...pieces: string[]): TextValue => ({
  kind: 'text',
  pieces: pieces.map((piece) =>
    piece.startsWith('{')
      ? { kind: 'hole', label: piece.slice(1, -1) }
      : { kind: 'known', text: piece, origin: null },
  ),
});

function value(json: unknown): Value {
  if (json === null) return { kind: 'null' };
  if (typeof json === 'string') return text(json);
  if (typeof json === 'number') return { kind: 'number', value: json, source: String(json) };
  if (typeof json === 'boolean') return { kind: 'boolean', value: json };
  if (Array.isArray(json)) return { kind: 'list', items: json.map(value), rest: null, origin: null };
  if (typeof json === 'object' && 'kind' in json) return json as Value;
  const entries = Object.entries(json as object).map(([key, each]) => [key, value(each)] as const);
  return { kind: 'object', entries: new Map(entries), open: false, origin: null };
}

const either = (...options: Value[]): Value => ({ kind: 'one-of', options, likely: 0 });

function count(
  told: Partial<CallRequest>,
  model = 'gpt-4o',
  api: Api = 'chat',
  picturesAs: PicturesAs = 'inputTokens',
) {
  const { vendor } = new VendorIndex(vendors).madeBy(model);
  const asked = request({ model: value(model), provider: evidence({}), output: textOutput(null), ...told });
  return countUsage({ request: asked, api, model, vendor, provider: null, picturesAs }, OPTIONS, WORDS);
}

const prompts = (...messages: unknown[]) => messagePrompts(value(messages), chatMessage);
const user = (content: unknown) => ({ role: 'user', content });
const capped = (max_tokens: Value) => textOutput({ name: 'max_tokens', value: max_tokens });

describe('usage of a request', () => {
  it('is what the design states for 500 known tokens and a cap of 200', () => {
    const words = Array.from({ length: 493 }, () => 'word').join(' ');
    assert.deepEqual(count({ prompts: prompts(user(words)), output: capped(value(200)) }), {
      usage: {
        inputTokens: { low: 500, likely: 500, high: 500, how: 'counted' },
        outputTokens: { low: 1, likely: 200, high: 200, how: 'capped' },
      },
      outputLogged: null,
      outputWhy: null,
      holes: 0,
      likelyHoles: 0,
      holeBound: null,
    });
  });

  it('takes a hole for nothing, the likely and the bound', () => {
    const { usage, holes, holeBound } = count({ prompts: prompts(user(text('Say ', '{word}', ' now'))) });
    assert.deepEqual(usage.inputTokens, { low: 9, likely: 109, high: 1009, how: 'assumed' });
    assert.deepEqual([holes, holeBound], [1, 1000]);
  });

  it('takes messages of which nothing is known for one hole', () => {
    const history: ListValue = {
      kind: 'list',
      items: [value({ role: 'system', content: 'Be brief' })],
      rest: { each: { kind: 'unknown', reason: 'run-time', label: 'history' }, low: 0, high: null },
      origin: null,
    };
    const { usage, holeBound } = count({ prompts: messagePrompts(history, chatMessage) });
    assert.deepEqual(usage.inputTokens, { low: 9, likely: 109, high: 1009, how: 'assumed' });
    assert.equal(holeBound, 1000);
  });

  it('has no end where known text comes once for each item of a list without one', () => {
    const texts: ListValue = {
      kind: 'list',
      items: [],
      rest: { each: value({ role: 'user', content: 'Say it again' }), low: 0, high: null },
      origin: null,
    };
    const { usage } = count({ prompts: messagePrompts(texts, chatMessage) });
    assert.equal(usage.inputTokens?.high, null);
    assert.equal(usage.inputTokens?.how, 'unbounded');
  });

  it('spans alternatives of a text, of a message list and of a cap', () => {
    const long = user('one two three four five');
    const branching = either(value([user('one')]), value([long, long]));
    const { usage } = count({
      prompts: messagePrompts(branching, chatMessage),
      output: capped(either(value(50), value(400))),
    });
    assert.deepEqual(usage.inputTokens, { low: 8, likely: 8, high: 21, how: 'counted' });
    assert.deepEqual(usage.outputTokens, { low: 1, likely: 50, high: 400, how: 'capped' });
    const either_ = count({ prompts: prompts(user(either(text('one two'), text('one')))) });
    assert.deepEqual(either_.usage.inputTokens, { low: 8, likely: 9, high: 9, how: 'counted' });
  });

  it('ends at the limit of the model without a cap, and nowhere where that is not known', () => {
    const told = { prompts: prompts(user('Hi')) };
    assert.deepEqual(count(told).usage.outputTokens, {
      low: 1,
      likely: 300,
      high: 16_384,
      how: 'unbounded',
    });
    assert.equal(count(told, 'somebody-7b').usage.outputTokens?.high, null);
    const unknown: Value = { kind: 'unknown', reason: 'run-time', label: 'limit' };
    assert.equal(count({ ...told, output: capped(unknown) }).usage.outputTokens?.how, 'unbounded');
  });

  it('multiplies output by the number of answers', () => {
    const output = { ...capped(value(10)), count: value(3) };
    assert.deepEqual(count({ prompts: prompts(user('Hi')), output }).usage.outputTokens, {
      low: 3,
      likely: 30,
      high: 30,
      how: 'capped',
    });
  });

  it('of embeddings has no output, of media what is made', () => {
    const embeddings = count({ prompts: prompts(user('Hi')), output: noText }, 'text-embedding-3-small');
    assert.equal(embeddings.usage.outputTokens, undefined);
    const images = count({ output: noText, media: media('image', { count: value(2) }) }, 'dall-e-3', 'image');
    assert.deepEqual(images.usage, {
      requests: { low: 1, likely: 1, high: 1, how: 'exact' },
      images: { low: 2, likely: 2, high: 2, how: 'exact' },
    });
    const clip = media('video', { seconds: value('8'), count: value(2) });
    assert.equal(count({ output: noText, media: clip }, 'sora-2', 'video').usage.seconds?.high, 16);
    const speech = count(
      { output: noText, prompts: prompts(user('Hello')), media: media('speech') },
      'tts-1',
      'speech',
    );
    assert.equal(speech.usage.characters?.likely, 5);
  });

  it('never counts what it can not see as nothing', () => {
    assert.deepEqual(count({}).usage.inputTokens, { low: 0, likely: 100, high: 1000, how: 'assumed' });
    const picture = prompts(user([{ type: 'image_url', image_url: { url: 'https://x' } }]));
    assert.equal(count({ prompts: picture }, 'grok-4').usage.inputTokens?.high, null);
    const { low = 0, high = 0 } = count({ prompts: picture }).usage.inputTokens ?? {};
    assert.ok(low > 85 && high !== null && high < 2000);
  });

  it('takes pictures at the detail that is asked for, at the most where that can not be seen', () => {
    const tokens = (detail: Value | null, model: string, as?: PicturesAs) => {
      const content = [{ kind: 'image', detail, source: null } as const];
      const part = { role: 'text', content, named: null } as const;
      const { usage } = count({ prompts: [{ parts: [part], more: null }] }, model, 'embeddings', as);
      const { low, likely, high } = usage[as ?? 'inputTokens'] ?? {};
      return [low, likely, high];
    };
    const unseen: Value = { kind: 'unknown', reason: 'run-time', label: 'detail' };
    assert.deepEqual(tokens(value('low'), 'gpt-4o'), [85, 85, 85]);
    assert.deepEqual(tokens(unseen, 'gpt-4o'), [85, 765, 1445]);
    assert.deepEqual(tokens(null, 'gpt-5.4'), [1, 1024, 2500]);
    assert.deepEqual(tokens(value('original'), 'gpt-5.4'), [1, 1024, 10_000]);
    assert.deepEqual(tokens(unseen, 'gpt-5.4'), [1, 1024, 10_000]);
    assert.deepEqual(tokens(null, 'gpt-5.5'), [1, 1024, 10_000]);
    assert.deepEqual(tokens(value('high'), 'gpt-5.5'), [1, 1024, 2500]);
    assert.deepEqual(tokens(null, 'gemini-3-pro'), [1120, 1120, 1120]);
    assert.deepEqual(tokens(value('MEDIA_RESOLUTION_ULTRA_HIGH'), 'gemini-3-pro'), [2240, 2240, 2240]);
    assert.deepEqual(tokens(unseen, 'gemini-3-pro'), [280, 1120, 2240]);
    assert.deepEqual(tokens(null, 'gemini-embedding-2', 'inputImageTokens'), [258, 1032, 4128]);
    assert.deepEqual(tokens(null, 'grok-imagine-image', 'inputImages'), [1, 1, 1]);
  });

  it('adds tools and schemas, those of the provider without an end', () => {
    const tool = { type: 'function', function: { name: 'f', description: 'Does it', parameters: {} } };
    const bare = count({ prompts: prompts(user('Hi')) }).usage.inputTokens?.likely ?? 0;
    const told = { prompts: prompts(user('Hi')) };
    const withTool = count({ ...told, tools: toolList(value([tool])) });
    assert.ok((withTool.usage.inputTokens?.likely ?? 0) > bare + 5);
    assert.equal(withTool.usage.inputTokens?.how, 'calibrated');
    const search = count({ ...told, tools: toolList(value([{ type: 'web_search' }])) });
    assert.equal(search.usage.inputTokens?.high, null);
    const unseen = count({
      ...told,
      tools: toolList({ kind: 'unknown', reason: 'run-time', label: 'tools' }),
    });
    assert.equal(unseen.holes, 1);
  });
});
