import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { FileChangeType } from 'vscode-languageserver';
import { realEngine } from '../support/engine';
import { MemoryDisk } from '../support/memory-disk';
import { MemoryServer, type MemoryServerOptions } from '../support/memory-server';

const FOLDER = 'file:///shop';
const APP = `${FOLDER}/src/app.ts`;
const CONFIG = `${FOLDER}/src/config.ts`;
const ALONE = `${FOLDER}/src/alone.ts`;

const FILES = {
  '/shop/package.json': '{"name":"shop"}',
  '/shop/src/config.ts': `export const MODEL = 'gpt-4o';\n`,
  '/shop/src/app.ts': `import OpenAI from 'openai';
import { MODEL } from './config';
new OpenAI().responses.create({ model: MODEL, input: 'hi', max_output_tokens: 9 });
`,
  '/shop/src/alone.ts': `import OpenAI from 'openai';
new OpenAI().responses.create({ model: 'o3', input: 'hi', max_output_tokens: 9 });
`,
  '/outside/secret.ts': `export const MODEL = 'o3';\n`,
};

describe('a server that looks across files', () => {
  let server: MemoryServer;
  let disk: MemoryDisk;

  afterEach(() => server.dispose());

  async function start(
    files: Readonly<Record<string, string>> = FILES,
    more: Partial<MemoryServerOptions> = {},
  ) {
    const { engine, parsers } = realEngine();
    disk = new MemoryDisk(files);
    server = await MemoryServer.start({ engine, parsers: await parsers, folders: [FOLDER], disk, ...more });
  }

  const open = (uri: string, text = disk.texts.get(new URL(uri).pathname) ?? '') =>
    server.open(uri, text, uri.endsWith('.py') ? 'python' : 'typescript');

  /** The cost of each hint without its place. */
  const costs = async (uri: string) => (await server.hintTexts(uri)).map((text) => text.replace(/^\S+ /, ''));

  /** Takes the refreshes that were asked for since the last time. */
  async function refreshes(): Promise<number> {
    const { hintRefreshes } = server;
    const count = hintRefreshes.size;
    for (let taken = 0; taken < count; taken++) await hintRefreshes.next();
    return count;
  }

  it('follows what the source reads: variables that .env sets, and prompts in files', async () => {
    await start({
      '/shop/.env': 'CHAT_MODEL=gpt-4o\n',
      '/shop/prompts/ask.prompt': 'hi',
      '/shop/app.py': `import os
from openai import OpenAI
OpenAI().responses.create(model=os.getenv("CHAT_MODEL"), input=open("prompts/ask.prompt").read(), max_output_tokens=9)
`,
    });
    const app = `${FOLDER}/app.py`;
    await open(app);
    await costs(app);
    await server.settle();
    const first = (await costs(app))[0] ?? '';
    assert.match(first, /^≈ \$/);
    disk.texts.set('/shop/.env', 'CHAT_MODEL=gpt-4.1-nano\n');
    await server.noticed([`${FOLDER}/.env`, FileChangeType.Changed]);
    await server.settle();
    const second = (await costs(app))[0] ?? '';
    assert.match(second, /^≈ \$/);
    assert.notEqual(second, first);
    disk.texts.set('/shop/prompts/ask.prompt', 'hi there, '.repeat(5000));
    await server.noticed([`${FOLDER}/prompts/ask.prompt`, FileChangeType.Changed]);
    await server.settle();
    assert.notEqual((await costs(app))[0], second);
  });

  it('answers at once with what it knows, and again when it knows more', async () => {
    await start();
    await open(APP);
    assert.match((await costs(APP))[0] ?? '', /^model decided at run time/);
    await server.settle();
    assert.match((await costs(APP))[0] ?? '', /^≈ \$/);
    assert.equal(await refreshes(), 1);
    assert.ok(!disk.reads.some((path) => path.startsWith('/outside')));
  });

  it('shows an edit of an open file to those who import it, and to nobody else', async () => {
    await start();
    await open(APP);
    await open(ALONE);
    await open(CONFIG);
    await costs(APP);
    await costs(ALONE);
    await server.settle();
    const before = await costs(APP);
    await refreshes();
    const asked = server.diagnostics.size;
    await server.change(CONFIG, { text: `export const MODEL = 'gpt-4o-mini';\n` });
    await server.settle();
    assert.equal(await refreshes(), 1);
    assert.notDeepEqual(await costs(APP), before);
    assert.equal(server.diagnostics.size, asked);
    await server.change(CONFIG, { text: `export const MODEL = 'gpt-4o-mini';\nexport const OTHER = 1;\n` });
    await server.settle();
    assert.equal(await refreshes(), 0);
  });

  it('shows a change on disk, a file that went and one that came', async () => {
    await start();
    await open(APP);
    await costs(APP);
    await server.settle();
    const before = await costs(APP);
    await refreshes();
    disk.texts.set('/shop/src/config.ts', `export const MODEL = 'o3';\n`);
    await server.noticed([CONFIG, FileChangeType.Changed]);
    await server.settle();
    assert.equal(await refreshes(), 1);
    assert.notDeepEqual(await costs(APP), before);
    disk.texts.delete('/shop/src/config.ts');
    await server.noticed([CONFIG, FileChangeType.Deleted]);
    await server.settle();
    assert.match((await costs(APP))[0] ?? '', /^model decided at run time/);
    disk.texts.set('/shop/src/config.ts', FILES['/shop/src/config.ts']);
    await server.noticed([CONFIG, FileChangeType.Created]);
    await server.settle();
    assert.deepEqual(await costs(APP), before);
  });

  it('shows the uses in a file that names no API itself, as soon as it is known what it imports', async () => {
    await start({
      ...FILES,
      '/shop/src/llm.ts': `import OpenAI from 'openai';
export const ask = (input: string, model = 'gpt-4o') => new OpenAI().responses.create({ model, input, max_output_tokens: 9 });
`,
      '/shop/src/use.ts': `import { ask } from './llm';\nexport const answer = ask('why?', 'o3');\n`,
      '/shop/src/plain.ts': `import { MODEL } from './config';\nexport const OTHER = MODEL;\n`,
    });
    const [use, plain] = [`${FOLDER}/src/use.ts`, `${FOLDER}/src/plain.ts`];
    await open(use);
    await open(plain);
    assert.deepEqual([await costs(use), await costs(plain)], [[], []]);
    await server.settle();
    assert.equal(await refreshes(), 1);
    assert.equal((await costs(use)).length, 1);
    const hover = (await server.hover(use, { line: 1, character: 23 })) ?? '';
    assert.match(hover, /Runs the call in src\/llm\.ts, line 2\./);
    assert.deepEqual(await costs(plain), []);
    disk.texts.set('/shop/src/config.ts', `export { ask } from './llm';\nexport const MODEL = 'o3';\n`);
    await server.noticed([CONFIG, FileChangeType.Changed]);
    await server.settle();
    await server.change(plain, { text: `import { ask } from './config';\nask('hi');\n` });
    await server.settle();
    assert.equal((await costs(plain)).length, 1);
    assert.equal(await refreshes(), 1);
  });

  it('comes to many files at once', async () => {
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const lines = [
      `import OpenAI from 'openai';`,
      ...numbers.map((index) => `import { MODEL as M${index} } from './models/m${index}';`),
      ...numbers.map(
        (index) => `new OpenAI().responses.create({ model: M${index}, input: 'hi', max_output_tokens: 9 });`,
      ),
    ];
    const models = numbers.map((index) => [
      `/shop/src/models/m${index}.ts`,
      `export const MODEL = 'gpt-4o';\n`,
    ]);
    await start({ ...Object.fromEntries(models), '/shop/src/app.ts': lines.join('\n') });
    await open(APP);
    await costs(APP);
    for (let turn = 0; turn < 3; turn++) await server.settle();
    const shown = await costs(APP);
    assert.equal(shown.filter((cost) => cost.startsWith('≈ $')).length, 100);
    assert.equal(await refreshes(), 1);
  });

  it('takes what an open document says over what the disk says, until it is closed', async () => {
    await start();
    await open(CONFIG, `export const MODEL = 'o3';\n`);
    await open(APP);
    await costs(APP);
    await server.settle();
    const edited = await costs(APP);
    disk.texts.set('/shop/src/config.ts', `export const MODEL = 'gpt-4.1';\n`);
    await server.noticed([CONFIG, FileChangeType.Changed]);
    await server.settle();
    assert.deepEqual(await costs(APP), edited);
    await server.close(CONFIG);
    await server.settle();
    assert.notDeepEqual(await costs(APP), edited);
  });

  it('looks at nothing behind the folders, nor in files that are larger than wanted', async () => {
    await start({
      ...FILES,
      '/shop/src/config.ts': `export const MODEL = 'o3';\n${' '.repeat(2 * 1024 * 1024)}`,
    });
    const text = FILES['/shop/src/app.ts'].replace('./config', '../../outside/secret');
    await open(APP, text);
    await open(ALONE, FILES['/shop/src/app.ts']);
    await costs(APP);
    await costs(ALONE);
    await server.settle();
    for (const uri of [APP, ALONE]) assert.match((await costs(uri))[0] ?? '', /^model decided at run time/);
    assert.ok(!disk.reads.some((path) => path.startsWith('/outside')));
    assert.deepEqual(new Set(disk.lists), new Set(['/shop']));
  });

  it('sees what stands right beside a file that is in no folder', async () => {
    await start({
      '/tmp/app.ts': FILES['/shop/src/app.ts'],
      '/tmp/config.ts': FILES['/shop/src/config.ts'],
      '/tmp/deep/other.ts': '',
    });
    const uri = 'file:///tmp/app.ts';
    await open(uri);
    await costs(uri);
    await server.settle();
    assert.match((await costs(uri))[0] ?? '', /^≈ \$/);
    assert.deepEqual(disk.lists, ['/tmp']);
    await open('untitled:Untitled-1', FILES['/shop/src/app.ts']);
    assert.match((await costs('untitled:Untitled-1'))[0] ?? '', /^model decided at run time/);
  });

  it('looks at one file alone where the settings say so', async () => {
    await start(FILES, { configuration: () => ({ acrossFiles: false }) });
    await open(APP);
    await costs(APP);
    await server.settle();
    assert.match((await costs(APP))[0] ?? '', /^model decided at run time/);
    assert.deepEqual([disk.lists, disk.reads], [[], []]);
  });

  it('finds the callers of a function in other files, and shows what takes long', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`/shop/lib/m${index}.ts`, `export const N = ${index};\n`]),
    );
    await start({
      ...many,
      '/shop/src/llm.ts': `import OpenAI from 'openai';
export const ask = (input: string, model: string) => new OpenAI().responses.create({ model, input, max_output_tokens: 9 });
`,
      '/shop/src/use.ts': `import { ask } from './llm';\nexport const answer = ask('why?', 'o3');\n`,
    });
    const llm = `${FOLDER}/src/llm.ts`;
    await open(llm);
    assert.match((await costs(llm))[0] ?? '', /^model decided at run time/);
    await server.settle();
    await server.settle(1500);
    for (let turn = 0; turn < 5; turn++) await server.settle();
    assert.match((await costs(llm))[0] ?? '', /^≈ \$/);
    assert.deepEqual(
      server.progress.map(({ value }) => value.kind).filter((kind, index, all) => kind !== all[index - 1]),
      ['begin', 'report', 'end'],
    );
    disk.texts.set(
      '/shop/src/use.ts',
      `import { ask } from './llm';\nexport const answer = ask('why?', 'gpt-4o');\n`,
    );
    const before = await costs(llm);
    await server.noticed([`${FOLDER}/src/use.ts`, FileChangeType.Changed]);
    await server.settle();
    assert.notDeepEqual(await costs(llm), before);
  });

  it('stops looking for importers when the user has enough of it', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [`/shop/lib/m${index}.ts`, `import './m${index + 1}';\n`]),
    );
    await start({
      ...many,
      '/shop/src/llm.ts': `import OpenAI from 'openai';
export const ask = (model: string) => new OpenAI().responses.create({ model, input: 'hi', max_output_tokens: 9 });
`,
    });
    const llm = `${FOLDER}/src/llm.ts`;
    await open(llm);
    await costs(llm);
    await server.settle();
    await server.settle(1500);
    const token = server.progress[0]?.token;
    assert.ok(token !== undefined);
    await server.client.sendNotification('window/workDoneProgress/cancel', { token });
    await server.settle();
    const { length } = disk.reads;
    assert.ok(length < 1900, `${length} files were read`);
    await server.settle();
    assert.equal(disk.reads.length, length);
    assert.equal(server.progress.at(-1)?.value.kind, 'end');
    assert.match(server.logged.join('\n'), /Who imports whom was not looked at to the end/);
  });

  it('does not look for importers while somebody types', async () => {
    const lib = Array.from({ length: 500 }, (_, index) => [`/shop/lib/m${index}.ts`, 'export {};\n']);
    await start({
      ...Object.fromEntries(lib),
      '/shop/src/llm.ts': `import OpenAI from 'openai';
export const ask = (model: string) => new OpenAI().responses.create({ model, input: 'hi', max_output_tokens: 9 });
`,
    });
    const llm = `${FOLDER}/src/llm.ts`;
    await open(llm);
    await costs(llm);
    await server.settle();
    await server.rest();
    await server.rest(0);
    const at = { line: 2, character: 0 };
    await server.change(llm, { range: { start: at, end: at }, text: '// why' });
    await server.rest(0);
    const { length } = disk.reads;
    for (let turn = 0; turn < 5; turn++) await server.rest(10);
    assert.equal(disk.reads.length, length);
    await server.settle();
    assert.ok(disk.reads.length > length);
  });

  it('looks at a folder once when everything in it changes', async () => {
    await start();
    await open(APP);
    await costs(APP);
    await server.settle();
    assert.deepEqual(disk.lists, ['/shop']);
    const all = Array.from({ length: 5000 }, (_, index) => `${FOLDER}/lib/m${index}.ts`);
    for (const uri of all) disk.texts.set(new URL(uri).pathname, 'export {};\n');
    disk.texts.set('/shop/src/config.ts', `export const MODEL = 'o3';\n`);
    const before = await costs(APP);
    disk.reads.length = 0;
    await server.noticed(...all.map((uri) => [uri, FileChangeType.Created] as const));
    await server.noticed([CONFIG, FileChangeType.Changed]);
    await server.settle();
    assert.notDeepEqual(await costs(APP), before);
    assert.deepEqual(disk.lists, ['/shop', '/shop']);
    assert.ok(disk.reads.length < 10, `${disk.reads.length} files were read`);
  });

  it('looks again at who imports whom when everything changes', async () => {
    const lib = Array.from({ length: 100 }, (_, index) => `/shop/lib/m${index}.ts`);
    await start({
      ...Object.fromEntries(lib.map((path) => [path, 'export {};\n'])),
      '/shop/src/llm.ts': `import OpenAI from 'openai';
export const ask = (model: string) => new OpenAI().responses.create({ model, input: 'hi', max_output_tokens: 9 });
`,
    });
    const llm = `${FOLDER}/src/llm.ts`;
    await open(llm);
    await costs(llm);
    for (let turn = 0; turn < 4; turn++) await server.settle();
    assert.match((await costs(llm))[0] ?? '', /^model decided at run time/);
    disk.texts.set('/shop/lib/m7.ts', `import { ask } from '../src/llm';\nask('o3');\n`);
    const gone = Array.from({ length: 3000 }, (_, index) => `${FOLDER}/old/m${index}.ts`);
    await server.noticed(...gone.map((uri) => [uri, FileChangeType.Deleted] as const));
    for (let turn = 0; turn < 4; turn++) await server.settle();
    assert.match((await costs(llm))[0] ?? '', /^≈ \$/);
  });

  it('follows folders that are moved', async () => {
    await start({
      ...FILES,
      '/shop/src/app.ts': FILES['/shop/src/app.ts'].replace('./config', './conf/model'),
    });
    await open(APP);
    await costs(APP);
    await server.settle();
    disk.texts.set('/shop/src/conf/model.ts', `export const MODEL = 'o3';\n`);
    await server.noticed([`${FOLDER}/src/conf`, FileChangeType.Created]);
    await server.settle();
    assert.match((await costs(APP))[0] ?? '', /^≈ \$/);
    disk.texts.delete('/shop/src/conf/model.ts');
    await server.noticed([`${FOLDER}/src/conf`, FileChangeType.Deleted]);
    await server.settle();
    assert.match((await costs(APP))[0] ?? '', /^model decided at run time/);
  });

  it('looks again when something was saved, for a client that does not watch files', async () => {
    await start(FILES, { capabilities: { workspace: { inlayHint: { refreshSupport: true } } } });
    await open(APP);
    await costs(APP);
    await server.settle();
    const before = await costs(APP);
    disk.texts.set('/shop/src/config.ts', `export const MODEL = 'o3';\n`);
    await server.client.sendNotification('textDocument/didSave', { textDocument: { uri: APP } });
    await server.settle();
    assert.notDeepEqual(await costs(APP), before);
  });

  it('knows a path however it is spelled', async () => {
    const texts = Object.entries(FILES).map(([path, text]) => [path.replace('/shop', '/c:/My Shop'), text]);
    await start(Object.fromEntries(texts), { folders: ['file:///C%3A/My%20Shop/'] });
    const [app, config] = ['file:///c:/My%20Shop/src/app.ts', 'file:///C:/My Shop/src/config.ts'];
    await open(app, FILES['/shop/src/app.ts']);
    await costs(app);
    await server.settle();
    const before = await costs(app);
    assert.match(before[0] ?? '', /^≈ \$/);
    await open(config, `export const MODEL = 'o3';\n`);
    await server.settle();
    assert.notDeepEqual(await costs(app), before);
  });

  it('looks at a cell and at an older version of a file alone', async () => {
    await start();
    for (const scheme of ['vscode-notebook-cell', 'git']) {
      const uri = `${scheme}:/shop/src/app.ts#${scheme}`;
      await server.open(uri, FILES['/shop/src/app.ts'], 'typescript');
      assert.match((await costs(uri))[0] ?? '', /^model decided at run time/);
    }
    await server.settle();
    assert.deepEqual(disk.lists, []);
  });

  it('forgets a folder that is closed', async () => {
    await start();
    await open(APP);
    await costs(APP);
    await server.settle();
    await server.client.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: FOLDER, name: 'shop' }] },
    });
    await server.settle();
    assert.match((await costs(APP))[0] ?? '', /^≈ \$/);
    assert.deepEqual(disk.lists, ['/shop', '/shop/src']);
  });

  it('asks to be told of files once, when it begins to look at them', async () => {
    await start();
    assert.deepEqual(watched(), []);
    await open(APP);
    await costs(APP);
    await server.settle();
    await open(ALONE);
    await costs(ALONE);
    await server.settle();
    // Of the files, and of `costlint.json`, which counts where nothing is looked at across files too.
    assert.equal(watched().length, 2);
  });

  const watched = () =>
    server.registrations.filter(({ method }) => method === 'workspace/didChangeWatchedFiles');
});
