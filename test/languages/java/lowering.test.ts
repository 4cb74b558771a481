import { java } from '../../../server/src/languages/java/java';
import { loweringTo } from '../../support/lowers';

const lowers = loweringTo(java);

/** Statements as they stand in a method. */
const inMethod = (source: string, expected: string) =>
  lowers(
    `class A { void m() {\n${source}\n} }`,
    `class A {\n  method m method function m() {\n${expected}\n  }\n}`.replace('method function', 'function'),
  );

describe('Lowering of Java', () => {
  it('makes one text of joined ones, of text blocks and of formats', () =>
    inMethod(
      String.raw`
String a = "x" + b + 'c' + "\n" + "é\t";
String c = """
    Hello
      "you" \
    there
    """;
String d = String.format("%s of %d%n%2$s %% %.2f", x, 3, z);
String e = "Hi %s".formatted(name);
String f = String.format(TEMPLATE, x);
String g = String.join(", ", names);
String h = list.stream().map(A::b).collect(Collectors.joining("\n"));
String i = new StringBuilder("a").append(b).append("c").toString();
sb.append(a).append(b);
int n = 1 + 2;`,
      `    let a: String = \`x\${b}c\\né\\t\`
    let c: String = "Hello\\n  \\"you\\" there\\n"
    let d: String = \`\${x} of \${3}\\n\${3} % \${z:.2f}\`
    let e: String = \`Hi \${name}\`
    let f: String = (TEMPLATE % [x])
    let g: String = ", ".join(names)
    let h: String = "\\n".joining(list.stream().map(A.b))
    let i: String = (("a" + b) + "c").toString()
    sb += a
    sb += b
    let n = (1 + 2)`,
    ));

  it('makes lists and objects of what spells them', () =>
    inMethod(
      `
var a = List.of(1, 2);
var b = Map.of("k", v, "l", 2);
var c = Map.ofEntries(Map.entry("k", v), entry("l", 2));
var d = new HashMap<String, Object>() {{ put("k", v); }};
var e = new ArrayList<>(16);
var f = new String[] {"x"};
int[] g = {1, 2};
var h = new ArrayList<>(other);`,
      `    let a = [1, 2]
    let b = {"k": v, "l": 2}
    let c = {"k": v, "l": 2}
    let d = {"k": v}
    let e = []
    let f = ["x"]
    let g = [1, 2]
    let h = new ArrayList(other)`,
    ));

  it('takes what an import names from its package, with members of classes behind it', () =>
    lowers(
      `
      package com.acme;
      import com.openai.client.OpenAIClient;
      import com.openai.models.*;
      import static com.acme.Models.FAST;
      import com.acme.Outer.Inner;
      `,
      `
      import "com.acme" {* as _}
      import "com.openai.client" {OpenAIClient}
      import "com.openai.models" {* as _}
      import "com.acme" {Models}
      let FAST = Models.FAST
      import "com.acme" {Outer}
      let Inner = Outer.Inner
      `,
    ));

  it('reads classes with fields, constructors that hand on, enums, records and classes inside', () =>
    lowers(
      `
      @Service
      class A extends B<C> implements D {
        @Value("\${acme.model:gpt-4o}") private String model;
        private static final String X = "x", Y;
        A() { this("m"); }
        A(String m) { super(m); this.model = m; }
        enum E { ONE("a"), TWO("b"); final String id; E(String id) { this.id = id; } }
        record R(String a) { }
        void f(@Qualifier("q") Client c, String... rest) { A.this.model = Outer.X; }
      }
      `,
      `
      @Service class A(B[C], D) {
        field model: String = <configuration>("acme.model", "gpt-4o")
        static field X: String = "x"
        static field Y: String
        static field E = class E {
          static field ONE = new E("a")
          static field TWO = new E("b")
          field id: String
          method constructor function E(id: String) {
            @self.id = id
          }
        }
        static field R = class R {
          field a: String
          method constructor function(a: String) {
            @self.a = a
          }
          method a function a() => @self.a
        }
        method constructor function A() {
          @self("m")
        }
        method constructor function A(m: String) {
          super(m)
          @self.model = m
        }
        method f function f(c: Client = <service>("q"), *rest) {
          model = Outer.X
        }
      }
      `,
    ));

  it('reads Lombok getters', () =>
    lowers(
      `
      @Data
      class A { private String model = "m"; }
      `,
      `
      @Data class A {
        field model: String = "m"
        method getModel function() => @self.model
      }
      `,
    ));

  it('reads loops, switches and tries', () =>
    inMethod(
      `
for (int i = 0; i < 3; i++) f(i);
for (String s : list) { continue; }
a: while (x) { break a; }
try (var r = open()) { f(r); } catch (E e) { throw e; } finally { g(); }
switch (k) { case 1: case 2: f(); break; default: g(); }
String m = switch (k) { case "a", "b" -> "x"; case "c" -> "y"; default -> throw new E(); };
String n = switch (k) { case A -> { yield "x"; } default -> "y"; };
if (o instanceof String s) f(s); else g();`,
      `    let i
    loop counter(0 < 3) header(0; (i < 3); (++ i)) {
      f(i)
    }
    loop s in list {
      continue
    }
    a: loop header(x) {
      break a
    }
    try {
      with open() as r {
        f(r)
      }
    } handler {
      let e = <>
      throw e
    } finally {
      g()
    }
    switch k {
      case 1, 2 {
        f()
        break
      }
      case _ {
        g()
      }
    }
    let m: String = (((k == "a") || (k == "b")) ? "x" : "y")
    let n: String = lambda() {
      switch k {
        case A {
          return "x"
        }
        case _ {
          return "y"
        }
      }
    }()
    if <(s = o)> {
      f(s)
    } else {
      g()
    }`,
    ));

  it('reads lambdas, method references, casts and anonymous classes', () =>
    inMethod(
      `
Runnable r = () -> run();
list.forEach((a, b) -> { f(a); });
var x = (Foo) y;
var t = new Thread() { public void run() { f(); } };
f(this::go, Foo::new, Bar.class, com.acme.Foo.X);`,
      `    let r: Runnable = lambda() => run()
    list.forEach(lambda(a, b) {
      f(a)
    })
    let x = y
    let t = new class(Thread) {
      method run function run() {
        f()
      }
    }()
    f(@self.go, Foo, Bar, com.acme.Foo.X)`,
    ));
});
