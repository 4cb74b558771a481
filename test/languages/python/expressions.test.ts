// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how holes are printed.
import assert from 'node:assert/strict';
import { lowered, lowers } from './harness';

describe('Python expressions', () => {
  it('literals', () => lowers('[None, True, False, ..., 3j, "s"]', '[null, true, false, <>, <>, "s"]'));

  it('numbers keep their spelling and have their value', async () => {
    const [statement] = await lowered('[1_000, 0xFF, 0b11, 0o17, 1e-6, .5, 1., 12L, 0755, 0]');
    assert.ok(statement?.kind === 'expression' && statement.value.kind === 'list');
    const numbers = statement.value.items.map((item) => item.kind === 'number' && [item.source, item.value]);
    assert.deepEqual(numbers, [
      ['1_000', 1000],
      ['0xFF', 255],
      ['0b11', 3],
      ['0o17', 15],
      ['1e-6', 1e-6],
      ['.5', 0.5],
      ['1.', 1],
      ['12L', 12],
      ['0755', 493],
      ['0', 0],
    ]);
  });

  it('members and subscripts', () =>
    lowers(
      'a.b[0].c["k"], x[1:n], x[:, 1], x[1, 2], m[f(1):]',
      '[a.b[0].c["k"], x[<1, n>], x[[<>, 1]], x[[1, 2]], m[<f(1)>]]',
    ));

  it('calls', () =>
    lowers(
      'client.chat.create(1, *a, model="m", **kw, temperature=.2,)\nf(x for x in y)\nf()()',
      `
      client.chat.create(1, *a, model="m", **kw, temperature=.2)
      f([x for x in y])
      f()()
      `,
    ));

  it('calls over several lines, with comments', () =>
    lowers(
      `
r = (
    client.responses  # the new API
    .create(
        # cheap
        model="m",  # not "gpt-4"
        input=x  # no comma
    )
)
`,
      'r = client.responses.create(model="m", input=x)',
    ));

  it('displays', () =>
    lowers(
      `[1, *a], (1, *b), {1, *c}, {"k": v, **d, key(): 1}, (), [], {}, (1,)`,
      '[[1, ...a], [1, ...b], [1, ...c], {"k": v, ...d, [key()]: 1}, [], [], {}, [1]]',
    ));

  it('operators', () =>
    lowers(
      `
a + b * c % d
"%s: %d" % (name, n)
not x and y or z or w
a not  in b
a is not b
0 < a < f(9)
-1 + ~b ** 2
(a  # one
 + b)
a <> b
`,
      `
      (a + ((b * c) % d))
      ("%s: %d" % [name, n])
      ((((not x) and y) or z) or w)
      (a not in b)
      (a is not b)
      <0, a, f(9)>
      ((- 1) + (~ (b ** 2)))
      (a + b)
      (a <> b)
      `,
    ));

  it('or is a fallback, and is not', async () => {
    const [statement] = await lowered('a and b or c');
    assert.ok(statement?.kind === 'expression' && statement.value.kind === 'coalesce');
    assert.equal(statement.value.left.kind, 'binary');
  });

  it('conditions, lambdas, walrus and await', () =>
    lowers(
      'x = a if t else b\nf = lambda x, *y, k=1, **z: x + k\ng = lambda: 0\nif (n := len(x)) > 1: await h(n)',
      `
      x = (t ? a : b)
      f = lambda(x, *y, key k = 1, **z) => (x + k)
      g = lambda() => 0
      if ((n := len(x)) > 1) {
        (await h(n))
      }
      `,
    ));

  it('comprehensions', () =>
    lowers(
      `
[f(a, b) for a in xs if a for b in a.ys if b if c]
{k: v for k, v in d.items()}
{x async for x in y}
sum(x for x in y)
[x if x else z for x in (1, 2)]
`,
      `
      [f(a, b) for a in xs for b in a.ys if a if b if c]
      [{[k]: v} for [k, v] in d.items()]
      [x for x in y]
      sum([x for x in y])
      [(x ? x : z) for x in [1, 2]]
      `,
    ));

  it('yields are opaque', () =>
    lowers(
      'def g():\n    x = yield f(1)\n    yield from h()\n    yield',
      `
      function* g() {
        x = <f(1)>
        <h()>
        <>
      }
      `,
    ));

  it('keeps hundreds of joined terms, and finds the calls of thousands', async () => {
    const terms = (count: number) => Array.from({ length: count }, (_, i) => `f(${i})`).join(' + ');
    await lowers(terms(3), '((f(0) + f(1)) + f(2))');
    const [statement] = await lowered(`x = ${terms(3000)}`);
    assert.ok(statement?.kind === 'assign' && statement.value);
    let links = 0;
    let at = statement.value;
    for (; at.kind === 'binary'; at = at.left) links++;
    assert.equal(links, 300);
    assert.ok(at.kind === 'opaque');
    assert.equal(at.children.length, 2700);
  });
});
