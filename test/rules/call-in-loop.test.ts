import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const find = (text: string, language = 'python') => findingsOf('call-in-loop', text, { language });

const HEAD = 'from openai import OpenAI\nclient = OpenAI()\n';
const embed = (loop: string, input: string) =>
  `${HEAD}for ${loop}:\n    client.embeddings.create(model="text-embedding-3-small", input=${input})\n`;
const chat = (loop: string, content: string) =>
  `${HEAD}for ${loop}:\n    client.chat.completions.create(model="gpt-5.2", messages=[{"role": "user", "content": ${content}}])\n`;

describe('the rule on calls in loops', () => {
  it('reports one embedding a text where the API takes a list', async () => {
    const words =
      'one request for each text: this API takes a list of them, with fewer requests against the limits';
    for (const text of [
      embed('text in texts', 'text'),
      embed('chunk in chunks', 'chunk["text"]'),
      embed('i, row in enumerate(rows)', '[row.body]'),
    ])
      assert.deepEqual(await find(text), [`4 create: ${words}`], text);
    const typescript = `import OpenAI from 'openai';
const client = new OpenAI();
const all = await Promise.all(texts.map((text) => client.embeddings.create({ model: 'text-embedding-3-small', input: text })));
`;
    assert.deepEqual(await find(typescript, 'typescript'), [`3 create: ${words}`]);
  });

  it('reports one chat an item where there is a cheaper batch', async () => {
    assert.deepEqual(await find(chat('review in reviews', 'f"Rate this: {review}"')), [
      '4 create: one request for each item: what can wait costs 0.5 times as much in the batch API of OpenAI',
    ]);
  });

  it('follows what is made of the item', async () => {
    const text = `${HEAD}for path in paths:
    body = open(path).read()
    prompt = f"Sum up: {body}"
    client.responses.create(model="gpt-5.2", input=prompt)
`;
    assert.equal((await find(text)).length, 1);
  });

  it('is silent on batches, on loops of few turns, of tries, of chats and of agents', async () => {
    await assertSilent('call-in-loop', [
      embed('batch in batches', 'batch'),
      embed('chunk in chunks', 'chunk'),
      embed('i in range(0, len(texts), 100)', 'texts[i:i + 100]'),
      embed('text in ["a", "b"]', 'text'),
      chat('attempt in range(3)', 'question'),
      chat('review in reviews', '"the same for all"'),
      chat('tool_call in tool_calls', 'f"{tool_call}"'),
      chat('model in models', 'f"{model}"'),
      `${HEAD}while True:\n    q = input()\n    client.responses.create(model="gpt-5.2", input=q)\n`,
      `${HEAD}def ask(q):\n    return client.responses.create(model="gpt-5.2", input=q)\n`,
    ]);
  });

  it('is silent where a function runs when something happens, and tries again', async () => {
    const text = `import OpenAI from 'openai';
const client = new OpenAI();
serve(async (req) => {
  const { word } = await req.json();
  let attempts = 0;
  while (attempts < limit) {
    const answer = await client.responses.create({ model: 'gpt-5.2', input: \`A sentence with \${word}\` });
    if (answer.ok) break;
    attempts++;
  }
});
`;
    await assertSilent('call-in-loop', [text], { language: 'typescript' });
  });

  it('is silent where a call waits for the answer before it', async () => {
    await assertSilent('call-in-loop', [
      `${HEAD}previous = ""
for section in sections:
    answer = client.responses.create(model="gpt-5.2", input=f"{previous} {section}")
    previous = answer.output_text
`,
    ]);
  });

  it('speaks of no batch where an agent takes turns', async () => {
    const text = `from agents import Agent, Runner
agent = Agent(name="writer", model="gpt-5.2")
for topic in topics:
    Runner.run_sync(agent, f"Write on {topic}")
`;
    for (const each of await find(text)) assert.doesNotMatch(each, /batch API/);
  });

  it('is silent where something looks at the cost', async () => {
    await assertSilent('call-in-loop', [`budget = 5\n${chat('review in reviews', 'review')}`]);
  });
});
