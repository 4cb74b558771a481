import { typescript, typescriptreact } from '../../../server/src/languages/typescript/typescript';
import { loweringTo } from '../../support/lowers';

const lowers = loweringTo(typescript);
const lowersJsx = loweringTo(typescriptreact);

describe('Lowering of TypeScript expressions', () => {
  it('reads literals as they mean', () =>
    lowers(
      `
      f('it\\'s', "tab\\there", '\\x41\\u0042\\u{1F600}', 'one\\
      line', '', "\\q");
      g(1_000, 0x1F, .5, 017, 10n, 1e3, true, null, undefined, /a+/g);
      `,
      `
      f("it's", "tab\\there", "AB😀", "oneline", "", "q")
      g(1_000, 0x1F, .5, 017, 10n, 1e3, true, null, null, <>)
      `,
    ));

  it('reads templates; one without holes is a string', () =>
    lowers(
      `
      f(\`Hi \${user.name}, \${/* who */ n}!\\n\`, \`plain\`, \`\`);
      dedent\`
        one \${two}\`;
      `,
      `
      f(\`Hi \${user.name}, \${n}!\\n\`, "plain", "")
      dedent\`\\n  one \${two}\`
      `,
    ));

  it('counts CRLF in a template as one line feed', () => lowers('f(`a\r\nb`)', 'f("a\\nb")'));

  it('sees through what changes no value', () =>
    lowers(
      `
      const a = (x as unknown) as Config, b = y!, c = z satisfies T, d = <any>w, e = (1, v), f = g<string>;
      const models = ['a', 'b'] as const;
      `,
      `
      let a = x
      let b = y
      let c = z
      let d = w
      let e = match(<1>; v)
      let f = g
      let models = ["a", "b"]
      `,
    ));

  it('reads chains, optional or not', () =>
    lowers(
      `
      client?.chat.completions!.create?.({ model })?.choices[0]?.message['content'];
      this.#client.beta.x(super.y(), import.meta.env.MODEL, new.target);
      `,
      `
      client.chat.completions.create({"model": model}).choices[0].message["content"]
      @self.#client.beta.x(super.y(), import.meta.env.MODEL, <>)
      `,
    ));

  it('reads calls, constructions and their arguments', () =>
    lowers(
      `
      new OpenAI;
      new azure.Client<Config>({ apiKey: key }, ...rest);
      f<T>(a, ...b, /* why */ (c) => d);
      (await import('openai')).OpenAI(await x, yield_);
      `,
      `
      new OpenAI()
      new azure.Client({"apiKey": key}, *rest)
      f(a, *b, lambda(c) => d)
      (await import("openai")).OpenAI((await x), yield_)
      `,
    ));

  it('reads objects and lists', () =>
    lowers(
      `
      x = { a, b: 1, 'c-d': 2, 3: 4, [e]: 5, ['f']: 6, ...g, h() {}, get i() { return 1 }, set i(v) {}, async *j() {} };
      y = [1, ...rest, { /* empty */ }];
      `,
      `
      x = {"a": a, "b": 1, "c-d": 2, "3": 4, [e]: 5, "f": 6, ...g, "h": lambda h() {}, "i": <lambda i() {
        return 1
      }>, "set i": <lambda i(v) {}>, "j": async lambda* j() {}}
      y = [1, ...rest, {}]
      `,
    ));

  it('reads operators', () =>
    lowers(
      `
      a = b ?? c || d && e;
      f = g ? h : i === j;
      k = -l + !m * typeof n;
      o = p = q;
      r ||= s; t += u; v++;
      w = function* () { const z = yield y; };
      `,
      `
      a = (b ?? (c || (d && e)))
      f = (g ? h : (i === j))
      k = ((- l) + ((! m) * (typeof n)))
      o = (p = q)
      r ||= s
      t += u
      (++ v)
      w = lambda*() {
        let z = <y>
      }
      `,
    ));

  it('finds what JSX holds', () =>
    lowersJsx(
      `
      const page = (
        <Chat.Box onSend={async (text) => ask(text)} {...props} title="x">
          text {count > 0 ? <Count n={total()} /> : null} {/* nothing */}
          <>{items.map((item) => <li key={item.id}>{item.name}</li>)}</>
        </Chat.Box>
      );
      `,
      `
      let page = <async lambda(text) => ask(text), ...props, ((count > 0) ? <total()> : null), <items.map(lambda(item) => <item.id, item.name>)>>
      `,
    ));

  it('awaits a call with type arguments, and does not call what is awaited', () =>
    lowers(
      `
      const a = await client.post<Answer>(url, body), b = await f<A, B>();
      const c = await client.post(url);
      `,
      `
      let a = (await client.post(url, body))
      let b = (await f())
      let c = (await client.post(url))
      `,
    ));
});
