import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assertProject, MemoryProject } from '../support/memory-project';

const CALL = `from openai import OpenAI
client = OpenAI()
client.responses.create(model="gpt-5.2", input="hi", max_output_tokens=9)
`;

describe('a base URL that .env sets for an SDK', () => {
  it('says who bills, where the client is given none', () =>
    assertProject({
      '.env': 'OPENAI_BASE_URL=https://api.cheapaapi.com/v1\nANTHROPIC_BASE_URL="https://llm.corp.example"\n',
      'src/app.py': `${CALL}#                ^^^^^^ responses gpt-5.2 @cheapa
import anthropic
anthropic.Anthropic().messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=[])
#                              ^^^^^^ messages claude-sonnet-4-5 @? unknown=provider-unknown
OpenAI(base_url="https://api.openai.com/v1").responses.create(model="gpt-5.2", input="hi", max_output_tokens=9)
#                                                      ^^^^^^ responses gpt-5.2 @openai
OpenAI(base_url=None).responses.create(model="gpt-5.2", input="hi", max_output_tokens=9)
#                               ^^^^^^ responses gpt-5.2 @cheapa
`,
    }));

  it('is looked for near the file', () =>
    assertProject({
      '.env': 'OPENAI_BASE_URL=https://api.cheapaapi.com/v1\n',
      'app/.env': 'OPENAI_BASE_URL=https://openrouter.ai/api/v1\n',
      'app/main.py': `${CALL}#                ^^^^^^ responses gpt-5.2 @openrouter\n`,
    }));

  it('is told without a name and a password that stand in it', async () => {
    const project = await MemoryProject.of({
      '.env': 'OPENAI_BASE_URL=https://ann:CANARY@api.cheapaapi.com/v1\n',
      'app.py': CALL,
    });
    const { provider, assumptions } = project.analyze('app.py').calls[0]!;
    assert.equal(provider, 'cheapa');
    assert.doesNotMatch(JSON.stringify(assumptions), /CANARY|ann/);
  });

  it('is told with the cost, and followed when it changes', async () => {
    const project = await MemoryProject.of({
      '.env': 'OPENAI_BASE_URL=https://api.cheapaapi.com/v1\n',
      'app.py': CALL,
    });
    const call = () => project.analyze('app.py').calls[0]!;
    assert.ok(
      call().assumptions.some(
        ({ text }) => text === 'OPENAI_BASE_URL is https://api.cheapaapi.com/v1, as .env says',
      ),
    );
    assert.deepEqual(project.change('.env', 'OPENAI_BASE_URL=https://openrouter.ai/api/v1\n'), ['app.py']);
    assert.equal(call().provider, 'openrouter');
    assert.deepEqual(project.change('.env', null), ['app.py']);
    assert.equal(call().provider, 'openai');
    assert.ok(call().assumptions.some(({ text }) => text.includes('unless OPENAI_BASE_URL is set')));
  });
});
