import { assertCalls } from '../support/expected-calls';

const ruby = (source: string) => assertCalls(source, 'ruby');

describe("Ruby's HTTP clients", () => {
  it('send what was put into a request of the standard library', () =>
    ruby(`
uri = URI("https://api.openai.com/v1/chat/completions")
http = Net::HTTP.new(uri.host, uri.port)
http.use_ssl = true
request = Net::HTTP::Post.new(uri.path, { "Content-Type" => "application/json" })
request["Authorization"] = "Bearer #{ENV["OPENAI_API_KEY"]}"
request.body = { model: "gpt-4o", messages: [{ role: "user", content: "hi" }], max_tokens: 9 }.to_json
response = http.request(request)
#               ^^^^^^^ chat gpt-4o @openai in=8 out=1..9..9
other = Net::HTTP::Post.new(URI.parse("https://api.anthropic.com/v1/messages"))
other.body = JSON.generate({ model: "claude-3-haiku-20240307", max_tokens: 10, messages: [] })
Net::HTTP.start("api.anthropic.com", 443, use_ssl: true) { |http| http.request(other) }
#                                                                      ^^^^^^^ messages claude-3-haiku-20240307 @anthropic
Net::HTTP.post(URI("https://api.mistral.ai/v1/chat/completions"), JSON.dump(model: "mistral-small-latest", messages: []), "Content-Type" => "application/json")
#         ^^^^ chat mistral-small-latest @mistral
http.get("/v1/models")
http.request(Net::HTTP::Get.new("/v1/models"))
plain = Net::HTTP.new("api.groq.com", 443)
plain.post("/openai/v1/chat/completions", { model: "llama3-8b-8192", messages: [] }.to_json)
#     ^^^^ chat llama3-8b-8192 @groq
`));

  it('are Faraday, with what stands in its blocks', () =>
    ruby(`
conn = Faraday.new(url: "https://api.openai.com") do |f|
  f.request :json
  f.response :json
end
conn.post("/v1/chat/completions", { model: "gpt-4o-mini", messages: [] }.to_json)
#    ^^^^ chat gpt-4o-mini @openai
conn.post("/v1/embeddings") do |req|
#    ^^^^ embeddings text-embedding-3-small @openai
  req.headers["Authorization"] = "Bearer x"
  req.body = { model: "text-embedding-3-small", input: "a text" }.to_json
end
conn.post do |req|
#    ^^^^ chat gpt-4o @openai
  req.url "/v1/chat/completions"
  req.body = { model: "gpt-4o", messages: [] }
end
Faraday.post("https://api.deepseek.com/chat/completions", { model: "deepseek-chat", messages: [] }.to_json, "Content-Type" => "application/json")
#       ^^^^ chat deepseek-chat @deepseek
conn.get("/v1/models")
conn.post("/v1/files", { purpose: "x" })
`));

  it('are HTTParty, RestClient, Excon, HTTP and others', () =>
    ruby(`
HTTParty.post("https://api.openai.com/v1/chat/completions", headers: {}, body: { model: "gpt-4o", messages: [] }.to_json)
#        ^^^^ chat gpt-4o @openai
RestClient.post("https://api.openai.com/v1/images/generations", { model: "dall-e-3", prompt: "a cat" }.to_json, { content_type: :json })
#          ^^^^ image dall-e-3 @openai
RestClient::Request.execute(method: :post, url: "https://api.openai.com/v1/chat/completions", payload: { model: "gpt-4o", messages: [] }.to_json)
#                   ^^^^^^^ chat gpt-4o @openai
Excon.post("https://api.openai.com/v1/chat/completions", body: JSON.generate(model: "gpt-4o", messages: []))
#     ^^^^ chat gpt-4o @openai
HTTP.auth("Bearer x").headers("a" => "b").post("https://api.openai.com/v1/chat/completions", json: { model: "gpt-4o", messages: [] })
#                                         ^^^^ chat gpt-4o @openai
Typhoeus.post("https://api.openai.com/v1/chat/completions", body: { model: "gpt-4o", messages: [] }.to_json)
#        ^^^^ chat gpt-4o @openai
HTTParty.post("https://example.com/hook", body: { text: "hi" }.to_json)
`));

  it('are classes that include HTTParty', () =>
    ruby(`
class OpenaiClient
  include HTTParty
  base_uri "https://api.openai.com/v1"

  def ask(text)
    self.class.post("/chat/completions", body: { model: "gpt-4o", messages: [{ role: "user", content: text }] }.to_json)
#              ^^^^ chat gpt-4o @openai
  end
end
`));

  it('are told where they can not be seen by the address', () =>
    ruby(`
class Api
  URL = "https://api.anthropic.com/v1/messages"

  def initialize(connection) = @connection = connection

  def ask(text)
    @connection.post(URL, { model: "claude-3-5-sonnet-20240620", max_tokens: 5, messages: [] }.to_json)
#               ^^^^ messages claude-3-5-sonnet-20240620 @anthropic
    @connection.post("/users", { name: "a" })
  end
end
`));

  it('take what could be named from options', () =>
    assertCalls(
      `
require 'httparty'

class Claude
  def ask(prompt)
    options = {
      headers: { 'x-api-key' => ENV['KEY'] },
      body: { model: 'claude-haiku-4-5', max_tokens: 99, messages: [{ role: 'user', content: prompt }] }.to_json
    }
    HTTParty.post('https://api.anthropic.com/v1/messages', options)
    #        ^^^^ messages claude-haiku-4-5 @anthropic out=1..99..99
  end
end
`,
      'ruby',
    ));
});
