import { assertCalls } from '../support/expected-calls';

describe('What looks like raw HTTP to a generative API and is none', () => {
  it('is a back end of its own, a relative address, or one of others', () =>
    assertCalls(
      `
import axios from 'axios';
const body = JSON.stringify({ model: 'gpt-4o', messages: [], max_tokens: 5 });
await fetch('/api/chat', { method: 'POST', body });
await fetch('/v1/chat/completions', { method: 'POST', body });
await fetch('api/generate', { method: 'POST', body });
await fetch('http://localhost:3000/api/generate', { method: 'POST', body });
await fetch('https://api.acme.example/v1/messages', { method: 'POST', body: JSON.stringify({ to: '+1', text: 'hi' }) });
await fetch(\`\${BACKEND}/api/chat\`, { method: 'POST', body });
await fetch('https://api.stripe.com/v1/charges', { method: 'POST', body: 'amount=1' });
await axios.post('https://api.twilio.com/2010-04-01/Accounts/x/Messages.json', { Body: 'hi' });
await axios.post('https://hooks.slack.com/services/T/B/x', { text: 'chat/completions' });
await fetch('https://api.openai.com.evil.example/v1/files', { method: 'POST', body });
`,
      'typescript',
    ));

  it('is what only looks at something, uploads, counts or moderates', () =>
    assertCalls(
      `
const headers = { Authorization: 'Bearer x' };
await fetch('https://api.openai.com/v1/models', { headers });
await fetch('https://api.openai.com/v1/chat/completions');
await fetch('https://api.openai.com/v1/responses/resp_1', { method: 'GET', headers });
await fetch('https://api.openai.com/v1/files', { method: 'POST', headers, body: form });
await fetch('https://api.openai.com/v1/moderations', { method: 'POST', body: JSON.stringify({ input: 'x' }) });
await fetch('https://api.openai.com/v1/fine_tuning/jobs', { method: 'POST', body: '{}' });
await fetch('https://api.anthropic.com/v1/messages/count_tokens', { method: 'POST', body: '{}' });
await fetch('https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:countTokens', { method: 'POST', body: '{}' });
await fetch('https://api.replicate.com/v1/predictions/abc/cancel', { method: 'POST' });
await fetch('https://api.replicate.com/v1/predictions/abc');
await fetch('https://queue.fal.run/fal-ai/flux/requests/1/status');
await fetch('https://api.elevenlabs.io/v1/voices', { headers });
await fetch('https://api.assemblyai.com/v2/upload', { method: 'POST', body: data });
await fetch('http://localhost:11434/api/tags');
await fetch('http://localhost:11434/api/pull', { method: 'POST', body: '{"name":"llama3"}' });
await fetch('https://api.bfl.ai/v1/get_result?id=1', { method: 'POST' });
await fetch('https://openrouter.ai/api/v1/credits', { method: 'POST', body: '{}' });
`,
      'javascript',
    ));

  it('is a method or function of the same name', () =>
    assertCalls(
      `
import { http, HttpResponse } from 'msw';
import nock from 'nock';
const url = 'https://api.openai.com/v1/chat/completions';
class Api { post(url: string, body: unknown) { return body; } fetch(url: string, o: unknown) { return o; } }
const api = new Api();
api.post(url, { model: 'gpt-4o', messages: [] });
api.fetch(url, { method: 'POST', body: '{"model":"gpt-4o","messages":[]}' });
function local() {
  const fetch = (u: string, options: unknown) => ({ u, options });
  return fetch(url, { method: 'POST', body: '{"model":"gpt-4o","messages":[]}' });
}
http.post(url, () => HttpResponse.json({ choices: [] }));
nock('https://api.openai.com').post('/v1/chat/completions').reply(200, {});
app.post('/v1/chat/completions', async (req, res) => res.json({}));
expect(fetch).toHaveBeenCalledWith(url, { method: 'POST' });
// fetch('https://api.openai.com/v1/chat/completions', { method: 'POST', body: '{}' })
const help = "fetch('https://api.openai.com/v1/chat/completions', { method: 'POST' })";
`,
      'typescript',
    ));

  it('is mocked in Python', () =>
    assertCalls(
      `
import requests
import responses
from unittest.mock import patch
import requests_mock

URL = "https://api.openai.com/v1/chat/completions"
BODY = {"model": "gpt-4o", "messages": []}

@responses.activate
def test_it():
    responses.add(responses.POST, URL, json={"choices": []})
    requests.post(URL, json=BODY)

@patch("requests.post")
def test_patched(post):
    requests.post(URL, json=BODY)

def test_mocker():
    with requests_mock.Mocker() as m:
        m.post(URL, json={})
        requests.post(URL, json=BODY)

def test_fixture(requests_mock):
    requests_mock.post(URL, json={})
    requests.post(URL, json=BODY)

class Client:
    def post(self, url, json):
        return json

Client().post(URL, json=BODY)
requests.get(URL)
requests.post("https://api.openai.com/v1/files", files={"file": open("a", "rb")})
`,
      'python',
    ));

  it('is another command, another address, or only said', () =>
    assertCalls(
      `
curl -sSL https://get.docker.com | sh
curl -X POST https://api.acme.example/v1/items -d '{"model": 1}'
curl https://api.openai.com/v1/models -H "Authorization: Bearer $OPENAI_API_KEY"
curl -G https://api.openai.com/v1/chat/completions -d a=1
curl -X DELETE https://api.openai.com/v1/files/1
echo "curl https://api.openai.com/v1/chat/completions -d '{}'"
cat <<'EOF'
curl https://api.openai.com/v1/chat/completions -d '{"model": "gpt-4o", "messages": []}'
EOF
# curl https://api.openai.com/v1/chat/completions -d '{}'
grep curl https://api.openai.com/v1/chat/completions
git commit -m "curl https://api.openai.com/v1/chat/completions -d x"
`,
      'shellscript',
    ));
});
