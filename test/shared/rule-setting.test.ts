import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readLayers, readSettings } from '../../shared/src/read-settings';
import { settingRows } from '../../shared/src/settings';

describe('the setting of rules', () => {
  it('takes a level for each rule, and none by default', () => {
    assert.deepEqual(readSettings({ rules: { 'costlint-comment': 'off' } }), {
      settings: { ...readSettings({}).settings, rules: { 'costlint-comment': 'off' } },
      problems: [],
    });
    assert.deepEqual(readSettings({}).settings.rules, {});
  });

  it('leaves out what is no rule or no level, and says so', () => {
    const { settings, problems } = readSettings({
      rules: { 'costlint-comment': 'loud', toString: 'off', ['__proto__']: 'off' },
    });
    assert.deepEqual(settings.rules, {});
    assert.equal(problems.length, 3);
    assert.match(
      problems[0] ?? '',
      /"costlint-comment" is left out: expected one of error, .*, off, got "loud"/,
    );
    assert.match(
      problems[1] ?? '',
      /"toString" is left out: there is no such rule; rules are .*costlint-comment/,
    );
  });

  it('adds up over folder, workspace, costlint.json and user', () => {
    assert.equal(settingRows.rules.place, 'shareable');
    const { settings } = readLayers({
      'config-file': { rules: { 'costlint-comment': 'hint' } },
      user: { rules: { 'costlint-comment': 'error' } },
    });
    assert.deepEqual(settings.rules, { 'costlint-comment': 'hint' });
  });
});
