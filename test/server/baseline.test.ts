import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { FileChangeType } from 'vscode-languageserver/node';
import { baselineText } from '../../server/src/core/config/baseline';
import { analyzeText, realEngine } from '../support/engine';
import { MemoryDisk } from '../support/memory-disk';
import { MemoryServer } from '../support/memory-server';

const CALL = 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-5.2", input="hi")\n';
const KNOWN = `${CALL}y = 2  # costlint: x=1\n`;
const FILE = 'file:///shop/api/a.py';
const BASELINE = 'file:///shop/known.json';

describe('a baseline in the editor', () => {
  let server: MemoryServer;

  afterEach(() => server.dispose());

  async function lines(): Promise<number[]> {
    await server.settle();
    let last: number[] = [];
    while (server.diagnostics.size > 0) {
      const { uri, diagnostics } = await server.diagnostics.next();
      if (uri === FILE) last = diagnostics.map(({ range }) => range.start.line);
    }
    return last;
  }

  it('keeps known findings from being shown, until it changes', async () => {
    const { findings } = await analyzeText(KNOWN, 'python');
    const disk = new MemoryDisk({
      '/shop/known.json': baselineText(findings.map(({ fingerprint }) => ['api/a.py', fingerprint])),
    });
    const { engine, parsers } = realEngine();
    server = await MemoryServer.start({
      engine,
      parsers: await parsers,
      disk,
      folders: ['file:///shop'],
      configuration: () => ({ baseline: 'known.json' }),
    });
    await server.open(FILE, `${KNOWN}z = 3  # costlint: x=1\n`);
    assert.deepEqual(await lines(), [3]);
    assert.ok(server.registrations.some((each) => JSON.stringify(each).includes('**/known.json')));
    disk.texts.set('/shop/known.json', baselineText([]));
    await server.noticed([BASELINE, FileChangeType.Changed]);
    assert.deepEqual(await lines(), [2, 3]);
  });
});
