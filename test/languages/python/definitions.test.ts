import assert from 'node:assert/strict';
import { lowered, lowers } from './harness';

describe('Python functions', () => {
  it('parameters of every kind', () =>
    lowers(
      'def f(a, b: int, c=1, d: "Client" = g(), /, *args: int, k, m="x", **kw: Any) -> Optional[str]: return a',
      `
      function f(a, b: int, c = 1, d: Client = g(), *args: int, key k, key m = "x", **kw: Any): Optional[str] {
        return a
      }
      `,
    ));

  it('a bare star', () => lowers('def f(*, a, b=1): pass', 'function f(key a, key b = 1) {}'));

  it('decorated, async, generating', () =>
    lowers(
      `
@app.get("/x")
@cache
async def f[T](x: T):
    async with a: yield x
def g():
    def inner(): yield 1
    return lambda: (yield)
`,
      `
      @app.get("/x") @cache async function* f(x: T) {
        with a {
          <x>
        }
      }
      function g() {
        function* inner() {
          <1>
        }
        return lambda() => <>
      }
      `,
    ));
});

describe('Python scopes', () => {
  it('a function says which names it leaves to the outside', async () => {
    const [statement] = await lowered(
      'def f():\n    global client, model\n    if x:\n        nonlocal y\n    def g():\n        global z\n',
    );
    assert.ok(statement?.kind === 'function');
    assert.deepEqual(statement.fn.outerNames?.toSorted(), ['client', 'model', 'y']);
  });
});

describe('Python classes', () => {
  it('fields, methods and the rest', () =>
    lowers(
      `
@dataclass(frozen=True)
class Bot(Base, mixins.Chat[str], metaclass=Meta, **options):
    """Docs."""
    MODEL = "gpt"
    client: OpenAI = field(default=None)
    name: str
    a = b = 2
    c, d = 3, 4
    print(MODEL)
    class Config:
        extra = "allow"
    def __init__(self, model=MODEL): self.model = model
    if DEBUG:
        level = 1
`,
      `
      @dataclass(frozen=true) class Bot(Base, mixins.Chat[str]) {
        static field MODEL = "gpt"
        static field client: OpenAI = field(default=null)
        static field name: str
        static field a = 2
        static field b = 2
        static field Config = class Config {
          static field extra = "allow"
        }
        method constructor method function __init__(model = MODEL) {
          @self.model = model
        }
        "Docs."
        [c, d] = [3, 4]
        print(MODEL)
        if DEBUG {
          level = 1
        }
      }
      `,
    ));

  it('receivers', () =>
    lowers(
      `
class A:
    def plain(this, x): return this.y
    def nested(self):
        def sees(x): return self.x
        def own(self): return self.x
        return [self.b for b in self.c], lambda z: self.z, lambda self: self.q
    @classmethod
    def make(cls, a): return cls(a)
    @staticmethod
    def free(self): return self.x
    def __new__(cls): return cls
    def none(*args): return args
def outside(self): return self.x
`,
      `
      class A {
        method plain method function plain(x) {
          return @self.y
        }
        method nested method function nested() {
          function sees(x) {
            return @self.x
          }
          function own(self) {
            return self.x
          }
          return [[@self.b for b in @self.c], lambda(z) => @self.z, lambda(self) => self.q]
        }
        method make @classmethod static method function make(a) {
          return @self(a)
        }
        method free @staticmethod static function free(self) {
          return self.x
        }
        method __new__ static method function __new__() {
          return @self
        }
        method none method function none(*args) {
          return args
        }
      }
      function outside(self) {
        return self.x
      }
      `,
    ));

  it('a property is a getter, and its setter does not hide it', () =>
    lowers(
      `
class A:
    @property
    def x(self): return self._x
    @x.setter
    def x(self, value): self._x = value
    @functools.cached_property
    def client(self): return OpenAI()
`,
      `
      class A {
        getter x @property method function x() {
          return @self._x
        }
        method x.setter @x.setter method function x(value) {
          @self._x = value
        }
        getter client @functools.cached_property method function client() {
          return OpenAI()
        }
      }
      `,
    ));

  it('an enum is a class with fields', () =>
    lowers(
      'class Model(str, Enum):\n    FAST = "a"; BEST = "b"',
      `
      class Model(str, Enum) {
        static field FAST = "a"
        static field BEST = "b"
      }
      `,
    ));
});
