import { assertCalls } from '../support/expected-calls';

const ruby = (source: string) => assertCalls(source, 'ruby');

describe('RubyLLM', () => {
  it('asks in chats that are made with a model, and changed on the way', () =>
    ruby(`
chat = RubyLLM.chat(model: "gpt-4.1-mini")
chat.ask "What is Ruby?"
#    ^^^ chat gpt-4.1-mini @openai in=11
RubyLLM.chat(model: "claude-sonnet-4-5", provider: :bedrock).with_instructions("Be brief.").with_temperature(0.2).ask("hi", with: "a.png")
#                                                                                                                 ^^^ chat claude-sonnet-4-5 @bedrock
RubyLLM.chat.with_model("gemini-2.5-flash").ask("hi") { |chunk| print chunk.content }
#                                           ^^^ chat gemini-2.5-flash @google
RubyLLM.chat.ask("hi")
#            ^^^ chat ? @?
chat.with_params(max_tokens: 50).complete
#                                ^^^^^^^^ chat gpt-4.1-mini @openai out=1..50..50
chat.with_tool(Weather)
RubyLLM.models.refresh!
RubyLLM.moderate("x")
`));

  it('takes the models that it is configured with', () =>
    ruby(`
RubyLLM.configure do |config|
  config.openai_api_key = ENV["OPENAI_API_KEY"]
  config.default_model = "gpt-4o"
  config.default_image_model = "dall-e-3"
end
RubyLLM.chat.ask("hi")
#            ^^^ chat gpt-4o @openai
RubyLLM.paint("a cat", size: "1024x1024")
#       ^^^^^ image dall-e-3 @openai
RubyLLM.embed("a text", model: "text-embedding-3-small")
#       ^^^^^ embeddings text-embedding-3-small @openai
RubyLLM.transcribe("a.wav", model: "whisper-1")
#       ^^^^^^^^^^ transcription whisper-1 @openai
`));

  it('runs agents, whose classes say which model they are', () =>
    ruby(`
class Support < RubyLLM::Agent
  model "gpt-5-nano"
  instructions "Be concise."
  tools Weather
end
Support.new.ask "hi"
#           ^^^ chat gpt-5-nano @openai
Support.chat.ask("hi")
#            ^^^ chat gpt-5-nano @openai
`));

  it('asks records that act as chats, whose model stands in the database', () =>
    ruby(`
class ApplicationRecord < ActiveRecord::Base
  primary_abstract_class
end
class Conversation < ApplicationRecord
  acts_as_chat message_class: "Note"
end
class Talk < ApplicationRecord
  acts_as_chat
end
class Category < ApplicationRecord
  acts_as_tree
end
class ReplyJob < ApplicationJob
  def perform(id, text)
    talk = Talk.find(id)
    talk.ask(text) { |chunk| broadcast(chunk) }
#        ^^^ chat ? @?
    Conversation.create!(model: "gpt-5-nano").ask(text)
#                                             ^^^ chat ? @?
    Category.find(id).ask(text)
  end
end
`));

  it('is followed through fields and methods', () =>
    ruby(`
class Titles
  def initialize(text) = @text = text

  def generate
    chat.with_instructions(PROMPT).ask(@text).content
#                                  ^^^ chat gpt-4o-mini @openai
  end

  private

  PROMPT = "Write a title."

  def chat
    @chat ||= RubyLLM.chat(model: ENV.fetch("MODEL", "gpt-4o-mini"))
  end
end
`));
});
