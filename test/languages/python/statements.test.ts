import { lowers } from './harness';

describe('Python assignments', () => {
  it('of names, places and tuples', () =>
    lowers(
      `
a = 1
self.b = a
c["k"] = 2
d, (e, *f), [g] = h
i, = j
*k, l = m, *n
`,
      `
      a = 1
      self.b = a
      c["k"] = 2
      [d, [e, ...f], [g]] = h
      [i] = j
      [...k, l] = [m, ...n]
      `,
    ));

  it('with annotations', () =>
    lowers(
      `
a: int = 5
b: Optional[openai.OpenAI]
c: OpenAI | None = None
d: "OpenAI" = x
e: "openai.OpenAI | None"
f: Dict[str, "Client"] = {}
g: Literal["low", "high"] = "low"
h: Callable[[int], "A"]
i: "not a type"
j: t.Optional["list[Client]"]
type Alias[T] = list[T]
type(x).y = OpenAI()
`,
      `
      a: int = 5
      b: Optional[openai.OpenAI]
      c: (OpenAI | null) = null
      d: OpenAI = x
      e: (openai.OpenAI | null)
      f: Dict[[str, Client]] = {}
      g: Literal[["low", "high"]] = "low"
      h: Callable[[[int], A]]
      i: "not a type"
      j: t.Optional[list[Client]]
      Alias = list[T]
      <x, y> = OpenAI()
      `,
    ));

  it('compound, chained and continued', () =>
    lowers(
      'a += 1\nb |= {"k": v}\nc = d = e = f()\ng = \\\n  1',
      `
      a += 1
      b |= {"k": v}
      c = f()
      d = f()
      e = f()
      g = 1
      `,
    ));

  it('of nothing yet does not take the next line', () =>
    lowers('model = \nclient = OpenAI()\nx = \ncall(1)\n', 'model = <>\nclient = OpenAI()\nx = <>\ncall(1)'));
});

describe('Python control flow', () => {
  it('branches', () =>
    lowers(
      `
if a:
    f()
# between
elif b:  # why
    g()
elif c: h()
else:
    # only this
    i()
`,
      `
      if a {
        f()
      } else {
        if b {
          g()
        } else {
          if c {
            h()
          } else {
            i()
          }
        }
      }
      `,
    ));

  it('what stands under a loop that a jump may leave', () =>
    lowers(
      `
for x in xs:
    if f(x):
        break
else:
    g()
while True:
    for y in ys:
        break
else:
    h()
`,
      `
      loop x in xs {
        if f(x) {
          break
        }
      }
      if <> {
        g()
      }
      loop header(true) {
        loop y in ys {
          break
        }
      }
      h()
      `,
    ));

  it('loops', () =>
    lowers(
      `
for i, (a, b) in enumerate(xs):
    f(i)
else:
    done()
async def main():
    async for x in a, b:
        continue
while n := f():
    n -= 1
`,
      `
      loop [i, [a, b]] in enumerate(xs) {
        f(i)
      }
      done()
      async function main() {
        loop x in [a, b] {
          continue
        }
      }
      loop header((n := f())) {
        n -= 1
      }
      `,
    ));

  it('tries', () =>
    lowers(
      `
try:
    f()
except (A, b.C) as e:
    g(e)
except D:
    raise E("x") from e
except* F: h()
else:
    i()
finally:
    j()
`,
      `
      try {
        f()
        i()
      } handler {
        e = <[A, b.C]>
        g(e)
      } handler {
        throw E("x")
      } handler {
        h()
      } finally {
        j()
      }
      `,
    ));

  it('with', () =>
    lowers(
      `
with open(a) as f, lock: g(f)
with (open(a) as f, client.stream() as (s, t),):
    pass
async def m():
    async with OpenAI() as self.client: pass
`,
      `
      with open(a) as f {
        with lock {
          g(f)
        }
      }
      with open(a) as f {
        with client.stream() as [s, t] {}
      }
      async function m() {
        with OpenAI() as self.client {}
      }
      `,
    ));

  it('match', () =>
    lowers(
      `
match kind:
    case "fast" | 'cheap' if ok:
        model = "a"
    case None | -1 | Mode.BEST:
        model = "b"
    case Point(x=0, y=py) as p:
        model = "c"
    case {"k": [first, *others], **rest}: pass
    case other:
        model = other
    case _:
        pass
`,
      `
      switch kind {
        case "fast", "cheap" {
          if ok {
            model = "a"
          }
        }
        case null, (- 1), Mode.BEST {
          model = "b"
        }
        case <> {
          py = <>
          p = kind
          model = "c"
        }
        case <> {
          first = <>
          others = <>
          rest = <>
        }
        case _ {
          other = kind
          model = other
        }
        case _ {}
      }
      `,
    ));

  it('soft keywords are names elsewhere', () =>
    lowers(
      'match = re.match(type, case)\nmatch(x)\nprint = log\nprint("a")\ntype = 1',
      'match = re.match(type, case)\nmatch(x)\nprint = log\nprint("a")\ntype = 1',
    ));

  it('leaves what has no effect out', () =>
    lowers(
      'def f():\n    global a\n    nonlocal b\n    del c\n    pass\n    assert x, "no"\n    assert g(1), h()\n',
      'function f() {\n  <g(1), h()>\n}',
    ));

  it('main blocks', () =>
    lowers('if __name__ == "__main__":\n    main()', 'if (__name__ == "__main__") {\n  main()\n}'));
});

describe('Python imports', () => {
  it('bind what they bind', () =>
    lowers(
      `
from __future__ import annotations
import os, openai as o
import google.generativeai
import google.genai as genai
from openai import OpenAI, AsyncOpenAI as Client
from .  import config
from ..shared.models import (
    MODEL,  # the default
    PROMPT as P,
)
from prompts import *
if TYPE_CHECKING:
    from anthropic import Anthropic
`,
      `
      import "os" {* as os}
      import "openai" {* as o}
      import "google" {* as google}
      import "google.generativeai" {}
      import "google.genai" {* as genai}
      import "openai" {OpenAI, AsyncOpenAI as Client}
      import "." {config}
      import "..shared.models" {MODEL, PROMPT as P}
      import "prompts" {* as _}
      if TYPE_CHECKING {
        import "anthropic" {Anthropic}
      }
      `,
    ));
});

describe('Python of other times and places', () => {
  it('old print, exec, except and raise', () =>
    lowers(
      'print "a", f(x)\nprint >>sys.stderr, g(1)\nexec "x" in d()\ntry:\n    a()\nexcept E, e:\n    raise E, "no"\n',
      `
      <"a", f(x)>
      <<sys.stderr>, g(1)>
      <"x", d()>
      try {
        a()
      } handler {
        throw [E, "no"]
      }
      `,
    ));

  it('notebook magic leaves the rest readable', () =>
    lowers(
      '%pip install openai\n!ls data\nimport openai\nclient = openai.OpenAI()\n',
      'openai\ndata\nimport "openai" {* as openai}\nclient = openai.OpenAI()',
    ));
});
