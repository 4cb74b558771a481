import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readLayers, readSettings } from '../../shared/src/read-settings';
import { defaultSettings, settingKeys, settingRows } from '../../shared/src/settings';

function read(configured: unknown) {
  return readSettings(configured);
}

describe('settings', () => {
  it('have their defaults when nothing is set', () => {
    for (const nothing of [undefined, null, {}, [], 'x', 7, { display: null }]) {
      assert.deepEqual(read(nothing), { settings: defaultSettings, problems: [] });
    }
    for (const [key, { kind }] of Object.entries(settingRows)) {
      assert.deepEqual(kind.read(kind.default), { value: kind.default, problems: [] }, key);
    }
  });

  it('have a label and a meaning for each word to choose from', () => {
    for (const [key, { kind }] of Object.entries(settingRows)) {
      const { enum: words, enumItemLabels: labels, markdownEnumDescriptions: meanings } = kind.schema;
      if (key === 'defaultProvider' || !Array.isArray(words)) continue;
      assert.deepEqual(
        [labels, meanings].map((each) => Array.isArray(each) && each.length),
        [words.length, words.length],
        key,
      );
    }
  });

  it('are read from nested objects and from dotted keys', () => {
    assert.equal(read({ assumptions: { holeTokens: 5 } }).settings['assumptions.holeTokens'], 5);
    assert.equal(read({ 'assumptions.holeTokens': 5 }).settings['assumptions.holeTokens'], 5);
  });

  it('that are wrong say what was expected and what is used', () => {
    const { settings, problems } = read({
      enable: 'yes',
      assumptions: { holeBound: -1 },
      minimumToShow: 'cheap',
      exclude: ['a', 7],
      baseUrls: { 'h.example': 3, ok: 'openai' },
      currency: { code: 'Euro' },
    });
    assert.deepEqual(settings, { ...defaultSettings, exclude: ['a'], baseUrls: { ok: 'openai' } });
    assert.deepEqual(problems, [
      'costlint.enable: expected true or false, got "yes"; using true',
      'costlint.minimumToShow: expected a number that is not negative, got "cheap"; using "0"',
      'costlint.assumptions.holeBound: expected a whole number from 0 to 10000000, got -1; using 1000',
      'costlint.currency.code: expected three letters such as "EUR", got "Euro"; using "USD"',
      'costlint.exclude: entry 2 is left out: expected a text, got 7',
      'costlint.baseUrls: "h.example" is left out: expected the id of a known provider such as "openai", got 3',
    ]);
  });

  it('know the providers', () => {
    const { settings, problems } = read({ defaultProvider: 'openay', baseUrls: { 'llm.example': 'opnai' } });
    assert.equal(settings.defaultProvider, '');
    assert.deepEqual(settings.baseUrls, {});
    assert.equal(problems.length, 2);
    assert.equal(read({ defaultProvider: 'cheapa' }).settings.defaultProvider, 'cheapa');
  });

  it('keep the digits of amounts', () => {
    assert.equal(read({ minimumToShow: 0.0001 }).settings.minimumToShow, '0.0001');
    assert.equal(read({ minimumToShow: 1e-7 }).settings.minimumToShow, '0.0000001');
    assert.equal(read({ minimumToShow: '0.10' }).settings.minimumToShow, '0.1');
    assert.equal(read({ currency: { rate: 0.925 } }).settings['currency.rate'], '0.925');
  });

  it('take whole prices only', () => {
    const good = { provider: 'openai', model: 'gpt-5.2', input: 1.25, output: '10', currency: 'eur' };
    const { settings, problems } = read({
      prices: [good, { provider: 'openai', model: 'x' }, { ...good, input: -1 }, { ...good, inptu: 1 }, null],
    });
    assert.deepEqual(settings.prices, [
      { provider: 'openai', model: 'gpt-5.2', input: '1.25', output: '10', currency: 'EUR' },
    ]);
    assert.equal(problems.length, 4);
  });

  it('do not fall for names of every object', () => {
    assert.deepEqual(
      read({ constructor: { holeTokens: 1 }, __proto__: { enable: false } }).settings,
      defaultSettings,
    );
  });

  it('have no key below that of another: editors make one value of both', () => {
    const below = settingKeys.flatMap((key) => settingKeys.filter((other) => other.startsWith(`${key}.`)));
    assert.deepEqual(below, []);
  });

  it('are described', () => {
    for (const [key, { description }] of Object.entries(settingRows))
      assert.match(description, /\.\s*$|`\.?$/, key);
  });
});

describe('settings from several places', () => {
  it('are taken from the narrowest that sets them', () => {
    const layers = {
      folder: { unit: 'thousandCalls' },
      workspace: { unit: 'call', maxFileSize: 2 },
      'config-file': { maxFileSize: 3, defaultModel: 'c' },
      user: { defaultModel: 'u', 'hover.detail': 'short' },
    };
    const { settings, sources, problems } = readLayers(layers);
    assert.deepEqual(
      [settings.unit, settings.maxFileSize, settings.defaultModel, settings['hover.detail']],
      ['thousandCalls', 2, 'c', 'short'],
    );
    assert.deepEqual(sources, {
      unit: ['folder'],
      maxFileSize: ['workspace'],
      defaultModel: ['config-file'],
      'hover.detail': ['user'],
    });
    assert.deepEqual(problems, []);
  });

  it('add up where they are maps, the narrower entry first', () => {
    const { settings, sources } = readLayers({
      workspace: { modelAliases: { a: 'workspace' } },
      'config-file': { modelAliases: { a: 'file', b: 'file' } },
      user: { modelAliases: { b: 'user', c: 'user' } },
    });
    assert.deepEqual(settings.modelAliases, { a: 'workspace', b: 'file', c: 'user' });
    assert.deepEqual(sources.modelAliases, ['workspace', 'config-file', 'user']);
  });

  it('leave what is wrong to the next, and say what is used', () => {
    const { settings, sources, problems } = readLayers({
      workspace: { maxFileSize: 'big' },
      'config-file': { maxFileSize: 9, unit: 'wrong' },
    });
    assert.equal(settings.maxFileSize, 9);
    assert.deepEqual(sources, { maxFileSize: ['config-file'] });
    assert.deepEqual(problems, [
      'costlint.maxFileSize: expected a whole number from 1 to 102400, got "big"; using 9',
    ]);
  });

  it('take from nobody but the user what is the user’s alone', () => {
    const { settings, sources, problems } = readLayers({
      folder: { accounts: { plainHttpHosts: ['evil.example'] } },
      workspace: { 'accounts.plainHttpHosts': ['evil.example'] },
      'config-file': { 'accounts.plainHttpHosts': ['evil.example'] },
      user: { 'accounts.plainHttpHosts': ['mine.example'] },
    });
    assert.deepEqual(settings['accounts.plainHttpHosts'], ['mine.example']);
    assert.deepEqual(sources, { 'accounts.plainHttpHosts': ['user'] });
    assert.deepEqual(problems, [
      'costlint.accounts.plainHttpHosts: only your own settings can hold it, a workspace can not; using ["mine.example"]',
    ]);
  });

  it('take whole multipliers only', () => {
    const { settings, problems } = readSettings({
      priceMultipliers: [
        { provider: 'azure', multiplier: '0.850' },
        { model: ' gpt-5.2 ', multiplier: 1.2 },
        { multiplier: 0.5 },
        { provider: 'azure', multiplier: 0 },
        { provider: 'azur', multiplier: 0.5 },
        { provider: 'azure', multiplier: 0.5, disc: 1 },
      ],
    });
    assert.deepEqual(settings.priceMultipliers, [
      { provider: 'azure', multiplier: '0.85' },
      { model: 'gpt-5.2', multiplier: '1.2' },
    ]);
    assert.equal(problems.length, 4);
  });
});
