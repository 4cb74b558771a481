import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { commandRows } from '../../shared/src/commands';
import { readSettings } from '../../shared/src/read-settings';
import { defaultSettings, settingRows } from '../../shared/src/settings';

const ROOT = process.cwd();
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

describe('what is generated', () => {
  it('is fresh', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/sync.mjs', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    assert.equal(status, 0, `${stdout}${stderr}`);
  }).timeout(60_000);
});

describe('the manifest', () => {
  const properties: Record<string, { default: unknown; scope: string }> =
    manifest.contributes.configuration.properties;

  it('has every setting and no other', () => {
    const keys = Object.keys(settingRows).map((key) => `costlint.${key}`);
    assert.deepEqual(Object.keys(properties), keys);
  });

  it('has defaults that are read as the defaults', () => {
    const configured = Object.fromEntries(
      Object.entries(properties).map(([key, row]) => [key.slice('costlint.'.length), row.default]),
    );
    assert.deepEqual(readSettings(configured), { settings: defaultSettings, problems: [] });
  });

  it('lets no workspace set what only the user may', () => {
    for (const [key, { place }] of Object.entries(settingRows)) {
      const isOwn = ['application', 'machine'].includes(properties[`costlint.${key}`]?.scope ?? '');
      assert.equal(isOwn, place === 'user-only', key);
    }
  });

  it('has every command', () => {
    const commands: { command: string }[] = manifest.contributes.commands;
    assert.deepEqual(
      commands.map(({ command }) => command),
      Object.keys(commandRows),
    );
  });

  it('points at pages that exist', () => {
    const steps: { media: { markdown: string } }[] = manifest.contributes.walkthroughs[0].steps;
    for (const { media } of steps) assert.ok(existsSync(path.join(ROOT, media.markdown)), media.markdown);
  });

  it('works in untrusted workspaces, but takes nothing from them that only the user may set', () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    const own = Object.entries(settingRows).filter(([, { place }]) => place === 'user-only');
    assert.deepEqual(
      restrictedConfigurations,
      own.map(([key]) => `costlint.${key}`),
    );
  });

  it('runs where the workspace is', () => {
    assert.deepEqual(manifest.extensionKind, ['workspace']);
  });
});
