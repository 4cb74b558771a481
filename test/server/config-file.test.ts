import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { FileChangeType } from 'vscode-languageserver';
import { realEngine } from '../support/engine';
import { FakeEngine, fakeParsers } from '../support/fake-engine';
import { MemoryDisk } from '../support/memory-disk';
import { MemoryServer, type MemoryServerOptions } from '../support/memory-server';

const TEXT = 'openai\nask_gpt()\n';
const SHOP = 'file:///shop';
const PER_CALL = '1:9 ≈ $0.0042 · max $0.031';
const PER_1000 = '1:9 ≈ $4.20 / 1k calls · max $31.00';
const BY_THOUSAND = '{"unit": "thousandCalls"}';

describe('costlint.json in the editor', () => {
  const engine = new FakeEngine();
  let server: MemoryServer;
  let disk: MemoryDisk;

  async function start(files: Readonly<Record<string, string>>, more: Partial<MemoryServerOptions> = {}) {
    disk = new MemoryDisk(files);
    server = await MemoryServer.start({ engine, parsers: fakeParsers, folders: [SHOP], disk, ...more });
  }

  afterEach(() => server.dispose());

  async function hints(path: string): Promise<string | undefined> {
    await server.open(`file://${path}`, TEXT);
    return (await server.hintTexts(`file://${path}`))[0];
  }

  it('holds for files beside it and below, the nearest one as a whole', async () => {
    await start({
      '/shop/costlint.json': BY_THOUSAND,
      '/shop/app/costlint.json': '{}',
    });
    assert.equal(await hints('/shop/a.py'), PER_1000);
    assert.equal(await hints('/shop/lib/deep/a.py'), PER_1000);
    assert.equal(await hints('/shop/app/sub/a.py'), PER_CALL);
  });

  it('is not looked for outside of the workspace folder, nor for files outside', async () => {
    await start({ '/costlint.json': BY_THOUSAND, '/other/costlint.json': BY_THOUSAND });
    assert.equal(await hints('/shop/a.py'), PER_CALL);
    assert.equal(await hints('/other/a.py'), PER_CALL);
    assert.equal(await hints('/shopping/a.py'), PER_CALL);
  });

  it('counts less than the workspace and more than the user', async () => {
    const layers = { user: { unit: 'call', display: 'off' }, workspace: { display: 'inlay' } };
    await start(
      { '/shop/costlint.json': '{"unit": "thousandCalls", "display": "lens"}' },
      { configuration: () => ({ layers }) },
    );
    assert.equal(await hints('/shop/a.py'), PER_1000);
  });

  it('refreshes hints when it changes, comes or goes', async () => {
    await start({ '/shop/costlint.json': BY_THOUSAND });
    assert.equal(await hints('/shop/a.py'), PER_1000);
    assert.deepEqual(
      server.registrations.map(({ method }) => method).filter((each) => each.includes('Watched')).length > 0,
      true,
    );
    disk.texts.set('/shop/costlint.json', '{"minimumToShow": 1}');
    await server.noticed([`${SHOP}/costlint.json`, FileChangeType.Changed]);
    await server.hintRefreshes.next();
    assert.equal(await hints('/shop/a.py'), undefined);
    disk.texts.delete('/shop/costlint.json');
    await server.noticed([`${SHOP}/costlint.json`, FileChangeType.Deleted]);
    await server.hintRefreshes.next();
    assert.equal(await hints('/shop/a.py'), PER_CALL);
    disk.texts.set('/shop/costlint.json', BY_THOUSAND);
    await server.noticed([`${SHOP}/costlint.json`, FileChangeType.Created]);
    await server.hintRefreshes.next();
    assert.equal(await hints('/shop/a.py'), PER_1000);
  });

  it('counts as it is in the editor once it rests, and as it is on disk once it is closed', async () => {
    await start({ '/shop/costlint.json': '{}' });
    assert.equal(await hints('/shop/a.py'), PER_CALL);
    await server.open(`${SHOP}/costlint.json`, BY_THOUSAND, 'jsonc');
    await server.rest();
    await server.hintRefreshes.next();
    assert.equal(await hints('/shop/a.py'), PER_1000);
    await server.close(`${SHOP}/costlint.json`);
    await server.hintRefreshes.next();
    assert.equal(await hints('/shop/a.py'), PER_CALL);
  });

  it('excludes files by globs from its own folder', async () => {
    await start({ '/shop/app/costlint.json': '{"exclude": ["gen/**"]}' });
    assert.equal(await hints('/shop/app/gen/a.py'), undefined);
    assert.equal(await hints('/shop/app/a.py'), PER_CALL);
    assert.equal(await hints('/shop/gen/a.py'), PER_CALL);
  });

  it('is told what is wrong in it at its place, until that is mended; nothing pops up', async () => {
    const text = '{\n  "accounts": {"plainHttpHosts": ["evil.example"]},\n  "unit": "thousandCalls"\n}';
    await start({ '/shop/costlint.json': text });
    assert.equal(await hints('/shop/a.py'), PER_1000);
    const { uri, diagnostics } = await server.diagnostics.next();
    assert.equal(uri, `${SHOP}/costlint.json`);
    assert.deepEqual(
      diagnostics.map(({ range, message, code }) => [range.start, code, String(message).replace(/\\/g, '')]),
      [
        [
          { line: 1, character: 15 },
          'costlint-config',
          'accounts.plainHttpHosts: only your own settings can hold it, a project can not; it counts nothing here',
        ],
      ],
    );
    disk.texts.set('/shop/costlint.json', '{}');
    await server.noticed([`${SHOP}/costlint.json`, FileChangeType.Changed]);
    await server.hintRefreshes.next();
    assert.equal(await hints('/shop/a.py'), PER_CALL);
    assert.deepEqual((await server.diagnostics.next()).diagnostics, []);
    assert.equal(server.messages.size, 0);
  });

  it('is read once for all documents of a folder, and its settings are one object for them', async () => {
    await start({ '/shop/costlint.json': '{"assumptions": {"holeTokens": 7}}' });
    let reads = 0;
    const read = disk.read.bind(disk);
    disk.read = (...args) => {
      reads += 1;
      return read(...args);
    };
    await hints('/shop/lib/a.py');
    const asked = reads;
    await hints('/shop/lib/b.py');
    assert.equal(reads, asked);
    const [one, other] = engine.options.slice(-2);
    assert.equal(one?.hole.likely, 7);
    assert.equal(one, other);
  });
});

describe('the hover', () => {
  it('names where a setting is set that the cost rests on', async () => {
    const { engine, parsers } = realEngine();
    const disk = new MemoryDisk({
      '/shop/app/costlint.json': '{"modelAliases": {"prod": "gpt-4o"}, "assumptions.outputTokens": 500}',
    });
    const server = await MemoryServer.start({
      engine,
      parsers: await parsers,
      folders: [SHOP],
      disk,
      configuration: () => ({ layers: { workspace: { 'assumptions.outputTokens': 400 } } }),
    });
    try {
      const text = `from openai import OpenAI\nOpenAI().responses.create(model="prod", input="hi")\n`;
      await server.open(`${SHOP}/app/a.py`, text);
      const hover = (await server.hover(`${SHOP}/app/a.py`, { line: 1, character: 20 })) ?? '';
      assert.match(hover, /prod stands for gpt.*`costlint\.modelAliases`, set in app\/costlint\.json\)/);
      assert.match(
        hover,
        /output of 400 tokens.*`costlint\.assumptions\.outputTokens`, set in the workspace\)/,
      );
    } finally {
      server.dispose();
    }
  });
});
