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
#      ^^^^^^^^^^^^^^^^^^^^^^^ generateContent gemini-2.0-flash @google in=1..2..8
client.generate_content({ contents: [{ role: "user", parts: [{ text: "hi!" }] }], generationConfig: { maxOutputTokens: 9 } })
#      ^^^^^^^^^^^^^^^^ generateContent gemini-2.0-flash @google out=1..9..9
client.count_tokens({ contents: [] })
`));
});
