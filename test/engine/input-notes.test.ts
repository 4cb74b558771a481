import assert from 'node:assert/strict';
import { python } from '../../server/src/languages/python/python';
import { DEFAULT_OPTIONS, newEngine, realEngine } from '../support/engine';
import { postedCost, wordsOf } from '../support/posted';

const MESSAGES = 'https://api.anthropic.com/v1/messages';
const gemini = (model: string) =>
  `https://generativelanguage.googleapis.com/v1beta/models/${model}:generateContent`;

/** A page without a word. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\n2 0 obj<</Type/Page/Parent 1 0 R>>endobj\n%%EOF',
).toString('base64');

const claude = (content: object) =>
  postedCost(MESSAGES, {
    model: 'claude-sonnet-4-5',
    max_tokens: 10,
    messages: [{ role: 'user', content: [content] }],
  });

const document = (source: object) => claude({ type: 'document', source });

describe('what is said of the input of a call', () => {
  it('tells a file that can be looked into from one that can not', () => {
    const seen = document({ type: 'base64', media_type: 'application/pdf', data: PDF });
    assert.match(wordsOf(seen), /^1 file: likely 1,595 tokens$/m);
    const unseen = document({ type: 'url', url: 'https://files.example/a.pdf' });
    assert.match(wordsOf(unseen), /^1 file of unknown length: likely 1,780 tokens$/m);
    assert.equal(unseen.usage.inputTokens?.high, null);
  });

  it('says nothing of a file whose text is counted', () => {
    const data = Buffer.from('Nothing but a line of text.').toString('base64');
    const text = document({ type: 'base64', media_type: 'text/plain', data });
    assert.doesNotMatch(wordsOf(text), /file/);
  });

  it('tells that a cache lies before the prompt', () => {
    const contents = [{ role: 'user', parts: [{ text: 'hello' }] }];
    const body = { contents, cachedContent: 'cachedContents/abc' };
    const words = wordsOf(postedCost(gemini('gemini-2.5-flash'), body));
    assert.match(words, /^cached content of unknown length: at least 2,048 tokens$/m);
    assert.doesNotMatch(words, /hole/);
  });

  it('tells that Gemini may answer with more than one image', () => {
    const contents = [{ role: 'user', parts: [{ text: 'a cat' }] }];
    const words = wordsOf(postedCost(gemini('gemini-2.5-flash-image'), { contents }));
    assert.match(words, /^an answer with one image: the model decides how many it makes$/m);
    assert.doesNotMatch(words, /billed again/);
  });

  it('tells where a list that was loaded and the bundled one disagree', async () => {
    const engine = newEngine();
    const parser = await (await realEngine().parsers).load(python.grammar);
    const text = [
      'from openai import OpenAI',
      'client = OpenAI(base_url="https://openrouter.ai/api/v1")',
      'client.chat.completions.create(model="openai/gpt-4o", messages=[{"role": "user", "content": "hi"}])',
    ].join('\n');
    const file = engine.open(text, python, () => parser);
    const rate = { unit: 'input_token', per: 1_000_000, amount: '2', currency: 'USD' } as const;
    const model = { id: 'openai/gpt-4o', aliases: [], effectiveAt: null, rates: [rate] };
    engine.usePrices({
      published: null,
      lists: [{ provider: 'openrouter', source: 'live', asOf: '2026-11-20', models: [model] }],
    });
    const options = { ...DEFAULT_OPTIONS, pricesVersion: engine.pricesVersion };
    const said = file.analyze(options).calls[0]?.assumptions.map((note) => note.text) ?? [];
    file.dispose();
    assert.ok(
      said.some((words) => /disagrees: input tokens USD 2\.5 per 1,000,000; .* counts$/.test(words)),
      said.join('\n'),
    );
  });
});
