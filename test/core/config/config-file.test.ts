import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MOST_CONFIG_TEXT, readConfigFile } from '../../../server/src/core/config/config-file';
import { settingRows } from '../../../shared/src/settings';

/** What a file sets, and its findings as `marked text: message`. */
function read(text: string) {
  const { values, findings } = readConfigFile(text);
  return {
    values,
    findings: findings.map(({ range, message }) => `${text.slice(range.start, range.end)} | ${message}`),
  };
}

describe('costlint.json', () => {
  it('sets what is shareable, by dotted keys or nested, with comments and trailing commas', () => {
    const text = `{
      // Agreed with the vendor.
      "$schema": "https://example.org/costlint.schema.json",
      "priceMultipliers": [{ "provider": "azure", "multiplier": 0.85 },],
      "assumptions": { "holeTokens": 50, /* short */ },
      "assumptions.outputTokens": 700,
    }`;
    assert.deepEqual(read(text), {
      values: {
        priceMultipliers: [{ provider: 'azure', multiplier: 0.85 }],
        'assumptions.holeTokens': 50,
        'assumptions.outputTokens': 700,
      },
      findings: [],
    });
  });

  it('tells what is unknown or wrong at its key, and the rest still counts', () => {
    const { values, findings } = read(`{
      "enabel": true,
      "costlint.exclude": [],
      "defaultmodel": "gpt-5.2",
      "assumptions": { "holeTokens": "many", "wholeTokens": 1 },
      "hover": 3,
      "baseUrls": { "llm.example": "opnai", "gw.example": "openai" },
      "maxFileSize": 64
    }`);
    assert.deepEqual(values, {
      baseUrls: { 'llm.example': 'opnai', 'gw.example': 'openai' },
      maxFileSize: 64,
    });
    assert.deepEqual(findings, [
      '"enabel" | no setting is called "enabel"; it counts nothing',
      '"costlint.exclude" | "costlint.exclude": keys are written without `costlint.` here: "exclude"',
      '"defaultmodel" | no setting is called "defaultmodel"; "defaultModel" is one; it counts nothing',
      '"holeTokens" | assumptions.holeTokens: expected a whole number from 0 to 10000000, got "many"; it counts nothing',
      '"wholeTokens" | no setting is called "assumptions.wholeTokens"; it counts nothing',
      '"hover" | hover: expected an object of settings, got 3',
      '"baseUrls" | baseUrls: "llm.example" is left out: expected the id of a known provider such as "openai", got "opnai"',
    ]);
  });

  it('sets nothing that only the user may set, and nothing of the editor alone', () => {
    for (const [key, { place, scope }] of Object.entries(settingRows)) {
      if (place === 'shareable' && scope === 'resource') continue;
      const { values, findings } = read(JSON.stringify({ [key]: ['https://evil.example'] }));
      assert.deepEqual(values, {}, key);
      assert.equal(findings.length, 1, key);
      assert.match(findings[0] ?? '', /it counts nothing here$/);
      assert.doesNotMatch(findings[0] ?? '', /evil/);
    }
    const nested = read('{"accounts": {"plainHttpHosts": ["evil.example"], "pollMinutes": 5}}');
    assert.deepEqual(nested.values, {});
    assert.equal(nested.findings.length, 2);
  });

  it('loses nothing of what stands around broken JSON', () => {
    const { values, findings } = read(
      '{"maxFileSize": 64, "exclude": ["a" "b"], "unit": , "defaultModel": "m"',
    );
    assert.deepEqual(values, { maxFileSize: 64, exclude: ['a', 'b'], defaultModel: 'm' });
    assert.deepEqual(findings, [
      '"b" | expected a comma',
      ', | expected a value',
      ' | expected a closing brace',
    ]);
  });

  it('says which of two counts', () => {
    assert.deepEqual(read('{"unit": "call", "unit": "thousandCalls"}'), {
      values: { unit: 'thousandCalls' },
      findings: ['"unit" | unit: it is set again below, and the last one counts'],
    });
  });

  it('has places that hold behind a byte order mark', () => {
    assert.deepEqual(read('\ufeff{"unti": 1, "maxFileSize": 5}'), {
      values: { maxFileSize: 5 },
      findings: ['"unti" | no setting is called "unti"; it counts nothing'],
    });
  });

  it('is read in bounded time and depth, whatever it holds', () => {
    assert.deepEqual(readConfigFile('').findings, []);
    const large = readConfigFile(`{"maxFileSize": 5, "defaultModel": "${'m'.repeat(MOST_CONFIG_TEXT)}"}`);
    assert.deepEqual(large.values, {});
    assert.match(large.findings[0]?.message ?? '', /larger than 256 KB/);
    const deep = readConfigFile(`{"prices": ${'['.repeat(100_000)}`);
    assert.deepEqual(deep.values, {});
    assert.match(deep.findings[0]?.message ?? '', /nested/);
    assert.equal(readConfigFile(`{${'"x": 1,'.repeat(20_000)}`).findings.length, 100);
    for (const text of ['[]', '7', '"x"', 'null', '{', '}', '\0', '{"__proto__": {"enable": false}}'])
      assert.deepEqual(readConfigFile(text).values, {}, text);
  });
});
