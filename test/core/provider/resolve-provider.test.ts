import assert from 'node:assert/strict';
import { resolveProvider } from '../../../server/src/core/provider/resolve-provider';
import { providers } from '../../../server/src/providers/list';

describe('who bills, by the base URL', () => {
  const resolve = (url: string, baseUrls: Record<string, string> = {}) => {
    const answer = resolveProvider(url, providers, baseUrls);
    return answer.provider ?? answer.unknown.message;
  };

  const known: [string, string][] = [
    ['https://api.openai.com/v1', 'openai'],
    ['https://API.OpenAI.com/v1/', 'openai'],
    ['https://api.openai.com:443/v1', 'openai'],
    ['https://api.openai.com./v1', 'openai'],
    ['api.openai.com/v1', 'openai'],
    ['//api.openai.com', 'openai'],
    ['https://user@api.openai.com/v1', 'openai'],
    ['https://api.cheapaapi.com/v1', 'cheapa'],
    ['https://api.serika.dev/api/openai/v1', 'serika'],
    ['https://api.eu.babysea.ai', 'babysea'],
    ['https://api.lumenfall.ai/openai/v1', 'lumenfall'],
    ['https://tokens.flex.ai/v1', 'flexai'],
    ['https://api.flex.ai/v1', 'flexai'],
    ['https://acme.openai.azure.com/openai/deployments/chat', 'azure'],
    ['https://acme.services.ai.azure.com/models', 'azure'],
    ['https://bedrock-runtime.eu-west-1.amazonaws.com', 'bedrock'],
    ['https://us-central1-aiplatform.googleapis.com/v1', 'vertex'],
    ['https://aiplatform.googleapis.com', 'vertex'],
    ['https://generativelanguage.googleapis.com/v1beta/openai/', 'google'],
    ['https://openrouter.ai/api/v1', 'openrouter'],
    ['https://api.groq.com/openai/v1', 'groq'],
    ['https://api.together.xyz/v1', 'together'],
    ['https://ai-gateway.vercel.sh/v1', 'vercel'],
    ['https://api.cloudflare.com/client/v4/accounts/abc/ai/v1', 'cloudflare'],
    ['http://localhost:11434/v1', 'ollama'],
    ['localhost:11434', 'ollama'],
    ['http://[::1]:11434', 'ollama'],
    ['http://127.0.0.1:1234/v1', 'lmstudio'],
  ];
  for (const [url, provider] of known)
    it(`${url} is ${provider}`, () => assert.equal(resolve(url), provider));

  const unknown: [string, RegExp][] = [
    [
      'https://api.openai.com.evil.io/v1',
      /no known provider at api\.openai\.com\.evil\.io: .*costlint\.baseUrls/,
    ],
    ['https://evil.io/api.openai.com', /at evil\.io/],
    ['https://api.openai.com@evil.io/v1', /at evil\.io/],
    ['https://evil.io\\@api.openai.com/v1', /at evil\.io/],
    ['https://evil.io#api.openai.com', /at evil\.io/],
    ['https://api-openai.com', /at api-openai\.com/],
    ['https://notopenai.azure.com', /at notopenai\.azure\.com/],
    ['https://openai.azure.com', /at openai\.azure\.com/],
    ['https://bedrock-runtime.evil.io.amazonaws.com', /bedrock-runtime\.evil\.io/],
    ['https://-aiplatform.googleapis.com', /at -aiplatform/],
    ['https://api.cloudflare.com/client/v4/zones', /at api\.cloudflare\.com/],
    ['http://localhost:8000/v1', /a local server at localhost:8000: .*"ollama"/],
    ['http://localhost/v1', /a local server at localhost:/],
    ['/v1/chat', /names no host/],
    ['', /names no host/],
    ['file:///etc/passwd', /names no host/],
    ['https://аpi.openai.com', /names no host/],
    [`https://${'a.'.repeat(5000)}com`, /names no host/],
  ];
  for (const [url, words] of unknown) {
    it(`${url.slice(0, 50)} is nobody known`, () => assert.match(resolve(url), words));
  }

  it('lets the user say who bills, the longest prefix first', () => {
    const baseUrls = {
      'llm.example.com': 'openai',
      'https://llm.example.com/router': 'openrouter',
      'llm.example.com:8443': 'azure',
      'https://api.openai.com/v1': 'corp',
      'localhost:8000': 'ollama',
    };
    assert.equal(resolve('https://llm.example.com/v1', baseUrls), 'openai');
    assert.equal(resolve('https://llm.example.com/router/v1', baseUrls), 'openrouter');
    assert.equal(resolve('https://llm.example.com/router-two', baseUrls), 'openai');
    assert.equal(resolve('https://llm.example.com:8443/v1', baseUrls), 'azure');
    assert.equal(resolve('https://api.openai.com/v1/', baseUrls), 'corp');
    assert.equal(resolve('https://api.openai.com/v2', baseUrls), 'openai');
    assert.equal(resolve('http://localhost:8000', baseUrls), 'ollama');
    assert.match(resolve('https://llm.example.com.evil.io', baseUrls), /no known provider/);
    assert.match(resolve('https://my-llm.example.com', baseUrls), /no known provider/);
  });
});
