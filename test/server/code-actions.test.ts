import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import {
  type CodeAction,
  CodeActionRequest,
  DidOpenNotebookDocumentNotification,
  NotebookCellKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../../server/src/rules/list';
import { realEngine } from '../support/engine';
import { MemoryServer } from '../support/memory-server';

const FILE = 'file:///shop/a';
const CALL = 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-5.2", input="hi")\n';
const BAD = 'y = 2  # costlint: x=1\n';
const RULE = 'costlint-comment';
const ABOVE = `# costlint-ignore ${RULE}: reason\n`;

describe('code actions', () => {
  let server: MemoryServer;

  afterEach(() => server.dispose());

  async function start(): Promise<void> {
    const { engine, parsers } = realEngine();
    server = await MemoryServer.start({ engine, parsers: await parsers });
  }

  async function actionsAt(uri: string, line: number, only?: string[]): Promise<CodeAction[]> {
    const range = { start: { line, character: 0 }, end: { line, character: 0 } };
    const context = { diagnostics: [], ...(only && { only }) };
    const actions = await server.client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context,
    });
    return (actions ?? []).filter((each): each is CodeAction => 'edit' in each);
  }

  /** The text once the finding in a line is ignored, and what is then still found in it; null where it can't be. */
  async function ignored(text: string, languageId: string, line: number): Promise<string | null> {
    await start();
    await server.open(FILE, text, languageId);
    const action = (await actionsAt(FILE, line)).find(({ title }) => title.startsWith('Ignore '));
    if (!action) return null;
    assert.equal(action.title, `Ignore ${RULE} here, with a reason`);
    const changed = applied(action, FILE, text);
    await server.change(FILE, { text: changed });
    const grown = changed.split('\n').length - text.split('\n').length;
    const left = (await actionsAt(FILE, line + grown)).map(({ title }) => title);
    assert.deepEqual(left, [], changed);
    return changed;
  }

  function applied(action: CodeAction, uri: string, text: string): string {
    const document = TextDocument.create(uri, 'x', 1, text);
    return TextDocument.applyEdits(document, action.edit?.changes?.[uri] ?? []);
  }

  it('ignore a finding with a reason', async () => {
    assert.equal(await ignored(CALL + BAD, 'python', 2), CALL + ABOVE + BAD);
  });

  it('ignore a finding in the language of its block, as far in as the page has it', async () => {
    const block = (words: string) => {
      const lines = `${CALL}${words}`.trimEnd().split('\n');
      return `- one\n\n  \`\`\`python\n${lines.map((line) => `  ${line}\n`).join('')}  \`\`\`\n`;
    };
    assert.equal(await ignored(block(BAD), 'markdown', 5), block(ABOVE + BAD));
  });

  const CURL =
    'curl https://api.openai.com/v1/responses -d \'{"model": "gpt-5.2", "input": "hi"}\' # costlint: x=1';

  it('ignore a finding in a step of a workflow, and in a recipe of a makefile', async () => {
    const step = (...lines: string[]) =>
      `jobs:\n  a:\n    steps:\n      - run: |\n${lines.map((line) => `          ${line}\n`).join('')}`;
    assert.equal(await ignored(step('set -e', CURL), 'yaml', 5), step('set -e', ABOVE.trimEnd(), CURL));
    server.dispose();
    const make = (...lines: string[]) => `all:\n${lines.map((line) => `\t${line}\n`).join('')}`;
    assert.equal(
      await ignored(make('set -e', CURL), 'makefile', 2),
      make('set -e', `${CURL} ${ABOVE.trimEnd()}`),
    );
  });

  it('ignore a finding in a script of a component', async () => {
    const page = (...lines: string[]) =>
      `<template><p/></template>\n<script setup>\nimport OpenAI from 'openai';\n${lines.join('\n')}\n</script>\n`;
    const call = "new OpenAI().responses.create({ model: 'gpt-5.2', input: 'hi' }); // costlint: x=1";
    assert.equal(await ignored(page(call), 'vue', 3), page(`// costlint-ignore ${RULE}: reason`, call));
  });

  it('ignore a finding in a command of a Dockerfile', async () => {
    const text = `FROM alpine\nRUN ${CURL}\n`;
    assert.equal(await ignored(text, 'dockerfile', 1), text.replace(/\n$/, ` ${ABOVE}`));
  });

  it('are none where a comment would be something else', async () => {
    assert.equal(
      await ignored(`FROM alpine\nRUN set -e && \\\n  ${CURL} && \\\n  ls\n`, 'dockerfile', 2),
      null,
    );
  });

  it('ignore a finding in a cell of a notebook', async () => {
    await start();
    const cells = [CALL, BAD].map((text, at) => ({
      uri: `${FILE}#${at}`,
      languageId: 'python',
      version: 1,
      text,
    }));
    await server.client.sendNotification(DidOpenNotebookDocumentNotification.type, {
      notebookDocument: {
        uri: 'file:///shop/a.ipynb',
        notebookType: 'jupyter-notebook',
        version: 1,
        cells: cells.map(({ uri }) => ({ kind: NotebookCellKind.Code, document: uri })),
      },
      cellTextDocuments: cells,
    });
    const [action] = await actionsAt(`${FILE}#1`, 0);
    assert.equal(action && applied(action, `${FILE}#1`, BAD), ABOVE + BAD);
  });

  it('are none for what is not asked for, and where nothing is found', async () => {
    await start();
    await server.open(FILE, CALL + BAD, 'python');
    assert.deepEqual(await actionsAt(FILE, 2, ['refactor']), []);
    assert.deepEqual(await actionsAt(FILE, 0), []);
    assert.deepEqual(await actionsAt(FILE, 2, ['source.fixAll']), [], 'its rule has no fix');
    assert.equal((await actionsAt(FILE, 2, ['quickfix'])).length, 1);
  });

  const RETIRED = 'OpenAI().responses.create(model="gpt-5-nano", input="hi")\n';

  it('mend findings one by one, all of a rule, and all of a file', async () => {
    await start();
    const text = `from openai import OpenAI\n${RETIRED}${RETIRED.replace('5-nano', '5-mini')}`;
    await server.open(FILE, text, 'python');
    const actions = await actionsAt(FILE, 1);
    assert.deepEqual(
      actions.map(
        ({ title, isPreferred }) => `${isPreferred === true ? '* ' : ''}${title.replace(/"[^"]+"/, 'M')}`,
      ),
      [
        '* Use its successor M',
        'Fix all retired-model in this file',
        'Ignore retired-model here, with a reason',
      ],
    );
    const [one, all] = actions.map((action) => applied(action, FILE, text));
    assert.ok(one && !one.includes('5-nano') && one.includes('5-mini'));
    assert.ok(all && !all.includes('5-nano') && !all.includes('5-mini'));
    const [saved] = await actionsAt(FILE, 0, ['source.fixAll']);
    assert.deepEqual([saved?.kind, saved && applied(saved, FILE, text)], ['source.fixAll.costlint', all]);
    await server.change(FILE, { text: all });
    assert.deepEqual(await actionsAt(FILE, 1), []);
  });

  it('are offered for rules that are known', () => assert.ok(rules.some(({ code }) => code === RULE)));
});
