import { assertCalls } from '../support/expected-calls';

describe('calls in Markdown', () => {
  it('are found in fenced blocks, and a client made in one block is used in the next', () =>
    assertCalls(
      `
# Using the API

\`\`\`python title="client.py"
from openai import OpenAI
client = OpenAI()
\`\`\`

Now ask, don't \`client.chat.completions.create()\` twice:

~~~~py
client.chat.completions.create(model="gpt-4o", max_tokens=200, messages=[{"role": "user", "content": "hi"}])
#                       ^^^^^^ chat gpt-4o @openai out=1..200..200
~~~~

\`\`\`ts {1,3}
import OpenAI from 'openai';
await new OpenAI().responses.create({ model: 'gpt-4o-mini', input: 'hi', max_output_tokens: 50 });
//                           ^^^^^^ responses gpt-4o-mini @openai out=1..50..50
\`\`\`
`,
      'markdown',
    ));

  it('stand in lists and quotes, indented as these are', () =>
    assertCalls(
      `
1. First:

   \`\`\`python
   from openai import OpenAI
   def ask():
       return OpenAI().chat.completions.create(model="gpt-4o", max_tokens=5, messages=[])
#                                       ^^^^^^ chat gpt-4o @openai out=1..5..5
   \`\`\`
2. Then:
   - \`\`\`py
     ask()
     \`\`\`
> > \`\`\`python
> > client = OpenAI()
> > for _ in range(3):
> >     client.embeddings.create(model="text-embedding-3-small", input="hello world")
#                         ^^^^^^ embeddings text-embedding-3-small @openai in=2 repeat=3
> > \`\`\`
`,
      'markdown',
    ));
});

describe('code blocks of Markdown', () => {
  it('may show what was typed in a shell and what came of it', () =>
    assertCalls(
      `
\`\`\`console
$ MODEL=gpt-4o; \\
> QUESTION='what
is' 
$ curl https://api.openai.com/v1/responses -d "{\\"model\\": \\"$MODEL\\", \\"input\\": \\"hi\\", \\"max_output_tokens\\": 5}"
# ^^^^ responses gpt-4o @openai out=1..5..5
{"curl": "https://api.openai.com/v1/responses"}
curl https://api.openai.com/v1/responses
\`\`\`

- \`\`\`
  curl https://api.openai.com/v1/embeddings -d '{"model": "text-embedding-3-small", "input": "hello world"}'
# ^^^^ embeddings text-embedding-3-small @openai in=2
  \`\`\`

\`\`\`pycon
>>> from openai import OpenAI
>>> for _ in range(2):
...     OpenAI().embeddings.create(model="text-embedding-3-small", input="hello world")
#                           ^^^^^^ embeddings text-embedding-3-small @openai in=2 repeat=2
...
OpenAI().embeddings.create()
\`\`\`
`,
      'markdown',
    ));

  it('name their language in many ways', () =>
    assertCalls(
      [
        'python',
        'Python3 {1,3}',
        '{python, echo=TRUE}',
        '{.py .numbered}',
        '{code-cell} ipython3',
        'py:app.py',
      ]
        .map(
          (info) => `~~~ ${info}
import openai
openai.OpenAI().embeddings.create(model="text-embedding-3-small", input="hello world")
#                          ^^^^^^ embeddings text-embedding-3-small @openai in=2
~~~
`,
        )
        .join('\n'),
      'markdown',
    ));

  it('are not those in comments, in text, in blocks of other languages and in other blocks', () =>
    assertCalls(
      `
<!--
\`\`\`python
from openai import OpenAI; OpenAI().embeddings.create(model="text-embedding-3-small", input="a")
\`\`\`
-->
\`\`\`\`markdown
\`\`\`python
from openai import OpenAI; OpenAI().embeddings.create(model="text-embedding-3-small", input="a")
\`\`\`
\`\`\`\`
\`\`\`text
from openai import OpenAI; OpenAI().embeddings.create(model="text-embedding-3-small", input="a")
\`\`\`
\`\`\`python\`\`\` is inline
from openai import OpenAI; OpenAI().embeddings.create(model="text-embedding-3-small", input="a")
`,
      'markdown',
    ));

  it('end an error with their block, and the last one with the text', () =>
    assertCalls(
      `😀
\`\`\`py
import openai
client = openai.OpenAI(
text = """ unclosed ((
\`\`\`
\`\`\`py
client = openai.OpenAI()
text = """
    \`\`\`json
    {}
    \`\`\`
"""
client.embeddings.create(model="text-embedding-3-small", input="hello world")
#                 ^^^^^^ embeddings text-embedding-3-small @openai in=2
`.replaceAll('\n', '\r\n'),
      'markdown',
    ));
});
