import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { COST_REPORT_METHOD, type CostReportParams, type CostReportResult } from '../../shared/src/protocol';
import { realEngine } from '../support/engine';
import { MemoryDisk } from '../support/memory-disk';
import { MemoryServer, type MemoryServerOptions } from '../support/memory-server';

const FOLDER = 'file:///shop';
const APP = `${FOLDER}/src/app.ts`;

const call = (model: string) =>
  `import OpenAI from 'openai';\nnew OpenAI().responses.create({ model: ${model}, input: 'hi', max_output_tokens: 9 });\n`;

const FILES = {
  '/shop/src/config.ts': `export const MODEL = 'gpt-4o';\n`,
  '/shop/src/app.ts': `import { MODEL } from './config';\n${call('MODEL')}`,
  '/shop/src/deep/job.ts': call('process.argv[2]'),
  '/shop/lib/llm.py':
    'from openai import OpenAI\nclient = OpenAI()\n\ndef ask(model):\n    client.responses.create(model=model, input="hi", max_output_tokens=9)\n',
  '/shop/lib/run.py': 'from llm import ask\nask("gpt-4o-mini")\n',
  '/shop/node_modules/x/x.ts': call(`'o3'`),
  '/shop/readme.txt': 'nothing',
};

describe('a cost report of the server', () => {
  let server: MemoryServer;

  afterEach(() => server.dispose());

  async function start(
    files: Readonly<Record<string, string>> = FILES,
    more: Partial<MemoryServerOptions> = {},
  ) {
    const { engine, parsers } = realEngine();
    const disk = new MemoryDisk(files);
    server = await MemoryServer.start({ engine, parsers: await parsers, folders: [FOLDER], disk, ...more });
  }

  async function report(params: CostReportParams): Promise<CostReportResult> {
    const answer = server.client.sendRequest<CostReportResult | null>(COST_REPORT_METHOD, params);
    let isDone = false;
    void answer.finally(() => {
      isDone = true;
    });
    while (!isDone) await server.rest(0);
    const made = await answer;
    assert.ok(made, 'a report is made');
    return made;
  }

  const workspace = { scope: 'workspace', uri: null } as const;

  it('is of all files of the workspace, across files, with what is unknown first', async () => {
    await start();
    const { summary, unknown, models, tree, exports } = await report(workspace);
    assert.match(summary, /^3 calls, each run once: .* \+ 1 unknown$/);
    assert.deepEqual(
      unknown.map(({ place, target }) => [place, target.uri]),
      [['src/deep/job.ts:2', `${FOLDER}/src/deep/job.ts`]],
    );
    assert.deepEqual(
      models.map(({ name, calls }) => [name, calls]),
      [
        ['not known', 1],
        ['gpt-4o', 1],
        ['gpt-4o-mini', 1],
      ],
    );
    assert.deepEqual(
      tree.folders.map(({ name, calls }) => [name, calls]),
      [
        ['lib', 1],
        ['src', 2],
      ],
    );
    assert.match(exports.csv, /^path,line,.*\r\nlib\/llm\.py,5,/);
    assert.equal(JSON.parse(exports.json).calls, 3);
    assert.match(exports.markdown, /^# What the calls cost/);
  });

  it('takes open documents as they are in the editor', async () => {
    await start();
    await server.open(APP, call(`'gpt-5-nano'`), 'typescript');
    const { models } = await report(workspace);
    assert.ok(models.some(({ name }) => name === 'gpt-5-nano'));
  });

  it('is of the folder of a document, or of the document alone', async () => {
    await start();
    await server.open(APP, FILES['/shop/src/app.ts'], 'typescript');
    await server.settle();
    const folder = await report({ scope: 'folder', uri: APP });
    assert.deepEqual([folder.title, folder.tree.calls], ['src', 2]);
    const file = await report({ scope: 'file', uri: APP });
    assert.deepEqual([file.title, file.tree.calls], ['app.ts', 1]);
    assert.equal(file.tree.files[0]?.sites[0]?.target.uri, APP);
  });

  it('goes by the settings, of which each folder may have its own', async () => {
    await start({ ...FILES, '/shop/lib/costlint.json': '{"exclude": ["**/*.py"]}' });
    assert.deepEqual(
      (await report(workspace)).tree.folders.map(({ name }) => name),
      ['src'],
    );
    await server.dispose();
    await start(FILES, { configuration: () => ({ exclude: ['**/deep/**', '**/node_modules/**'] }) });
    assert.equal((await report(workspace)).tree.calls, 2);
  });

  it('has the same numbers as the hints', async () => {
    await start();
    await server.open(APP, FILES['/shop/src/app.ts'], 'typescript');
    await server.settle();
    const [hint = ''] = await server.hintTexts(APP);
    const { tree } = await report({ scope: 'folder', uri: APP });
    const [cost = ''] = tree.files[0]?.sites[0]?.cost.split('  ') ?? [];
    assert.ok(hint.includes(cost), `${hint} has ${cost}`);
  });

  it('tells what the calls cost otherwise than with the texts of the last commit, across files', async () => {
    await start();
    await server.open(APP, FILES['/shop/src/app.ts'], 'typescript');
    const committed = {
      ...{ commit: '1234567890abcdef', name: 'main' },
      files: [
        { uri: `${FOLDER}/src/config.ts`, text: `export const MODEL = 'gpt-4o-mini';\n` },
        { uri: `${FOLDER}/src/deep/job.ts`, text: '' },
      ],
      leftOut: 0,
    };
    const { changes, exports } = await report({ ...workspace, committed });
    assert.match(exports.markdown, /## Since 1234567890 \\?\(main\\?\)/);
    assert.match(exports.markdown, /gpt-4o-mini/);
    const { changes: exported } = JSON.parse(exports.json);
    assert.deepEqual(
      [exported.since.commit, exported.calls.length, exported.calls[0].before.model],
      [committed.commit, 2, 'gpt-4o-mini'],
    );
    const [head = '', ...rows] = exports.csv.split('\r\n');
    assert.match(head, /,change,before_provider,before_model,before_currency,before_likely$/);
    assert.ok(rows.some((row) => /^src\/app\.ts,3,.*,changed,openai,gpt-4o-mini,USD,0\./.test(row)));
    assert.ok(rows.some((row) => /^src\/deep\/job\.ts,2,.*,added,,,,$/.test(row)));
    const emptied = [
      ...committed.files,
      { uri: `${FOLDER}/src/app.ts`, text: `${call(`'o3'`)}${call(`'o3'`)}` },
    ];
    const more = await report({ ...workspace, committed: { ...committed, files: emptied } });
    assert.match(more.exports.csv, /\r\nsrc\/app\.ts,\d,,responses,.*,removed,openai,o3,USD,/);
    assert.equal(changes?.title, 'Since the last commit, 1234567890 (main)');
    assert.match(changes?.summary ?? '', /^The calls, each run once: \+\$/);
    assert.deepEqual(
      changes?.calls.map(({ place, what }) => [place, what]),
      [
        ['src/app.ts:3', 'changed · responses gpt-4o-mini · openai → responses gpt-4o · openai'],
        ['src/deep/job.ts:2', 'new · responses ? · openai'],
      ],
    );
    const file = await report({ scope: 'file', uri: APP, committed });
    assert.equal(file.changes?.calls.length, 1);
    assert.equal((await report(workspace)).changes, null);
    const same = { ...committed, files: [] };
    assert.equal(
      (await report({ ...workspace, committed: same })).changes?.summary,
      'The calls are what they were.',
    );
    assert.equal(
      (await report({ ...workspace, committed: { ...same, leftOut: 2 } })).changes?.summary,
      'The calls are what they were; 2 changed files left out: gone, too long or too many.',
    );
  });

  it('says that nothing is there', async () => {
    await start({ '/shop/a.py': 'print("openai")\n' });
    const { summary, tree } = await report(workspace);
    assert.deepEqual([summary, tree.calls], ['No calls of generative-AI APIs found.', 0]);
  });
});
