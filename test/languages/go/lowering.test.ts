import { go } from '../../../server/src/languages/go/go';
import { loweringTo } from '../../support/lowers';

describe('Lowering of Go', () => {
  const lowers = loweringTo(go);

  it('binds packages by the last part of their paths', () =>
    lowers(
      `
      package main
      import "fmt"
      import (
        openai "github.com/acme/client"
        "github.com/sashabaranov/go-openai"
        "github.com/openai/openai-go/v3"
        "gopkg.in/yaml.v3"
        "github.com/acme/some-kit.git"
        . "a/b"
        _ "c/d"
      )
      `,
      `
      import "fmt" {* as fmt}
      import "github.com/acme/client" {* as openai}
      import "github.com/sashabaranov/go-openai" {* as openai}
      import "github.com/openai/openai-go/v3" {* as openai}
      import "gopkg.in/yaml.v3" {* as yaml}
      import "github.com/acme/some-kit.git" {* as some_kitgit}
      import "a/b" {* as _}
      import "c/d" {}
      `,
    ));

  it('declares constants, variables and types', () =>
    lowers(
      `
      package main
      const (
        A = iota
        B
        C, D = 1_000, "x"
        E = 1 << iota
      )
      var x, y int = 1, 0x10
      var (
        z string
        list []string
        table map[string]int
        client *openai.Client
        s = \`raw\\n\` + "esc\\t\\u00e9" + string('x')
      )
      type Model string
      type Alias = openai.Client
      type Client struct {
        *openai.Client
        a, b string \`json:"a,omitempty"\`
        hidden Message \`json:"-"\`
      }
      type Asker interface { Ask(q string) error }
      `,
      `
      let A = 0
      let B = 1
      let C = 1_000
      let D = "x"
      let E = (1 << 3)
      let x = 1
      let y = 0x10
      let z = ""
      let list = []
      let table = {}
      let client: openai.Client
      let s = (("raw\\\\n" + "esc\\té") + string("x"))
      let Model = string
      let Alias = openai.Client
      class Client(openai.Client) {
        field Client: openai.Client
        field a
        field b
        field hidden: Message
      }
      let Asker = <>
      `,
    ));

  it('puts methods into the types of their receivers, whose names mean the receiver', () =>
    lowers(
      `
      package main
      func (c *Client) Do(ctx context.Context, a, b string, opts ...Option) (res string, err error) {
        c.count++
        for _, c := range c.others { use(c) }
        go func() { c.log() }()
        c := other
        use(c)
        return
      }
      func plain(int, *T) []T { return nil }
      func gen[T any](x T) (T, error) { return x, nil }
      `,
      `
      class {
        method Do method function Do(ctx: context.Context, a, b, *opts) {
          let res = ""
          let err = null
          @self.count += 1
          loop c in range values(@self.others) {
            use(c)
          }
          lambda() {
            @self.log()
          }()
          let c = other
          use(c)
          return [res, err]
        }
      }
      function plain([], []: T): list[T] {
        return null
      }
      function gen(x: T): T {
        return [x, null]
      }
      `,
    ));

  it('makes constructions of struct literals, and lists and objects of the others', () =>
    lowers(
      `
      package main
      var a = &Client{Name: "x", Inner: pkg.T{}}
      var b = []openai.Message{{Role: "user"}, openai.Message{Role: "x"}}
      var c = map[string]*T{"a": {N: 1}}
      var d = struct{ A int; B string \`json:"b"\` }{1, "x"}
      var e = gin.H{"model": m}
      var f = Messages{{Role: "user"}}
      var g = [...]int{1, 2}
      var h = G[int]{v: 1}
      var i = T{m, n}
      `,
      `
      let a = new Client(Name="x", Inner=new pkg.T())
      let b = [new openai.Message(Role="user"), new openai.Message(Role="x")]
      let c = {"a": new T(N=1)}
      let d = {"A": 1, "b": "x"}
      let e = {"model": m}
      let f = [{"Role": "user"}]
      let g = [1, 2]
      let h = new G(v=1)
      let i = new T(m, n)
      `,
    ));

  it('sees through pointers, conversions and assertions', () =>
    lowers(
      `
      package main
      func f() {
        v, ok := m["a"].(string)
        z := []byte(*s)
        q := gen[int](3)
        y := (*T)(x)
        n := new(Foo)
        l := make([]T, 0, 5)
        k := make([]T, 3)
        xs = append(xs, a, bs...)
        part := text[:10]
        fill(json.Unmarshal(data, &v))
        f.StringVar(&model, "model", "gpt-4o", "which one")
        name := flag.String("name", "x", "whose")
      }
      `,
      `
      function f() {
        let [v, ok] = m["a"]
        let z = s
        let q = gen(3)
        let y = x
        let n = new Foo()
        let l = []
        let k = make(3)
        xs = [...xs, a, ...bs]
        let part = text[<10>]
        fill(json.Unmarshal(data, (v = <>)))
        (model = f.StringVar("model", default="gpt-4o", "which one"))
        let name = flag.String("name", default="x", "whose")
      }
      `,
    ));

  it('lowers branches and loops, with what their headers declare around them', () =>
    lowers(
      `
      package main
      func f() {
        if v, err := g(); err != nil { return } else if v == "" { h() } else { k() }
        if v, ok := os.LookupEnv("A"); ok { return v }
        for i := 0; i < 10; i++ { a() }
        for i, v := range xs { a(i, v) }
        for k := range xs { a(k) }
        for range 3 { a() }
        for n > 0 {}
      L:
        for { break L; continue }
        switch y := x; y { case 1, 2: a(); default: b() }
        switch { case x > 1: a() }
        switch t := v.(type) { case *T: a(t); case nil, int: }
        select { case x := <-ch: a(x); case ch <- 1: default: b() }
        if bad { panic("no") }
        if bad { log.Fatalf("no %s", x) }
        defer b()
      }
      `,
      `
      function f() {
        block {
          let [v, err] = g()
          if (err != null) {
            return
          } else {
            if (! v) {
              h()
            } else {
              k()
            }
          }
        }
        block {
          let [v, ok] = os.LookupEnv("A")
          if v {
            return v
          }
        }
        block {
          let i
          loop counter(0 < 10 step 1) header(0; (i < 10); 1) {
            a()
          }
        }
        loop [i, v] in range entries(xs) {
          a(i, v)
        }
        loop k in range keys(xs) {
          a(k)
        }
        loop counter(0 < 3) {
          a()
        }
        loop header((n > 0)) {}
        L: loop {
          break L
          continue
        }
        block {
          let y = x
          switch y {
            case 1, 2 {
              a()
            }
            case _ {
              b()
            }
          }
        }
        switch true {
          case (x > 1) {
            a()
          }
        }
        switch <> {
          case <> {
            let t: T = v
            a(t)
          }
          case <> {
            let t = v
          }
        }
        switch <> {
          case <> {
            let x = <ch>
            a(x)
          }
          case <> {}
          case <> {
            b()
          }
        }
        if bad {
          throw panic("no")
        }
        if bad {
          throw log.Fatalf("no %s", x)
        }
        b()
      }
      `,
    ));
});
