import { assertCalls } from '../support/expected-calls';

describe('Anthropic', () => {
  it('reads messages in Python', () =>
    assertCalls(
      `
import anthropic
from anthropic import AsyncAnthropic, AnthropicBedrock, AnthropicVertex

client = anthropic.Anthropic()
client.messages.create(model="claude-sonnet-4-5", max_tokens=1024, system="Be brief.", messages=[{"role": "user", "content": "hello"}])
#               ^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..300..1024
with client.messages.stream(model="claude-opus-4-6", max_tokens=100, messages=[]) as stream:
#                    ^^^^^^ messages claude-opus-4-6 @anthropic out=1..100..100
    pass
client.beta.messages.create(model="claude-sonnet-4-5", max_tokens=10, messages=[], betas=["x"])
#                    ^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..10..10
client.beta.messages.tool_runner(model="claude-sonnet-4-5", max_tokens=10, messages=[], tools=[])
#                    ^^^^^^^^^^^ messages claude-sonnet-4-5 @anthropic
client.completions.create(model="claude-2.1", max_tokens_to_sample=300, prompt="Hi")
#                  ^^^^^^ completion claude-2.1 @anthropic out=1..300..300
AnthropicBedrock().messages.create(model="anthropic.claude-sonnet-4-5-20250929-v1:0", max_tokens=5, messages=[])
#                           ^^^^^^ messages anthropic.claude-sonnet-4-5-20250929-v1:0 @bedrock
AnthropicVertex(region="x", project_id="y").messages.create(model="claude-sonnet-4-5@20250929", max_tokens=5, messages=[])
#                                                    ^^^^^^ messages claude-sonnet-4-5@20250929 @vertex
client.messages.count_tokens(model="claude-sonnet-4-5", messages=[])
client.messages.batches.retrieve("b")
`,
      'python',
    ));

  it('reads a batch with the requests of its list', () =>
    assertCalls(
      `
from anthropic import Anthropic
from anthropic.types.message_create_params import MessageCreateParamsNonStreaming
from anthropic.types.messages.batch_create_params import Request

Anthropic().messages.batches.create(requests=[
#                            ^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..64..64
    Request(custom_id="a", params=MessageCreateParamsNonStreaming(model="claude-sonnet-4-5", max_tokens=64, messages=[{"role": "user", "content": "Hi"}])),
])
`,
      'python',
    ));

  it('counts the requests of a batch', () =>
    assertCalls(
      `
from anthropic import Anthropic

def request(text):
    return {"custom_id": "a", "params": {"model": "claude-sonnet-4-5", "max_tokens": 64, "messages": [{"role": "user", "content": text}]}}

Anthropic().messages.batches.create(requests=[request("Hi"), request("Hello")])
#                            ^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..64..64 repeat=2
Anthropic().messages.batches.create(requests=[request("Hi") for _ in range(100)])
#                            ^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..64..64 repeat=100
Anthropic().messages.batches.create(requests=[request(row) for row in open("rows.txt")])
#                            ^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..64..64 repeat=1..1..∞
`,
      'python',
    ));

  it('reads messages in TypeScript', () =>
    assertCalls(
      `
import Anthropic from '@anthropic-ai/sdk';
import { AnthropicVertex } from '@anthropic-ai/vertex-sdk';

const client = new Anthropic({ baseURL: 'https://openrouter.ai/api' });
await client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 1024, messages: [{ role: 'user', content: [{ type: 'text', text: 'hello' }] }] });
//                    ^^^^^^ messages claude-sonnet-4-5 @openrouter out=1..300..1024
const vertex = new AnthropicVertex();
vertex.messages.stream({ model: 'claude-opus-4-6', max_tokens: 9, messages: [] }).on('text', print);
//              ^^^^^^ messages claude-opus-4-6 @vertex out=1..9..9
`,
      'typescript',
    ));
});
