import { describe, it } from 'mocha';
import { assertProject } from '../support/memory-project';

describe('settings that are declared', () => {
  it('have the defaults of their fields in Python, as pydantic and data classes say them', () =>
    assertProject({
      'settings.py': `
from dataclasses import dataclass, field
from functools import lru_cache
from pydantic import Field
from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    chat_model: str = "gpt-4o-mini"
    cap: int = Field(default=30, description="how much")
    other_model: str = Field("gpt-4.1", alias="OTHER")
    needed: str = Field(...)

@dataclass
class Config:
    model: str = field(default="o3")
    models: list = field(default_factory=lambda: ["gpt-4o"])

@lru_cache()
def get_settings() -> Settings:
    return Settings()
`,
      'app.py': `
from fastapi import Depends
from openai import OpenAI
from settings import Config, Settings, get_settings
client = OpenAI()
client.responses.create(model=Settings().chat_model, input="hi", max_output_tokens=Settings().cap)
#                ^^^^^^ responses gpt-4o-mini @openai out=1..30..30
client.responses.create(model=get_settings().other_model, input="hi", max_output_tokens=9)
#                ^^^^^^ responses gpt-4.1 @openai
client.responses.create(model=get_settings().needed, input="hi", max_output_tokens=9)
#                ^^^^^^ responses ? @openai
client.responses.create(model=Config().model, input="hi", max_output_tokens=9)
#                ^^^^^^ responses o3 @openai
client.responses.create(model=Config().models[0], input="hi", max_output_tokens=9)
#                ^^^^^^ responses gpt-4o @openai

def get_client():
    return OpenAI(base_url="https://openrouter.ai/api/v1")

def route(body: dict, llm: OpenAI = Depends(get_client), settings: Settings = Depends(get_settings)):
    return llm.chat.completions.create(model=settings.chat_model, messages=[body], max_tokens=9)
    #                           ^^^^^^ chat gpt-4o-mini @openrouter
`,
    }));

  it('are what .env says before their defaults', () =>
    assertProject({
      '.env': 'CHAT_MODEL=gpt-4.1\n',
      'app.py': `
from pydantic_settings import BaseSettings
from openai import OpenAI

class Base(BaseSettings):
    other: str = "gpt-4o"

class Settings(Base):
    chat_model: str = "gpt-4o-mini"

settings = Settings()
OpenAI().responses.create(model=settings.chat_model, input="hi", max_output_tokens=9)
#                  ^^^^^^ responses gpt-4.1 @openai
OpenAI().responses.create(model=settings.other, input="hi", max_output_tokens=9)
#                  ^^^^^^ responses gpt-4o @openai
`,
    }));

  it('have the defaults of their schemas in TypeScript, as zod, env-core and envalid say them', () =>
    assertProject({
      '.env': 'SET_MODEL=gpt-4.1\n',
      'env.ts': `
import { z } from 'zod';
import { createEnv } from '@t3-oss/env-nextjs';
import { cleanEnv, str } from 'envalid';
import * as Joi from 'joi';
const { value: joi } = Joi.object({ MODEL: Joi.string().default('o4-mini') }).unknown(true).validate(process.env);
export const fromJoi = joi.MODEL;
const schema = z.object({
  KEY: z.string().min(1),
  MODEL: z.string().default('gpt-4o-mini'),
  SET_MODEL: z.string().default('gpt-4o'),
  CAP: z.coerce.number().int().default(40),
});
export const env = schema.extend({ LATER: z.string().default('o3') }).parse(process.env);
export const safe = schema.safeParse(process.env);
export const t3 = createEnv({ server: { MODEL: z.enum(['gpt-4o', 'o3']).default('gpt-4o') }, runtimeEnv: process.env });
export const clean = cleanEnv(process.env, { MODEL: str({ default: 'gpt-4.1-mini' }) });
export const given = schema.parse({ MODEL: 'o4-mini' });
`,
      'app.ts': `
import OpenAI from 'openai';
import { clean, env, fromJoi, given, safe, t3 } from './env';
const client = new OpenAI({ apiKey: env.KEY });
client.responses.create({ model: fromJoi, input: 'hi', max_output_tokens: 5 });
//               ^^^^^^ responses o4-mini @openai
client.responses.create({ model: env.MODEL, input: 'hi', max_output_tokens: env.CAP });
//               ^^^^^^ responses gpt-4o-mini @openai out=1..40..40
client.responses.create({ model: env.SET_MODEL, input: 'hi', max_output_tokens: 9 });
//               ^^^^^^ responses gpt-4.1 @openai
client.responses.create({ model: env.LATER, input: 'hi', max_output_tokens: 9 });
//               ^^^^^^ responses o3 @openai
client.responses.create({ model: safe.data.MODEL, input: 'hi', max_output_tokens: 9 });
//               ^^^^^^ responses gpt-4o-mini @openai
client.responses.create({ model: t3.MODEL, input: 'hi', max_output_tokens: 9 });
//               ^^^^^^ responses gpt-4o @openai
client.responses.create({ model: clean.MODEL, input: 'hi', max_output_tokens: 9 });
//               ^^^^^^ responses gpt-4.1-mini @openai
client.responses.create({ model: given.MODEL, input: 'hi', max_output_tokens: 9 });
//               ^^^^^^ responses o4-mini @openai
client.responses.create({ model: env.KEY, input: 'hi', max_output_tokens: 9 });
//               ^^^^^^ responses ? @openai
`,
    }));
});

