import { assertCalls } from '../../support/expected-calls';

describe('stand-ins of tests', () => {
  it('send nothing where a client is given a fetch that answers by itself', () =>
    assertCalls(
      `
import OpenAI from 'openai';
import { vi } from 'vitest';

const answer = async () => new Response('{}', { headers: {} });
await new OpenAI({ apiKey: 'x', fetch: answer }).responses.create({ model: 'gpt-4o', input: 'Hi' });
await new OpenAI({ fetch: vi.fn(async () => Response.json({})) }).responses.create({ model: 'gpt-4o', input: 'Hi' });
class Recording extends OpenAI {}
const fetch = vi.fn();
await new Recording({ fetch }).responses.create({ model: 'gpt-4o', input: 'Hi' });
`,
      'typescript',
    ));

  it('are not seen in a fetch that passes requests on', () =>
    assertCalls(
      `
import OpenAI from 'openai';
import { cached } from './cache';
import { request } from 'undici';

const logged: typeof fetch = (url, init) => { console.log(url); return fetch(url, init); };
await new OpenAI({ fetch: logged }).responses.create({ model: 'gpt-4o', input: 'Hi' });
//                                            ^^^^^^ responses gpt-4o @openai
const retried = async (url, init) => new Response((await request(url, init)).body);
await new OpenAI({ fetch: retried }).responses.create({ model: 'gpt-4o', input: 'Hi' });
//                                             ^^^^^^ responses gpt-4o @openai
await new OpenAI({ fetch: cached }).responses.create({ model: 'gpt-4o', input: 'Hi' });
//                                            ^^^^^^ responses gpt-4o @openai
`,
      'typescript',
    ));

  it('send nothing where the network is mocked around a call in Python', () =>
    assertCalls(
      `
import httpx
import respx
from anthropic import Anthropic
from openai import OpenAI
from unittest.mock import MagicMock, patch

def test_fixture(client: Anthropic, respx_mock: respx.MockRouter) -> None:
    client.messages.create(model="claude-sonnet-4-5", max_tokens=5, messages=[])

@respx.mock
def test_decorated():
    OpenAI().responses.create(model="gpt-4o", input="Hi")

@patch("openai.OpenAI")
def test_patched(mock):
    OpenAI().responses.create(model="gpt-4o", input="Hi")

@patch("app.settings.load")
def test_other(mock):
    OpenAI().responses.create(model="gpt-4o", input="Hi")
    #                  ^^^^^^ responses gpt-4o @openai

def test_block():
    with respx.mock(base_url="https://api.openai.com"):
        OpenAI().responses.create(model="gpt-4o", input="Hi")
    OpenAI().responses.create(model="gpt-4o", input="Hi")
    #                  ^^^^^^ responses gpt-4o @openai

stubbed = OpenAI(http_client=httpx.Client(transport=httpx.MockTransport(handler)))
stubbed.responses.create(model="gpt-4o", input="Hi")
OpenAI(http_client=MagicMock()).responses.create(model="gpt-4o", input="Hi")
OpenAI(http_client=httpx.Client(proxy="http://localhost:8080")).responses.create(model="gpt-4o", input="Hi")
#                                                                         ^^^^^^ responses gpt-4o @openai
`,
      'python',
    ));

  it('send nothing where a model is named as one', () =>
    assertCalls(
      `
from agents import Agent, Runner
from langchain.agents import create_agent
from tests.fake_model import FakeModel, TestModel

Runner.run_sync(Agent(name="x", model=FakeModel()), "Hi")
create_agent(model=TestModel(), tools=[]).invoke({})
`,
      'python',
    ).then(() =>
      assertCalls(
        `
import { generateText } from 'ai';
import { MockLanguageModelV2 } from 'ai/test';
import { mockEverything } from './mocks';
import { openai } from '@ai-sdk/openai';

await generateText({ model: new MockLanguageModelV2({}), prompt: 'Hi' });
await generateText({ model: openai('gpt-4o'), prompt: 'Hi' });
//    ^^^^^^^^^^^^ chat gpt-4o @openai
`,
        'typescript',
      ),
    ));

  it('send nothing where a test replaces the module for the whole file', async () => {
    const use = "await new OpenAI().responses.create({ model: 'gpt-4o', input: 'Hi' });";
    const found = '//                           ^^^^^^ responses gpt-4o @openai';
    const test = (mock: string) => `import OpenAI from 'openai';\n${mock}\ntest('x', async () => {\n${use}\n`;
    await assertCalls(`${test("jest.mock('openai');")}});\n`, 'typescript');
    const vitest = "import { vi } from 'vitest';\nvi.mock('openai', () => ({ default: vi.fn() }));";
    await assertCalls(`${test(vitest)}});\n`, 'typescript');
    await assertCalls(`${test("jest.mock('./openai');")}${found}\n});\n`, 'typescript');
    const partly = "jest.mock('openai', () => ({ ...jest.requireActual('openai'), toFile: jest.fn() }));";
    await assertCalls(`${test(partly)}${found}\n});\n`, 'typescript');
  });

  it('send nothing in a class or block in which something of the module is replaced', () =>
    assertCalls(
      `
from openai import OpenAI
from unittest.mock import patch

@patch("openai.OpenAI")
class TestAsk:
    def test_ask(self, mock):
        OpenAI().responses.create(model="gpt-4o", input="Hi")

def test_block():
    with patch("openai.resources.responses.Responses.create"):
        OpenAI().responses.create(model="gpt-4o", input="Hi")
    OpenAI().responses.create(model="gpt-4o", input="Hi")
    #                  ^^^^^^ responses gpt-4o @openai

@patch.object(OpenAI, "responses")
def test_object(mock):
    OpenAI().responses.create(model="gpt-4o", input="Hi")
`,
      'python',
    ));
});
