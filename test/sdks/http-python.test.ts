import { assertCalls } from '../support/expected-calls';

describe('Raw HTTP in Python', () => {
  it('reads requests, its sessions and its forms', () =>
    assertCalls(
      `
import json
import os
import requests
from urllib.parse import urljoin

BASE = os.getenv("OPENAI_API_BASE", "https://api.openai.com/v1").rstrip("/")
HEADERS = {"Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"}


def chat(prompt, model="gpt-4o-mini", max_tokens=256):
    payload = {"model": model, "messages": [{"role": "user", "content": prompt}], "max_tokens": max_tokens}
    r = requests.post(f"{BASE}/chat/completions", headers=HEADERS, json=payload, timeout=60)
#                ^^^^ chat gpt-4o @openai in=8 out=1..256..256
    return r.json()["choices"][0]["message"]["content"]


print(chat("hello", model="gpt-4o"))
#     ^^^^ use gpt-4o @openai in=8 out=1..256..256

data = {"model": "claude-3-5-sonnet-20241022", "max_tokens": 1024, "messages": []}
requests.post("https://api.anthropic.com/v1/messages", headers=HEADERS, data=json.dumps(data))
#        ^^^^ messages claude-3-5-sonnet-20241022 @anthropic out=1..300..1024
requests.request("POST", urljoin("https://api.mistral.ai/", "/v1/embeddings"), data=json.dumps({"model": "mistral-embed", "input": ["a"]}))
#        ^^^^^^^ embeddings mistral-embed @mistral
with requests.Session() as s:
    s.headers.update(HEADERS)
    s.post(url="https://api.openai.com/v1/images/generations", json={"model": "dall-e-3", "prompt": "a cat", "n": 1, "size": "1024x1024"})
#     ^^^^ image dall-e-3 @openai in=2 images=1
requests.post("https://api.openai.com/v1/audio/transcriptions", headers=HEADERS, files={"file": open("a.mp3", "rb")}, data={"model": "whisper-1"})
#        ^^^^ transcription whisper-1 @openai unknown=quantity-unknown
requests.post("https://api.cohere.com/v1/rerank", json={"model": "rerank-v3.5", "query": "q", "documents": ["a", "b"]})
#        ^^^^ rerank rerank-v3.5 @cohere
requests.post("https://api.stability.ai/v2beta/stable-image/generate/core", files={"none": ""}, data={"prompt": "a cat", "output_format": "webp"})
#        ^^^^ image stable-image-core @stability images=1 max=0.03
`,
      'python',
    ));

  it('reads httpx and aiohttp, sessions that are handed on included', () =>
    assertCalls(
      `
import asyncio
import aiohttp
import httpx


class Client:
    URL = "https://api.groq.com/openai/v1/chat/completions"

    def __init__(self, model="llama-3.1-8b-instant", base_url="https://api.groq.com/openai/v1"):
        self.model = model
        self.base_url = base_url
        self.client = httpx.AsyncClient(base_url=base_url, timeout=30)

    async def run(self, text):
        r = await self.client.post("/chat/completions", json={"model": self.model, "max_tokens": 9, "messages": [{"role": "user", "content": text}]})
#                             ^^^^ chat llama-3.1-8b-instant @groq out=1..9..9
        async with httpx.AsyncClient() as c:
            async with c.stream("POST", self.URL, json={"model": self.model, "messages": [], "stream": True}) as resp:
#                        ^^^^^^ chat llama-3.1-8b-instant @groq
                pass
        with httpx.Client() as cc:
            cc.post(f"{self.base_url}/chat/completions", json=dict(model="gemma2-9b-it", messages=[]))
#              ^^^^ chat gemma2-9b-it @groq


async def fetch_one(session, prompt):
    payload = {"model": "deepseek-chat", "messages": [{"role": "user", "content": prompt}], "max_tokens": 12}
    async with session.post("https://api.deepseek.com/chat/completions", json=payload) as resp:
#                      ^^^^ chat deepseek-chat @deepseek out=1..12..12
        return await resp.json()


async def main():
    async with aiohttp.ClientSession(headers={"Authorization": "Bearer x"}) as session:
        await asyncio.gather(*[fetch_one(session, p) for p in ["a", "b"]])
#                              ^^^^^^^^^ use deepseek-chat @deepseek out=1..12..12 repeat=2


async def annotated(session: aiohttp.ClientSession):
    return await session.post("https://api.openai.com/v1/moderations", json={"input": "x"})
`,
      'python',
    ));

  it('reads the standard library', () =>
    assertCalls(
      `
import http.client
import json
import urllib.request
from urllib.request import Request, urlopen

body = {"model": "gpt-4.1", "messages": [{"role": "user", "content": "Hi"}], "max_tokens": 7}
req = urllib.request.Request("https://api.openai.com/v1/chat/completions", data=json.dumps(body).encode("utf-8"), method="POST")
with urllib.request.urlopen(req, timeout=30) as resp:
#                   ^^^^^^^ chat gpt-4.1 @openai in=8 out=1..7..7
    print(json.load(resp))
urlopen(Request("https://api.openai.com/v1/models"))
conn = http.client.HTTPSConnection("api.openai.com", timeout=10)
payload = json.dumps({"model": "gpt-4o", "messages": [], "max_tokens": 8})
conn.request("POST", "/v1/chat/completions", payload, {"Content-Type": "application/json"})
#    ^^^^^^^ chat gpt-4o @openai out=1..8..8
conn.request("GET", "/v1/models")
`,
      'python',
    ));

  it('knows bases of the environment, and says where nobody is known', () =>
    assertCalls(
      `
import os
import requests

OLLAMA = os.environ.get("OLLAMA_HOST", "http://localhost:11434")
requests.post(OLLAMA + "/api/generate", json={"model": "llama3", "prompt": "x", "stream": False})
#        ^^^^ completion llama3 @ollama
requests.post(f"{os.environ['OLLAMA_URL']}/api/chat", json={"model": "llama3", "messages": []})
#        ^^^^ chat llama3 @? unknown=provider-unknown
endpoint = os.environ["AZURE_OPENAI_ENDPOINT"]
deployment = os.getenv("DEPLOYMENT", "gpt-4o")
requests.post(f"{endpoint}/openai/deployments/{deployment}/chat/completions?api-version=2024-02-01", json={"messages": []})
#        ^^^^ chat gpt-4o @azure
requests.post("https://api-inference.huggingface.co/models/mistralai/Mistral-7B-Instruct-v0.2", json={"inputs": "Hello", "parameters": {"max_new_tokens": 20}})
#        ^^^^ completion mistralai/Mistral-7B-Instruct-v0.2 @huggingface out=1..20..20 unknown=price-unknown
requests.post(f"{os.environ['LLM_BASE']}/v1/chat/completions", json={"model": "gpt-4o", "messages": []})
#        ^^^^ chat gpt-4o @? unknown=provider-unknown
`,
      'python',
    ));

  it('knows a body that only a model has a use for, wherever it goes', () =>
    assertCalls(
      `
import requests


class Remote:
    def __init__(self, api_url, model="qwen-max"):
        self.api_url = api_url
        self.model = model

    def ask(self, prompt):
        payload = {"model": self.model, "messages": [{"role": "user", "content": prompt}], "max_tokens": 64}
        return requests.post(self.api_url, json=payload, timeout=60).json()
#                       ^^^^ chat qwen-max @? out=1..64..64 unknown=provider-unknown

    def forward(self, messages):
        return requests.post(self.api_url, json={"model": self.model, "messages": messages}).json()
`,
      'python',
    ));

  it('keeps what a text was made of when nothing was before it', () =>
    assertCalls(
      `
import json
import requests

def speak(base, told):
    body = ""
    body += json.dumps({"model": told.model, "input": told.text, "voice": "alloy"})
    requests.post(base + "/v1/audio/speech", data=body)
    #        ^^^^ speech ? @?
`,
      'python',
    ));

  it('finds a conversation that begins with an instruction, whoever it is sent to', () =>
    assertCalls(
      `
import httpx

class Service:
    def __init__(self, settings):
        self.endpoint = settings.AZURE_OPENAI_ENDPOINT

    async def ask(self, prompt, system=None):
        data = {"messages": [{"role": "system", "content": system or "Be brief."}, {"role": "user", "content": prompt}]}
        async with httpx.AsyncClient() as client:
            reply = await client.post(self.endpoint, json=data)
            #                    ^^^^ chat ? @?
            return reply.json()["choices"][0]["message"]["content"]

    async def forward(self, messages):
        async with httpx.AsyncClient() as client:
            await client.post(self.endpoint, json={"messages": messages})
`,
      'python',
    ));

  it('knows the first images of Azure, which are made while one waits', () =>
    assertCalls(
      `
import requests
url = "https://acme.openai.azure.com/openai/images/generations:submit?api-version=2023-06-01-preview"
requests.post(url, headers=headers, json={"prompt": "A cat", "n": 1, "size": "1024x1024"})
#        ^^^^ image ? @azure unknown=model-dynamic
`,
      'python',
    ));

  it('reads fields of a form that stand among its files', () =>
    assertCalls(
      `
import requests
def translate(path):
    files = {'file': open(path, 'rb'), 'model': (None, 'whisper-1'), 'response_format': (None, 'srt')}
    return requests.post('https://api.openai.com/v1/audio/translations', headers=headers, files=files)
    #               ^^^^ transcription whisper-1 @openai
`,
      'python',
    ));

  it('sees what one method sends for all that call it, wherever the address comes from', () =>
    assertCalls(
      `
import httpx
from .settings import load, stored

class Client:
    def __init__(self, url=None):
        given = url or load("url") or stored.url
        self.base = given if given.startswith("http") else f"https://{given}"

    def request(self, method, path, body=None):
        return httpx.request(method, f"{self.base}{path}", json=body)
        #            ^^^^^^^ chat gpt-4o @?

    def models(self):
        return self.request("GET", "/models")

    def usage(self):
        return self.request("GET", "/usage")

    def ask(self, messages):
        return self.request("POST", "/chat/completions", {"model": "gpt-4o", "messages": messages})
        #           ^^^^^^^ use gpt-4o @?
`,
      'python',
    ));

  it('knows models that are written for addresses', () =>
    assertCalls(
      `
import requests
from urllib.parse import quote

def ask(contents, model="gemini-2.5-flash"):
    url = f"https://generativelanguage.googleapis.com/v1beta/models/{quote(model)}:generateContent"
    return requests.post(url, json={"contents": contents})
    #               ^^^^ generateContent gemini-2.5-flash @google
`,
      'python',
    ));
});
