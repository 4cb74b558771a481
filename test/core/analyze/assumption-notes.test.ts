import assert from 'node:assert/strict';
import { analyzeText } from '../../support/engine';

/** The assumptions of the only call of a Python text, without what every call of OpenAI's client has. */
async function notes(call: string): Promise<readonly string[]> {
  const text = `from openai import OpenAI\nclient = OpenAI()\n${call}\n`;
  const { calls } = await analyzeText(text, 'python');
  assert.equal(calls.length, 1);
  return (calls[0]?.assumptions ?? [])
    .map((note) => note.text)
    .filter((note) => !note.startsWith('billed by openai'));
}

describe('the assumptions of a call', () => {
  it('tell what pictures and files of unknown size are taken for', async () => {
    const found = await notes(
      'client.chat.completions.create(model="gpt-4o-2024-11-20", max_tokens=5, messages=[{"role": "user", "content": [' +
        '{"type": "image_url", "image_url": {"url": one}}, {"type": "image_url", "image_url": {"url": two}}, ' +
        '{"type": "file", "file": {"file_id": three}}]}])',
    );
    assert.deepEqual(found.slice(0, 2), [
      '2 images of unknown size: likely 1,530 tokens',
      '1 file of unknown length: likely 348 tokens',
    ]);
  });

  it('tell what is sent for images', async () => {
    const call = (model: string) =>
      `client.images.edit(model="${model}", prompt="a hat", n=2, size="1024x1024", quality="low", ` +
      'image=[open("a.png"), open("b.png")])';
    assert.deepEqual((await notes(call('gpt-image-2'))).slice(0, 2), [
      '2 images of unknown size: likely 2,048 tokens',
      'what is sent is taken to be billed again with each image',
    ]);
    const stated = await notes(`${call('gpt-image-2')}  # costlint: input=40`);
    assert.equal(stated[0], '2 images of unknown size: likely 2,048 tokens');
    const flat = await notes('client.images.generate(model="dall-e-3", prompt="a hat", n=2)');
    assert.deepEqual(
      flat.filter((note) => note.includes('again')),
      [],
    );
  });

  it('tell what is not counted, and at which prices', async () => {
    const found = await notes(
      'client.responses.create(model="gpt-5.2", tools=[{"type": "web_search"}], input="News?", ' +
        'reasoning={"effort": "high"}, service_tier="flex")',
    );
    assert.deepEqual(found, [
      'output of 780 tokens, told from thoughts at high effort; the model ends at its own limit',
      'the model is taken to search once; it may not, or more often, and what it finds is not counted',
      'flex tier: 0.5 times the standard price',
    ]);
  });

  it('are none where all is said', async () => {
    const found = await notes(
      'client.chat.completions.create(model="gpt-5.2", max_completion_tokens=5, reasoning_effort="none", ' +
        'messages=[{"role": "user", "content": "Hi"}])',
    );
    assert.deepEqual(found, []);
  });

  it('tell the turns that each task of a crew may take', async () => {
    const { calls } = await analyzeText(
      `
from crewai import Agent, Crew, Task
agent = Agent(role="Writer", goal="x", backstory="y", llm="gpt-4o")
tasks = [Task(description="a", agent=agent), Task(description="b", agent=agent)]
Crew(agents=[agent], tasks=tasks).kickoff()
agent.kickoff("Hi")
`,
      'python',
    );
    const turns = calls.map(({ assumptions }) => assumptions.find(({ text }) => text.includes('turn'))?.text);
    assert.deepEqual(turns, [
      'one turn for each of 2 tasks; a task may take up to 25, each sending again what went before',
      'one turn; it may take up to 25, each sending again what went before',
    ]);
  });

  it('tell holes as the call shows them, over all that it may send', async () => {
    const text = 'content = "Hi" if short else f"{a} and {b}"\n';
    const { calls } = await analyzeText(
      `from openai import OpenAI\n${text}OpenAI().responses.create(model="gpt-4o", input=content)`,
      'python',
    );
    assert.equal(calls[0]?.holes, 2);
    assert.ok(
      calls[0]?.assumptions.some(
        (note) => note.text === 'up to 2 holes, filled at run time: at most 1,000 tokens each',
      ),
    );
  });

  it('tell no hole where one of many numbers is put into a text', async () => {
    const { calls } = await analyzeText(
      `
from openai import OpenAI
for i in range(500):
    OpenAI().responses.create(model="gpt-4o", input=f"Row {i}", max_output_tokens=9)
for i in range(5000):
    OpenAI().responses.create(model="gpt-4o", input=f"Row {i}", max_output_tokens=9)
`,
      'python',
    );
    assert.deepEqual(
      calls.map(({ holes, usage }) => [holes, usage.inputTokens?.low, usage.inputTokens?.high]),
      [
        [0, 10, 12],
        [0, 10, 13],
      ],
    );
    assert.ok(calls.every(({ assumptions }) => !assumptions.some(({ text }) => text.includes('hole'))));
  });

  it('leave out what has no bearing on the cost', async () => {
    const python = await analyzeText(
      `
from openai import OpenAI
from google import genai
import os
client = OpenAI(api_key=os.getenv("KEY", "x"), timeout=float(os.getenv("T", "3")))
def ask(q, temperature=0.2, limit=100, model="gpt-4o"):
    options = {"temperature": temperature, "max_tokens": limit}
    client.chat.completions.create(model=model, messages=[{"role": "user", "content": q}], **options)
    genai.Client().models.generate_content(model="gemini-2.5-flash", contents=q,
        config={"temperature": temperature, "max_output_tokens": limit})
`,
      'python',
    );
    const typescript = await analyzeText(
      `
import OpenAI from 'openai';
const client = new OpenAI({ apiKey: process.env.KEY ?? 'x', baseURL: process.env.BASE ?? 'https://openrouter.ai/api/v1' });
export function ask(content: string, temperature = 0.2, limit = 100) {
  const user = process.env.WHO ?? 'bob';
  const options = { temperature, max_tokens: limit, user };
  client.chat.completions.create({ ...options, model: 'openai/gpt-4o', messages: [{ role: 'user', content }] });
  client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: user }], user });
}
`,
      'typescript',
    );
    const taken = [...python.calls, ...typescript.calls].map(({ assumptions }) =>
      assumptions.map(({ text }) => text).filter((text) => /its default|unless (?!OPENAI|GOOGLE)/.test(text)),
    );
    const base = 'https://openrouter.ai/api/v1, unless BASE is set';
    assert.deepEqual(taken, [
      ['limit is its default, 100', 'model is its default, gpt-4o'],
      ['limit is its default, 100'],
      [base, 'limit is its default, 100'],
      [base, 'bob, unless WHO is set'],
    ]);
  });

  it('tell that a variable which may hold the base URL is taken not to be set', async () => {
    const typescript = await analyzeText(
      `
import OpenAI from 'openai';
new OpenAI({ baseURL: process.env.BASE || undefined }).responses.create({ model: 'gpt-5.2', input: 'Hi' });
new OpenAI({ baseURL: process.env.BASE ?? undefined }).responses.create({ model: 'gpt-5.2', input: 'Hi' });
`,
      'typescript',
    );
    const python = await analyzeText(
      `
import os
from openai import OpenAI
OpenAI(base_url=os.getenv("BASE") or None).responses.create(model="gpt-5.2", input="Hi")
`,
      'python',
    );
    for (const { provider, assumptions } of [...typescript.calls, ...python.calls]) {
      assert.equal(provider, 'openai');
      assert.ok(assumptions.some(({ text }) => text === 'the default, unless BASE is set'));
    }
  });
});
