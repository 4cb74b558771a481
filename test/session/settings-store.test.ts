import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SettingsStore } from '../../server/src/session/settings-store';
import { defaultSettings } from '../../shared/src/settings';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('the store of settings', () => {
  it('asks once for each resource until it is released', async () => {
    const asked: (string | null)[] = [];
    const store = new SettingsStore(
      async (uri) => void asked.push(uri),
      silent,
      () => undefined,
    );
    await Promise.all([store.of('a'), store.of('a'), store.of('b'), store.of(null)]);
    assert.deepEqual(asked, ['a', 'b', null]);
    store.release('a');
    await store.of('a');
    await store.of('b');
    assert.deepEqual(asked, ['a', 'b', null, 'a']);
  });

  it('has the defaults when the client fails', async () => {
    const warnings: string[] = [];
    const log = { ...silent, warn: (message: string) => void warnings.push(message) };
    const store = new SettingsStore(
      () => Promise.reject(new Error('no')),
      log,
      () => undefined,
    );
    assert.equal((await store.of('a')).settings, defaultSettings);
    assert.match(warnings.join(), /no/);
  });

  it('makes new options for another day or other prices only', async () => {
    const store = new SettingsStore(null, silent, () => undefined);
    const { settings } = await store.of('a');
    const today = store.optionsOf(settings, '2026-11-20', 0);
    assert.equal(store.optionsOf(settings, '2026-11-20', 0), today);
    assert.equal(store.optionsOf(settings, '2026-11-21', 0).date, '2026-11-21');
    assert.notEqual(store.optionsOf(settings, '2026-11-21', 1), store.optionsOf(settings, '2026-11-21', 0));
  });
});
