import { describe, it } from 'mocha';
import { python } from '../../../server/src/languages/python/python';
import { typescript } from '../../../server/src/languages/typescript/typescript';
import { evaluating } from '../../support/evaluates';

const inPython = evaluating(python);
const inTypeScript = evaluating(typescript);

describe('classes of the file', () => {
  it('have the fields that the places give by place which make their instances', () =>
    inPython(`
      from dataclasses import dataclass

      @dataclass
      class Bot:
          model: str
          cap: int = 100
          def ask(self):
              show(self.model)  # => "gpt-4o"

      Bot("gpt-4o").ask()
    `));

  it('have the fields that the places give which make their instances', () =>
    inPython(`
      from dataclasses import dataclass
      from openai import OpenAI

      @dataclass
      class Bot:
          model: str
          client: OpenAI
          cap: int = 100

          def ask(self):
              show(self.model)  # => *"gpt-4o" | "o3"
              show(self.client)  # => <openai>.OpenAI(base_url="https://x")
              show(self.cap)  # => 100

      bots = [Bot(model="gpt-4o", client=OpenAI(base_url="https://x")), Bot(model="o3", cap=5)]
    `));

  it('are taken to be as they were made where nothing says what is set later', () =>
    inPython(`
      class Bot:
          def __init__(self):
              self.model = "gpt-4o"

          def ask(self):
              show(self.model)  # => "gpt-4o" given model = gpt-4o

      def choose(bot: Bot, model):
          bot.model = model
    `));

  it('are written as data by their fields', () =>
    inTypeScript(`
      class Message {
        role = 'user';
        constructor(public content: string) {}
        text() { return this.content; }
      }
      show(JSON.stringify({ messages: [new Message('hi')] })); // => "{\\"messages\\":[{\\"role\\":\\"user\\",\\"content\\":\\"hi\\"}]}"
    `));

  it('have fields from the constructor, with the arguments of their instances', () =>
    inPython(`
      import os
      from openai import OpenAI, AsyncOpenAI

      class Bot:
          """Answers."""
          temperature: float = 0.2
          LIMITS = {"short": 100, "long": 1000}

          def __init__(self, model, client=None, *, prefix="Q: "):
              self.model = model
              self.client = client or OpenAI(api_key=os.environ["KEY"])
              self._prefix = prefix
              self.history = [{"role": "system", "content": "S"}]

          @property
          def label(self):
              return f"bot {self.model}"

          @classmethod
          def cheap(cls):
              return cls("gpt-4o-mini")

          @staticmethod
          def cut(text, n=10):
              return text

          def limit(self, kind="short"):
              return self.LIMITS[kind]

          def ask(self, question):
              show(self.model)  # => *"gpt-4o" | "gpt-4o-mini"
              show(self.client)  # => <openai>.OpenAI(api_key=?KEY:environment)
              show(self.temperature)  # => 0.2
              show(self.label)  # => *"bot gpt-4o" | "bot gpt-4o-mini"
              show(self.limit())  # => 100
              show(self.limit("long"))  # => 1000
              self.history.append({"role": "user", "content": self._prefix + question})
              show(self.history[1]["content"])  # => "Q: ‹question›" given self.history grows
              show(self.missing)  # => ?self.missing
              return self.cut("x")

      bot = Bot("gpt-4o")
      show(bot.model)  # => "gpt-4o"
      show(Bot.cheap().model)  # => "gpt-4o-mini"
      show(bot.client.chat)  # => <openai>.OpenAI(api_key=?KEY:environment).chat
      show(Bot.LIMITS["long"])  # => 1000
      show(bot.ask)  # => function ask
      show(Bot.cut("y"))  # => "y"
    `));

  it('have parameter properties, getters, static and inherited members', () =>
    inTypeScript(`
      import OpenAI from 'openai';
      abstract class Base {
        protected client: OpenAI;
        protected readonly cap = 50;
        constructor(opts: { apiKey?: string; baseURL: string }) {
          this.client = new OpenAI({ baseURL: opts.baseURL });
        }
        get name() { return 'base'; }
      }
      class Chat extends Base {
        static readonly MODEL = 'gpt-static';
        #turns: string[] = ['first'];
        constructor(private readonly model = Chat.MODEL, public readonly url = 'https://u') {
          super({ baseURL: url });
          this.#turns.push('second');
        }
        override get name() { return \`\${super.name}/\${this.model}\`; }
        run = async (text: string) => {
          show(this.model); // => *"gpt-static" | "m"
          show(this.client); // => <openai>.default({baseURL: "https://u"})
          show(this.cap); // => 50
          show(this.name); // => *"base/gpt-static" | "base/m"
          show(this.#turns); // => ["first", "second"]
          const { model, client: ai } = this;
          show(ai.chat); // => <openai>.default({baseURL: "https://u"}).chat
          show(model); // => *"gpt-static" | "m"
        };
      }
      await new Chat().run('x');
      show(new Chat('m').name); // => "base/m"
      class Mine extends OpenAI {}
      show(new Mine({ baseURL: 'b' }).chat); // => <openai>.default({baseURL: "b"}).chat
    `));

  it('may be data, enumerations and mappings', () =>
    inPython(`
      from dataclasses import dataclass, field
      from enum import Enum
      from pydantic import BaseModel
      from typing import Literal

      class Model(str, Enum):
          FAST = "gpt-4o-mini"
          SMART = "gpt-4o"

      @dataclass
      class Config:
          model: str = Model.FAST.value
          cap: int = 100
          tags: list = field(default_factory=list)

      class Settings(BaseModel):
          model: str = "from-settings"
          url: str

      show(Model.SMART.value)  # => "gpt-4o"
      show(Model["FAST"])  # => "gpt-4o-mini"
      show(Config().model)  # => "gpt-4o-mini"
      show(Config("m").model)  # => "m"
      show(Config(cap=5).cap)  # => 5
      settings = Settings(url="https://x")
      show(settings.model)  # => "from-settings"
      show(settings.url)  # => "https://x"
      def run(config: Config, kind: Literal["a", "b"]):
          show(config.cap)  # => 100
          show(kind)  # => *"a" | "b"
    `));

  it('see fields that other methods change', () =>
    inTypeScript(`
      class Session {
        private client: Client | null = null;
        private model = 'a';
        private messages: Message[] = [];
        connect() { this.client = new Client('k'); }
        use(model: string) { this.model = 'b'; }
        add(content: string) { this.messages.push({ role: 'user', content }); }
        send() {
          show(this.client); // => null | *<>.Client("k")
          show(this.model); // => *"a" | "b"
          show(this.messages); // => [...{role: "user", content: *"x" | "y"} × 0..] given self.messages grows
        }
      }
      const session = new Session();
      session.add('x');
      session.add('y');
    `));
});
