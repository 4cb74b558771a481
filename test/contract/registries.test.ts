import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { containers } from '../../server/src/containers/list';
import { languages } from '../../server/src/languages/list';
import { providers } from '../../server/src/providers/list';
import { rules } from '../../server/src/rules/list';
import { sdks } from '../../server/src/sdks/list';
import { vendors } from '../../server/src/vendors/list';
import { modulesIn } from '../support/modules';

/** Folders of a room that are none of its members: what members share, and what makes members of settings. */
const NO_MEMBERS = ['list', 'wire', 'custom'];

const ROOMS = [
  'languages',
  'containers',
  'sdks',
  'vendors',
  'providers',
  'rules',
  'usage-logs',
  'batch/forms',
];

describe('the list of', () => {
  for (const room of ROOMS) {
    const folder = path.join(process.cwd(), 'server', 'src', room);
    if (!existsSync(path.join(folder, 'list.ts'))) continue;
    it(`${room} has every file of its folder`, () => {
      const members = readdirSync(folder)
        .map((file) => file.replace(/\.ts$/, ''))
        .filter((name) => !NO_MEMBERS.includes(name));
      const list = modulesIn(`server/src/${room}`).find(({ file }) => file.endsWith('/list.ts'));
      const listed = (list?.imports ?? [])
        .filter((file) => file.startsWith(`server/src/${room}/`))
        .map((file) => file.split('/')[2 + room.split('/').length]?.replace(/\.ts$/, '') ?? '');
      assert.deepEqual([...new Set(listed)].sort(), members.sort());
    });
  }

  it('rules has a page on every rule, which says its level, and no other', () => {
    const folder = path.join(process.cwd(), 'docs', 'rules');
    assert.deepEqual(readdirSync(folder).sort(), rules.map(({ code }) => `${code}.md`).sort());
    for (const { code, severity } of rules) {
      const page = readFileSync(path.join(folder, `${code}.md`), 'utf8');
      assert.ok(page.startsWith(`# ${code}\n`), code);
      assert.ok(page.includes(`**Default:** ${severity}\n`), `${code} is ${severity} by default`);
      assert.ok(page.includes('\n## Reported\n') && page.includes('\n## Not reported\n'), code);
    }
  });

  it('providers, vendors and kinds of files has each identifier once', () => {
    for (const list of [providers, vendors, [...languages, ...containers]]) {
      const ids = list.map(({ id }) => id);
      assert.deepEqual(ids, [...new Set(ids)]);
    }
  });

  it('SDKs has modules and calls in every entry', () => {
    for (const { id, modules, calls } of sdks) assert.ok(modules.length > 0 && calls.length > 0, id);
  });

  it('providers has hosts as they are compared', () => {
    for (const { id, hosts } of providers)
      for (const host of hosts) assert.match(host, /^[a-z0-9.*:[\]-]+$/, id);
  });
});
