import assert from 'node:assert/strict';
import { analyzeText } from '../support/engine';
import { postedCost, wordsOf } from '../support/posted';

const ROUTER = 'https://openrouter.ai/api/v1/chat/completions';
const OPENAI = 'https://api.openai.com/v1/responses';
const ANTHROPIC = 'https://api.anthropic.com/v1/messages';

/** A PDF of two pages, as far as its objects are looked at. */
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Page>>endobj\n2 0 obj<</Type/Page>>endobj\n%%EOF').toString(
  'base64',
);

const withPdf = (model: string, more: object = {}, data = `data:application/pdf;base64,${PDF}`) => ({
  model,
  messages: [
    {
      role: 'user',
      content: [
        { type: 'text', text: 'What is in it?' },
        { type: 'file', file: { filename: 'a.pdf', file_data: data } },
      ],
    },
  ],
  max_tokens: 100,
  ...more,
});

const reads = (engine: string) => ({ plugins: [{ id: 'file-parser', pdf: { engine } }] });

describe('what a router reads out of PDFs', () => {
  it('is charged by the page for models that take no files', () => {
    const { usage, rates } = postedCost(ROUTER, withPdf('openai/gpt-5.1-codex-mini'));
    assert.deepEqual(usage.pages, { low: 0, likely: 2, high: 2, how: 'assumed' });
    const page = rates.find(({ unit }) => unit === 'page');
    assert.deepEqual([page?.amount, page?.per, page?.asOf], ['2', 1000, '2026-08-22']);
  });

  it('is charged for sure where the request asks for it, and said to be likely where not', () => {
    assert.equal(postedCost(ROUTER, withPdf('openai/gpt-4o', reads('mistral-ocr'))).usage.pages?.low, 2);
    const open = postedCost(ROUTER, withPdf('openai/gpt-5.1-codex-mini'));
    assert.match(wordsOf(open), /read documents out page by page/);
  });

  it('is free by other engines, and likely not asked for by models that take files', () => {
    assert.equal(
      postedCost(ROUTER, withPdf('openai/gpt-5.1-codex-mini', reads('cloudflare-ai'))).usage.pages,
      undefined,
    );
    assert.equal(postedCost(ROUTER, withPdf('openai/gpt-4o')).usage.pages?.likely, 0);
  });

  it('has no end where the file can not be seen', () => {
    const { usage } = postedCost(
      ROUTER,
      withPdf('qwen/qwen3-32b', reads('mistral-ocr'), 'https://example.com/a.pdf'),
    );
    assert.deepEqual(usage.pages, { low: 1, likely: 1, high: null, how: 'unbounded' });
  });

  it('costs nothing elsewhere, nor without a PDF', () => {
    const { usage } = postedCost('https://api.openai.com/v1/chat/completions', withPdf('gpt-4o'));
    assert.equal(usage.pages, undefined);
    const text = postedCost(ROUTER, {
      model: 'openai/gpt-5.1-codex-mini',
      messages: [{ role: 'user', content: 'hi' }],
    });
    assert.equal(text.usage.pages, undefined);
  });
});

describe('a search of the web that a request offers', () => {
  const search = (model: string, type = 'web_search') => ({
    model,
    input: 'What is new?',
    tools: [{ type }],
    max_output_tokens: 100,
  });

  it('is charged at the rate of the model, likely once', () => {
    const { usage, rates } = postedCost(OPENAI, search('gpt-5'));
    assert.deepEqual(usage.searches, { low: 0, likely: 1, high: null, how: 'unbounded' });
    const rate = rates.find(({ unit }) => unit === 'search');
    assert.deepEqual([rate?.amount, rate?.per], ['10', 1000]);
    assert.match(wordsOf(postedCost(OPENAI, search('gpt-5'))), /taken to search once/);
  });

  it('is billed as so many tokens whatever is found, for models of which that is published', () => {
    const tokens = (model: string) => postedCost(OPENAI, search(model)).usage.inputTokens?.likely ?? 0;
    assert.equal(tokens('gpt-4.1-mini') - 8_000, tokens('gpt-4.1'));
  });

  it("is one of Anthropic's too, and of OpenRouter's by its own name", () => {
    const claude = {
      model: 'claude-sonnet-4-5',
      max_tokens: 100,
      messages: [{ role: 'user', content: 'What is new?' }],
      tools: [{ type: 'web_search_20250305', name: 'web_search', max_uses: 3 }],
    };
    assert.equal(postedCost(ANTHROPIC, claude).usage.searches?.likely, 1);
    const routed = {
      model: 'openai/gpt-4.1-mini',
      messages: [{ role: 'user', content: 'What is new?' }],
      tools: [{ type: 'openrouter:web_search', parameters: { max_uses: 1 } }],
    };
    const { usage, rates } = postedCost(ROUTER, routed);
    assert.equal(usage.inputTokens?.high, null);
    assert.ok(rates.some(({ unit }) => unit === 'search'));
  });

  it("is one of Google's where its rate is listed, with what of it is free", () => {
    const gemini =
      'https://generativelanguage.googleapis.com/v1beta/models/gemini-3-flash-preview:generateContent';
    const costed = postedCost(gemini, {
      contents: [{ parts: [{ text: 'hi' }] }],
      tools: [{ googleSearch: {} }],
    });
    assert.equal(costed.usage.searches?.likely, 1);
    const rate = costed.rates.find(({ unit }) => unit === 'search');
    assert.deepEqual([rate?.amount, rate?.per, rate?.asOf], ['14', 1000, '2026-09-05']);
    assert.match(wordsOf(costed), /the first 5,000 searches of a month are free/);
  });

  it('is said not to be counted where no rate is known', () => {
    const gemini = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent';
    const costed = postedCost(gemini, {
      contents: [{ parts: [{ text: 'hi' }] }],
      tools: [{ googleSearch: {} }],
    });
    assert.equal(costed.usage.searches, undefined);
    assert.match(wordsOf(costed), /googleSearch may add or charge is not counted/);
  });

  it('costs the same in a cheaper service tier', () => {
    const amount = (tier: object) =>
      postedCost(OPENAI, { ...search('gpt-5'), ...tier }).rates.map(({ unit, amount }) => [unit, amount]);
    const [standard, flex] = [
      new Map(amount({}) as [string, string][]),
      new Map(amount({ service_tier: 'flex' }) as [string, string][]),
    ];
    assert.equal(flex.get('search'), standard.get('search'));
    assert.equal(Number(flex.get('input_token')) * 2, Number(standard.get('input_token')));
  });
});

