import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DEFAULT_OPTIONS, realEngine } from '../support/engine';

async function excerptOf(text: string): Promise<string> {
  const { engine, parsers } = realEngine();
  const language = engine.languages.find(({ id }) => id === 'python')!;
  const parser = await (await parsers).load(language.grammar);
  const file = engine.open(text, language, () => parser);
  try {
    file.analyze(DEFAULT_OPTIONS);
    return file.excerpt();
  } finally {
    file.dispose();
  }
}

const HEAD = ['from openai import OpenAI', 'client = OpenAI()'];
const answer = (name: string, comment = '') =>
  `def ${name}():\n    ${comment}return client.responses.create(model="gpt-5", input="Hi")`;

describe('an excerpt of a file', () => {
  it('holds what stands before its first three calls, and these', async () => {
    const first = [...HEAD, answer('a'), 'B = 1', answer('b'), answer('c')];
    assert.equal(await excerptOf([...first, 'C = 2', answer('d')].join('\n')), `${first.join('\n\n')}\n`);
  });

  it('leaves out what is long', async () => {
    const long = `LONG = "${'word '.repeat(1000)}"`;
    const longer = answer('a', `"""${'word '.repeat(1000)}"""\n    `);
    const text = [...HEAD, long, longer, answer('b')].join('\n');
    assert.equal(await excerptOf(text), `${[...HEAD, answer('b')].join('\n\n')}\n`);
  });

  it('is empty where no call is short enough', async () => {
    const longer = answer('a', `"""${'word '.repeat(1000)}"""\n    `);
    assert.equal(await excerptOf([...HEAD, longer].join('\n')), '');
  });
});
