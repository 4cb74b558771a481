import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { FakeEngine, fakeParsers } from '../support/fake-engine';
import { MemoryServer } from '../support/memory-server';

const FILE = 'file:///project/a.py';
const OTHER = 'file:///project/b.py';
const TEXT = 'openai\nask_gpt()\n';
/** More than a trial takes. */
const MANY = 200;

describe('the warm-up', () => {
  let engine: FakeEngine;
  let server: MemoryServer;

  beforeEach(async () => {
    engine = new FakeEngine();
    engine.excerpt = 'openai\nprompt\nask_gpt()\n';
    server = await MemoryServer.start({ engine, parsers: fakeParsers });
    await server.open(FILE, TEXT);
  });

  afterEach(() => server.dispose());

  const slices = (count: number) => {
    for (let slice = 0; slice < count; slice++) server.clock.advance(0);
  };

  it('types in a file that nobody sees, and lets go of it', async () => {
    const shown = await server.hintTexts(FILE);
    assert.equal(engine.opened, 1);
    slices(MANY);
    assert.deepEqual([engine.opened, engine.disposed], [2, 1]);
    assert.ok(engine.analyzed > 50 && engine.analyzed < MANY, `${engine.analyzed} analyses`);
    assert.deepEqual(server.logged, []);
    assert.deepEqual(await server.hintTexts(FILE), shown);
  });

  it('comes once for each language', async () => {
    await server.hintTexts(FILE);
    slices(MANY);
    const { analyzed } = engine;
    await server.open(OTHER, TEXT);
    await server.hintTexts(OTHER);
    slices(MANY);
    assert.deepEqual([engine.opened, engine.analyzed], [3, analyzed + 1]);
  });

  it('waits from a change to its answer', async () => {
    await server.hintTexts(FILE);
    slices(10);
    await server.change(FILE, { text: 'openai\nask_gpt()\n#\n' });
    await server.rest(0);
    const { analyzed } = engine;
    slices(10);
    assert.equal(engine.analyzed, analyzed);
    await server.hintTexts(FILE);
    slices(10);
    assert.equal(engine.analyzed, analyzed + 11);
  });

  it('is broken off when its document is closed, and begins again with another one', async () => {
    await server.hintTexts(FILE);
    slices(10);
    await server.close(FILE);
    await server.rest(0);
    assert.deepEqual([engine.opened, engine.disposed], [2, 2]);
    assert.equal(server.clock.waiting, 0);
    await server.open(OTHER, TEXT);
    await server.hintTexts(OTHER);
    slices(MANY);
    assert.deepEqual([engine.opened, engine.disposed], [4, 3]);
  });

  it('ends at a failure, which is logged', async () => {
    await server.hintTexts(FILE);
    slices(10);
    engine.failure = new Error('out of luck');
    slices(MANY);
    assert.match(server.logged.join('\n'), /^The warm-up failed: Error: out of luck/);
    assert.equal(engine.disposed, 1);
    assert.equal((await server.hintTexts(FILE)).length, 1);
  });

  it('does nothing where there is nothing to try', async () => {
    engine.excerpt = '';
    await server.hintTexts(FILE);
    slices(MANY);
    assert.equal(engine.opened, 1);
  });
});
