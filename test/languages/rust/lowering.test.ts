// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how holes are printed.
import { rust } from '../../../server/src/languages/rust/rust';
import { loweringTo } from '../../support/lowers';

const lowers = loweringTo(rust);

/** Statements as they stand in a function. */
const inFunction = (source: string, expected: string) =>
  lowers(`fn m() {\n${source}\n;}`, `function m() {\n${expected}\n}`);

describe('Lowering of Rust', () => {
  it('imports trees of names, modules, and files', () =>
    lowers(
      'use a::b::{C, d::{self, E as F}, g::*};\nuse x as y;\npub use crate::z::Z as _;\nmod own;\nextern crate q;',
      `
      import "a.b" {C}
      import "a.b" {d}
      import "a.b.d" {E as F}
      import "a.b.g" {* as _}
      import "x" {* as y}
      import "crate.z" {}
      import "self.own" {* as own}
      import "q" {* as q}
      `,
    ));

  it('decodes literals, raw ones and those over several lines', () =>
    inFunction(
      String.raw`let a = "x\n\u{e9}\x41 \
        y";
let b = r#"a "b" \n"#;
let c = ('c', b'c', 1_000u32, 0xFFu8, 2.5f32, 1e-3, true, ());`,
      String.raw`  let a = "x\néA y"
  let b = "a \"b\" \\n"
  let c = ["c", <>, 1_000, 0xFF, 2.5, 1e-3, true, null]`,
    ));

  it('makes texts of format strings', () =>
    inFunction(
      'let a = format!("{} {name} {0:?} {{}} {x:>5}", f(y), x = g(z));\nlet b = concat!("a", "b", 1);\nlet c = format!("plain");',
      '  let a = `${f(y)} ${name} ${<>} {} ${g(z)>5}`\n  let b = `ab${1}`\n  let c = "plain"',
    ));

  it('sees through what holds or copies a value', () =>
    inFunction(
      `let a = Some(x).unwrap().clone();
let b = Arc::new(Mutex::new(y.into()));
let c = &mut *z.lock().unwrap();
let d = f()?.await.context("no")?;
let e = g().unwrap_or_else(|_| "x".to_string());
let h: Vec<T> = k.iter().map(|x| x + 1).collect();
let n = parse::<u32>(m).unwrap_or(LIMIT);`,
      `  let a = x
  let b = y
  let c = z
  let d = (await f())
  let e = (g() ?? "x".to_string())
  let h: List[T] = k.map(lambda(x) => (x + 1))
  let n = (parse(m) ?? LIMIT)`,
    ));

  it('assigns what branches end in', () =>
    inFunction(
      `let a = if x { 1 } else { 2 };
let b = if x { f(); 1 } else { return 2; };
let c = match y { Ok(v) => v, Err(_) => d };
let e = match y { "a" | "b" => 1, Some(n) if n > 1 => { g(n) } _ => 3 };
let Some(h) = y else { return };`,
      `  let a = (x ? 1 : 2)
  let b
  if x {
    f()
    b = 1
  } else {
    return 2
  }
  let c = (y ?? d)
  let e
  switch y {
    case "a", "b" {
      e = 1
    }
    case <> {
      let n = y
      if (n > 1) {
        e = g(n)
      }
    }
    case _ {
      e = 3
    }
  }
  let h = y
  if <> {
    return
  }`,
    ));

  it('returns what a body ends in, errors aside', () =>
    lowers(
      `
fn a(x: u8) -> Result<T> {
    if x > 1 { return Err(e); }
    match x { 0 => Ok(None), _ => bail!("no") }
}`,
      `
      function a(x: <>): T {
        if (x > 1) {
          throw Err(e)
        }
        switch x {
          case 0 {
            return null
          }
          case _ {
            throw bail!("no")
          }
        }
      }
      `,
    ));

  it('keeps a subject with calls under a name of its own', () =>
    inFunction(
      'while let Some(x) = s.next().await { f(x); }\nif let Ok(y) = g() { h(y) }',
      `  loop {
    let #subject = (await s.next())
    let x = #subject
    f(x)
  }
  let #subject = g()
  if (#subject != null) {
    let y = #subject
    h(y)
  }`,
    ));

  it('has types, what is written of them elsewhere, and variants with and without content', () =>
    lowers(
      `
struct A<T> { b: Option<Box<T>>, c: [u8; 3] }
struct P(String, u32);
enum E { X, Y(u32), Z { w: String } }
impl<T> Tr for A<T> { const K: &str = "k"; fn new(b: T) -> Self { Self { b, ..Default::default() } } fn get(&self) -> &T { &self.b } }`,
      `
      class A {
        field b: T
        field c: List[<>]
      }
      @<> class P {
        field 0: String
        field 1: <>
      }
      class E {
        field #variant
        field #written
        field 0
        field w
        static field X = new E(#variant="X", #written="X")
        method Y static function Y(0: <>) => new E(#variant="Y", #written=0, 0=0)
        method Z static function Z(w: String) => new E(#variant="Z", w=w)
      }
      class(Tr) {
        static field K: <> = "k"
        method new static function new(b: T): A {
          return new A(**#defaults(A.default()), b=b)
        }
        method get function get(): T {
          return @self.b
        }
      }
      `,
    ));

  it('tells variants apart by their names', () =>
    lowers(
      'fn f(e: E) -> u8 { match e { E::X => 1, E::Y(n) => n, E::Z { w, .. } => w.len() } }',
      `
      function f(e: E): <> {
        switch e["#variant"] {
          case "X" {
            return 1
          }
          case "Y" {
            let {0: n} = e
            return n
          }
          case "Z" {
            let {w: w} = e
            return w.len()
          }
        }
      }
      `,
    ));

  it('reads the tokens of macros', () =>
    inFunction(
      `let a = json!({"k": [1, null, -x.y()?], "m": if z { 1 } else { 2 }, key: T { a, b: 1, ..c }, "f": async move { d.await }});
let b = vec![x.map(|(i, _)| i as u8), &mut y[0], ("a", 1)];
let c = tokio::join!(f(&a), g());
let s = try_stream! { let mut e = open().await?; while let Some(x) = e.next().await { use_it(x); } };`,
      `  let a = {"k": [1, null, (- x.y())], "m": (z ? 1 : 2), [key]: new T(**#base(c), a=a, b=1), "f": lambda() {
    return (await d)
  }()}
  let b = [x.map(lambda([i, _]) => i), y[0], ["a", 1]]
  let c = [f(a), g()]
  let s = try_stream!(lambda() {
    let e = (await open())
    loop {
      let #subject = (await e.next())
      let x = #subject
      use_it(x)
    }
  }())`,
    ));

  it('keeps what is made lazily', () =>
    lowers(
      'lazy_static! { static ref A: Mutex<T> = Mutex::new(T::new()); }\nstatic B: Lazy<T> = Lazy::new(|| T::new());',
      'let A = T.new()\nlet B: T = T.new()',
    ));

  it('follows loops and their labels', () =>
    inFunction(
      "'a: for i in 0..=n { for (k, v) in &map { break 'a; } }\nloop { continue; }",
      `  'a: loop counter(0 <= n) {
    loop [k, v] in map {
      break 'a
    }
  }
  loop {
    continue
  }`,
    ));

  it('builds texts and lists step by step', () =>
    inFunction(
      `let mut s = String::new();
s.push_str("a");
write!(s, "b{}", c).unwrap();
writeln!(&mut s, "d")?;
let mut v: Vec<T> = Vec::with_capacity(3);
v.push(1);`,
      `  let s = ""
  s += "a"
  s += \`b\${c}\`
  s += "d"
  let v: List[T] = []
  v.push(1)`,
    ));

  it('takes what Display writes for the text of a value', () =>
    lowers(
      'impl fmt::Display for M { fn fmt(&self, f: &mut fmt::Formatter<\'_>) -> fmt::Result { match self { M::A => write!(f, "a"), M::B => f.write_str("b") } } }',
      `
      class(fmt.Display) {
        method to_string function fmt() {
          switch @self["#variant"] {
            case "A" {
              return "a"
            }
            case "B" {
              return f.write_str("b")
            }
          }
        }
      }
      `,
    ));
});
