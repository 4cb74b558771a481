import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { costLine } from '../../server/src/batch/cost-line';
import { chatLine, lineCosting } from '../support/batch';
import { seededRandom } from '../support/random';

const WORDS = [
  'gpt-4.1',
  'gpt-4.1-mini',
  'user',
  'system',
  'a',
  'Hello, world',
  'low',
  'high',
  '',
  'data:image/png;base64,AAAA',
];
const TOOL = { type: 'function', function: { name: 'find', description: 'Finds things', parameters: {} } };

/** A request whose texts, numbers, keys and lists vary in all places. */
function randomLine(random: (below: number) => number): object {
  const word = () => WORDS[random(WORDS.length)]!;
  const picture = { type: 'image_url', image_url: { url: word(), detail: random(2) === 0 ? 'low' : 'high' } };
  const content = () => (random(3) === 0 ? [{ type: 'text', text: word() }, picture] : `${word()} ${word()}`);
  const messages = Array.from({ length: 1 + random(3) }, () => ({
    role: ['user', 'system', 'assistant'][random(3)],
    content: content(),
  }));
  const tools = [{ ...TOOL, function: { ...TOOL.function, description: `${word()} ${word()}` } }];
  const body = {
    messages,
    ...(random(2) === 0 && { tools }),
    ...(random(2) === 0 && { user: word() }),
    ...(random(2) === 0 && { max_tokens: 1 + random(3) }),
    ...(random(2) === 0 && { seed: random(1_000), n: 1 + random(2) }),
    ...(random(3) === 0 && { metadata: random(2) === 0 ? { [word()]: random(5) } : [random(5), word()] }),
  };
  return chatLine(random(4) === 0 ? 'gpt-4.1-mini' : 'gpt-4.1', body);
}

describe('requests that are built alike', () => {
  it('cost what each costs by itself', () => {
    const random = seededRandom(11);
    const remembering = lineCosting();
    for (let line = 1; line <= 600; line++) {
      const text = JSON.stringify(randomLine(random));
      // Other options share no plans.
      const alone = { ...remembering, options: { ...remembering.options } };
      const known = costLine(text, line, remembering);
      assert.deepEqual(costLine(text, line, remembering), known, text);
      if (line % 5 === 0) assert.deepEqual(costLine(text, line, alone), known, text);
    }
  });

  it('share what was read of them though each has instructions of its own', () => {
    const { engine, options } = lineCosting();
    const cost = (url: string, body: object) => {
      const posted = { url, body, provider: null, batch: true, outputTokens: null };
      return engine.costPosted(posted, options)?.request;
    };
    const claude = (system: string) =>
      cost('https://api.anthropic.com/v1/messages', {
        model: 'claude-sonnet-4-5',
        max_tokens: 9,
        system,
        messages: [{ role: 'user', content: 'Hello' }],
      });
    const responses = (instructions: string) =>
      cost('https://api.openai.com/v1/responses', { model: 'gpt-4o', input: 'Hello', instructions });
    for (const ask of [claude, responses]) {
      const first = ask('Be brief.');
      assert.ok(first);
      assert.equal(ask('Be long.'), first);
      assert.notEqual(ask(''), first);
    }
  });

  it('are counted one by one, however often their parts, caps and expectations change', () => {
    const costing = lineCosting();
    const cost = (words: number, more: object = {}) => {
      const content = [
        { type: 'text', text: 'word '.repeat(words) },
        { type: 'text', text: 'Go.' },
      ];
      const line = chatLine('gpt-4.1', {
        messages: [{ role: 'user', content }],
        max_tokens: words + 1,
        ...more,
      });
      const result = costLine(JSON.stringify(line), 1, costing);
      assert.equal(result.kind, 'request');
      return result.kind === 'request' ? [result.inputTokens.likely, result.outputTokens.high] : [];
    };
    const around = cost(0)[0] ?? 0;
    for (const words of [1, 5, 50, 7, 300, 20, 5])
      assert.deepEqual(cost(words, { seed: words }), [around + words + 1, words + 1], String(words));
    const expecting = (tokens: number) => {
      const line = chatLine('gpt-4.1', {}, { expect: { output_tokens: tokens } });
      const result = costLine(JSON.stringify(line), 1, costing);
      return result.kind === 'request' ? [result.outputTokens.likely, result.outputTokens.how] : [];
    };
    for (const tokens of [7, 9, 7]) assert.deepEqual(expecting(tokens), [tokens, 'measured']);
  });
});
