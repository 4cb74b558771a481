import { assertCalls } from '../support/expected-calls';

describe('Raw HTTP in JavaScript and TypeScript', () => {
  it('reads fetch with its options written out, built before, or in a Request', () =>
    assertCalls(
      `
const API_BASE = process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';
const MODEL = 'deepseek-chat';

export async function ask(question: string) {
  const res = await fetch('https://api.openai.com/v1/chat/completions', {
//                  ^^^^^ chat gpt-4o @openai out=1..200..200
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: \`Bearer \${process.env.OPENAI_API_KEY}\` },
    body: JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content: question }], max_tokens: 200 }),
  });
  const payload = { model: 'text-embedding-3-small', input: 'Hello, world!' };
  const options: RequestInit = { method: 'POST', body: JSON.stringify(payload) };
  await globalThis.fetch(\`\${API_BASE}/embeddings\`, options);
//                 ^^^^^ embeddings text-embedding-3-small @openai in=4
  const request = new Request('https://api.anthropic.com/v1/messages', {
    method: 'POST',
    body: JSON.stringify({ model: 'claude-sonnet-4-5', max_tokens: 64, messages: [{ role: 'user', content: 'hi' }] }),
  });
  await fetch(request);
//      ^^^^^ messages claude-sonnet-4-5 @anthropic out=1..64..64
  await fetch(new URL('/v1/chat/completions', 'https://api.deepseek.com'), {
//      ^^^^^ chat deepseek-chat @deepseek
    method: 'POST',
    body: JSON.stringify({ ...options, model: MODEL, messages: [] }),
  });
  return res.json();
}
`,
      'typescript',
    ));

  it('reads models of paths, queries and deployments', () =>
    assertCalls(
      `
const model = 'gemini-2.5-flash';
const GEMINI_URL = \`https://generativelanguage.googleapis.com/v1beta/models/\${model}:generateContent\`;
const body = (value: unknown) => ({ method: 'POST', body: JSON.stringify(value) });

const a = await fetch(GEMINI_URL + '?key=' + process.env.GEMINI_API_KEY, {
//              ^^^^^ generateContent gemini-2.5-flash @google out=1..99..99
  method: 'POST',
  body: JSON.stringify({ contents: [{ parts: [{ text: 'Hello' }] }], generationConfig: { maxOutputTokens: 99 } }),
});
const b = await fetch(\`https://\${process.env.RESOURCE}.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-06-01\`, body({ messages: [], max_tokens: 5 }));
//              ^^^^^ chat gpt-4o @azure out=1..5..5
const c = await fetch('https://api.deepgram.com/v1/listen?model=nova-2&smart_format=true', { method: 'POST', body: audio });
//              ^^^^^ transcription nova-2 @deepgram unknown=quantity-unknown
const d = await fetch('https://api.replicate.com/v1/models/black-forest-labs/flux-schnell/predictions', body({ input: { prompt: 'a cat' } }));
//              ^^^^^ prediction black-forest-labs/flux-schnell @replicate unknown=quantity-unknown
const e = await fetch('https://queue.fal.run/fal-ai/flux/dev', body({ prompt: 'a cat' }));
//              ^^^^^ image fal-ai/flux/dev @fal unknown=price-unknown
const f = await fetch(\`https://api.elevenlabs.io/v1/text-to-speech/\${voice}/stream\`, body({ text: 'hello', model_id: 'eleven_turbo_v2' }));
//              ^^^^^ speech eleven_turbo_v2 @elevenlabs unknown=price-unknown
const g = await fetch('https://bedrock-runtime.us-east-1.amazonaws.com/model/anthropic.claude-3-haiku-20240307-v1%3A0/converse', body({ messages: [], inferenceConfig: { maxTokens: 9 } }));
//              ^^^^^ chat anthropic.claude-3-haiku-20240307-v1:0 @bedrock out=1..9..9
const h = await fetch('https://us-central1-aiplatform.googleapis.com/v1/projects/p/locations/us-central1/publishers/anthropic/models/claude-3-5-sonnet@20240620:rawPredict', body({ max_tokens: 7, messages: [] }));
//              ^^^^^ messages claude-3-5-sonnet@20240620 @vertex out=1..7..7
const i = await fetch('https://api-inference.huggingface.co/models/sentence-transformers/all-MiniLM-L6-v2', body({ inputs: 'Hello' }));
//              ^^^^^ embeddings sentence-transformers/all-MiniLM-L6-v2 @huggingface unknown=price-unknown
const j = await fetch('https://api.us.babysea.ai/v1/generate/image/bfl/flux-schnell', body({ generation_prompt: 'a cat' }));
//              ^^^^^ image bfl/flux-schnell @babysea images=1
const k = await fetch('https://api.stability.ai/v1/generation/stable-diffusion-xl-1024-v1-0/text-to-image', body({ text_prompts: [{ text: 'a cat' }], samples: 2 }));
//              ^^^^^ image stable-diffusion-xl-1024-v1-0 @stability images=2 unknown=price-unknown
`,
      'typescript',
    ));

  it('reads the clients that packages offer', () =>
    assertCalls(
      `
import axios from 'axios';
import got from 'got';
import ky from 'ky';
import request from 'superagent';
import https from 'node:https';
import needle from 'needle';
import nodeFetch from 'node-fetch';
import { ofetch } from 'ofetch';

const messages = [{ role: 'user', content: 'Hi' }];
await axios.post('https://api.groq.com/openai/v1/chat/completions', { model: 'llama-3.3-70b-versatile', messages, max_tokens: 10 }, { headers: {} });
//          ^^^^ chat llama-3.3-70b-versatile @groq out=1..10..10
await axios({ method: 'post', url: 'https://api.mistral.ai/v1/chat/completions', data: { model: 'mistral-small-latest', messages } });
//    ^^^^^ chat mistral-small-latest @mistral
const client = axios.create({ baseURL: 'https://api.deepseek.com/v1', headers: {} });
await client.post('/chat/completions', { model: 'deepseek-chat', messages });
//           ^^^^ chat deepseek-chat @deepseek
await client.request({ method: 'POST', url: '/chat/completions', data: JSON.stringify({ model: 'deepseek-chat', messages }) });
//           ^^^^^^^ chat deepseek-chat @deepseek
await got.post('https://api.together.xyz/v1/chat/completions', { json: { model: 'meta-llama/Llama-3-70b-chat-hf', messages } }).json();
//        ^^^^ chat meta-llama/Llama-3-70b-chat-hf @together
const api = ky.create({ prefixUrl: 'https://api.x.ai/v1' });
await api.post('chat/completions', { json: { model: 'grok-3', messages } });
//        ^^^^ chat grok-3 @xai
await request.post('https://api.openai.com/v1/embeddings').set('Authorization', 'x').send({ model: 'text-embedding-3-small', input: 'hey' });
//            ^^^^ embeddings text-embedding-3-small @openai in=1
const req = https.request({ hostname: 'api.openai.com', port: 443, path: '/v1/chat/completions', method: 'POST' }, (res) => {});
//                ^^^^^^^ chat gpt-4o-mini @openai in=8 out=1..3..3
req.on('error', console.error);
req.write(JSON.stringify({ model: 'gpt-4o-mini', messages, max_tokens: 3 }));
req.end();
await needle('post', 'https://api.cohere.com/v2/chat', { model: 'command-r', messages }, { json: true });
//    ^^^^^^ chat command-r @cohere
await nodeFetch('https://api.perplexity.ai/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'sonar', messages }) });
//    ^^^^^^^^^ chat sonar @perplexity
await ofetch('/chat/completions', { baseURL: 'https://openrouter.ai/api/v1', method: 'POST', body: { model: 'openai/gpt-4o-mini', messages } });
//    ^^^^^^ chat openai/gpt-4o-mini @openrouter in=8
`,
      'typescript',
    ));

  it('reads forms and older requests', () =>
    assertCalls(
      `
const axios = require('axios');
const FormData = require('form-data');
const fetch = require('node-fetch');
const { request } = require('undici');

async function transcribe(stream) {
  const form = new FormData();
  form.append('file', stream, { filename: 'talk.webm' });
  form.append('model', 'whisper-1');
  form.append('language', 'en');
  const response = await axios.post('https://api.openai.com/v1/audio/transcriptions', form, { headers: form.getHeaders() });
//                             ^^^^ transcription whisper-1 @openai unknown=quantity-unknown
  return fetch('https://api.groq.com/openai/v1/audio/transcriptions', { method: 'POST', body: form });
//       ^^^^^ transcription whisper-1 @groq unknown=model-unknown
}

function older(prompt, done) {
  const xhr = new XMLHttpRequest();
  xhr.open('POST', 'https://api.openai.com/v1/chat/completions', true);
  xhr.onload = () => done(xhr.responseText);
  xhr.send(JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content: prompt }], max_tokens: 40 }));
//    ^^^^ chat gpt-4o @openai out=1..40..40
}

exports.embed = (input) =>
  request('https://api.voyageai.com/v1/embeddings', { method: 'POST', body: JSON.stringify({ model: 'voyage-3', input }) });
//^^^^^^^ embeddings voyage-3 @voyage
`,
      'javascript',
    ));

  it('follows bases through fields, defaults and wrappers', () =>
    assertCalls(
      `
class ChatClient {
  private readonly baseUrl: string;

  constructor(private readonly apiKey: string, options: { baseUrl?: string } = {}) {
    this.baseUrl = (options.baseUrl ?? 'https://openrouter.ai/api/v1').replace(/\\/+$/, '');
  }

  async chat(messages: Message[], model = 'openai/gpt-4o-mini') {
    const r = await fetch(\`\${this.baseUrl}/chat/completions\`, {
//                  ^^^^^ chat openai/gpt-4o-mini @openrouter out=1..30..30
      method: 'POST',
      body: JSON.stringify({ model, messages, max_tokens: 30 }),
    });
    return r.json();
  }
}

const ENDPOINTS = { openai: 'https://api.openai.com/v1', groq: 'https://api.groq.com/openai/v1' };

async function callLLM(prompt: string, model: string) {
  return fetch(\`\${ENDPOINTS.openai}/chat/completions\`, {
//       ^^^^^ chat gpt-4o|gpt-4o-mini @openai in=8 out=1..20..20
    method: 'POST',
    body: JSON.stringify({ model, messages: [{ role: 'user', content: prompt }], max_tokens: 20 }),
  });
}

const short = await callLLM('Hi', 'gpt-4o');
//                  ^^^^^^^ use gpt-4o @openai in=8 out=1..20..20
const other = await callLLM('Hi', 'gpt-4o-mini');
//                  ^^^^^^^ use gpt-4o-mini @openai in=8 out=1..20..20
`,
      'typescript',
    ));

  it('says that nobody is known where nobody is', () =>
    assertCalls(
      `
const LLM_URL = process.env.LLM_URL;
const a = await fetch('http://localhost:11434/api/generate', { method: 'POST', body: JSON.stringify({ model: 'llama3', prompt: 'Hi' }) });
//              ^^^^^ completion llama3 @ollama
const b = await fetch('http://localhost:8000/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'qwen', messages: [] }) });
//              ^^^^^ chat qwen @? unknown=provider-unknown
const c = await fetch('https://llm.acme.example/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'gpt-4o', messages: [] }) });
//              ^^^^^ chat gpt-4o @? unknown=provider-unknown
const d = await fetch(\`\${LLM_URL}/v1/embeddings\`, { method: 'POST', body: JSON.stringify({ model: 'bge-m3', input: 'Hi' }) });
//              ^^^^^ embeddings bge-m3 @? unknown=provider-unknown
const e = await fetch(\`\${process.env.OLLAMA_HOST}/api/chat\`, { method: 'POST', body: JSON.stringify({ model: 'llama3', messages: [] }) });
//              ^^^^^ chat llama3 @? unknown=provider-unknown
const f = await fetch('http://ollama:11434/api/embed', { method: 'POST', body: JSON.stringify({ model: 'nomic-embed-text', input: 'Hi' }) });
//              ^^^^^ embeddings nomic-embed-text @? unknown=provider-unknown
`,
      'typescript',
    ));

  it('knows modules that are loaded on the way, and tables of addresses', () =>
    assertCalls(
      `
const fetch = (...args) => import('node-fetch').then(({ default: fetch }) => fetch(...args));

const PROVIDERS = {
  openai: { url: 'https://api.openai.com/v1/chat/completions', model: 'gpt-4o' },
  groq: { url: 'https://api.groq.com/openai/v1/chat/completions', model: 'llama-3.3-70b-versatile' },
};

async function answer(name, messages) {
  const { url, model } = PROVIDERS[name];
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ model, messages, max_tokens: 7 }) });
//                       ^^^^^ chat gpt-4o|llama-3.3-70b-versatile @openai out=1..7..7
  return response.json();
}

async function song(prompt) {
  return (await import('axios')).default.post('https://api.mistral.ai/v1/chat/completions', {
//                                       ^^^^ chat mistral-small-latest @mistral out=1..30..30
    model: 'mistral-small-latest',
    messages: [{ role: 'user', content: prompt }],
    max_tokens: 30,
  });
}

exports.quick = (messages) =>
  require('axios').post('https://api.groq.com/openai/v1/chat/completions', { model: 'llama-3.1-8b-instant', messages });
//                 ^^^^ chat llama-3.1-8b-instant @groq
`,
      'javascript',
    ));

  it('knows them by the names that imports give them', () =>
    assertCalls(
      `
import { request as undiciRequest } from 'undici';
import fetchImpl from 'node-fetch';
import http from 'axios';
import { generateText as generate } from 'ai';
import { openai } from '@ai-sdk/openai';
await undiciRequest('https://api.voyageai.com/v1/embeddings', { method: 'POST', body: JSON.stringify({ model: 'voyage-3', input: ['a'] }) });
//    ^^^^^^^^^^^^^ embeddings voyage-3 @voyage
await fetchImpl('https://api.openai.com/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'gpt-4o', messages: [] }) });
//    ^^^^^^^^^ chat gpt-4o @openai
await http({ url: 'https://api.openai.com/v1/chat/completions', method: 'POST', data: { model: 'gpt-4o', messages: [] } });
//    ^^^^ chat gpt-4o @openai
await generate({ model: openai('gpt-4o'), prompt: 'Hi' });
//    ^^^^^^^^ chat gpt-4o @openai in=8
`,
      'typescript',
    ));

  it('knows them by the names that a choice or a default gives them', () =>
    assertCalls(
      `
interface Options {
  fetcher?: typeof fetch;
}

const URL = 'https://api.openai.com/v1/chat/completions';
const body = JSON.stringify({ model: 'gpt-4o', messages: [] });

export const createClient = (options: Options = {}) => {
  const fetcher = options.fetcher ?? fetch;
  return { ask: () => fetcher(URL, { method: 'POST', body }) };
  //                  ^^^^^^^ chat gpt-4o @openai
};

export async function summarize(text: string, { transport = fetch }: { transport?: typeof fetch } = {}) {
  return transport(URL, { method: 'POST', body });
  //     ^^^^^^^^^ chat gpt-4o @openai
}

class Client {
  constructor(private readonly fetchImpl: typeof fetch = globalThis.fetch) {}
  ask = () => this.fetchImpl(URL, { method: 'POST', body });
  //               ^^^^^^^^^ chat gpt-4o @openai
}
`,
      'typescript',
    ));

  it('knows addresses of deployments by the version that they name', () =>
    assertCalls(
      `
const axios = require('axios');

class Pictures {
  constructor() {
    this.base = process.env.IMAGE_API.split('/images/generations')[0];
  }
  draw({ prompt, n = 1 }) {
    return axios.post(\`\${this.base}/images/generations?api-version=2025-04-01-preview\`, { prompt, n, size: '1024x1024' });
    //           ^^^^ image ? @?
  }
}
axios.post(\`\${process.env.SHOP}/images/generations\`, { prompt: 'hat', n: 1 });
`,
      'javascript',
    ));

  it('knows functions of other files by their names and by what they are handed', () =>
    assertCalls(
      `
import { fetchWithRetry } from './lib/net';
import proxyFetch from '@/utils/proxy';
import { fetchUser, mockFetch } from './api';

const url = \`\${process.env.GEMINI_BASE}/v1beta/models/gemini-2.5-flash:generateContent\`;

export async function ask(messages: object[], timedFetch: typeof fetch) {
  await fetchWithRetry('https://api.openai.com/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'gpt-4o', messages, max_tokens: 5 }) });
  //    ^^^^^^^^^^^^^^ chat gpt-4o @openai out=1..5..5
  await proxyFetch(url, { method: 'POST', body: JSON.stringify({ contents: [] }) }, 3);
  //    ^^^^^^^^^^ generateContent gemini-2.5-flash @?
  await timedFetch('https://api.anthropic.com/v1/messages', { method: 'POST', body: JSON.stringify({ model: 'claude-sonnet-4-5', max_tokens: 5, messages }) });
  //    ^^^^^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..5..5
  await fetchWithRetry('https://api.openai.com/v1/models', { method: 'GET' });
  await fetchWithRetry('/api/chat', { method: 'POST', body: JSON.stringify({ messages }) });
  await mockFetch('https://api.openai.com/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'gpt-4o', messages }) });
  await fetchUser('https://api.openai.com/v1/chat/completions');
  return own('https://api.openai.com/v1/chat/completions', messages);
  //     ^^^ use gpt-4o @openai
}

async function own(address: string, messages: object[]) {
  return fetchWithRetry(address, { method: 'POST', body: JSON.stringify({ model: 'gpt-4o', messages }) });
  //     ^^^^^^^^^^^^^^ chat gpt-4o @openai
}
`,
      'typescript',
    ));

  it('takes the whole path of an API below the name of who is asked for something that passes it on', () =>
    assertCalls(
      `
await fetch('/openai/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'gpt-4o', messages, max_tokens: 9 }) });
//    ^^^^^ chat gpt-4o @? unknown=provider-unknown
await fetch('/api/anthropic/v1/messages', { method: 'POST', body: JSON.stringify({ model: 'claude-sonnet-4-5', max_tokens: 10, messages }) });
//    ^^^^^ messages claude-sonnet-4-5 @? unknown=provider-unknown
await fetch('/gemini-proxy/v1beta/models/gemini-2.5-pro:generateContent', { method: 'POST', body: JSON.stringify({ contents: [] }) });
//    ^^^^^ generateContent gemini-2.5-pro @? unknown=provider-unknown
await fetch('/api/openai', { method: 'POST', body: JSON.stringify({ model: 'gpt-4o', messages }) });
await fetch('/openai/v1/models');
await fetch('/users/v1/messages', { method: 'POST', body: JSON.stringify({ to: 'a', text: 'b' }) });
`,
      'javascript',
    ));

  it('follows addresses that a loop makes of themselves', () =>
    assertCalls(
      `
export async function follow(url, init) {
  let current = url;
  while (true) {
    const response = await fetch(current, { ...init, redirect: 'manual' });
    if (response.status < 300) return response;
    current = new URL(response.headers.get('location'), current).toString();
  }
}
await fetch('https://api.openai.com/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'gpt-4o', messages: [], max_tokens: 3 }) });
//    ^^^^^ chat gpt-4o @openai out=1..3..3
`,
      'javascript',
    ));

  it('knows every model that an address may hold', () =>
    assertCalls(
      `
const MODELS = ['gemini-2.0-flash', 'gemini-2.5-pro'];
for (const model of MODELS) {
  await fetch(\`https://generativelanguage.googleapis.com/v1beta/models/\${model}:generateContent\`, { method: 'POST', body: JSON.stringify({ contents: [] }) });
  //    ^^^^^ generateContent gemini-2.0-flash|gemini-2.5-pro @google
}
`,
      'javascript',
    ));

  it('knows that a method of an object does not mean itself by its name', () =>
    assertCalls(
      `
export default {
  async fetch(request, env) {
    const body = await request.json();
    return fetch(\`https://generativelanguage.googleapis.com/v1beta/models/\${env.MODEL}:generateContent\`, {
    //     ^^^^^ generateContent ? @google unknown=model-dynamic
      method: 'POST',
      body: JSON.stringify({ contents: body.contents }),
    });
  },
};
const again = { request: function fetch(url) { return fetch('https://api.openai.com/v1/responses', { method: 'POST', body: url }); } };
`,
      'javascript',
    ));

  it('sees what one method sends for all that call it, wherever the address comes from', () =>
    assertCalls(
      `
import { preset, usual } from './presets';

export class CompatibleProvider {
  constructor(options) {
    this.preset = preset(options.id ?? 'usual') ?? usual();
    this.base = withScheme(options.endpoint || this.preset.base);
    this.fetch = options.fetch;
  }

  async request(method, path, body) {
    return this.fetch(\`\${this.base}\${path}\`, {
    //          ^^^^^ chat gpt-4o @?
      method,
      ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
  }

  models() {
    return this.request('GET', '/models', undefined);
  }

  ask(messages) {
    return this.request('POST', '/chat/completions', { model: 'gpt-4o', messages });
    //          ^^^^^^^ use gpt-4o @?
  }
}

function withScheme(address) {
  return /^https?:/.test(address) ? address : \`http://\${address}\`;
}
`,
      'javascript',
    ));

  it('knows models that are written for addresses', () =>
    assertCalls(
      `
async function transcribe(model, contents) {
  const chosen = model && model.startsWith('gemini') ? model : 'gemini-2.5-flash';
  return fetch(\`https://generativelanguage.googleapis.com/v1beta/models/\${encodeURIComponent(chosen)}:generateContent\`, {
  //     ^^^^^ generateContent gemini-2.5-flash @google
    method: 'POST',
    body: JSON.stringify({ contents }),
  });
}
const infer = (inputs) =>
  fetch('https://api-inference.huggingface.co/models/' + encodeURIComponent('gpt2'), { method: 'POST', body: JSON.stringify({ inputs }) });
//^^^^^ completion gpt2 @huggingface
`,
      'javascript',
    ));
});
