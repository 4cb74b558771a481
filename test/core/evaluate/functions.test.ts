import { describe, it } from 'mocha';
import { python } from '../../../server/src/languages/python/python';
import { rust } from '../../../server/src/languages/rust/rust';
import { typescript } from '../../../server/src/languages/typescript/typescript';
import { evaluating } from '../../support/evaluates';

const inPython = evaluating(python);
const inTypeScript = evaluating(typescript);

describe('what functions give', () => {
  it('is the default where an environment variable is given back that may be missing', async () => {
    await inPython(`
      import os
      def setting(name, fallback):
          value = os.environ.get(name)
          if value:
              return value
          return fallback
      show(setting("MODEL", "gpt-4o"))  # => "gpt-4o" given MODEL = gpt-4o
    `);
    await inTypeScript(`
      function setting(name: string, fallback: string) {
        const value = process.env[name];
        if (value !== undefined && value !== null) return value;
        return fallback;
      }
      show(setting('MODEL', 'gpt-4o')); // => "gpt-4o" given MODEL = gpt-4o
    `);
  });
});

describe('choices', () => {
  it('are likely the fallback where what is tested is what is not known', async () => {
    await inTypeScript(`
      function named(model, o, flag, other) {
        show(model ? model.trim() : 'gpt-4o'); // => ?model | *"gpt-4o"
        show(typeof o['model'] === 'string' ? o['model'].trim() : 'gpt-4o'); // => ?o["model"] | *"gpt-4o"
        show(model == null ? 'gpt-4o' : model.trim()); // => *"gpt-4o" | ?model
        show(flag ? other.trim() : 'gpt-4o'); // => *?other | "gpt-4o"
      }
    `);
    await inPython(`
      def named(model, options, flag, other):
          show(model.strip() if model else "gpt-4o")  # => ?model | *"gpt-4o"
          show(options["model"].strip() if "model" in options else "gpt-4o")  # => ?options["model"] | *"gpt-4o"
          show(other.strip() if flag else "gpt-4o")  # => *?other | "gpt-4o"
    `);
  });
});

describe('functions that change what they are handed', () => {
  it('change instances and things from outside, whichever of several it is', async () => {
    await inTypeScript(`
      import { Request } from 'sdk';
      class Config { model = 'gpt-4o-mini'; base = 'x'; }
      type Option = (config: Config) => void;
      const withModel = (model: string): Option => {
        return (config) => { config.model = model; };
      };
      function configured(...options: Option[]) {
        const config = new Config();
        for (const option of options) option(config);
        return config;
      }
      function defaults(request: Request) { request.model = 'o3'; }
      const config = configured(withModel('gpt-4o'));
      show(config.model); // => "gpt-4o"
      show(config.base); // => "x"
      const request = new Request();
      defaults(request);
      show(request.model); // => "o3"
    `);
    await inPython(`
      class Config:
          def __init__(self):
              self.model = "gpt-4o-mini"
      def cheap(config):
          config.model = "gpt-4.1-nano"
      def strong(config):
          config.model = "o3"
      def configured(is_hard):
          config = Config()
          change = strong if is_hard else cheap
          change(config)
          return config
      show(configured(flag()).model)  # => *"o3" | "gpt-4.1-nano"
    `);
  });
});

