import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Inspectable, userSetting, withUserSettings } from '../../client/src/user-settings';
import { readSettings } from '../../shared/src/read-settings';
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

  it('is told to the server as the user has it, each of them', () => {
    for (const key of settingKeys) {
      const { kind, place } = settingRows[key];
      const reads = (user: Readonly<Record<string, unknown>>) => {
        const configuration = editor(user, { [key]: 'of the workspace' });
        const told = withUserSettings(configuration.merged, configuration);
        return (told as Readonly<Record<string, unknown>>)[key];
      };
      assert.equal(reads({ [key]: kind.default }), place === 'user-only' ? kind.default : 'of the workspace');
      assert.equal(reads({}), place === 'user-only' ? null : 'of the workspace');
    }
  });

  it('is told so where settings come nested', () => {
    const configuration = editor({ 'accounts.pollMinutes': 30 }, {});
    const nested = {
      unit: 'thousandCalls',
      accounts: { pollMinutes: 5, plainHttpHosts: ['evil.example'] },
      catalog: { refresh: false },
    };
    const { settings } = readSettings(withUserSettings(nested, configuration));
    assert.equal(settings['accounts.pollMinutes'], 30);
    assert.deepEqual(settings['accounts.plainHttpHosts'], []);
    assert.equal(settings['catalog.refresh'], true);
    assert.equal(settings.unit, 'thousandCalls');
  });

  it('has its default where the user’s own value is wrong', () => {
    assert.equal(
      userSetting(editor({ 'accounts.pollMinutes': 1 }, {}), 'accounts.pollMinutes'),
      settingRows['accounts.pollMinutes'].kind.default,
    );
  });
});
