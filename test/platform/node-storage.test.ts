import assert from 'node:assert/strict';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { nodeStorage } from '../../server/src/platform/node-storage';
import { TemporaryFolder } from '../support/temporary-folder';

describe('what is remembered in files', () => {
  let folder: TemporaryFolder;
  let told: string[];
  const open = (path = folder.at('accounts')) => {
    const tell = (words: string) => void told.push(words);
    return nodeStorage(path, { info: tell, warn: tell, error: tell });
  };

  beforeEach(() => {
    folder = new TemporaryFolder();
    told = [];
  });
  afterEach(() => folder.remove());

  it('is there for the next one who opens the folder', async () => {
    assert.equal(await open().load('a/b'), null);
    await open().store('a/b', 'one');
    await open().store('a/b', 'two');
    await open().store('../../c: CON', 'three');
    assert.equal(await open().load('a/b'), 'two');
    assert.equal(await open().load('../../c: CON'), 'three');
    assert.equal(await open().load('A/b'), null);
    assert.deepEqual(readdirSync(folder.path), ['accounts']);
    assert.equal(readdirSync(folder.at('accounts')).length, 2);
    assert.deepEqual(told, []);
  });

  it('is for the user alone', async () => {
    if (process.platform === 'win32') return;
    await open().store('a', 'one');
    assert.equal(statSync(folder.at('accounts')).mode & 0o077, 0);
  });

  it('is forgotten', async () => {
    await open().store('a', 'one');
    await open().forget('a');
    await open().forget('a');
    assert.equal(await open().load('a'), null);
  });

  it('tells once that it can not be written, and goes on', async () => {
    writeFileSync(folder.at('file'), '');
    const storage = open(folder.at('file'));
    await storage.store('a', 'one');
    await storage.store('a', 'one');
    assert.equal(told.filter((words) => words.includes('remembered for the next start')).length, 1);
    assert.equal(await storage.load('a'), null);
  });
});