describe('a constructor', () => {
  it('gets what the classes that extend its class pass on', () =>
    assertProject({
      'a.ts': `
import OpenAI from 'openai';
class Base {
  protected client = new OpenAI();
  constructor(protected model = 'gpt-4o') {}
  protected run(input: string) {
    return this.client.responses.create({ model: this.model, input, max_output_tokens: 5 });
    //                           ^^^^^^ responses o3 @openai
  }
}
class Child extends Base {
  constructor() { super('o3'); }
}
new Child();
`,
      'b.py': `
from openai import OpenAI
class Base:
    def __init__(self, model):
        self.model = model
    def run(self, text):
        return OpenAI().responses.create(model=self.model, input="hi", max_output_tokens=5)
        #                         ^^^^^^ responses gpt-4o|o3 @openai
class Child(Base):
    def __init__(self):
        super().__init__("o3")
Base("gpt-4o")
`,
    }));
});

describe('a model that a request may name', () => {
  it('is told with what is taken when it names none, and has no price', () =>
    assertProject({
      'app.py': `
import json
from openai import OpenAI

def handle(event):
    payload = json.loads(event["body"])
    return OpenAI().responses.create(model=payload.get("model", "gpt-4o"), input="hi", max_output_tokens=9)
    #                         ^^^^^^ responses gpt-4o @openai unknown=model-dynamic
`,
    }));

  it('looks at the wanted entry of a large configuration alone', () => {
    const names = Array.from({ length: 20 }, (_, index) => `SETTING_${index}`);
    const dear = Array.from({ length: 11 }, (_, at) => `const f${at + 1} = (x) => f${at}(x) + f${at}(x);`);
    return assertProject({
      'env.ts': `
import * as Joi from 'joi';
const schema = Joi.object({
  MODEL: Joi.string().default('gpt-4o-mini'),
${names.map((name) => `  ${name}: Joi.number().integer().min(1).max(10).default(3),`).join('\n')}
}).unknown(true);
const { error, value: checked } = schema.validate(process.env) as { error: unknown; value: Record<string, string> };
const f0 = (x) => x + 1;
${dear.join('\n')}
export const env = {
${names.map((name) => `  ${name.toLowerCase()}: f11(checked.${name}),`).join('\n')}
  model: checked.MODEL,
};
`,
      'app.ts': `
import OpenAI from 'openai';
import { env } from './env';
const client = new OpenAI();
export async function ask(model?: string, cap = env.setting_1, other = env.setting_2) {
  const named = model ?? env.model;
  return client.responses.create({ model: named, input: 'hi', max_output_tokens: 7 });
  //                      ^^^^^^ responses gpt-4o-mini @openai out=1..7..7
}
export function local(env: { model: string }) {
  return client.responses.create({ model: env.model, input: 'hi', max_output_tokens: 8 });
  //                      ^^^^^^ responses ? @openai
}
`,
    });
  });
});
