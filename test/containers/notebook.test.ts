import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { notebook } from '../../server/src/containers/notebook/notebook';
import { DEFAULT_OPTIONS, openText, realEngine } from '../support/engine';
import { assertCellCalls } from '../support/expected-calls';
import { codeCells, notebookText, type TestCell } from '../support/notebooks';

const SETUP = 'from openai import OpenAI\nclient = OpenAI()\n';

const EMBED = `client.embeddings.create(model="text-embedding-3-small", input="hello world")
#                 ^^^^^^ embeddings text-embedding-3-small @openai in=2
`;

describe('calls in notebooks', () => {
  it('use what earlier cells bind, and are used in later ones', () =>
    assertCellCalls([
      { cell_type: 'markdown', source: ['```python\n', 'client = None\n', '```'] },
      ...codeCells(
        SETUP,
        `
def ask(question, limit=20):
    return client.chat.completions.create(model="gpt-4o", max_tokens=limit, messages=[])
#                                  ^^^^^^ chat gpt-4o @openai out=1..20..50
`,
        `
"é 😀 \\"quoted\\" \\\\ \\t"; print(ask("é"))
#                              ^^^ use gpt-4o @openai out=1..20..20
print(ask("what?", limit=50))
#     ^^^ use gpt-4o @openai out=1..50..50
`,
      ),
    ]));

  it('are found whether the source is one string or many', () =>
    assertCellCalls([{ source: SETUP.replaceAll('\n', '\r\n') }, { source: EMBED }, { source: [] }]));

  it('survive magics, commands of the shell and questions', () =>
    assertCellCalls(
      codeCells(
        `%pip install -q openai \\
  httpx
!pip install "client = None"
%load_ext autoreload
from openai import OpenAI
files = !ls *.txt
if files:
    %cd data
client = OpenAI()
client.chat?
?client
text = """
%time not = a.magic(
!nor = this
"""
total = (3
% 2)
`,
        `%%time
%time reply = client.responses.create(model="gpt-4o", input="hi", max_output_tokens=5)
#                              ^^^^^^ responses gpt-4o @openai out=1..5..5
again = %time client.responses.create(model="gpt-4o-mini", input="hi", max_output_tokens=6)
#                              ^^^^^^ responses gpt-4o-mini @openai out=1..6..6
%timeit -n 3 -r1 client.responses.create(model="gpt-4.1", input="hi", max_output_tokens=7)
#                                 ^^^^^^ responses gpt-4.1 @openai out=1..7..7
`,
        `

%%capture output
%%timeit
${EMBED}`,
      ),
    ));

  it('are none in cells of other languages, and those apart know nothing of the others', () =>
    assertCellCalls(
      codeCells(
        SETUP,
        '%%html\nclient.responses.create(model="gpt-4o", input="hi")\n',
        '%%ai chatgpt\nclient.responses.create(model="gpt-4o", input="hi")\n',
        '%%writefile app.py\nimport openai\nreply = client\n',
        `%%writefile src/ask.py
from openai import OpenAI
OpenAI().responses.create(model="gpt-4o", input="hi", max_output_tokens=5)
#                  ^^^^^^ responses gpt-4o @openai out=1..5..5
client = None
`,
        EMBED,
      ),
    ));

  it('end an error with its cell', () =>
    assertCellCalls(codeCells(SETUP, 'reply = client.chat(((\ntext = """unclosed\n', EMBED)));

  it('are those of the kernel, or of the language that an editor noted of a cell', () =>
    assertCellCalls(
      [
        {
          source: `import OpenAI from "npm:openai";
const client = new OpenAI();
await client.responses.create({ model: "gpt-4o", input: "hi", max_output_tokens: 5 });
//                     ^^^^^^ responses gpt-4o @openai out=1..5..5
`,
        },
        { source: `${SETUP}${EMBED}`, metadata: { vscode: { languageId: 'python' } } },
      ],
      { kernelspec: { name: 'deno', language: 'typescript' } },
    ));

  it('are those of the kernel where an editor that knew none noted plain text', () =>
    assertCellCalls([
      { source: SETUP, metadata: { vscode: { languageId: 'plaintext' } } },
      { source: EMBED, metadata: { vscode: { languageId: 'plaintext' } } },
    ]));

  it('are none in a kernel whose language is not read', () =>
    assertCellCalls(
      codeCells(`${SETUP}client.embeddings.create(model="text-embedding-3-small", input="a")`),
      {
        kernelspec: { name: 'ir', language: 'R' },
      },
    ));

  it('obey comments in cells', () =>
    assertCellCalls(
      codeCells(
        SETUP,
        `# costlint: output=33
client.responses.create(model="gpt-4o", input="hi")
#                ^^^^^^ responses gpt-4o @openai out=33
# costlint: output=44`,
        `client.responses.create(model="gpt-4o", input="hi", max_output_tokens=9)
#                ^^^^^^ responses gpt-4o @openai out=1..9..9
`,
      ),
    ));
});

