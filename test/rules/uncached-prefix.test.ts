import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const LONG = 'Answer as a careful reviewer of contracts would. '.repeat(300);

const claude = (system: string, loop = 'for row in rows:') => `from anthropic import Anthropic
client = Anthropic()
RULES = """${LONG}"""
${loop}
    client.messages.create(model="claude-sonnet-4-5", max_tokens=99, system=${system}, messages=[{"role": "user", "content": row}])
`;

const openai = (content: string) => `from openai import OpenAI
client = OpenAI()
RULES = """${LONG}"""
for row in rows:
    client.chat.completions.create(model="gpt-5.2", messages=[{"role": "user", "content": ${content}}])
`;

describe('the rule on prompts that are not cached', () => {
  it('reports a long constant system prompt without cache control', async () => {
    assert.deepEqual(await findingsOf('uncached-prefix', claude('RULES')), [
      '5 create: the same long beginning is sent at each turn and paid in full: mark its end with cache_control',
    ]);
  });

  it('reports a long constant behind what changes, where a beginning is cached by itself', async () => {
    assert.deepEqual(await findingsOf('uncached-prefix', openai('f"{row}\\n{RULES}"')), [
      '5 create: what changes at each turn stands before a long constant text, so that nothing of that is cached: put it behind',
    ]);
  });

  it('is silent where it is cached, short, or sent once', async () => {
    await assertSilent('uncached-prefix', [
      claude('[{"type": "text", "text": RULES, "cache_control": {"type": "ephemeral"}}]'),
      claude('"Be brief."'),
      claude('RULES', 'if row:'),
      claude('rules'),
      openai('f"{RULES}\\n{row}"'),
      openai('f"{company}\\n{row}"'),
    ]);
  });
});
