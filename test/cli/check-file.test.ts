import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { type CheckOutcome, type CheckTools, checkFile } from '../../server/src/cli/check-file';
import { createCheckTools } from '../../server/src/cli/check-tools';
import { ROOT, realEngine, TODAY } from '../support/engine';
import { codeCells, notebookText } from '../support/notebooks';
import { TemporaryFolder } from '../support/temporary-folder';

const HEAD = 'from openai import OpenAI\nclient = OpenAI()\n';
const CALL =
  'client.chat.completions.create(model="gpt-5.2", max_tokens=5, messages=[{"role": "user", "content": "hi"}])';
const MAX_BYTES = 2 * 1024 * 1024;

describe('checking one file', () => {
  let folder: TemporaryFolder;
  let tools: CheckTools;

  before(async () => {
    const { engine, parsers } = realEngine();
    const surroundings = { folders: [], files: [] };
    const setup = { date: TODAY, maxBytes: MAX_BYTES, folder: ROOT, surroundings };
    tools = createCheckTools(engine, await parsers, setup);
  });
  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => folder.remove());

  function checked(content: string | Uint8Array, name = 'a.py', named = true): Promise<CheckOutcome> {
    folder.write({ [name]: content });
    return checkFile({ file: folder.at(name), path: name, named }, tools);
  }

  /** Where the callees of the calls stand, `line:character`, both 0-based. */
  async function callees(content: string | Uint8Array, name?: string): Promise<string[]> {
    const { report, skipped } = await checked(content, name);
    assert.equal(skipped, null);
    return (report?.calls ?? []).map(({ callee }) => `${callee.line}:${callee.character}`);
  }

  async function skipped(content: string | Uint8Array, name?: string): Promise<string> {
    const outcome = await checked(content, name);
    assert.equal(outcome.report, null);
    return `${outcome.skipped?.code}: ${outcome.skipped?.message}`;
  }

  const AT = CALL.indexOf('create');

  it('finds a call', async () => {
    assert.deepEqual(await callees(`${HEAD}${CALL}\n`), [`2:${AT}`]);
  });

  it('says that a notebook is broken, and tells calls of a whole one by their cells', async () => {
    assert.match(await skipped(`${HEAD}${CALL}`, 'a.ipynb'), /^malformed: it is not the JSON of a notebook/);
    const { report } = await checked(notebookText(codeCells(HEAD, CALL)), 'b.ipynb');
    assert.deepEqual(
      report?.calls.map(({ cell, callee }) => [cell, callee.line, callee.character]),
      [[1, 0, AT]],
    );
  });

  it('reads scripts without an ending, and says nothing of other files without one that nobody named', async () => {
    const script =
      '#!/bin/sh\ncurl https://api.openai.com/v1/responses -d \'{"model":"gpt-4o","input":"x"}\'\n';
    assert.deepEqual(await callees(script, 'ask'), ['1:0']);
    for (const content of ['Plain words.\n', new Uint8Array([0, 1, 2])])
      assert.deepEqual(await checked(content, 'plain', false), { report: null, skipped: null });
  });

  for (const name of ['notebook.ipynb.txt', 'deploy.ps1', 'main.swift', 'README', 'a.py.bak']) {
    it(`says that ${name} is in no language that it reads`, async () => {
      assert.match(await skipped(`${HEAD}${CALL}`, name), /^unsupported: .*\.js, .*\.py, .*\.tsx/);
    });
  }

  it('finds calls before and behind a syntax error', async () => {
    const text = `${HEAD}${CALL}\n\ndef broken(:\n    return (1,\n\nx = = 3\n\n${CALL}\n`;
    assert.deepEqual(await callees(text), [`2:${AT}`, `9:${AT}`]);
  });

  it('ends on text that is no program at all', async () => {
    for (const text of [`${HEAD}${'(['.repeat(5000)}`, `openai ${'}'.repeat(5000)}`, 'import openai\n"""'])
      assert.deepEqual(await callees(text), []);
  });

  it('has nothing to say of an empty file', async () => {
    for (const text of ['', '\n', '\ufeff'])
      assert.deepEqual(await checked(text), { report: null, skipped: null });
  });

  it('leaves binary files out', async () => {
    assert.match(await skipped(Buffer.from(`${HEAD}\0${CALL}`)), /^binary: it holds NUL bytes/);
  });

  it('leaves large files out, and names the limit', async () => {
    const text = `${HEAD}${CALL}\n${'# filler\n'.repeat(600_000)}`;
    assert.match(await skipped(text), /^too-large: it has more than the 1,024 KB of `costlint\.maxFileSize`/);
  });

  it('reads a line of 1,000 KB', async () => {
    const text = `${HEAD}data = "${'x'.repeat(1000 * 1024)}"; ${CALL}\n${CALL}\n`;
    assert.deepEqual(await callees(text), [`2:${1000 * 1024 + 11 + AT}`, `3:${AT}`]);
  });

  it('reads past bytes that are not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEAD}s = "`),
      Buffer.from([0xff, 0xc3]),
      Buffer.from(`"; ${CALL}`),
    ]);
    assert.deepEqual(await callees(bytes), [`2:${'s = "\ufffd\ufffd"; '.length + AT}`]);
  });

  it('takes a byte order mark for no character', async () => {
    assert.deepEqual(
      await callees(`\ufefffrom openai import OpenAI; OpenAI().responses.create(model="gpt-5.2")`),
      ['0:46'],
    );
  });

  it('reads UTF-16 with a byte order mark, in both orders', async () => {
    const little = Buffer.from(`\ufeff${HEAD}${CALL}\n`, 'utf16le');
    assert.deepEqual(await callees(little), [`2:${AT}`]);
    assert.deepEqual(await callees(Buffer.from(little).swap16()), [`2:${AT}`]);
  });

  for (const [name, end] of [
    ['CRLF', '\r\n'],
    ['lone CR', '\r'],
  ] as const) {
    it(`counts lines that end with ${name}`, async () => {
      const text = `import OpenAI from 'openai';\nconst c = new OpenAI();\n\nc.responses.create({ model: 'gpt-5.2' });\n`;
      assert.deepEqual(await callees(text.replaceAll('\n', end), 'a.ts'), ['3:12']);
    });
  }

  it('counts characters in UTF-16 units', async () => {
    assert.deepEqual(await callees(`${HEAD}s = "🚀𝒳é"; ${CALL}`), [`2:${'s = "🚀𝒳é"; '.length + AT}`]);
  });

  it('says that a file is gone', async () => {
    folder.write({ 'a.py': HEAD });
    rmSync(folder.at('a.py'));
    const outcome = await checkFile({ file: folder.at('a.py'), path: 'a.py' }, tools);
    assert.deepEqual(outcome.skipped, { path: 'a.py', code: 'unreadable', message: 'it is no longer there' });
  });

  it('says that a file may not be read', async function () {
    // Nothing is closed to root.
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    folder.write({ 'a.py': HEAD });
    chmodSync(folder.at('a.py'), 0o000);
    const outcome = await checkFile({ file: folder.at('a.py'), path: 'a.py' }, tools);
    assert.equal(outcome.skipped?.message, 'there is no permission to read it');
  });

  it('does not wait for what a pipe will bring', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [folder.at('a.py')]);
    const outcome = await checkFile({ file: folder.at('a.py'), path: 'a.py' }, tools);
    assert.equal(outcome.skipped?.message, 'it is not a regular file');
  });

  it('reads deeply nested code', async () => {
    const depth = 2000;
    await checked(`${HEAD}x = ${'['.repeat(depth)}${CALL}${']'.repeat(depth)}\n`);
    assert.deepEqual(await callees(`${HEAD}x = ${'('.repeat(depth)}1${')'.repeat(depth)}\n${CALL}\n`), [
      `3:${AT}`,
    ]);
  });

  it('leaves a file out that the engine fails on, and goes on', async () => {
    const engine = { ...realEngine().engine, open: () => assert.fail('this can not be') };
    folder.write({ 'a.py': `${HEAD}${CALL}` });
    const outcome = await checkFile({ file: folder.at('a.py'), path: 'a.py' }, { ...tools, engine });
    assert.equal(outcome.skipped?.code, 'internal');
    assert.match(outcome.skipped?.message ?? '', /please report it: .*this can not be/);
  });
});
