import { describe, it } from 'mocha';
import { assertCalls } from '../../support/expected-calls';

describe('a use of a wrapper', () => {
  it('runs as often as the loops in the wrapper and around itself in Python', () =>
    assertCalls(
      `
from openai import OpenAI
client = OpenAI()

def ask_all(questions, times=2):
    for question in questions:
        for _ in range(times):
            client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}], max_tokens=9)
            #                       ^^^^^^ chat gpt-4o @openai repeat=0..6..∞

x = ask_all(["a", "b", "c"])
#   ^^^^^^^ use gpt-4o @openai repeat=6
for topic in ["x", "y"]:
    y = ask_all(["a", topic], times=5)
    #   ^^^^^^^ use gpt-4o @openai repeat=20
z = ask_all(load())
#   ^^^^^^^ use gpt-4o @openai repeat=0..2..∞

def retry(question):
    for attempt in range(3):
        try:
            return client.responses.create(model="gpt-4o", input=question, max_output_tokens=9)
            #                       ^^^^^^ responses gpt-4o @openai repeat=1..1..3
        except Exception:
            pass

for each in ["a", "b"]:
    w = retry(each)
    #   ^^^^^ use gpt-4o @openai repeat=2..2..6
`,
      'python',
    ));

  it('runs once for each item that the wrapper maps over in TypeScript', () =>
    assertCalls(
      `
import OpenAI from 'openai';
const client = new OpenAI();

const askAll = (questions: string[]) =>
  Promise.all(questions.map((content) =>
    client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }], max_tokens: 9 })));
    //                      ^^^^^^ chat gpt-4o @openai repeat=3

export const all = () => askAll(['one', 'two', 'three']);
//                       ^^^^^^ use gpt-4o @openai repeat=3 holes=0
`,
      'typescript',
    ));

  it('is seen through another name, and where it is called as soon as it is made', () =>
    assertCalls(
      `
from functools import partial
from openai import OpenAI
client = OpenAI()

def ask(question, model="gpt-4o"):
    return client.responses.create(model=model, input=question, max_output_tokens=9)
    #                       ^^^^^^ responses gpt-4o|gpt-5|gpt-5-mini @openai holes=0

say = ask
a = say("Hi")
#   ^^^ use gpt-4o @openai
b = partial(ask, "Hi")(model="gpt-5")
#   ^^^^^^^^^^^^^^^^^^ use gpt-5 @openai
c = ask("Hi", "gpt-5-mini")
#   ^^^ use gpt-5-mini @openai
`,
      'python',
    ));

  it('has the members that its object was given from outside, and its site may have them', () =>
    assertCalls(
      `
from openai import OpenAI
client = OpenAI()

class Bot:
    def __init__(self):
        self.model = "gpt-4o"

    def ask(self, question):
        return client.responses.create(model=self.model, input=question, max_output_tokens=9)
        #                       ^^^^^^ responses gpt-4o|gpt-5 @openai

class Other:
    def __init__(self):
        self.model = "gpt-5-mini"

plain = Bot()
bot = Bot()
a = bot.ask("Hi")
#       ^^^ use gpt-4o @openai
bot.model = "gpt-5"
b = bot.ask("Hi")
#       ^^^ use gpt-5 @openai
c = plain.ask("Hi")
#         ^^^ use gpt-4o @openai
other = Other()
other.model = "gpt-5-nano"
`,
      'python',
    ));
});