describe('the JSON of a notebook', () => {
  it('may be of format 3', async () => {
    const cell = { cell_type: 'code', language: 'python', input: [SETUP, EMBED], outputs: [] };
    const cells = [{ cell_type: 'markdown', source: 'words' }, cell];
    const text = JSON.stringify({ nbformat: 3, metadata: { name: 'old' }, worksheets: [{ cells }] });
    assert.deepEqual(await placesIn(text), [{ cell: 1, line: 2, character: 18 }]);
  });

  it('may have its metadata last, keys of any kind, and cells without a source', async () => {
    const cells = [{ cell_type: 'code', source: SETUP + EMBED, outputs: [{ text: ['"]}', '\\'] }] }, {}, 3];
    const text = JSON.stringify({ extra: [[{}], [], 1e9, null], cells, metadata: { kernelspec: 7 } });
    assert.deepEqual(await placesIn(text), [{ cell: 0, line: 2, character: 18 }]);
  });

  it('escapes what it likes', async () => {
    const source = JSON.stringify(SETUP + EMBED)
      .replaceAll('e', '\\u0065')
      .replaceAll('/', '\\/');
    assert.deepEqual(await placesIn(`{"cells":[{"source":${source},"cell_type":"code"}]}`), [
      { cell: 0, line: 2, character: 18 },
    ]);
  });

  it('is told from what is none', () => {
    const whole = notebookText(codeCells(SETUP, EMBED));
    assert.equal(notebook.problemOf?.(whole), null);
    assert.equal(notebook.problemOf?.(' \n'), null);
    for (const broken of [
      whole.slice(0, -1),
      whole.replace('"cells": [', '"cells": [<<<<<<< HEAD'),
      `${whole}}`,
      '[]',
      '{"cells":[',
      '{"cells":[{"source":"',
      `{"cells":${'['.repeat(200_000)}`,
      `{"a":${'{"a":'.repeat(200_000)}`,
      'version https://git-lfs.github.com/spec/v1\n',
    ]) {
      assert.match(notebook.problemOf?.(broken) ?? '', /not the JSON/);
      assert.deepEqual(notebook.regions(broken), []);
    }
  });

  it('is read at every one of its prefixes', () => {
    const whole = notebookText(codeCells(SETUP, '%time x = !ls', EMBED), { kernelspec: { name: 'python3' } });
    for (let end = 0; end < whole.length; end += 1)
      assert.deepEqual(notebook.regions(whole.slice(0, end)), [], whole.slice(0, end));
  });

  it('may be five megabytes of pictures and of cells', async () => {
    const picture = { data: { 'image/png': 'iVBORw0KGgo'.repeat(100_000) } };
    const cells: TestCell[] = [
      { source: SETUP, outputs: [picture] },
      ...Array.from({ length: 3000 }, (_, index) => ({ source: [`x${index} = "${'a'.repeat(1000)}"\n`] })),
      { source: EMBED, outputs: [picture] },
    ];
    const text = notebookText(cells);
    assert.ok(text.length > 5_000_000);
    assert.deepEqual(await placesIn(text), [{ cell: 3001, line: 0, character: 18 }]);
  });

  it('tells the worth of reading it by its code alone', () => {
    const { engine } = realEngine();
    const js = 'import OpenAI from "openai"';
    assert.ok(engine.mayHoldCalls(notebookText([{ source: js }]), notebook));
    assert.ok(!engine.mayHoldCalls(notebookText([{ cell_type: 'markdown', source: js }]), notebook));
    assert.ok(!engine.mayHoldCalls(notebookText([{ source: 'x', outputs: [{ text: js }] }]), notebook));
  });
});

/** Where the callees of a notebook stand. */
async function placesIn(text: string) {
  const file = await openText(text, 'notebook');
  const places = file
    .analyze(DEFAULT_OPTIONS)
    .calls.map(({ callee }) => file.places.positionAt(callee.start));
  file.dispose();
  return places;
}
