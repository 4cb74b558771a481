import { describe, it } from 'mocha';
import { assertProject } from '../support/memory-project';

describe('calls across files of Ruby', () => {
  it('take clients, models and prompts from the files that constants are named after', () =>
    assertProject({
      'config/initializers/openai.rb': `
OpenAI.configure do |config|
  config.access_token = ENV.fetch("KEY")
  config.uri_base = "https://openrouter.ai/api/v1"
end
RubyLLM.configure { |config| config.default_model = "gpt-4o-mini" }
`,
      'app/models/models.rb': `
module Models
  FAST = "openai/gpt-4o-mini"
end
`,
      'app/services/chat/base_service.rb': `
module Chat
  class BaseService
    LIMIT = 50

    def client
      @client ||= OpenAI::Client.new
    end

    def ask(text, model:)
      client.chat(parameters: { model: model, messages: [{ role: "user", content: text }], max_tokens: LIMIT })
      #      ^^^^ chat openai/gpt-4o-mini @openrouter out=1..50..50
    end
  end
end
`,
      'app/services/chat/answer_service.rb': `
module Chat
  class AnswerService < BaseService
    def call(question)
      ask("Answer: #{question}", model: Models::FAST)
#     ^^^ use openai/gpt-4o-mini @openrouter
      client.embeddings(parameters: { model: "openai/text-embedding-3-small", input: question })
      #      ^^^^^^^^^^ embeddings openai/text-embedding-3-small @openrouter
      RubyLLM.chat.ask(question)
      #            ^^^ chat gpt-4o-mini @openai
    end
  end
end
`,
    }));

  it('take what a required file declares', () =>
    assertProject({
      'lib/settings.rb': `
MODEL = "gpt-4o"
def new_client = OpenAI::Client.new(access_token: "x")
`,
      'bin/ask.rb': `
require_relative "../lib/settings"
new_client.chat(parameters: { model: MODEL, messages: [] })
#          ^^^^ chat gpt-4o @openai
`,
    }));

  it('stand where a request is handed to a function of another file that sends whatever it gets', () =>
    assertProject({
      'lib/http_client.rb': `
require "net/http"

module HttpClient
  def self.request(uri, request)
    Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) { |http| http.request(request) }
  end
end
`,
      'lib/claude.rb': `
require_relative "http_client"

class Claude
  def ask(text)
    uri = URI("https://api.anthropic.com/v1/messages")
    request = Net::HTTP::Post.new(uri)
    request["x-api-key"] = ENV["ANTHROPIC_API_KEY"]
    request.body = JSON.generate({ model: "claude-haiku-4-5", max_tokens: 70, messages: [{ role: "user", content: text }] })
    HttpClient.request(uri, request)
    #          ^^^^^^^ messages claude-haiku-4-5 @anthropic out=1..70..70
  end
end
`,
    }));
});
