import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assertProject, MemoryProject } from '../support/memory-project';

describe('calls across files', () => {
  it('take models, clients and prompts from other modules', () =>
    assertProject({
      'src/config.ts': `
export const MODEL = 'gpt-4o';
export const LIMITS = { maxTokens: 50 } as const;
export default { temperature: 0, system: 'You are brief.' };
`,
      'src/client.ts': `
import OpenAI from 'openai';
export const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
`,
      'src/index.ts': `
export { MODEL as DEFAULT_MODEL, LIMITS } from './config';
export * from './client';
`,
      'src/app.ts': `
import settings, { MODEL } from './config.js';
import { client, DEFAULT_MODEL, LIMITS } from '.';
import * as all from './config';

const messages = [{ role: 'system' as const, content: settings.system }];
client.chat.completions.create({ model: DEFAULT_MODEL, messages, max_tokens: LIMITS.maxTokens });
//                      ^^^^^^ chat gpt-4o @openrouter out=1..50..50 holes=0
client.chat.completions.create({ model: \`openai/\${all.MODEL}\`, messages, max_tokens: all.LIMITS.maxTokens });
//                      ^^^^^^ chat openai/gpt-4o @openrouter out=1..50..50
`,
    }));

  it('take nothing from tests that run them, unless they are tests themselves', () =>
    assertProject({
      'src/ask.ts': `
import OpenAI from 'openai';

export function ask(openai: OpenAI, model = 'gpt-4o') {
  return openai.chat.completions.create({ model, messages: [], max_tokens: 9 });
  //                             ^^^^^^ chat gpt-4o @openai
}
`,
      'src/ask.test.ts': `
import { ask } from './ask';
const openai = { chat: { completions: { create: async () => ({ choices: [] }) } } };
await ask(openai as never, 'made-up-model');
`,
      'src/__tests__/models.ts': `
import { ask } from '../ask';
await ask(undefined as never, 'another-model');
`,
      'test/support/judge.ts': `
import OpenAI from 'openai';
const client = new OpenAI();
export const judge = (model: string) => client.chat.completions.create({ model, messages: [], max_tokens: 9 });
//                                                              ^^^^^^ chat o3 @openai
`,
      'test/answers.test.ts': `
import { judge } from './support/judge';
await judge('o3');
//    ^^^^^ use o3 @openai
`,
    }));

  it('take names from files that speak of exports in languages that have none', async () => {
    await assertProject({
      'shared.py': `
MODEL = "gpt-4o"

def export(rows):
    return rows
`,
      'app.py': `
from openai import OpenAI
from shared import MODEL
OpenAI().chat.completions.create(model=MODEL, messages=[], max_tokens=9)
#                         ^^^^^^ chat gpt-4o @openai out=1..9..9
`,
    });
    await assertProject({
      'Cargo.toml': '[package]\nname = "shop"\n',
      'src/main.rs': `
mod ask;
pub static CLIENT: std::sync::LazyLock<reqwest::Client> = std::sync::LazyLock::new(reqwest::Client::new);
fn main() { std::fs::create_dir_all("export").unwrap(); }
`,
      'src/ask.rs': `
async fn ask() -> anyhow::Result<()> {
    let body = serde_json::json!({"model": "gpt-4o", "messages": []});
    crate::CLIENT.post("https://api.openai.com/v1/chat/completions").json(&body).send().await?;
    //                                                                           ^^^^ chat gpt-4o @openai
    Ok(())
}
`,
    });
  });

  it('show what a wrapper of another file costs at each use, by whatever name it is imported', () =>
    assertProject({
      'lib/llm.ts': `
import OpenAI from 'openai';
const client = new OpenAI();

export async function ask(question: string, model = 'gpt-4o') {
  return client.chat.completions.create({ model, messages: [{ role: 'user', content: question }], max_tokens: 9 });
  //                             ^^^^^^ chat gpt-4o-mini|gpt-4o @openai
}

export default class Helper {
  constructor(private readonly model: string) {}
  answer(content: string) {
    return client.chat.completions.create({ model: this.model, messages: [{ role: 'user', content }], max_tokens: 9 });
    //                             ^^^^^^ chat gpt-4.1|o3 @openai
  }
}
`,
      'lib/index.ts': `export * from './llm'; export { default as Helper } from './llm';`,
      'app/one.ts': `
import { ask } from '../lib/llm';
for (const each of ['a', 'b']) await ask(each, 'gpt-4o-mini');
//                                   ^^^ use gpt-4o-mini @openai repeat=2 holes=0
`,
      'app/two.ts': `
import Llm from '../lib/llm';
import { ask as query, Helper } from '../lib';
await query('hello there');
//    ^^^^^ use gpt-4o @openai holes=0
new Llm('gpt-4.1').answer('why?');
//                 ^^^^^^ use gpt-4.1 @openai
new Helper('o3').answer('why?');
//               ^^^^^^ use o3 @openai
`,
    }));

  it('follow requires, and survive files that import each other', () =>
    assertProject({
      'config.js': `
const other = require('./app');
exports.MODEL = 'gpt-4o';
module.exports.CAP = 20;
exports.back = other.name;
`,
      'all.js': `module.exports = { model: 'gpt-4.1', make: () => 'o3' };`,
      'app.js': `
const OpenAI = require('openai');
const { MODEL, CAP } = require('./config');
const all = require('./all');
const client = new OpenAI();
client.responses.create({ model: MODEL, input: 'hi', max_output_tokens: CAP });
//               ^^^^^^ responses gpt-4o @openai out=1..20..20
client.responses.create({ model: all.model, input: 'hi', max_output_tokens: CAP });
//               ^^^^^^ responses gpt-4.1 @openai
module.exports = { name: MODEL };
`,
    }));
});

