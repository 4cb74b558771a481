import { assertCalls } from '../support/expected-calls';

describe('aisuite', () => {
  it('has the provider before the colon of the name', () =>
    assertCalls(
      `
import aisuite as ai

client = ai.Client()
client.chat.completions.create(model="anthropic:claude-sonnet-4-5", messages=[], max_tokens=4)
#                       ^^^^^^ chat claude-sonnet-4-5 @anthropic out=1..4..4 sdk=aisuite
for model in ["openai:gpt-4o", "groq:llama-3.3-70b-versatile"]:
    client.chat.completions.create(model=model, messages=[])
    #                       ^^^^^^ chat ? @?
`.replace('chat ? @?', 'chat gpt-4o|groq:llama-3.3-70b-versatile @openai'),
      'python',
    ));

  it('runs agents, and speaks JavaScript', async () => {
    await assertCalls(
      `
import aisuite as ai

agent = ai.Agent(name="a", model="openai:gpt-4o", instructions="Be brief.")
ai.Runner.run_sync(agent, "Hi")
#         ^^^^^^^^ agent gpt-4o @openai
`,
      'python',
    );
    await assertCalls(
      `
import { Client } from 'aisuite';

await new Client({}).chat.completions.create({ model: 'openai:gpt-4o', messages: [] });
//                                    ^^^^^^ chat gpt-4o @openai
`,
      'typescript',
    );
  });
});
