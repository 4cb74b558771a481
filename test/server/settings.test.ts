import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { FakeEngine, fakeParsers } from '../support/fake-engine';
import { MemoryServer, type MemoryServerOptions } from '../support/memory-server';

const TEXT = 'openai\nask_gpt()\n';

describe('settings of a server', () => {
  const engine = new FakeEngine();
  let server: MemoryServer | undefined;

  async function start(options: Partial<MemoryServerOptions>): Promise<MemoryServer> {
    server = await MemoryServer.start({ engine, parsers: fakeParsers, ...options });
    return server;
  }

  afterEach(() => server?.dispose());

  it('are asked for each resource, once', async () => {
    const server = await start({
      folders: ['file:///one', 'file:///two'],
      configuration: (uri) => ({ unit: uri?.startsWith('file:///two') ? 'thousandCalls' : 'call' }),
    });
    await server.open('file:///one/a.py', TEXT);
    await server.open('file:///two/a.py', TEXT);
    assert.deepEqual(await server.hintTexts('file:///one/a.py'), ['1:9 ≈ $0.0042 · max $0.031']);
    assert.deepEqual(await server.hintTexts('file:///two/a.py'), ['1:9 ≈ $4.20 / 1k calls · max $31.00']);
    await server.hintTexts('file:///two/a.py');
    assert.deepEqual(server.asked, ['file:///one/a.py', 'file:///two/a.py']);
  });

  it('are asked for again after a change, and hints and lenses are refreshed', async () => {
    let minimumToShow = 0;
    const server = await start({ configuration: () => ({ minimumToShow }) });
    await server.open('file:///a.py', TEXT);
    assert.equal((await server.hintTexts('file:///a.py')).length, 1);
    minimumToShow = 0.01;
    await server.changeConfiguration();
    await server.hintRefreshes.next();
    await server.lensRefreshes.next();
    assert.deepEqual(await server.hintTexts('file:///a.py'), []);
  });

  it('reach the engine as one object while they stay the same', async () => {
    const server = await start({
      configuration: () => ({ assumptions: { holeTokens: 7, holeBound: 70 }, defaultProvider: 'cheapa' }),
    });
    await server.open('file:///a.py', TEXT);
    await server.hintTexts('file:///a.py');
    await server.change('file:///a.py', { text: `${TEXT}\n` });
    await server.hintTexts('file:///a.py');
    const [before, after] = engine.options.slice(-2);
    assert.equal(before, after);
    assert.deepEqual(after, {
      date: '2026-11-20',
      hole: { likely: 7, bound: 70 },
      outputTokens: 300,
      baseUrls: {},
      defaultProvider: 'cheapa',
      prices: [],
      priceMultipliers: [],
      modelAliases: {},
      rules: {},
      budgets: {},
      connected: [],
      pricesVersion: 0,
    });
    server.clock.date = '2026-11-21';
    await server.hintTexts('file:///a.py');
    assert.equal(engine.options.at(-1)?.date, '2026-11-21');
  });

  it('that are wrong are told once and replaced by their defaults', async () => {
    const server = await start({ configuration: () => ({ display: 'everywhere' }) });
    await server.open('file:///a.py', TEXT);
    await server.open('file:///b.py', TEXT);
    assert.equal((await server.hintTexts('file:///a.py')).length, 1);
    assert.equal((await server.hintTexts('file:///b.py')).length, 1);
    const message =
      'costlint.display: expected one of "inlay", "lens", "off", got "everywhere"; using "inlay"';
    assert.equal(await server.messages.next(), message);
    assert.equal(server.messages.size, 0);
    await server.rest();
    assert.deepEqual((await server.statuses.next()).problems, [message]);
  });

  it('come with the messages of a client that can not be asked', async () => {
    const server = await start({
      capabilities: {},
      initialization: { settings: { display: 'off' } },
    });
    await server.open('file:///a.py', TEXT);
    assert.deepEqual(await server.hintTexts('file:///a.py'), []);
    await server.changeConfiguration({ costlint: { display: 'inlay' } });
    assert.equal((await server.hintTexts('file:///a.py')).length, 1);
    assert.deepEqual(server.asked, []);
  });

  it('take a folder out of the reach of its globs when it is removed', async () => {
    const configuration = () => ({ exclude: ['gen/**'] });
    const server = await start({ folders: ['file:///one'], configuration });
    await server.open('file:///one/gen/a.py', TEXT);
    assert.deepEqual(await server.hintTexts('file:///one/gen/a.py'), []);
    await server.client.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: 'file:///one', name: 'one' }] },
    });
    await server.hintRefreshes.next();
    assert.equal((await server.hintTexts('file:///one/gen/a.py')).length, 1);
  });

  it('turn everything off', async () => {
    const server = await start({ configuration: () => ({ enable: false }) });
    await server.open('file:///a.py', `${TEXT}ouch`);
    await server.rest();
    assert.equal((await server.statuses.next()).state, 'off');
    assert.equal(server.diagnostics.size, 0);
  });
});
