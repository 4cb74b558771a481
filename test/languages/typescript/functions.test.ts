import { javascript, typescript } from '../../../server/src/languages/typescript/typescript';
import { loweringTo } from '../../support/lowers';

const lowers = loweringTo(typescript);

describe('Lowering of TypeScript functions and classes', () => {
  it('reads functions of every form', () =>
    lowers(
      `
      async function ask(this: Bot, question: string, { model = 'gpt-4o', max: limit }: Options = {}, ...rest: string[]): Promise<Answer> {
        return question;
      }
      function overload(a: string): void;
      const a = async (x, [y, , z], w = 1) => x, b = x => ({ x }), c = function named() {}, d = async x => await x;
      function* gen() { yield* other(); }
      `,
      `
      async function ask(question: <>, {model: model = "gpt-4o", max: limit}: Options = {}, *rest: <>): Promise[Answer] {
        return question
      }
      let a = async lambda(x, [y, _, z], w = 1) => x
      let b = lambda(x) => {"x": x}
      let c = lambda named() {}
      let d = async lambda(x) => (await x)
      function* gen() {
        <other()>
      }
      `,
    ));

  it('reads JavaScript parameters the same way', () =>
    loweringTo(javascript)(
      'function f(a, b = 1, { c, d: [e] = [], ...g }, ...h) {}',
      'function f(a, b = 1, {c: c, d: [e] = [], ...g}, *h) {}',
    ));

  it('reads classes with their fields, accessors and static parts', () =>
    lowers(
      `
      abstract class Bot<T> extends Base<T> implements Closeable {
        static readonly model: string = 'gpt-4o';
        #client = new OpenAI();
        declare private log?: Logger;
        'quoted' = 1; [computed] = 2;
        static { register(Bot); }
        get size(): number { return 1 }
        set size(value) {}
        static async *stream() {}
        abstract close(): void;
      }
      `,
      `
      class Bot(Base) {
        static field model: <> = "gpt-4o"
        field #client = new OpenAI()
        field log: Logger
        field quoted = 1
        field [computed] = 2
        getter size function size(): <> {
          return 1
        }
        method set size function size(value) {}
        method stream static async function* stream() {}
        register(Bot)
      }
      `,
    ));

  it('makes fields of parameter properties', () =>
    lowers(
      `
      class Bot {
        constructor(private readonly client: OpenAI, public model = 'gpt-4o', plain?: string) { this.start(); }
      }
      `,
      `
      class Bot {
        field client: OpenAI
        field model
        method constructor function constructor(client: OpenAI, model = "gpt-4o", plain: <>) {
          @self.client = client
          @self.model = model
          @self.start()
        }
      }
      `,
    ));

  it('keeps decorators where they belong', () =>
    lowers(
      `
      @Injectable() export class A { @Input() name: string; @traced('x') run() {} plain() {} }
      @a @b class B {}
      `,
      `
      @Injectable() class A {
        field name: <>
        method run @traced("x") function run() {}
        method plain function plain() {}
      }
      export {A}
      @a @b class B {}
      `,
    ));

  it('reads interfaces and object types as classes of fields', () =>
    lowers(
      `
      interface Deps extends Base { client: OpenAI; run(): void }
      type Options = { client?: Anthropic | null };
      type Alias = Deps;
      `,
      `
      class Deps(Base) {
        field client: OpenAI
      }
      class Options {
        field client: (Anthropic | null)
      }
      `,
    ));

  it('reads annotations as far as they name things', () =>
    lowers(
      `
      let a: OpenAI.Chat, b: Promise<OpenAI>, c: Map<string, Client>, d: 'x' | 'y', e: string[], f: typeof g, h: (OpenAI);
      `,
      `
      let a: OpenAI.Chat
      let b: Promise[OpenAI]
      let c: Map[[<>, Client]]
      let d: ("x" | "y")
      let e: <>
      let f: <>
      let h: OpenAI
      `,
    ));
});
