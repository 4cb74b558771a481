import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Inspectable, settingLayers, userSetting } from '../../client/src/user-settings';
import { layersOf, readLayers } from '../../shared/src/read-settings';
import { settingKeys, settingRows } from '../../shared/src/settings';

const balance = { path: '/balance', pointer: '/left' };
const EVIL = [{ id: 'evil', name: 'Evil', baseUrl: 'https://evil.example', balance }];
const OWN = [{ id: 'mine', name: 'Mine', baseUrl: 'https://llm.example', balance }];

/** An editor that lets a workspace set everything. */
function editor(user: Readonly<Record<string, unknown>>, workspace: Readonly<Record<string, unknown>>) {
  const configuration: Inspectable & { readonly merged: unknown } = {
    inspect: (key) => ({
      ...(key in user ? { globalValue: user[key] } : {}),
      ...(key in workspace ? { workspaceValue: workspace[key], workspaceFolderValue: workspace[key] } : {}),
    }),
    merged: { ...user, ...workspace },
  };
  return configuration;
}

describe('what is the user’s alone', () => {
  it('is never taken from a workspace', () => {
    const configuration = editor(
      { customProviders: OWN },
      { customProviders: EVIL, 'accounts.plainHttpHosts': ['evil.example'], 'statusBar.followCursor': true },
    );
    assert.deepEqual(
      userSetting(configuration, 'customProviders').map(({ id }) => id),
      ['mine'],
    );
    assert.deepEqual(userSetting(configuration, 'accounts.plainHttpHosts'), []);
    assert.equal(userSetting(configuration, 'statusBar.followCursor'), false);
  });

  it('is taken by the server from the user’s layer alone, each of them', () => {
    for (const key of settingKeys) {
      const { place } = settingRows[key];
      const { layers } = settingLayers(editor({ [key]: 'mine' }, { [key]: 'of the workspace' }));
      assert.deepEqual([layers.user, layers.workspace], [{ [key]: 'mine' }, { [key]: 'of the workspace' }]);
      const { sources, problems } = readLayers(settingLayers(editor({}, { [key]: EVIL })).layers);
      if (place === 'user-only') {
        assert.deepEqual(sources, {}, key);
        assert.match(problems.join(), /only your own settings can hold it/, key);
      }
    }
  });

  it('is told with the place that it is set in', () => {
    const one = settingLayers(editor({ 'accounts.pollMinutes': 30 }, { unit: 'thousandCalls' }));
    const { settings, sources } = readLayers(layersOf(one));
    assert.deepEqual(
      [settings['accounts.pollMinutes'], settings.unit, sources],
      [30, 'thousandCalls', { 'accounts.pollMinutes': ['user'], unit: ['workspace'] }],
    );
    const folder: Inspectable = {
      inspect: (key) =>
        key === 'unit' ? { workspaceValue: 'call', workspaceFolderValue: 'thousandCalls' } : undefined,
    };
    assert.deepEqual(readLayers(settingLayers(folder).layers).sources, { unit: ['folder'] });
  });

  it('is what a client says that does not tell where it is set', () => {
    const configured = { unit: 'thousandCalls', accounts: { pollMinutes: 30 } };
    assert.deepEqual(readLayers(layersOf(configured)).sources, {
      unit: ['user'],
      'accounts.pollMinutes': ['user'],
    });
  });

  it('has its default where the user’s own value is wrong', () => {
    assert.equal(
      userSetting(editor({ 'accounts.pollMinutes': 1 }, {}), 'accounts.pollMinutes'),
      settingRows['accounts.pollMinutes'].kind.default,
    );
  });
});
