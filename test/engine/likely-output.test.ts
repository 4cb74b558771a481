import assert from 'node:assert/strict';
import { optionsFromSettings } from '../../server/src/core/analyze/options-from-settings';
import { defaultSettings } from '../../shared/src/settings';
import { TODAY } from '../support/engine';
import { postedCost, wordsOf } from '../support/posted';

const CHAT = 'https://api.openai.com/v1/chat/completions';
const MESSAGES = 'https://api.anthropic.com/v1/messages';
const user = (content: string) => [{ role: 'user', content }];

const tool = (name: string, properties: object) => ({
  type: 'function',
  function: { name, parameters: { type: 'object', properties } },
});
const WEATHER = tool('get_weather', { city: { type: 'string' } });
const ANSWER = { role: 'tool', tool_call_id: 'a', content: 'sunny' };
const CALLED = {
  role: 'assistant',
  tool_calls: [{ id: 'a', type: 'function', function: { name: 'get_weather', arguments: '{}' } }],
};

const schema = (properties: object) => ({
  type: 'json_schema',
  json_schema: { name: 'answer', schema: { type: 'object', properties } },
});

function output(body: object, url = CHAT) {
  const costed = postedCost(url, { model: 'gpt-4o', messages: user('What about this?'), ...body });
  return { likely: costed.usage.outputTokens?.likely, words: wordsOf(costed) };
}

describe('the likely output of a call', () => {
  it('is what the setting says where nothing tells', () => {
    const { likely, words } = output({});
    assert.equal(likely, 300);
    assert.match(words, /^output of 300 tokens; the model ends/m);
  });

  it('is the size of its schema, filled in', () => {
    const small = output({ response_format: schema({ label: { enum: ['bug', 'feature request'] } }) });
    assert.ok(small.likely! >= 5 && small.likely! <= 12, String(small.likely));
    assert.match(small.words, /told from its schema, filled in \(1 field\)/);
    const large = output({
      response_format: schema({
        summary: { type: 'string' },
        people: {
          type: 'array',
          items: { type: 'object', properties: { name: { type: 'string' }, age: { type: 'integer' } } },
        },
      }),
    });
    assert.ok(large.likely! > 4 * small.likely!);
  });

  it('is a call of the tool that must be called', () => {
    const { likely, words } = output({ tools: [WEATHER], tool_choice: 'required' });
    assert.ok(likely! > 15 && likely! < 40, String(likely));
    assert.match(words, /told from a call of its tool with its schema filled in/);
  });

  it('is likely a call of one of its tools, until one has answered', () => {
    const offered = output({ tools: [WEATHER, tool('get_time', {})] });
    assert.match(offered.words, /told from a likely call of one of its 2 tools/);
    assert.ok(offered.likely! < 60);
    const answered = output({ tools: [WEATHER], messages: [...user('Weather?'), CALLED, ANSWER] });
    assert.equal(answered.likely, 300);
    const unused = output({ tools: [WEATHER], tool_choice: 'none' });
    assert.equal(unused.likely, 300);
  });

  it('is the length that the prompt asks for', () => {
    const asked = (text: string) => output({ messages: user(text) }).likely;
    assert.equal(asked('Is it spam? Reply with a single word.'), 5);
    assert.equal(asked('Is it spam? Answer yes or no.'), 5);
    assert.equal(asked('Summarise it in one sentence.'), 25);
    assert.equal(asked('Write at most 60 words on it.'), 80);
    assert.equal(asked('Explain it in two short paragraphs.'), 200);
    assert.equal(asked('Rewrite this sentence of 12 letters'), 300);
    assert.match(
      output({ messages: user('In three sentences.') }).words,
      /told from its prompt, which asks for "three sentences"/,
    );
  });

  it('grows with the effort to think', () => {
    const at = (effort: string) => output({ model: 'gpt-5.2', reasoning_effort: effort });
    assert.deepEqual(
      ['none', 'low', 'medium', 'high'].map((effort) => at(effort).likely),
      [300, 420, 600, 780],
    );
    assert.match(at('high').words, /told from thoughts at high effort/);
  });

  it('has thoughts where the model has them unasked, and within the budget that is set', () => {
    assert.equal(output({ model: 'o3' }).likely, 600);
    assert.match(output({ model: 'o3' }).words, /thoughts, which the model has unasked/);
    const claude = (thinking: object) =>
      output({ model: 'claude-sonnet-4-5', max_tokens: 4_000, thinking }, MESSAGES).likely;
    assert.equal(claude({ type: 'enabled', budget_tokens: 2_000 }), 600);
    assert.equal(claude({ type: 'disabled' }), 300);
  });

  it('is none where nothing is written', () => {
    const { usage } = postedCost('https://api.openai.com/v1/embeddings', {
      model: 'text-embedding-3-small',
      input: 'a',
    });
    assert.equal(usage.outputTokens, undefined);
  });

  it('is never more than the cap, and a number of the user holds for every kind', () => {
    assert.equal(output({ model: 'o3', max_completion_tokens: 100 }).likely, 100);
    const own = optionsFromSettings({ ...defaultSettings, 'assumptions.outputTokens': 120 }, TODAY);
    const kinds = [
      {},
      { response_format: schema({ a: { type: 'string' } }) },
      { tools: [WEATHER] },
      { model: 'o3' },
    ];
    for (const body of kinds) {
      const costed = postedCost(CHAT, { model: 'gpt-4o', messages: user('Hi'), ...body }, { options: own });
      assert.equal(costed.usage.outputTokens?.likely, 120);
      assert.doesNotMatch(wordsOf(costed), /told from/);
    }
  });
});
