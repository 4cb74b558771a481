import { assertCalls } from '../support/expected-calls';

const ruby = (source: string) => assertCalls(source, 'ruby');

describe("OpenAI's gems", () => {
  it('are found by the constant of their client, wherever it is required', () =>
    ruby(`
client = OpenAI::Client.new(access_token: ENV.fetch("OPENAI_ACCESS_TOKEN"))
response = client.chat(
#                 ^^^^ chat gpt-4o-mini @openai in=8 out=1..200..200
  parameters: {
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: "hi" }],
    max_tokens: 200
  }
)
puts response.dig("choices", 0, "message", "content")
client.embeddings(parameters: { model: "text-embedding-3-small", input: "a text" })
#      ^^^^^^^^^^ embeddings text-embedding-3-small @openai
client.completions(parameters: { model: "gpt-3.5-turbo-instruct", prompt: "a", max_tokens: 5 })
#      ^^^^^^^^^^^ completion gpt-3.5-turbo-instruct @openai out=1..5..5
client.responses.create(parameters: { model: "gpt-5-mini", input: "hi" })
#                ^^^^^^ responses gpt-5-mini @openai
client.images.generate(parameters: { prompt: "a cat", model: "dall-e-3", size: "1024x1024" })
#             ^^^^^^^^ image dall-e-3 @openai
client.audio.transcribe(parameters: { model: "whisper-1", file: File.open("a.mp3", "rb") })
#            ^^^^^^^^^^ transcription whisper-1 @openai
client.audio.speech(parameters: { model: "tts-1", input: "hi", voice: "alloy" })
#            ^^^^^^ speech tts-1 @openai
client.runs.create(thread_id: "t", parameters: { assistant_id: "a" })
#           ^^^^^^ assistants ? @openai
client.models.list
client.moderations(parameters: { input: "x" })
client.files.upload(parameters: { file: "a", purpose: "assistants" })
client.chat
`));

  it('call OpenAI as its own gem has it', () =>
    ruby(`
require "openai"
openai = OpenAI::Client.new(api_key: "x")
openai.chat.completions.create(messages: [{ role: :user, content: "hi" }], model: :"gpt-5.2", max_completion_tokens: 9)
#                       ^^^^^^ chat gpt-5.2 @openai in=7 out=1..9..9
openai.chat.completions.create(model: OpenAI::Models::ChatModel::GPT_4_1_MINI, messages: [])
#                       ^^^^^^ chat gpt-4.1-mini @openai
stream = openai.responses.stream(model: OpenAI::ChatModel::GPT_5, input: "hi")
#                         ^^^^^^ responses gpt-5 @openai
openai.embeddings.create(model: "text-embedding-3-large", input: %w[a b])
#                 ^^^^^^ embeddings text-embedding-3-large @openai
openai.chat.completions.stream_raw({ model: "gpt-4o", messages: [] })
#                       ^^^^^^^^^^ chat gpt-4o @openai
openai.models.list
openai.chat.completions.retrieve("id")
`));

  it('bill who answers at the address of the client', () =>
    ruby(`
groq = OpenAI::Client.new(access_token: "x", uri_base: "https://api.groq.com/openai")
groq.chat(parameters: { model: "llama-3.3-70b-versatile", messages: [] })
#    ^^^^ chat llama-3.3-70b-versatile @groq
router = OpenAI::Client.new(api_key: "x", base_url: "https://openrouter.ai/api/v1")
router.chat.completions.create(model: "openai/gpt-4o", messages: [])
#                       ^^^^^^ chat openai/gpt-4o @openrouter
azure = OpenAI::Client.new(api_type: :azure, uri_base: ENV["AZURE_URI"], api_version: "2024-02-01")
azure.chat(parameters: { model: "gpt-4o", messages: [] })
#     ^^^^ chat gpt-4o @azure
`));

  it('are configured for all clients at once', () =>
    ruby(`
OpenAI.configure do |config|
  config.access_token = ENV.fetch("KEY")
  config.uri_base = "https://api.deepseek.com"
end
OpenAI::Client.new.chat(parameters: { model: "deepseek-chat", messages: [] })
#                  ^^^^ chat deepseek-chat @deepseek
`));

  it('are followed through services, readers and options', () =>
    ruby(`
module Summaries
  class Writer
    MODEL = "gpt-4o".freeze
    PROMPT = <<~TEXT
      Summarize the text.
    TEXT

    attr_reader :text

    def self.call(...) = new(...).call

    def initialize(text, model: MODEL)
      @text = text
      @model = model
    end

    def call
      response = client.chat(parameters: request)
#                       ^^^^ chat gpt-4o @openai out=1..300..300
      response.dig("choices", 0, "message", "content")
    end

    private

    def client
      @client ||= OpenAI::Client.new(access_token: Rails.application.credentials.openai_key)
    end

    def request
      { model: @model, messages: messages, **options }
    end

    def messages
      [{ role: "system", content: PROMPT }, { role: "user", content: text }]
    end

    def options = { max_tokens: 300, temperature: 0.2 }
  end
end
Summaries::Writer.call("a long text")
`));

  it('run in loops of blocks', () =>
    ruby(`
client = OpenAI::Client.new
%w[a b c].each do |word|
  client.chat(parameters: { model: "gpt-4o", messages: [{ role: "user", content: word }] })
#        ^^^^ chat gpt-4o @openai repeat=3
end
5.times { client.chat(parameters: { model: "gpt-4o", messages: [] }) }
#                ^^^^ chat gpt-4o @openai repeat=5
answers = %w[a b].map { |word| client.chat(parameters: { model: "o3", messages: [] }) }
#                                     ^^^^ chat o3 @openai repeat=2
`));

  it('are told where the client can not be seen by what they are given', () =>
    ruby(`
require "openai"
class Asker
  def initialize(client)
    @client = client
  end

  def ask(text)
    @client.chat(parameters: { model: "gpt-4o", messages: [{ role: "user", content: text }] })
#           ^^^^ chat gpt-4o @?
    @client.chat.completions.create(model: "gpt-4o", messages: [])
#                            ^^^^^^ chat gpt-4o @?
    @client.chat(text)
  end
end
`));

  it('are found in files that name no gem', () =>
    ruby(`
class Asker
  def initialize(client:) = @client = client

  def ask(text)
    @client.chat(parameters: { model: "gpt-4o", messages: [{ role: "user", content: text }] })
#           ^^^^ chat gpt-4o @?
  end
end
`));

  it('take what is left of a hash without its empty values', () =>
    ruby(`
client = OpenAI::Client.new
parameters = { model: "gpt-4o", messages: [], max_tokens: 9, stop: nil }.compact_blank
client.chat(parameters:)
#      ^^^^ chat gpt-4o @openai out=1..9..9
`));
});
