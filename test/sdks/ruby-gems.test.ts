import { assertCalls } from '../support/expected-calls';

const ruby = (source: string) => assertCalls(source, 'ruby');

describe('Gems that ask models', () => {
  it('are clients of langchainrb, with the models of their defaults', () =>
    ruby(`
llm = Langchain::LLM::OpenAI.new(api_key: ENV["OPENAI_API_KEY"], default_options: { temperature: 0.7, chat_model: "gpt-4o" })
llm.chat(messages: [{ role: "user", content: "hi" }]).chat_completion
#   ^^^^ chat gpt-4o @openai in=8
llm.chat(messages: [], model: "gpt-4o-mini", max_tokens: 10)
#   ^^^^ chat gpt-4o-mini @openai out=1..10..10
llm.embed(text: "foo")
#   ^^^^^ embeddings ? @openai
claude = Langchain::LLM::Anthropic.new(api_key: "x", default_options: { chat_model: "claude-3-5-sonnet-20240620" })
claude.complete(prompt: "hi")
#      ^^^^^^^^ completion claude-3-5-sonnet-20240620 @anthropic
assistant = Langchain::Assistant.new(llm: llm, instructions: "Be brief", tools: [])
assistant.add_message_and_run!(content: "hi")
#         ^^^^^^^^^^^^^^^^^^^^ chat gpt-4o @openai
assistant.add_message(content: "x")
assistant.run(auto_tool_execution: true)
#         ^^^ chat gpt-4o @openai
`));

  it('are gemini-ai', () =>
    ruby(`
client = Gemini.new(
  credentials: { service: "generative-language-api", api_key: ENV["GOOGLE_API_KEY"] },
  options: { model: "gemini-2.0-flash", server_sent_events: true }
)
client.stream_generate_content({ contents: { role: "user", parts: { text: "hi!" } } })
#      ^^^^^^^^^^^^^^^^^^^^^^^ generateContent gemini-2.0-flash @google in=1..2..4
client.generate_content({ contents: [{ role: "user", parts: [{ text: "hi!" }] }], generationConfig: { maxOutputTokens: 9 } })
#      ^^^^^^^^^^^^^^^^ generateContent gemini-2.0-flash @google out=1..9..9
client.count_tokens({ contents: [] })
`));

  it('are those of AWS for Bedrock', () =>
    ruby(`
client = Aws::BedrockRuntime::Client.new(region: "us-east-1")
client.converse(
#      ^^^^^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..50..50
  model_id: "anthropic.claude-3-haiku-20240307-v1:0",
  messages: [{ role: "user", content: [{ text: "hi" }] }],
  inference_config: { max_tokens: 50 }
)
params = { model_id: "amazon.titan-text-express-v1", body: { inputText: "hi" }.to_json }
client.invoke_model(params)
#      ^^^^^^^^^^^^ chat amazon.titan-text-express-v1 @bedrock
client.list_async_invokes
`));

  it('are smaller ones for one provider each', () =>
    ruby(`
Groq::Client.new(api_key: "x", model_id: "llama3-8b-8192").chat("hi")
#                                                          ^^^^ chat llama3-8b-8192 @groq
OpenRouter::Client.new.complete([{ role: "user", content: "hi" }], model: "openai/gpt-4o-mini")
#                      ^^^^^^^^ chat openai/gpt-4o-mini @openrouter
Mistral::Client.new(api_key: "x").chat(model: "mistral-small-latest", messages: [])
#                                 ^^^^ chat mistral-small-latest @mistral
mistral = Mistral.new(credentials: { api_key: "x" }, options: { server_sent_events: true })
mistral.chat_completions({ model: "mistral-medium-latest", messages: [] })
#       ^^^^^^^^^^^^^^^^ chat mistral-medium-latest @mistral
Cohere::Client.new(api_key: "x").chat(model: "command-r", message: "hi")
#                                ^^^^ chat command-r @cohere
OmniAI::OpenAI::Client.new.chat("hi", model: "gpt-4o")
#                          ^^^^ chat gpt-4o @openai
Ollama.new(credentials: { address: "http://localhost:11434" }).generate({ model: "llama3", prompt: "hi" })
#                                                              ^^^^^^^^ completion llama3 @ollama
`));

  it('ask the model that all clients are told', () =>
    ruby(`
Groq.configure do |config|
  config.api_key = ENV["GROQ_API_KEY"]
  config.model_id = "llama-3.3-70b-versatile"
end
Groq::Client.new.chat("hi")
#                ^^^^ chat llama-3.3-70b-versatile @groq
`));

  it('are Raix, as a method of a class', () =>
    ruby(`
class Greeter
  include Raix::ChatCompletion

  def greet
    transcript << { user: "hi" }
    chat_completion(openai: "gpt-4o")
#   ^^^^^^^^^^^^^^^ chat gpt-4o @openai
  end
end
`));

  it('are those of Google Cloud for Vertex', () =>
    ruby(`
client = Google::Cloud::AIPlatform.prediction_service { |config| config.endpoint = "us-central1-aiplatform.googleapis.com" }
request = Google::Cloud::AIPlatform::V1::PredictRequest.new(
  endpoint: "projects/shop/locations/us-central1/publishers/google/models/text-bison@002",
  instances: [{ struct_value: { fields: { "prompt" => { string_value: "hi" } } } }]
)
client.predict(request)
#      ^^^^^^^ prediction text-bison@002 @vertex
other = Google::Cloud::AIPlatform::V1::PredictionService::Client.new
other.generate_content(model: "publishers/google/models/gemini-2.5-flash", contents: [])
#     ^^^^^^^^^^^^^^^^ generateContent gemini-2.5-flash @vertex
`));
});