describe('what another file sets', () => {
  it('counts beside what the file says itself, for objects and classes that it makes', () =>
    assertProject({
      'settings.py': `
SETTINGS = {"model": "gpt-4o", "limit": 50}

class Conf:
    model = "gpt-4o"
    small = "gpt-4o-mini"
`,
      'app.py': `
from openai import OpenAI
from settings import SETTINGS, Conf
client = OpenAI()

def ask():
    client.chat.completions.create(model=SETTINGS["model"], messages=[], max_tokens=SETTINGS["limit"])
    #                       ^^^^^^ chat gpt-4o|o3 @openai out=1..50..50
    client.chat.completions.create(model=Conf.model, messages=[], max_tokens=9)
    #                       ^^^^^^ chat gpt-4o|gpt-4.1 @openai
    client.chat.completions.create(model=Conf.small, messages=[], max_tokens=9)
    #                       ^^^^^^ chat gpt-4o-mini @openai
`,
      'main.py': `
import app
from settings import SETTINGS, Conf

SETTINGS["model"] = "o3"
Conf.model = "gpt-4.1"
app.ask()
`,
    }));

  it('counts beside what the file says itself, for modules and for what they made', () =>
    assertProject({
      'cfg.py': `
class Settings:
    def __init__(self):
        self.model = "gpt-4o-mini"

MODEL = "gpt-4o"
settings = Settings()
`,
      'llm.py': `
import cfg
from cfg import settings
from openai import OpenAI

def ask(question):
    OpenAI().responses.create(model=cfg.MODEL, input="hi", max_output_tokens=9)
    #                  ^^^^^^ responses gpt-4o @openai unknown=model-dynamic
    return OpenAI().responses.create(model=settings.model, input="hi", max_output_tokens=9)
    #                         ^^^^^^ responses gpt-4o-mini|o3 @openai
`,
      'main.py': `
import sys
import cfg
import llm
cfg.MODEL = sys.argv[1]
cfg.settings.model = "o3"
llm.ask("why?")
`,
    }));
});

describe('an SDK in its own repository', () => {
  it('means to its examples what it means to everybody else', () =>
    assertProject({
      'pyproject.toml': '[project]\nname = "openai"\n',
      'src/openai/__init__.py': 'from ._client import OpenAI\n',
      'src/openai/_client.py': 'class OpenAI:\n    pass\n',
      'examples/demo.py': `
from openai import OpenAI
OpenAI().responses.create(model="gpt-4o", input="hi", max_output_tokens=9)
#                  ^^^^^^ responses gpt-4o @openai
`,
    }));
});