describe('a document that is read out', () => {
  const read = (url: string) => ({
    model: 'mistral-ocr-latest',
    document: { type: 'document_url', document_url: url },
  });
  const at = 'https://api.mistral.ai/v1/ocr';

  it('is charged by its pages', () => {
    const { usage, estimate } = postedCost(at, read(`data:application/pdf;base64,${PDF}`));
    assert.deepEqual(usage, { pages: { low: 2, likely: 2, high: 2, how: 'exact' } });
    assert.equal(estimate?.likely, '0.008');
  });

  it('is not known where it can not be seen', () => {
    const { estimate, unknown } = postedCost(at, read('https://example.com/a.pdf'));
    assert.equal(estimate, null);
    assert.equal(unknown?.code, 'quantity-unknown');
  });
});

describe('what is charged at a multiple of the listed price', () => {
  const input = (model: string, more: object) => {
    const costed = postedCost(ANTHROPIC, {
      model,
      max_tokens: 10,
      messages: [{ role: 'user', content: 'hi' }],
      ...more,
    });
    return {
      amount: Number(costed.rates.find(({ unit }) => unit === 'input_token')?.amount),
      words: wordsOf(costed),
    };
  };

  it('is what must run in the United States, of models that can be held to that', () => {
    const listed = input('claude-sonnet-4-6', {});
    const held = input('claude-sonnet-4-6', { inference_geo: 'us' });
    assert.ok(Math.abs(held.amount / listed.amount - 1.1) < 1e-9);
    assert.match(held.words, /run in the United States: 1\.1 times the listed price/);
    assert.equal(input('claude-sonnet-4-6', { inference_geo: 'global' }).amount, listed.amount);
    assert.equal(
      input('claude-sonnet-4-5', { inference_geo: 'us' }).amount,
      input('claude-sonnet-4-5', {}).amount,
    );
  });

  it('is what must run fast, of models that have such a mode', () => {
    assert.equal(input('claude-opus-5', { speed: 'fast' }).amount, 2 * input('claude-opus-5', {}).amount);
    assert.equal(input('claude-sonnet-4-6', { speed: 'fast' }).amount, input('claude-sonnet-4-6', {}).amount);
  });

  it('is what OpenAI keeps in a region, of later models', () => {
    const amount = (host: string, model: string) => {
      const body = { model, messages: [{ role: 'user', content: 'hi' }] };
      const costed = postedCost(`https://${host}/v1/chat/completions`, body);
      return Number(costed.rates.find(({ unit }) => unit === 'input_token')?.amount);
    };
    const times = (host: string, model: string) => amount(host, model) / amount('api.openai.com', model);
    assert.ok(Math.abs(times('eu.api.openai.com', 'gpt-5.4') - 1.1) < 1e-9);
    assert.ok(Math.abs(times('us.api.openai.com', 'gpt-5.6-sol') - 1.1) < 1e-9);
    assert.equal(times('eu.api.openai.com', 'gpt-5.2'), 1);
    assert.equal(times('us.api.openai.com', 'gpt-4.1'), 1);
  });

  it('is a range where that is decided at run time', async () => {
    const estimateOf = async (geo: string) => {
      const source = `
import anthropic
client = anthropic.Anthropic()
def ask(where):
    return client.messages.create(model="claude-sonnet-4-6", max_tokens=100, inference_geo=${geo}, messages=[{"role": "user", "content": "hi"}])
`;
      const { calls } = await analyzeText(source, 'python');
      return calls[0]?.estimate;
    };
    const [global, american, open] = await Promise.all(['"global"', '"us"', 'where'].map(estimateOf));
    assert.ok(global && american && open);
    assert.deepEqual([open.low, open.likely, open.high], [global.low, global.likely, american.high]);
    assert.notEqual(global.high, american.high);
  });
});
