import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import {
  DidChangeNotebookDocumentNotification,
  type DidChangeNotebookDocumentParams,
  DidCloseNotebookDocumentNotification,
  DidOpenNotebookDocumentNotification,
} from 'vscode-languageserver/node';
import { realEngine } from '../support/engine';
import { MemoryServer } from '../support/memory-server';

const NOTEBOOK = 'file:///project/costs.ipynb';
const cellUri = (name: string) => `vscode-notebook-cell:/project/costs.ipynb#${name}`;

const SETUP = 'from openai import OpenAI\nclient = OpenAI()\nMODEL = "gpt-4o"\n';
const CALL = '%time client.responses.create(model=MODEL, input="hi", max_output_tokens=50)\n';

describe('a notebook in the editor', () => {
  let server: MemoryServer;
  let version = 0;

  beforeEach(async () => {
    const { engine, parsers } = realEngine();
    server = await MemoryServer.start({ engine, parsers: await parsers });
    await server.client.sendNotification(DidOpenNotebookDocumentNotification.type, {
      notebookDocument: {
        uri: NOTEBOOK,
        notebookType: 'jupyter-notebook',
        version: 0,
        cells: ['a', 'b'].map(cell),
      },
      cellTextDocuments: [item('a', SETUP), item('b', CALL)],
    });
  });

  afterEach(() => server.dispose());

  const cell = (name: string) => ({ kind: 2 as const, document: cellUri(name) });
  const item = (name: string, text: string, languageId = 'python') => ({
    uri: cellUri(name),
    languageId,
    version: 1,
    text,
  });
  const change = (cells: NonNullable<DidChangeNotebookDocumentParams['change']['cells']>) =>
    server.client.sendNotification(DidChangeNotebookDocumentNotification.type, {
      notebookDocument: { uri: NOTEBOOK, version: ++version },
      change: { cells },
    });
  const type = (name: string, line: number, character: number, removed: number, text: string) =>
    change({
      textContent: [
        {
          document: { uri: cellUri(name), version: ++version },
          changes: [
            {
              range: { start: { line, character }, end: { line, character: character + removed } },
              text,
            },
          ],
        },
      ],
    });
  const hints = async (name: string) =>
    (await server.hintTexts(cellUri(name))).map((text) => text.replace(/≈.*max /, ''));

  it('shows costs in the cells of its calls, with what other cells bind', async () => {
    assert.deepEqual(await hints('a'), []);
    assert.deepEqual(await hints('b'), ['0:76 $0.00052']);
    const hover = (await server.hover(cellUri('b'), { line: 0, character: 25 })) ?? '';
    assert.match(hover, /Model \*\*gpt-4o\*\* at \*\*OpenAI\*\*/);
  });

  it('follows what is typed in one cell to the others', async () => {
    await type('a', 2, 15, 0, '-mini');
    assert.deepEqual(await hints('b'), ['0:76 $0.000031']);
    await type('b', 0, 0, 6, '# 😀\n');
    assert.deepEqual(await hints('b'), ['1:70 $0.000031']);
  });

  it('follows cells that come, move and go', async () => {
    const open = item('c', 'MODEL = "gpt-4o-mini"');
    await change({ structure: { array: { start: 1, deleteCount: 0, cells: [cell('c')] }, didOpen: [open] } });
    assert.deepEqual(await hints('b'), ['0:76 $0.000031']);
    await change({ structure: { array: { start: 0, deleteCount: 2, cells: [cell('c'), cell('a')] } } });
    assert.deepEqual(await hints('b'), ['0:76 $0.00052']);
    const closed = [{ uri: cellUri('b') }];
    await change({ structure: { array: { start: 2, deleteCount: 1 }, didClose: closed } });
    await assert.rejects(hints('b'), /the document has changed/);
  });

  it('follows a cell into another language and back', async () => {
    const array = { start: 1, deleteCount: 1, cells: [cell('b')] };
    const didClose = [{ uri: cellUri('b') }];
    await change({ structure: { array, didClose, didOpen: [item('b', CALL, 'shellscript')] } });
    assert.deepEqual(await hints('b'), []);
    await change({ structure: { array, didClose, didOpen: [item('b', CALL)] } });
    assert.deepEqual(await hints('b'), ['0:76 $0.00052']);
  });

  it('tells of each cell when the notebook rests, and takes back what it told when it is closed', async () => {
    await type('a', 2, 0, 0, '# costlint: outputs=1\n');
    await server.rest();
    const first = await server.statuses.next();
    const second = await server.statuses.next();
    assert.deepEqual(
      [first, second].map(({ uri, calls }) => [uri, calls]),
      [
        [cellUri('a'), 0],
        [cellUri('b'), 1],
      ],
    );
    const told = await server.diagnostics.next();
    assert.deepEqual([told.uri, told.diagnostics[0]?.range.start.line], [cellUri('a'), 2]);
    await server.client.sendNotification(DidCloseNotebookDocumentNotification.type, {
      notebookDocument: { uri: NOTEBOOK },
      cellTextDocuments: ['a', 'b'].map((name) => ({ uri: cellUri(name) })),
    });
    assert.deepEqual(await server.diagnostics.next(), { uri: cellUri('a'), diagnostics: [] });
    await assert.rejects(hints('b'), /the document has changed/);
  });

  it('is left alone where its JSON is opened as text', async () => {
    await server.open(
      'file:///project/other.ipynb',
      JSON.stringify({ cells: [{ source: SETUP + CALL }] }),
      'json',
    );
    assert.deepEqual(await server.hintTexts('file:///project/other.ipynb'), []);
  });
});
