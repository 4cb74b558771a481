import { go } from '../../../server/src/languages/go/go';
import { evaluating } from '../../support/evaluates';

describe('What Go programs compute', () => {
  const shows = evaluating(go);

  it('follows results with errors', () =>
    shows(`
      package main
      func load() (string, error) { return "gpt-4o", nil }
      func named() (model string, err error) {
        model = "gpt-4.1"
        return
      }
      func run() {
        model, err := load()
        if err != nil { return }
        show(model) // => "gpt-4o"
        other, _ := named()
        show(other) // => "gpt-4.1"
      }
    `));

  it('takes zero values for missing', () =>
    shows(`
      package main
      import "os"
      type Options struct { Model string; MaxTokens int }
      func pick(o Options) string {
        if o.Model == "" { o.Model = "gpt-4o" }
        return o.Model
      }
      func env(key, fallback string) string {
        if v := os.Getenv(key); v != "" { return v }
        return fallback
      }
      func run(fast bool) {
        model := os.Getenv("MODEL")
        if model == "" { model = "gpt-4o-mini" }
        show(model) // => "gpt-4o-mini" given MODEL = gpt-4o-mini
        show(env("MODEL", "o3")) // => "o3" given MODEL = o3
        show(pick(Options{})) // => "gpt-4o"
        show(pick(Options{Model: "o1"})) // => "o1"
        var chosen string
        switch { case fast: chosen = "a"; default: chosen = "b" }
        show(chosen) // => *"a" | "b"
        var other string
        if fast { other = "a" }
        show(other) // => *"a" | ""
      }
    `));

  it('builds texts', () =>
    shows(`
      package main
      import ("fmt"; "strings"; "bytes"; "encoding/json")
      type Message struct {
        Role string \`json:"role"\`
        Content string \`json:"content,omitempty"\`
        Skip string \`json:"-"\`
      }
      func run(name string) {
        var sb strings.Builder
        sb.WriteString("Hello ")
        fmt.Fprintf(&sb, "dear %s!", name)
        sb.WriteByte('\\n')
        show(sb.String()) // => "Hello dear ‹name›!\\n"
        show(fmt.Sprintf("%d of %q: %v", 3, "x", name)) // => "3 of x: ‹name›"
        show(strings.Join([]string{"a", "b"}, ", ")) // => "a, b"
        show(strings.ReplaceAll("a-b", "-", "+")) // => "a+b"
        show(strings.Repeat("ab", 2)) // => "abab"
        body, _ := json.Marshal(Message{Role: "user", Content: name})
        show(bytes.NewBuffer(body)) // => "{\\"role\\":\\"user\\",\\"content\\":‹name›}"
        payload, _ := json.Marshal(map[string]any{"model": "m", "n": 1})
        show(payload) // => "{\\"model\\":\\"m\\",\\"n\\":1}"
        var buf bytes.Buffer
        if err := json.NewEncoder(&buf).Encode(map[string]string{"a": "b"}); err != nil { return }
        show(buf.String()) // => "{\\"a\\":\\"b\\"}"
      }
    `));

  it('grows lists', () =>
    shows(`
      package main
      type M struct { Role string }
      func run(xs []string) {
        var msgs []M
        msgs = append(msgs, M{Role: "system"})
        for _, x := range xs { msgs = append(msgs, M{Role: x}) }
        show(msgs) // => [M instance, ...M instance × 0..] given msgs grows
        for i, x := range []string{"a", "b"} {
          show(x) // => *"a" | "b"
          show(i) // => *0 | 1
        }
        for k, v := range map[string]int{"a": 1} {
          show(v) // => 1
          show(k) // => "a"
        }
      }
    `));

  it('knows fields by the places that make instances', () =>
    shows(`
      package main
      type Client struct { model string; base string }
      type Option func(*Client)
      func WithBase(b string) Option { return func(c *Client) { c.base = b } }
      func New(model string, opts ...Option) *Client {
        c := &Client{model: model}
        for _, o := range opts { o(c) }
        return c
      }
      func (c *Client) Ask() {
        show(c.model) // => "gpt-4o"
        show(c.base) // => "x"
      }
      func main() {
        c := New("gpt-4o", WithBase("x"))
        c.Ask()
      }
    `));

  it('sets what options change that has a value before', () =>
    shows(`
      package main
      type Config struct { model, base string }
      type Option func(*Config)
      func WithModel(model string) Option { return func(c *Config) { c.model = model } }
      func WithBase(base string) Option { return func(c *Config) { c.base = base } }
      func DefaultConfig() *Config { return &Config{model: "gpt-4o-mini", base: "x"} }
      type Client struct { config *Config }
      func New(opts ...Option) *Client {
        config := DefaultConfig()
        for _, opt := range opts { opt(config) }
        return &Client{config: config}
      }
      func (c *Client) Ask() {
        show(c.config.model) // => "gpt-4o"
        show(c.config.base) // => "x"
      }
      func main() { New(WithModel("gpt-4o")).Ask() }
    `));

  it('takes the fields of a struct by place', () =>
    shows(`
      package main
      type Request struct { Model, Prompt string }
      type Client struct { key string; request *Request }
      func New(key string) *Client {
        return &Client{key, &Request{"gpt-4o", "hi"}}
      }
      func (c *Client) Ask() {
        show(c.request.Model) // => "gpt-4o"
        show(c.key) // => "k"
      }
      func main() {
        r := Request{"o3", "x"}
        show(r.Model) // => "o3"
        New("k").Ask()
      }
    `));

  it('takes options that nobody is seen to give for left out', () =>
    shows(`
      package main
      type Bot struct { model string }
      type Option func(*Bot)
      func WithModel(model string) Option { return func(b *Bot) { b.model = model } }
      func New(options ...Option) *Bot {
        b := &Bot{model: "gpt-4o"}
        for _, apply := range options { apply(b) }
        return b
      }
      func (b *Bot) Ask() {
        show(b.model) // => "gpt-4o" given model = gpt-4o
      }
    `));
});
