import { assertCalls } from '../support/expected-calls';

describe('Requests in files of their own', () => {
  it('reads requests with variables of the file', () =>
    assertCalls(
      `
@base = https://api.openai.com/v1
@model = gpt-4o-mini
@key = {{$dotenv OPENAI_API_KEY}}

### Chat
  POST {{base}}/chat/completions
# ^^^^ chat gpt-4o-mini @openai in=9 out=1..50..50
Content-Type: application/json
Authorization: Bearer {{key}}

{
  "model": "{{model}}",
  "max_tokens": 50,
  "messages": [{"role": "user", "content": "Say hi"}]
}

###
  GET {{base}}/models

###
  POST https://api.anthropic.com/v1/messages HTTP/1.1
# ^^^^ messages claude-sonnet-4-5 @anthropic out=1..20..20
x-api-key: {{key}}

{"model": "claude-sonnet-4-5", "max_tokens": 20, "messages": []}

> {% client.global.set("id", response.body.id) %}

###
  POST https://api.acme.example/v1/messages

{"text": "hi"}
`,
      'http',
    ));
});
