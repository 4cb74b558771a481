import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { checkConfigs } from '../../server/src/cli/check-configs';
import { type CheckOutcome, checkFiles } from '../../server/src/cli/check-file';
import { createCheckTools } from '../../server/src/cli/check-tools';
import { realEngine, TODAY } from '../support/engine';
import { TemporaryFolder } from '../support/temporary-folder';

const PYTHON = `from openai import AzureOpenAI
AzureOpenAI(azure_endpoint="https://corp.openai.azure.com").responses.create(model="prod", input="hi", max_output_tokens=5)
`;

const alias = (model: string) => JSON.stringify({ modelAliases: { prod: model } });

describe('what costlint.json sets for a check', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => folder.remove());

  async function check(...names: readonly string[]) {
    const { engine, parsers } = realEngine();
    const tasks = names.map((name) => ({
      file: folder.at(name.replace('!', '')),
      path: name.replace('!', ''),
      named: name.startsWith('!'),
    }));
    const tools = createCheckTools(engine, await parsers, {
      date: TODAY,
      maxBytes: 100_000,
      folder: folder.at('repo'),
      surroundings: { folders: [folder.at('repo')], files: [] },
    });
    const outcomes = await checkFiles(tasks, tools);
    const { reports, holeBound } = checkConfigs(tasks, tools.settings, tools.reportPath);
    const findings = reports.flatMap((report) =>
      report.findings.map(({ range, message }) => `${report.path}:${range.start.line} ${message}`),
    );
    return { outcomes, findings, holeBound };
  }

  const models = ({ report }: CheckOutcome) =>
    report?.calls.map(({ model, provider }) => `${model} @${provider}`);

  it('is what the nearest one says, as a whole', async () => {
    folder.write({
      'repo/costlint.json': alias('gpt-4o'),
      'repo/a.py': PYTHON,
      'repo/lib/deep/b.py': PYTHON,
      'repo/app/costlint.json': `\ufeff${alias('gpt-4o-mini')}`,
      'repo/app/sub/c.py': PYTHON,
      'repo/bare/costlint.json': '{}',
      'repo/bare/d.py': PYTHON,
    });
    const { outcomes, findings } = await check(
      'repo/a.py',
      'repo/lib/deep/b.py',
      'repo/app/sub/c.py',
      'repo/bare/d.py',
    );
    assert.deepEqual(outcomes.map(models), [
      ['gpt-4o @azure'],
      ['gpt-4o @azure'],
      ['gpt-4o-mini @azure'],
      ['prod @azure'],
    ]);
    assert.deepEqual(findings, []);
  });

  it('sets how findings are shown', async () => {
    folder.write({
      'repo/costlint.json': '{"rules": {"costlint-comment": "error"}}',
      'repo/a.py': `# costlint: x=1\n${PYTHON}`,
      'repo/off/costlint.json': '{"rules": {"costlint-comment": "off"}}',
      'repo/off/b.py': `# costlint: x=1\n${PYTHON}`,
    });
    const { outcomes } = await check('repo/a.py', 'repo/off/b.py');
    const severities = outcomes.map(({ report }) => report?.findings.map(({ severity }) => severity));
    assert.deepEqual(severities, [['error'], []]);
  });

  it('is never read from outside of the folder, above or through a link', async () => {
    folder.write({ 'costlint.json': alias('gpt-4o'), 'repo/a.py': PYTHON, 'repo/app/b.py': PYTHON });
    symlinkSync(folder.at('costlint.json'), folder.at('repo/app/costlint.json'));
    const { outcomes } = await check('repo/a.py', 'repo/app/b.py');
    assert.deepEqual(outcomes.map(models), [['prod @azure'], ['prod @azure']]);
  });

  it('excludes files, by globs from its own folder', async () => {
    folder.write({
      'repo/app/costlint.json': '{"exclude": ["gen/**"]}',
      'repo/app/gen/a.py': PYTHON,
      'repo/gen/a.py': PYTHON,
      'repo/node_modules/a.py': PYTHON,
    });
    const { outcomes } = await check(
      'repo/app/gen/a.py',
      '!repo/app/gen/a.py',
      'repo/gen/a.py',
      'repo/node_modules/a.py',
      '!repo/node_modules/a.py',
    );
    assert.deepEqual(
      outcomes.map(({ report, skipped }) => report?.calls.length ?? skipped?.message ?? 'nothing'),
      ['nothing', 'it is excluded by `gen/**` in `costlint.exclude`', 1, 'nothing', 1],
    );
    assert.equal(outcomes[1]?.skipped?.code, 'excluded');
  });

  it('turns off, and limits the size of files', async () => {
    folder.write({
      'repo/off/costlint.json': '{"enable": false}',
      'repo/off/a.py': PYTHON,
      'repo/small/costlint.json': '{"maxFileSize": 2}',
      'repo/small/a.py': `${PYTHON}${'#'.repeat(2048)}`,
      'repo/small/b.py': `${PYTHON}# ${'é'.repeat(1500)}`,
    });
    const { outcomes } = await check('repo/off/a.py', 'repo/small/a.py', 'repo/small/b.py');
    assert.deepEqual(outcomes[0], { report: null, skipped: null });
    assert.equal(outcomes[1]?.skipped?.code, 'too-large');
    assert.equal(outcomes[2]?.report?.calls.length, 1);
  });

  it('tells what is wrong in the file that says it, once, and takes nothing from it', async () => {
    folder.write({
      'repo/costlint.json': `{
  "customProviders": [{"id": "evil", "name": "Evil", "baseUrl": "https://evil.example"}],
  "accounts": {"plainHttpHosts": ["evil.example"]},
  "modelAliases": {"prod": "gpt-4o"},
  "assumptions.holeBound": 7
}`,
      'repo/a.py': PYTHON,
      'repo/b.py': PYTHON,
    });
    const { outcomes, findings, holeBound } = await check('repo/a.py', 'repo/b.py', '!repo/costlint.json');
    assert.deepEqual(outcomes.map(models), [['gpt-4o @azure'], ['gpt-4o @azure'], undefined]);
    assert.deepEqual(findings, [
      'costlint.json:1 customProviders: only your own settings can hold it, a project can not; it counts nothing here',
      'costlint.json:2 accounts.plainHttpHosts: only your own settings can hold it, a project can not; it counts nothing here',
    ]);
    assert.equal(holeBound, 7);
  });

  it('is nothing of a file that is far too large, which says so', async () => {
    folder.write({ 'repo/costlint.json': `${' '.repeat(200_000)}${alias('gpt-4o')}`, 'repo/a.py': PYTHON });
    const { outcomes, findings } = await check('repo/a.py');
    assert.deepEqual(outcomes.map(models), [['prod @azure']]);
    assert.match(findings.join(), /^costlint\.json:0 this file can't be read; nothing of it counts$/);
  });
});