describe('an edit of another file', () => {
  const files = {
    'config.ts': `export const MODEL = 'gpt-4o';\nexport const OTHER = 1;\n`,
    'app.ts': `
import OpenAI from 'openai';
import { MODEL } from './config';
new OpenAI().responses.create({ model: MODEL, input: 'hi', max_output_tokens: 9 });
`,
    'alone.ts': `
import OpenAI from 'openai';
new OpenAI().responses.create({ model: 'o3', input: 'hi', max_output_tokens: 9 });
`,
  };
  const models = (project: MemoryProject, name: string) =>
    project.analyze(name).calls.map(({ model }) => model);

  it('reaches those who read what it changed, and nobody else', async () => {
    const project = await MemoryProject.of(files);
    const alone = project.analyze('alone.ts');
    const before = project.analyze('app.ts');
    assert.deepEqual(models(project, 'app.ts'), ['gpt-4o']);
    project.edit('config.ts', 'OTHER = 1', 'OTHER = 2');
    assert.equal(project.analyze('app.ts').calls[0]!.estimate, before.calls[0]!.estimate);
    project.edit('config.ts', 'gpt-4o', 'gpt-4.1');
    assert.deepEqual(models(project, 'app.ts'), ['gpt-4.1']);
    assert.equal(project.analyze('alone.ts'), alone);
    project.dispose();
  });

  it('counts from disk too, when the file comes, changes and goes', async () => {
    const project = await MemoryProject.of({ 'app.ts': files['app.ts'], 'alone.ts': files['alone.ts'] });
    assert.deepEqual(models(project, 'app.ts'), [null]);
    project.analyze('alone.ts');
    assert.ok(project.change('config.ts', files['config.ts']).includes('app.ts'));
    assert.deepEqual(models(project, 'app.ts'), ['gpt-4o']);
    assert.deepEqual(project.change('config.ts', `export const MODEL = 'o3';`), ['app.ts']);
    assert.deepEqual(models(project, 'app.ts'), ['o3']);
    project.change('config.ts', null);
    assert.deepEqual(models(project, 'app.ts'), [null]);
    project.dispose();
  });

  it('reaches what a class leaves open to those that extend it', async () => {
    const project = await MemoryProject.of({
      'base.ts': `
/** Sends max_tokens. */
export abstract class Base {
  abstract url(): string;
  abstract body(input: string): object;
  ask(input: string) {
    return fetch(this.url(), { method: 'POST', body: JSON.stringify(this.body(input)) });
  }
}
`,
      'openai.ts': `
import { Base } from './base';
export class OpenAi extends Base {
  url() { return 'https://api.openai.com/v1/responses'; }
  body(input: string) { return { model: 'gpt-4o', input }; }
}
`,
    });
    assert.deepEqual(models(project, 'base.ts'), ['gpt-4o']);
    project.edit('openai.ts', 'gpt-4o', 'gpt-4.1');
    assert.deepEqual(models(project, 'base.ts'), ['gpt-4.1']);
    project.edit('openai.ts', 'extends Base', 'extends Other');
    assert.deepEqual(models(project, 'base.ts'), []);
    project.edit('openai.ts', 'extends Other', 'extends Base');
    assert.deepEqual(models(project, 'base.ts'), ['gpt-4.1']);
    project.dispose();
  });

  it('is waited for while the file is yet to be loaded', async () => {
    const project = await MemoryProject.of(files);
    project.hold('config.ts');
    assert.deepEqual(models(project, 'app.ts'), [null]);
    project.release('config.ts');
    assert.deepEqual(models(project, 'app.ts'), ['gpt-4o']);
    project.dispose();
  });

  it('stand where the address is, if a function of another file asks whoever it is told to', () =>
    assertProject({
      'src/http.ts': `
export async function fetchWithRetry(input: string, init: RequestInit = {}, tries = 3) {
  for (let turn = 0; turn < tries; turn++) {
    const reply = await fetch(input, { ...init });
    if (reply.ok) return reply;
  }
}
`,
      'src/ask.ts': `
import { fetchWithRetry } from './http';

export const ask = (input: string) =>
  fetchWithRetry('https://api.openai.com/v1/responses', {
//^^^^^^^^^^^^^^ responses gpt-5-mini @openai out=1..40..40
    method: 'POST',
    body: JSON.stringify({ model: 'gpt-5-mini', input, max_output_tokens: 40 }),
  });
export const look = () => fetchWithRetry('https://api.openai.com/v1/models');
`,
    }));

  it('stand where they are asked for, as soon as such a function names an address of its own', async () => {
    const helper =
      'export const fetchWithRetry = async (input: string, init: RequestInit) => fetch(input, init);\n';
    const ask = `
import { fetchWithRetry } from './http';
export const ask = (body: string) => fetchWithRetry('https://api.openai.com/v1/responses', { method: 'POST', body });
`;
    const address = "const usual = 'https://api.openai.com/v1/responses';\n";
    const project = await MemoryProject.of({ 'http.ts': helper, 'ask.ts': ask });
    const told = await MemoryProject.of({ 'http.ts': address + helper, 'ask.ts': ask });
    assert.equal(models(project, 'ask.ts').length, 1);
    project.open('http.ts');
    project.edit('http.ts', 'export', `${address}export`);
    assert.deepEqual(models(project, 'ask.ts'), models(told, 'ask.ts'));
    project.edit('http.ts', address, '');
    assert.equal(models(project, 'ask.ts').length, 1);
    project.dispose();
    told.dispose();
  });

  it('are found in a base that names no address, where files that import it do', () =>
    assertProject({
      'base.py': `
import requests
from abc import ABC, abstractmethod

class Base(ABC):
    @abstractmethod
    def url(self): ...
    def ask(self, text):
        return requests.post(self.url(), json={"model": self.MODEL, "messages": [{"role": "user", "content": text}]})
#                       ^^^^ chat llama-3.1-8b-instant @groq
`,
      'groq_provider.py': `
from base import Base

class Groq(Base):
    MODEL = "llama-3.1-8b-instant"
    def url(self):
        return "https://api.groq.com/openai/v1/chat/completions"
`,
      'other.py': `
import requests
from abc import ABC, abstractmethod

class Other(ABC):
    @abstractmethod
    def url(self): ...
    def ask(self, text):
        return requests.post(self.url(), json={"text": text})
`,
    }));
});
