import { describe, it } from 'mocha';
import { python } from '../../../server/src/languages/python/python';
import { typescript } from '../../../server/src/languages/typescript/typescript';
import { evaluating } from '../../support/evaluates';

const inPython = evaluating(python);
const inTypeScript = evaluating(typescript);

describe('names in the flow of statements', () => {
  it('are what was assigned last before', () =>
    inPython(`
      def run(flag, kind):
          model = "a"
          show(model)  # => "a"
          model = "b"
          show(model)  # => "b"
          if flag:
              model = "c"
          show(model)  # => "c" | *"b"
          if kind == 1:
              model = "x"
          elif kind == 2:
              model = "y"
          else:
              raise ValueError()
          show(model)  # => *"x" | "y"
          try:
              model = load()
          except KeyError:
              model = "fallback"
          show(model)  # => *<>.load() | "fallback"
          with open("f") as handle:
              model = "in with"
          show(model)  # => "in with"
          match kind:
              case "k":
                  model = "m1"
              case _:
                  model = "m2"
          show(model)  # => *"m1" | "m2"
    `));

  it('are followed out of loops that a jump leaves', () =>
    inPython(`
      def run():
          for each in ["a", "b"]:
              model = each
              if ready(each):
                  break
          show(model)  # => "a" | *"b"
          for each in ["a", "b"]:
              try:
                  model = check(each) and each
                  other = each
                  break
              except ValueError:
                  continue
          else:
              raise ValueError()
          show(other)  # => *"a" | "b"
    `));

  it('are followed through early returns and guards', () =>
    inPython(`
      def run(system=None, model=None, flag=False):
          if model is None:
              model = "gpt-4o"
          show(model)  # => "gpt-4o"
          model = model or "never"
          messages = []
          if system:
              messages.append({"role": "system", "content": system})
          messages.append({"role": "user", "content": "hi"})
          show(messages)  # => [{role: "system", content: ?system}, {role: "user", content: "hi"}] | *[{role: "user", content: "hi"}]
          if flag:
              temperature = 1
          else:
              return
          show(temperature)  # => 1
    `));

  it('grow in loops of unknown length, and are followed through known ones', () =>
    inPython(`
      EXAMPLES = [("2+2", "4"), ("3+3", "6")]

      def shots(rows, question):
          messages = [{"role": "system", "content": "S"}]
          for q, a in EXAMPLES:
              messages.append({"role": "user", "content": q})
              messages.append({"role": "assistant", "content": a})
          show(len(messages))  # => 5
          show(messages[-1])  # => {role: "assistant", content: "6"}
          for row in rows:
              messages.append({"role": "user", "content": row["text"]})
          messages += [{"role": "user", "content": question}]
          show(messages[5:])  # => [...*{role: "system", content: "S"} | {role: "user", content: "2+2"} | {role: "assistant", content: "4"} | {role: "user", content: "3+3"} | {role: "assistant", content: "6"} | {role: "user", content: ?question} | {role: "user", content: ?row["text"]} × 0..] given messages grows
          text = "Rows:"
          for row in rows:
              text += f"\\n- {row}"
          show(text)  # => "Rows:‹text›" given text grows
          for i in range(3):
              text = f"round {i}"
              show(text)  # => *"round 0" | "round 1" | "round 2"
    `));

  it('carry what a loop added in earlier rounds', () =>
    inTypeScript(`
      async function chat(ask: () => Promise<string>) {
        const messages: Message[] = [{ role: 'system', content: 'S' }];
        while (true) {
          const question = await ask();
          messages.push({ role: 'user', content: question });
          show(messages); // => [{role: "system", content: "S"}, {role: "user", content: ?ask()}, ...*{role: "user", content: ?ask()} | {role: "assistant", content: "ok"} × 0..] given messages grows
          messages.push({ role: 'assistant', content: 'ok' });
        }
      }
      let text = '';
      for (let i = 0; i < 3; i++) text += i;
      show(text); // => "012"
      const words: string[] = [];
      for (const word of ['a', 'b']) words.unshift(word.toUpperCase());
      show(words); // => ["B", "A"]
      words.pop();
      show(words); // => ["B"]
      const more = [...words, ...unknownList, 'z'];
      show(more); // => ["B", "z", ...?unknownList × 0..]
      const copy = words.concat(['c'], 'd');
      show(copy); // => ["B", "c", "d"]
      const seen: Record<string, string> = { a: '1' };
      seen.b = '2';
      seen['c'] = '3';
      show(seen); // => {a: "1", b: "2", c: "3"}
      messagesByUser.x.push(1);
    `));

  it('are changed by functions of the file that they are handed to', () =>
    inPython(`
      def add_user_message(messages, text):
          messages.append({"role": "user", "content": text})

      def add_assistant_message(messages, text):
          messages.append({"role": "assistant", "content": text})

      messages = []
      add_user_message(messages, "Define quantum computing")
      show(messages)  # => [{role: "user", content: "Define quantum computing"}]
      add_assistant_message(messages, "It is ...")
      add_user_message(messages, text="Shorter")
      show(messages)  # => [{role: "user", content: "Define quantum computing"}, {role: "assistant", content: "It is ..."}, {role: "user", content: "Shorter"}]
      print(messages)
      show(len(messages))  # => 3
    `));

  it('see module-level names as they are when the module is through', () =>
    inTypeScript(`
      let client: Client | undefined;
      function getClient() {
        client ??= new Client({ a: 1 });
        return client;
      }
      const use = () => show(LATER); // => "later"
      function reassigned() {
        show(mode); // => *"b" | "a"
        show(history); // => [{role: "system"}, ...{role: "user"} × 0..] given history grows
      }
      const LATER = 'later';
      let mode = 'a';
      mode = 'b';
      const history = [{ role: 'system' }];
      function remember() {
        history.push({ role: 'user' });
      }
      show(mode); // => "b"
      show(getClient()); // => <>.Client({a: 1})
    `));

  it('may be unpacked, with defaults and rests', () =>
    inTypeScript(`
      const { model = 'm', nested: { deep: [first, , third = 'x'] }, ...rest } = { nested: { deep: [1, 2] }, k: 'v' };
      show(model); // => "m"
      show(first); // => 1
      show(rest); // => {k: "v"}
      const [head, ...tail] = ['a', 'b', 'c'];
      show(tail); // => ["b", "c"]
      const { choices: [{ message }] } = reply;
      show(message); // => <>.reply.choices.0.message
      const { limit = 5 } = await read();
      show(limit); // => *<>.read().limit | 5
    `));

  it('may be bound where they are used', () =>
    inPython(`
      a, (b, *c), d = 1, (2, 3, 4), "e"
      show(c)  # => [3, 4]
      show(d)  # => "e"
      x = y = "both"
      show(x)  # => "both"
      if (n := 10) > 5:
          show(n)  # => 10
      first, *middle, last = range(5)
      show(last)  # => 4
      show(middle)  # => [1, 2, 3]
    `));
});
