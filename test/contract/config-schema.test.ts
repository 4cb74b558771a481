import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, it } from 'mocha';
import { settingRows } from '../../shared/src/settings';

const ROOT = process.cwd();

function json(file: string) {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
}

describe('the schema of costlint.json', () => {
  const validate = new Ajv({ strict: false }).compile(json('schemas/costlint.schema.json'));

  it('is that of the shareable settings of the table, dotted and nested', () => {
    for (const [key, { kind, place, scope }] of Object.entries(settingRows)) {
      const value = kind.schema.default ?? kind.default;
      const [group = '', name] = key.split('.');
      const nested = name === undefined ? { [key]: value } : { [group]: { [name]: value } };
      const isShared = place === 'shareable' && scope === 'resource';
      assert.equal(validate({ [key]: value }), isShared, key);
      assert.equal(validate(nested), isShared, key);
    }
  });

  it('takes what the docs show, and nothing unknown', () => {
    const page = readFileSync(path.join(ROOT, 'docs/configuration.md'), 'utf8');
    const shown = [...page.matchAll(/```jsonc?\n([\s\S]*?)```/g)].map(([, text = '']) =>
      JSON.parse(text.replace(/^\s*\/\/.*$/gm, '')),
    );
    assert.ok(shown.length >= 3);
    for (const each of shown) assert.ok(validate(each), JSON.stringify(validate.errors));
    assert.ok(!validate({ modelAlias: {} }));
    assert.ok(!validate({ priceMultipliers: [{ multiplier: 1 }] }));
  });

  it('is what the manifest points editors at', () => {
    const { contributes } = json('package.json');
    assert.deepEqual(contributes.jsonValidation, [
      { fileMatch: '/costlint.json', url: './schemas/costlint.schema.json' },
    ]);
  });
});
