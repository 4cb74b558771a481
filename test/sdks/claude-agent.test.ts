import { assertCalls } from '../support/expected-calls';

describe("Anthropic's SDK for agents", () => {
  it('runs an agent with the model of its options', () =>
    assertCalls(
      `
from claude_agent_sdk import ClaudeAgentOptions, ClaudeSDKClient, query

options = ClaudeAgentOptions(model="claude-sonnet-4-5", max_turns=3, system_prompt="Be brief.")

async def main():
    async for message in query(prompt="Hi", options=options):
        #                ^^^^^ agent claude-sonnet-4-5 @anthropic max=∞
        print(message)
    async with ClaudeSDKClient(options=options) as client:
        await client.query("Hi again")
        #            ^^^^^ agent claude-sonnet-4-5 @anthropic
        await client.interrupt()
    database.query("select 1")
`,
      'python',
    ));

  it('speaks JavaScript', () =>
    assertCalls(
      `
import { query } from '@anthropic-ai/claude-agent-sdk';

for await (const message of query({ prompt: 'Hi', options: { model: 'claude-opus-4-1', maxTurns: 2 } })) console.log(message);
//                          ^^^^^ agent claude-opus-4-1 @anthropic
for await (const message of query({ prompt: 'Hi' })) console.log(message);
//                          ^^^^^ agent ? @anthropic
`,
      'typescript',
    ));
});
