import { describe, it } from 'mocha';
import { csharp } from '../../../server/src/languages/csharp/csharp';
import { go } from '../../../server/src/languages/go/go';
import { java } from '../../../server/src/languages/java/java';
import { rust } from '../../../server/src/languages/rust/rust';
import { evaluating } from '../../support/evaluates';

const inGo = evaluating(go);
const inRust = evaluating(rust);
const inJava = evaluating(java);
const inCsharp = evaluating(csharp);

describe('classes that are written in several places', () => {
  it('have the methods that stand outside of them, with the fields that a literal sets', async () => {
    await inGo(`
      package main
      type Bot struct { model string; limit int }
      func (b *Bot) Name() string { return "the " + b.model }
      func main() {
        bot := &Bot{model: "gpt-4o", limit: 5}
        show(bot.Name())  // => "the gpt-4o"
        show(bot.limit)  // => 5
      }
    `);
    await inRust(`
      struct Bot { model: String, limit: u32 }
      impl Bot {
          fn new(model: &str) -> Self { Self { model: model.to_string(), limit: 5 } }
          fn name(&self) -> String { format!("the {}", self.model) }
      }
      fn main() {
          let bot = Bot::new("gpt-4o");
          show(bot.name());  // => "the gpt-4o"
          show(bot.limit);  // => 5
      }
    `);
  });
});

describe('what extends a class that is not there', () => {
  it('is one class all the same', async () => {
    await inGo(`
      package main
      func (b *Bot) Model() string { return "gpt-4o" }
      func (b *Bot) Ask() {
        show(b.Model())  // => "gpt-4o"
        show(b.limit)  // => ?self.limit
      }
    `);
    await inRust(`
      impl Bot {
          fn model(&self) -> String { "gpt-4o".to_string() }
      }
      impl Asking for Bot {
          fn ask(&self) {
              show(self.model());  // => "gpt-4o"
          }
      }
    `);
  });
});

describe('overloads', () => {
  it('are told apart by what a call hands over, constructors that hand on too', async () => {
    await inJava(`
      class Bot {
        private final String model;
        private final int limit;
        Bot() { this("gpt-4o", 5); }
        Bot(String model, int limit) { this.model = model; this.limit = limit; }
        String name() { return name("the "); }
        String name(String before) { return before + model; }
        static void main() {
          show(new Bot().name());  // => "the gpt-4o"
          show(new Bot("o3", 7).name("an "));  // => "an o3"
        }
      }
    `);
    await inCsharp(`
      class Bot
      {
          private readonly string _model;
          public Bot() : this("gpt-4o") { }
          public Bot(string model) { _model = model; }
          public string Name() => Name("the ");
          public string Name(string before) => before + _model;
          static void Main()
          {
              show(new Bot().Name());  // => "the gpt-4o"
              show(new Bot("o3").Name("an "));  // => "an o3"
          }
      }
    `);
  });
});

describe('members that are seen by their bare names', () => {
  it('are those of bases too, and what hides them is seen instead', async () => {
    await inJava(`
      class Base { protected String model = "gpt-4o"; }
      class Bot extends Base {
        void ask() { show(model); }  // => "gpt-4o"
        void hidden(String other) { String model = "o3"; show(model); }  // => "o3"
      }
    `);
    await inCsharp(`
      class Base { protected string Model = "gpt-4o"; }
      class Bot : Base
      {
          void Ask() { show(Model); }  // => "gpt-4o"
          void Hidden() { var Model = "o3"; show(Model); }  // => "o3"
      }
    `);
  });
});

describe('what sets members beside the constructor', () => {
  it('says what an instance holds', async () => {
    await inCsharp(`
      class Options { public string Model { get; set; } = "gpt-4o"; public int Limit { get; set; } = 5; }
      class App
      {
          void Run()
          {
              var options = new Options { Model = "o3" };
              show(options.Model);  // => "o3"
              show(options.Limit);  // => 5
          }
      }
    `);
    await inRust(`
      struct Options { model: String, limit: u32 }
      impl Default for Options { fn default() -> Self { Options { model: "gpt-4o".into(), limit: 5 } } }
      fn main() {
          let options = Options { model: "o3".into(), ..Default::default() };
          show(options.model);  // => "o3"
          show(options.limit);  // => 5
      }
    `);
  });
});

describe('a result that comes with an error', () => {
  it('is the first of two, whether a function of the file gives it or nobody knows', async () => {
    await inGo(`
      package main
      import "acme.com/llm"
      func model() (string, error) { return "gpt-4o", nil }
      func main() {
        name, err := model()
        show(name)  // => "gpt-4o"
        client, err := llm.NewClient("key")
        show(client)  // => <acme.com/llm>.NewClient("key")
      }
    `);
  });
});
