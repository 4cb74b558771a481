import { describe, it } from 'mocha';
import { assertProject } from '../support/memory-project';

const CLIENT = 'from openai import OpenAI\nclient = OpenAI()\n';

describe('files that source code reads', () => {
  it('give prompts in Python, by whatever way they are named', () =>
    assertProject({
      'prompts/system.md': 'You are a helpful assistant.',
      'src/app.py': `${CLIENT}
import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
one = (HERE.parent / "prompts" / "system.md").read_text(encoding="utf-8")
client.responses.create(model="gpt-4o", input=one, max_output_tokens=9)
#                ^^^^^^ responses gpt-4o @openai in=13 holes=0
with open("prompts/system.md") as f:
    two = f.read()
client.responses.create(model="gpt-4o", input=two, max_output_tokens=9)
#                ^^^^^^ responses gpt-4o @openai in=13 holes=0
three = open(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "prompts/system.md")).read()
client.responses.create(model="gpt-4o", input=three, max_output_tokens=9)
#                ^^^^^^ responses gpt-4o @openai in=13 holes=0
four = open("prompts/missing.md").read()
client.responses.create(model="gpt-4o", input=four, max_output_tokens=9)
#                ^^^^^^ responses gpt-4o @openai holes=1
`,
    }));

  it('give prompts in TypeScript', () =>
    assertProject({
      'src/prompts/system.md': 'You are a helpful assistant.',
      'src/app.ts': `
import fs from 'node:fs';
import { readFile } from 'fs/promises';
import path from 'path';
import OpenAI from 'openai';
import raw from './prompts/system.md?raw';
const client = new OpenAI();
const one = fs.readFileSync(path.join(__dirname, 'prompts', 'system.md'), 'utf8');
client.responses.create({ model: 'gpt-4o', input: one, max_output_tokens: 9 });
//               ^^^^^^ responses gpt-4o @openai in=13 holes=0
const two = await readFile('src/prompts/system.md', { encoding: 'utf-8' });
client.responses.create({ model: 'gpt-4o', input: two, max_output_tokens: 9 });
//               ^^^^^^ responses gpt-4o @openai in=13 holes=0
client.responses.create({ model: 'gpt-4o', input: raw, max_output_tokens: 9 });
//               ^^^^^^ responses gpt-4o @openai in=13 holes=0
`,
    }));

  it('give configuration, from JSON, YAML and TOML', () =>
    assertProject({
      'config.json': '{"llm": {"model": "gpt-4o", "cap": 30}}',
      'config.yaml': 'llm:\n  model: gpt-4.1 # the good one\n',
      'config.toml': '[llm]\nmodel = "o3"\n',
      'broken.yaml': 'llm: [',
      'app.py': `${CLIENT}
import json, tomllib, yaml
with open("config.json") as file:
    config = json.load(file)
client.responses.create(model=config["llm"]["model"], input="hi", max_output_tokens=config["llm"]["cap"])
#                ^^^^^^ responses gpt-4o @openai out=1..30..30
settings = yaml.safe_load(open("config.yaml"))
client.responses.create(model=settings["llm"]["model"], input="hi", max_output_tokens=9)
#                ^^^^^^ responses gpt-4.1 @openai
with open("config.toml", "rb") as file:
    client.responses.create(model=tomllib.load(file)["llm"]["model"], input="hi", max_output_tokens=9)
    #                ^^^^^^ responses o3 @openai
client.responses.create(model=yaml.safe_load(open("broken.yaml"))["llm"], input="hi", max_output_tokens=9)
#                ^^^^^^ responses ? @openai
`,
      'app.ts': `
import OpenAI from 'openai';
import config, { llm } from './config.json';
import { readFileSync } from 'fs';
import yaml from 'js-yaml';
const client = new OpenAI();
client.responses.create({ model: config.llm.model, input: 'hi', max_output_tokens: llm.cap });
//               ^^^^^^ responses gpt-4o @openai out=1..30..30
const settings = yaml.load(readFileSync('./config.yaml', 'utf8')) as Settings;
client.responses.create({ model: settings.llm.model, input: 'hi', max_output_tokens: 9 });
//               ^^^^^^ responses gpt-4.1 @openai
client.responses.create({ model: JSON.parse(readFileSync(new URL('x', 'y'), 'utf8')).m, input: 'hi', max_output_tokens: 9 });
//               ^^^^^^ responses ? @openai
`,
    }));

  it('are found beside the module that names them by an address', () =>
    assertProject({
      'prompts/model.txt': 'gpt-4o',
      'src/app.ts': `
import OpenAI from 'openai';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
const client = new OpenAI();
const address = new URL('../prompts/model.txt', import.meta.url);
client.responses.create({ model: readFileSync(address, 'utf8'), input: 'hi', max_output_tokens: 9 });
//               ^^^^^^ responses gpt-4o @openai
client.responses.create({ model: readFileSync(fileURLToPath(address), 'utf8'), input: 'hi', max_output_tokens: 9 });
//               ^^^^^^ responses gpt-4o @openai
client.responses.create({ model: readFileSync(new URL('/v1', 'https://a.example'), 'utf8'), input: 'hi' });
//               ^^^^^^ responses ? @openai
`,
    }));

  it('say what environment variables are, but never what may be secret', () =>
    assertProject({
      '.env':
        'export CHAT_MODEL="gpt-4o" # for all\nCAP=20\nMODEL_KEY=gpt-4.1\nCACHE=redis://ann:pass@host/0\nJOINED=$CHAT_MODEL\n',
      'jobs/.env.local': 'CHAT_MODEL=o3\n',
      'app.py': `${CLIENT}
import os
client.responses.create(model=os.environ["CHAT_MODEL"], input="hi", max_output_tokens=int(os.getenv("CAP", "7")))
#                ^^^^^^ responses gpt-4o @openai out=1..20..20
client.responses.create(model=os.getenv("MODEL_KEY"), input="hi", max_output_tokens=9)
#                ^^^^^^ responses ? @openai
client.responses.create(model=os.getenv("CACHE"), input="hi", max_output_tokens=9)
#                ^^^^^^ responses redis://host/0 @openai
client.responses.create(model=os.getenv("JOINED", "gpt-4.1-mini"), input="hi", max_output_tokens=9)
#                ^^^^^^ responses gpt-4.1-mini @openai
`,
      'jobs/app.ts': `
import OpenAI from 'openai';
new OpenAI().responses.create({ model: process.env.CHAT_MODEL ?? 'gpt-4o', input: 'hi', max_output_tokens: 9 });
//                     ^^^^^^ responses o3 @openai
`,
    }));
});
