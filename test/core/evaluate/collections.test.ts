import { describe, it } from 'mocha';
import { python } from '../../../server/src/languages/python/python';
import { typescript } from '../../../server/src/languages/typescript/typescript';
import { evaluating } from '../../support/evaluates';

const inPython = evaluating(python);
const inTypeScript = evaluating(typescript);

describe('lists and mappings', () => {
  it('hold what is put into them wherever they were begun', async () => {
    await inPython(`
      def run(told, client):
          told["model"] = "gpt-4o"
          show(told)  # => {model: "gpt-4o", …}
          show(told["other"])  # => ?told["other"]
          client.headers["x"] = "y"
          show(client)  # => ?client
    `);
    await inTypeScript(`
      function run(told: any, key: string) {
        told['model'] = 'gpt-4o';
        show(told);  // => {model: "gpt-4o", …}
      }
      function other(told: any, key: string) {
        told[key] = 'gpt-4o';
        show(told);  // => ?told
      }
    `);
  });

  it('are made in every way that Python has', () =>
    inPython(`
      import itertools
      base = {"model": "gpt-4o", "temperature": 0.1}
      items = ["a", "b"]

      def run(rows, key, extra):
          show({**base, "model": "m2"})  # => {model: "m2", temperature: 0.1}
          show(base | {"top_p": 1})  # => {model: "gpt-4o", temperature: 0.1, top_p: 1}
          show(dict(base, n=2)["n"])  # => 2
          show({**base, **extra})  # => {model: "gpt-4o", temperature: 0.1, …}
          show(base.get("missing", "d"))  # => "d"
          show(base[key])  # => *"gpt-4o" | 0.1
          params = dict(model="x")
          params["cap"] = 5
          params.update(base, n=3)
          params.setdefault("cap", 6)
          show(params)  # => {model: "gpt-4o", cap: 5, temperature: 0.1, n: 3}
          show([*items, "c"])  # => ["a", "b", "c"]
          show(items + [key])  # => ["a", "b", ?key]
          show([f"{i}:{x}" for i, x in enumerate(items)])  # => ["0:a", "1:b"]
          show([{"role": "user", "content": r["text"]} for r in rows])  # => [...{role: "user", content: ?r["text"]} × 0..]
          show({k: len(v) for k, v in {"x": "ab"}.items()})  # => {x: 2}
          show([x for x in items if x != "a"])  # => ["b"]
          show([x for x in items if rows])  # => [...*"a" | "b" × 0..2]
          show([(a, b) for a in items for b in range(2)])  # => [["a", 0], ["a", 1], ["b", 0], ["b", 1]]
          show(list(zip(items, [1, 2])))  # => [["a", 1], ["b", 2]]
          show(items[-1])  # => "b"
          show(list(map(lambda x: x * 2, [1, 2])))  # => [2, 4]
          show([0] * 3)  # => [0, 0, 0]
          show(sorted(items, reverse=True)[:1])  # => [...*"a" | "b" × 0..2]
          show(len(items) + len(rows))  # => ?len(…) + len(…)
          show(list(range(2, 10, 3)))  # => [2, 5, 8]
          show(len(range(5000)))  # => 5000
          show(max(1, 7, 3))  # => 7
          show(min(len(rows), 100))  # => ?min(…)
    `));

  it('are made in every way that TypeScript has', () =>
    inTypeScript(`
      const base = { model: 'gpt-4o', opts: { n: 1 } };
      const list = ['a', 'b'] as const;
      export function run(rows: Row[], key: string, flag: boolean, extra?: object) {
        show({ ...base, model: 'm' }); // => {model: "m", opts: {n: 1}}
        show({ ...base, ...extra }); // => {model: "gpt-4o", opts: {n: 1}, …}
        show({ ...(flag && { stop: 'x' }), k: 1 }); // => *{stop: "x", k: 1} | {k: 1}
        show(Object.assign({}, base, { z: 1 }).z); // => 1
        show({ [key]: 1, ['lit' + 1]: 2 }); // => {lit1: 2, …}
        show([...list, ...rows]); // => ["a", "b", ...?rows × 0..]
        show([flag ? 'x' : 'y', flag && 'z'].filter(Boolean)); // => [...*"x" | "y" | "z" | false × 0..2]
        show(rows.map((r) => ({ role: 'user', content: r.text }))); // => [...{role: "user", content: ?rows.text} × 0..]
        show(list.map((x, i) => x + i)); // => ["a0", "b1"]
        show(list.flatMap((x) => [x, x])); // => ["a", "a", "b", "b"]
        show(list.at(-1)); // => "b"
        show(list.length); // => 2
        show(rows.length); // => ?rows.length
        show(new Array(3).length); // => 3
        show(Object.keys(base)); // => ["model", "opts"]
        show(Object.fromEntries([['a', 1], ['b', 2]])); // => {a: 1, b: 2}
        show(new Map([['a', 1]]).get('a')); // => 1
        show(list.slice(1)); // => ["b"]
        show(list.slice(0, 1).concat(['z'])); // => ["a", "z"]
        show(rows.slice(-3)); // => ?rows
        show(base.opts?.n); // => 1
        show(base['model']); // => "gpt-4o"
        show(rows[0].text); // => ?rows[0].text
        show(base.nothing); // => null
      }
    `));

  it('are bounded', () =>
    inTypeScript(`
      export function f(a, b, c, d, e) {
        const messages = [];
        if (a) messages.push('a');
        if (b) messages.push('b');
        if (c) messages.push('c');
        show(messages); // => ["a", "b", "c"] | ["b", "c"] | ["a", "c"] | ["c"] | ["a", "b"] | ["b"] | ["a"] | *[]
        if (d) messages.push('d');
        show(messages); // => [...*"a" | "b" | "c" | "d" × 0..4]
        const models = { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6', g: '7', h: '8', i: '9', j: '10' };
        show(models[a]); // => *"1" | "2" | "3" | "4" | "5" | "6" | "7" | ?:too-complex
      }
      let x = 'a';
      const deep = () => deep2(), deep2 = () => deep();
      show(deep()); // => ?
    `));
});
