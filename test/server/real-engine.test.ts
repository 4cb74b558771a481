import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { realEngine } from '../support/engine';
import { MemoryServer } from '../support/memory-server';

const FILE = 'file:///project/costs.py';

const TEXT = `from openai import OpenAI

client = OpenAI(base_url="https://api.cheapaapi.com/v1")
picture = client.images.generate(
    model="nano-banana-pro",
    prompt="a café 😀",
)
PROMPT = "Answer in one word."
answer = client.chat.completions.create(
    model="gpt-5.2",
    messages=[{"role": "user", "content": PROMPT}],
    max_tokens=200,
)
`;

describe('a server with the engine', () => {
  let server: MemoryServer;

  beforeEach(async () => {
    const { engine, parsers } = realEngine();
    server = await MemoryServer.start({ engine, parsers: await parsers });
    await server.open(FILE, TEXT);
  });

  afterEach(() => server.dispose());

  it('shows a flat fee and a capped cost', async () => {
    const [picture, answer, ...others] = await server.hintTexts(FILE);
    assert.equal(picture, '3:33 $0.21');
    assert.match(answer ?? '', /^8:40 ≈ \$0\.00\d+ · max \$0\.00\d+$/);
    assert.deepEqual(others, []);
  });

  it('tells where a cost comes from', async () => {
    const text = (await server.hover(FILE, { line: 8, character: 36 })) ?? '';
    assert.match(text, /Model \*\*gpt-5\.2\*\* at \*\*Cheapa API\*\*/);
    assert.match(text, /capped by max\\_tokens(?:&nbsp;)* \| \\\$4\.20 \/ 1M/);
  });

  it('tells the size and the share of a prompt', async () => {
    const text = (await server.hover(FILE, { line: 7, character: 15 })) ?? '';
    assert.match(text, /\*\*5 tokens\*\*/);
    assert.match(text, /line 9, gpt-5\.2: /);
  });

  it('follows edits, CRLF and emoji included', async () => {
    const line = { line: 5, character: 999 };
    await server.change(FILE, { range: { start: line, end: line }, text: '\r\n    # 😀\r\n' });
    await server.change(FILE, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: '# 😀😀\r\n',
    });
    const texts = (await server.hintTexts(FILE)).map((text) => text.split(' ')[0]);
    assert.deepEqual(texts, ['4:33', '11:40']);
  });

  it('keeps the costs behind a quote that is being typed', async () => {
    const before = await server.hintTexts(FILE);
    const at = { line: 1, character: 0 };
    for (const letter of ['x', ' ', '=', ' ', '"', 'h', 'e', 'l', 'l', 'o']) {
      await server.change(FILE, { range: { start: at, end: at }, text: letter });
      at.character += 1;
      assert.deepEqual(await server.hintTexts(FILE), before, `after ${letter}`);
    }
  });

  it('counts the tokens of a selection', async () => {
    const params = { uri: FILE, texts: ['Answer in one word.'] };
    assert.deepEqual(await server.client.sendRequest('costlint/countTokens', params), {
      model: 'gpt-5.2',
      low: 5,
      likely: 5,
      high: 5,
      how: 'counted',
    });
  });

  it('has no analysis of a text without a call', async () => {
    await server.open('file:///project/plain.py', 'print("hello")\n');
    await server.rest();
    for (;;) {
      const { uri, state } = await server.statuses.next();
      if (uri === FILE) continue;
      assert.equal(state, 'no-calls');
      return;
    }
  });
});
