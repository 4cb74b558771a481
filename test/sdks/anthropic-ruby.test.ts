import { assertCalls } from '../support/expected-calls';

const ruby = (source: string) => assertCalls(source, 'ruby');

describe("Anthropic's gems", () => {
  it('are called as their own one has it', () =>
    ruby(`
require "anthropic"
anthropic = Anthropic::Client.new(api_key: ENV["ANTHROPIC_API_KEY"])
message = anthropic.messages.create(max_tokens: 1024, messages: [{ role: "user", content: "Hello" }], model: :"claude-sonnet-4-5")
#                            ^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..300..1024
anthropic.messages.stream(max_tokens: 10, system_: "x", messages: [], model: Anthropic::Models::Model::CLAUDE_HAIKU_4_5)
#                  ^^^^^^ messages claude-haiku-4-5 @anthropic
anthropic.beta.messages.create(max_tokens: 10, messages: [], model: "claude-opus-4-6")
#                       ^^^^^^ messages claude-opus-4-6 @anthropic
anthropic.messages.count_tokens(messages: [], model: "claude-opus-4-6")
Anthropic::BedrockClient.new.messages.create(max_tokens: 5, messages: [], model: "anthropic.claude-3-5-sonnet-20240620-v1:0")
#                                     ^^^^^^ messages anthropic.claude-3-5-sonnet-20240620-v1:0 @bedrock
`));

  it('are called with parameters, as the one before it has it', () =>
    ruby(`
client = Anthropic::Client.new(access_token: "x")
client.messages(parameters: { model: "claude-3-haiku-20240307", system: "Be brief.", messages: [], max_tokens: 50 })
#      ^^^^^^^^ messages claude-3-haiku-20240307 @anthropic out=1..50..50
client.complete(parameters: { model: "claude-2.1", prompt: "a", max_tokens_to_sample: 5 })
#      ^^^^^^^^ completion claude-2.1 @anthropic out=1..5..5
client.messages.batches.create(parameters: { requests: [{ custom_id: "a", params: { model: "claude-3-haiku-20240307", max_tokens: 5, messages: [] } }] })
#                       ^^^^^^ messages claude-3-haiku-20240307 @anthropic
client.messages.batches.get(id: "x")
`));
});
