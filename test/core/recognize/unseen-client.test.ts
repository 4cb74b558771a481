import { assertCalls } from '../../support/expected-calls';

describe("Clients that can't be seen", () => {
  it('are known through the variables that the way leads through', () =>
    assertCalls(
      `
import { makeClient } from '@acme/llm';
export async function ask(text: string) {
  const chat = makeClient('x').chat;
  await chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] });
  //                     ^^^^^^ chat gpt-4o @?
  const mocked = makeClient('x').mockServer.chat;
  await mocked.completions.create({ model: 'gpt-4o', messages: [] });
}
`,
      'typescript',
    ));
});

describe('Names of packages of which everything is imported', () => {
  it('are theirs where it is one package by several of its modules', () =>
    assertCalls(
      `
from openai.types import *
from openai import *

client = OpenAI()
client.chat.completions.create(model="gpt-4o", messages=[])
#                       ^^^^^^ chat gpt-4o @openai
`,
      'python',
    ));
});
