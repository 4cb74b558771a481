import { javascript, typescript } from '../../../server/src/languages/typescript/typescript';
import { loweringTo } from '../../support/lowers';

const lowers = loweringTo(typescript);

describe('Lowering of TypeScript statements', () => {
  it('reads declarations and destructuring', () =>
    lowers(
      `
      const a = 1, { b, c: { d = 2 }, 'e-f': g, ...h } = x;
      let [i, , j = 3, ...k]: T = y;
      var l: OpenAI;
      ({ m, n: this.o } = z);
      p[q] = r.s = 1;
      `,
      `
      let a = 1
      let {b: b, c: {d: d = 2}, e-f: g, ...h} = x
      let [i, _, j, ...k]: T = y
      let l: OpenAI
      ({m: m, n: @self.o} = z)
      p[q] = (r.s = 1)
      `,
    ));

  it('reads branches', () =>
    lowers(
      `
      if (a) b(); else if (c) { d() } else e();
      switch (f) { case 1: case g(): h(); break; case 3: default: i() }
      try { j() } catch (error) { k() } finally { l() }
      function m() { if (!n) throw new Error('x'); return; }
      `,
      `
      if a {
        b()
      } else {
        if c {
          d()
        } else {
          e()
        }
      }
      switch f {
        case 1, g() {
          h()
          break
        }
        case 3 {}
        case _ {
          i()
        }
      }
      try {
        j()
      } handler {
        k()
      } finally {
        l()
      }
      function m() {
        if (! n) {
          throw new Error("x")
        }
        return
      }
      `,
    ));

  it('reads loops', () =>
    lowers(
      `
      for (const a of b) c(a);
      for await (const { d } of e()) {}
      for (const key in object) {}
      while (f()) g();
      do { h() } while (i);
      outer: for (;;) { continue outer; }
      `,
      `
      loop a in b {
        c(a)
      }
      loop {d: d} in e() {}
      loop key in <object> {}
      loop header(f()) {
        g()
      }
      loop header(i) {
        h()
      }
      outer: loop {
        continue outer
      }
      `,
    ));

  it('knows what a counting loop counts', () =>
    lowers(
      `
      for (let i = 0, n = list.length; i < n; i++) f(i);
      for (let j = 1; j <= 10; j += 2) {}
      for (let node = head; node; node = node.next) {}
      for (let k = 10; k > 0; k--) {}
      `,
      `
      let i
      let n = list.length
      loop counter(0 < n) header(0; (i < n); (++ i)) {
        f(i)
      }
      let j
      loop counter(1 <= 10 step 2) header(1; (j <= 10); (j += 2)) {}
      let node = head
      loop header(node; (node = node.next)) {}
      let k = 10
      loop header((k > 0); (-- k)) {}
      `,
    ));

  it('reads imports', () =>
    lowers(
      `
      import OpenAI, { type ClientOptions, toFile as file } from 'openai';
      import * as ai from "ai";
      import './setup';
      import type Anthropic from '@anthropic-ai/sdk';
      import legacy = require('legacy');
      const { Groq, default: Other } = require('groq-sdk'), fs = require('fs'), D = require('d').default;
      const { generateText } = await import('ai');
      const { x = 1 } = require('y');
      `,
      `
      import "openai" {default as OpenAI, ClientOptions, toFile as file}
      import "ai" {* as ai}
      import "./setup" {}
      import "@anthropic-ai/sdk" {default as Anthropic}
      import "legacy" {* as legacy}
      import "groq-sdk" {Groq, default as Other}
      import "fs" {* as fs}
      import "d" {default as D}
      import "ai" {generateText}
      let {x: x = 1} = require("y")
      `,
    ));

  it('reads exports', () =>
    lowers(
      `
      export const a = 1, { b } = c;
      export async function f() {}
      export default class Bot {}
      export { a as first, f };
      export { default as chat, g } from './chat';
      export * from './all'; export * as tools from './tools';
      `,
      `
      let a = 1
      let {b: b} = c
      export {a, b}
      async function f() {}
      export {f}
      class Bot {}
      export {Bot as default}
      export {a as first, f}
      export {default as chat, g} from "./chat"
      export {*} from "./all"
      export {* as tools} from "./tools"
      `,
    ));

  it('reads exports of values', async () => {
    await lowers('export default { model };', 'export {} default {"model": model}');
    await lowers('export default () => ask();', 'export {} default lambda() => ask()');
    await lowers('export = client;', 'export {} default client');
    await loweringTo(javascript)(
      'module.exports = { ask, model: MODEL, n: 1 };',
      'export {ask, MODEL as model} default {"ask": ask, "model": MODEL, "n": 1}',
    );
  });

  it('reads enums as objects', () =>
    lowers(
      `
      export const enum Model { Fast = 'gpt-4o-mini', Good = "gpt-4o" }
      enum Level { Low, Mid = 5, High, 'Top' = f(), After }
      `,
      `
      let Model = {"Fast": "gpt-4o-mini", "Good": "gpt-4o"}
      export {Model}
      let Level = {"Low": 0, "Mid": 5, "High": 6, "Top": f(), "After": <>}
      `,
    ));

  it('reads namespaces, ambient declarations and using', () =>
    lowers(
      `
      namespace Config { export const model = 'gpt-4o'; }
      declare const client: OpenAI;
      declare function f(): void;
      declare module 'x' { export const y: string; }
      using handle = open(); await using other = connect();
      `,
      `
      block {
        let model = "gpt-4o"
      }
      let client: OpenAI
      with open() as handle {}
      with connect() as other {}
      `,
    ));
});