describe('parameters', () => {
  it("are told where a name is everybody else's as well", () =>
    evaluating(rust)(`
      struct Bot { model: String }
      impl Bot {
          fn new(model: &str) -> Self {
              show(model); // => "gpt-4o"
              Self { model: model.to_string() }
          }
      }
      fn others() {
          ${'Other::new(1); '.repeat(80)}
      }
      fn main() { let bot = Bot::new("gpt-4o"); }
    `));

  it('are what the callers in the file pass, defaults where they pass nothing', () =>
    inPython(
      `
      def ask(prompt, model="gpt-4o", *, cap=100, **extra):
          show(prompt)  # => *"hi" | ?name
          show(model)  # => *"gpt-4o" | "gpt-5"
          show(cap)  # => *100 | 7
          show(extra)  # => *{} | {temperature: 0}

      def main(name):
          ask("hi")
          ask(name, "gpt-5", cap=7, temperature=0)

      def never(prompt, model="m", client=None, *args):
          show(prompt)  # => ?prompt
          show(model)  # => "m" given model = m
          show(client)  # => null
          show(args)  # => [...?args × 0..]

      def spread(a, b, c=3):
          show(a)  # => 1
          show(b)  # => 2
          show(c)  # => 9

      values = [1, 2]
      options = {"c": 9}
      spread(*values, **options)

      def recurse(text, depth=0):
          show(text)  # => *"start" | "‹text›!"
          if depth < 3:
              recurse(text + "!", depth + 1)

      recurse("start")
    `,
    ));

  it('have a value by their type where nothing else tells', () =>
    inPython(
      `
      from __future__ import annotations
      from typing import Annotated, Optional
      import openai
      from anthropic import Anthropic
      from fastapi import Depends

      def a(client: openai.OpenAI, other: Optional[Anthropic] = None, dep: Annotated[Anthropic, Depends(get)] = None):
          show(client)  # => <openai>.OpenAI(…)
          show(other)  # => *null | <anthropic>.Anthropic(…)
          show(other or Anthropic(max_retries=2))  # => *<anthropic>.Anthropic(max_retries=2) | <anthropic>.Anthropic(…)
          show(other.messages.create)  # => <anthropic>.Anthropic(…).messages.create
          show(dep.messages)  # => <anthropic>.Anthropic(…).messages

      def b(client: "Anthropic | None", clients: list[Anthropic], text: str):
          show(client)  # => <anthropic>.Anthropic(…)
          show(clients[0].messages)  # => <anthropic>.Anthropic(…).messages
          show(text)  # => ?text

      def make() -> Anthropic:
          return registry.get("x")

      show(make().messages)  # => <anthropic>.Anthropic(…).messages

      client: Anthropic = registry["main"]
      show(client.messages)  # => <anthropic>.Anthropic(…).messages
    `,
    ));

  it('of functions that are handed to others are what those give them', () =>
    inTypeScript(
      `
      const prompts = ['a', 'b'];
      await Promise.all(prompts.map(async (prompt, i) => {
        show(prompt); // => *"a" | "b"
        show(i); // => ?index
      }));
      for (const [key, value] of Object.entries({ x: 1, y: 2 })) {
        show(key); // => *"x" | "y"
        show(value); // => *1 | 2
      }
      rows.forEach((row) => show(row.text)); // => ?row.text
      const results = prompts.map((p) => \`<\${p}>\`).filter(Boolean);
      show(results); // => ["<a>", "<b>"]
      show(Array.from({ length: 3 }, (_, i) => i * 2)); // => [0, 2, 4]
      app.post('/x', async (req, res) => {
        const { model = 'gpt-4o', text } = req.body;
        show(model); // => *"gpt-4o" | ?req.body.model
      });
      export const POST = async ({ request }: { request: Request }) => show(request); // => ?request
    `,
    ));

  it('are given when a function is handed on to be run', () =>
    inPython(`
      import asyncio
      from concurrent.futures import ThreadPoolExecutor
      from functools import partial

      def work(text, model="m"):
          show(text)  # => *"a" | "b" | "c" | "d"
          show(model)  # => *"m" | "fast"

      with ThreadPoolExecutor() as pool:
          pool.submit(work, "a")
      asyncio.run(asyncio.to_thread(work, "b", model="fast"))
      quick = partial(work, model="fast")
      work("c")
      work("d")
      show(quick)  # => partial function work(model="fast")
      show(partial(lambda x, y: x + y, 1)(2))  # => 3
    `));
});

describe('functions of the file', () => {
  it('give what they return', () =>
    inTypeScript(
      `
      const pick = (tier: 'fast' | 'smart') => (tier === 'fast' ? 'gpt-mini' : 'gpt-big');
      function model(kind: string, fallback = 'x') {
        if (kind === 'a') return 'model-a';
        switch (kind) {
          case 'b': return 'model-b';
          default: return fallback;
        }
      }
      function maybe(flag: boolean) {
        if (flag) return 'yes';
      }
      const add = (a: number, b: number): number => a + b;
      async function* stream() { yield 1; }
      show(pick('fast')); // => "gpt-mini"
      show(pick(tier)); // => *"gpt-mini" | "gpt-big"
      show(model('a')); // => "model-a"
      show(model('b')); // => "model-b"
      show(model('c', 'y')); // => "y"
      show(model(kind)); // => *"model-a" | "model-b" | "x"
      show(maybe(flag)); // => *"yes" | null
      show(add(add(1, 2), 3)); // => 6
      show(stream()); // => [...?stream() × 0..]
      show((() => 'iife')()); // => "iife"
      const fact = (n: number): number => (n > 0 ? n * fact(n - 1) : 1);
      show(fact(unknownNumber)); // => *?n * fact(…) | 1
      const curried = (m: string) => (t: string) => \`\${m}:\${t}\`;
      show(curried('a')('b')); // => "a:b"
    `,
    ));

  it('take settings from the environment', () =>
    inTypeScript(`
      const env = process.env;
      const { OPENAI_MODEL = 'gpt-4o', OTHER } = process.env;
      show(env.MODEL); // => ?MODEL:environment
      show(env['MODEL'] || 'm'); // => "m" given MODEL = m
      show(OPENAI_MODEL); // => "gpt-4o" given OPENAI_MODEL = gpt-4o
      show(OTHER); // => ?OTHER:environment
      show(process.env.MODEL!.trim()); // => ?MODEL:environment
      show(Number(process.env.CAP ?? '200')); // => 200 given CAP = 200
      show(\`m-\${process.env.SIZE}\`); // => "m-‹SIZE›"
      show(import.meta.env.VITE_MODEL ?? 'v'); // => "v" given VITE_MODEL = v
      const model = process.env.FAST ? 'fast' : 'slow';
      show(model); // => *"fast" | "slow"
    `));
});
