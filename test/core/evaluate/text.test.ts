import { describe, it } from 'mocha';
import { python } from '../../../server/src/languages/python/python';
import { typescript } from '../../../server/src/languages/typescript/typescript';
import { evaluating } from '../../support/evaluates';

const inPython = evaluating(python);
const inTypeScript = evaluating(typescript);

describe('texts', () => {
  it('are put together in every way that Python has', () =>
    inPython(String.raw`
      import json
      import textwrap

      NAME = "Ada"
      VERSION = "4.1"
      RULES = (
          "Be brief.\n"
          "Be kind."
      )

      def prompt(question, row, user):
          show(f"{NAME}: {question}")  # => "Ada: ‹question›"
          show(f"{row['text']} by {user.name!r} {3:>5}")  # => "‹row["text"]› by ‹user.name› ‹3›"
          show("Hello " + NAME + ", " + question)  # => "Hello Ada, ‹question›"
          size = "mini" if small else "nano"
          show("gpt-%s-%s" % (VERSION, size))  # => *"gpt-4.1-mini" | "gpt-4.1-nano"
          show("gpt-{}-{s}".format(VERSION, s=size))  # => *"gpt-4.1-mini" | "gpt-4.1-nano"
          show("%s asks: %s (%d%%)" % (NAME, question, 50))  # => "Ada asks: ‹question› (50%)"
          show("%(who)s!" % {"who": NAME})  # => "Ada!"
          show("{} {{}} {1} {q}".format(NAME, "b", q=question))  # => "Ada {} b ‹question›"
          show("{0.name} and {x:>10}".format(user, x=5))  # => "‹0.name› and ‹x›"
          show(RULES)  # => "Be brief.\nBe kind."
          show("\n".join([NAME, "x", str(42)]))  # => "Ada\nx\n42"
          show(", ".join(question.split()))  # => "‹question.split()›"
          show("a/b/c".split("/", 1)[1])  # => "b/c"
          show("a/b/c".split("/", maxsplit=1)[0])  # => "a"
          show("a/b/c".rsplit("/", 1)[0])  # => "a/b"
          show("a/b/c".rsplit("/", 9)[2])  # => "c"
          show("abc".split("/", 1)[-1])  # => "abc"
          show("a:b:c".partition(":")[2])  # => "b:c"
          show("a:b:c".rpartition(":")[0])  # => "a:b"
          show("abc".partition(":")[0])  # => "abc"
          show("-" * 10)  # => "----------"
          show(question.strip().lower())  # => ?question
          show(" padded ".strip())  # => "padded"
          show("You are {{role}}.".replace("{{role}}", question))  # => "You are ‹question›."
          show(json.dumps({"a": [1, True, None], "q": "x"}))  # => "{\"a\": [1, true, null], \"q\": \"x\"}"
          show(json.dumps({"q": question}))  # => "{\"q\": ‹question›}"
          show(question[:100])  # => ?question[…]
          show(len("four"))  # => 4
    `));

  it('lose their indentation where the program takes it away', () =>
    inPython(String.raw`
      from textwrap import dedent
      import inspect

      who = input()
      example = dedent("""\
          One
            two
      """)
      greeting = dedent(f"""
          Hello {who},
          bye""")
      clean = inspect.cleandoc("""
          x
          y
          """)
      show(example)  # => "One\n  two\n"
      show(greeting)  # => "\nHello ‹who›,\nbye"
      show(clean)  # => "x\ny"
    `));

  it('are put together in every way that TypeScript has', () =>
    inTypeScript(`
      import dedent from 'dedent';

      const NAME = 'Ada';
      export function prompt(question: string, row: Record<string, string>, user: { name: string }) {
        show(\`\${NAME}: \${question}\`); // => "Ada: ‹question›"
        show('a' + 1 + true + row['text']); // => "a1‹true›‹row["text"]›"
        show([NAME, 'x', String(42)].join('\\n')); // => "Ada\\nx\\n42"
        show(['a', question].join()); // => "a,‹question›"
        show('ab'.repeat(3).toUpperCase()); // => "ABABAB"
        show('Hi {{name}}!'.replace('{{name}}', user.name)); // => "Hi ‹user.name›!"
        show('a'.concat('b', question)); // => "ab‹question›"
        show(JSON.stringify({ a: [1, null], b: NAME })); // => "{\\"a\\":[1,null],\\"b\\":\\"Ada\\"}"
        show(JSON.stringify({ a: 1 }, null, 2)); // => "{\\n  \\"a\\": 1\\n}"
        show('x'.length + NAME.length); // => 4
        const text = dedent\`
          You are \${NAME}.
            - \${question}
        \`;
        show(text); // => "You are Ada.\\n  - ‹question›"
        show(\`a \${question ? 'yes' : 'no'} b\`); // => *"a yes b" | "a no b"
      }
    `));

  it('keep a hole for what makes too many of them, and lose no text for good', () =>
    inTypeScript(`
      export function many(a: boolean, b: boolean, c: boolean, d: boolean) {
        const x = a ? '1' : '2';
        const y = b ? '3' : '4';
        const z = c ? '5' : '6';
        const w = d ? '7' : '8';
        show(\`\${x}\${y}\`); // => *"13" | "14" | "23" | "24"
        show(\`\${x}\${y}\${z}-\${w}\`); // => *"135-‹w›" | "136-‹w›" | "145-‹w›" | "146-‹w›" | "235-‹w›" | "236-‹w›" | "245-‹w›" | "246-‹w›"
      }
    `));

  it('are kept as their length when they are very long', () =>
    inPython(`
      show("ab" * 1_000_000)  # => "‹2000000 units›"
      show("x" + "ab" * 600_000 + "y")  # => "‹1200002 units›"
    `));
});
