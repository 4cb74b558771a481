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
