import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { type CheckOutcome, checkFiles } from '../../server/src/cli/check-file';
import { foldersOf } from '../../server/src/cli/check-tasks';
import { createCheckTools } from '../../server/src/cli/check-tools';
import { realEngine, TODAY } from '../support/engine';
import { TemporaryFolder } from '../support/temporary-folder';

const CALL = 'OpenAI().responses.create(model=MODEL, input="hi", max_output_tokens=5)';

describe('checking files that import each other', () => {
  let folder: TemporaryFolder;
  let outside: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
    outside = new TemporaryFolder();
  });
  afterEach(() => {
    folder.remove();
    outside.remove();
  });

  /** Checks some of the folder's files, in the order in which they are named. */
  async function check(...names: readonly string[]): Promise<CheckOutcome[]> {
    const { engine, parsers } = realEngine();
    const files = names.map((name) => folder.at(name));
    const tools = createCheckTools(engine, await parsers, {
      date: TODAY,
      maxBytes: 100_000,
      folder: folder.path,
      surroundings: { folders: [folder.path], files },
    });
    return checkFiles(
      names.map((name) => ({ file: folder.at(name), path: name })),
      tools,
    );
  }

  const models = ({ report }: CheckOutcome) => report?.calls.map(({ model }) => model);

  it('takes what they import from disk, checked or not', async () => {
    folder.write({
      'app/config.py': 'MODEL = "gpt-4o"\n',
      'app/main.py': `from openai import OpenAI\nfrom .config import MODEL\n${CALL}\n`,
    });
    const [outcome] = await check('app/main.py');
    assert.deepEqual(models(outcome!), ['gpt-4o']);
  });

  it('tells the uses of a wrapper by the path and line of its call, in files that call nothing themselves too', async () => {
    folder.write({
      'lib/llm.py': `from openai import OpenAI

def ask(question, model):
    return OpenAI().responses.create(model=model, input=question, max_output_tokens=5)
`,
      'jobs/nightly.py': 'from lib.llm import ask\n\nask("hello", "gpt-4o-mini")\n',
    });
    for (const names of [
      ['lib/llm.py', 'jobs/nightly.py'],
      ['jobs/nightly.py', 'lib/llm.py'],
    ]) {
      const reports = (await check(...names)).map(({ report }) => report);
      const uses = reports.find((report) => report?.path === 'jobs/nightly.py')?.uses;
      assert.deepEqual(
        uses?.map(({ range, of }) => [range.start, of]),
        [
          [
            { line: 2, character: 0 },
            { path: 'lib/llm.py', line: 3 },
          ],
        ],
      );
      assert.deepEqual(reports.find((report) => report?.path === 'lib/llm.py')?.calls[0]?.models, [
        'gpt-4o-mini',
      ]);
    }
  });

  it('reads nothing outside of the folders, whatever an import or a link says', async function () {
    if (process.platform === 'win32') this.skip();
    outside.write({ 'secret.py': 'MODEL = "gpt-4o"\n', 'pkg/__init__.py': 'MODEL = "gpt-4o"\n' });
    folder.write({
      'one.py': `from openai import OpenAI\nfrom linked import MODEL\n${CALL}\n`,
      'two.py': `from openai import OpenAI\nfrom pkg import MODEL\n${CALL}\n`,
      'three.py': `from openai import OpenAI\nfrom ..${path.basename(outside.path)}.secret import MODEL\n${CALL}\n`,
    });
    symlinkSync(outside.at('secret.py'), folder.at('linked.py'));
    symlinkSync(outside.at('pkg'), folder.at('pkg'));
    for (const outcome of await check('one.py', 'two.py', 'three.py'))
      assert.deepEqual(models(outcome), [null]);
  });
});

describe('the folders that imports are followed in', () => {
  const task = (file: string) => ({ file: path.resolve(file), path: file });

  it('are the one that the command runs in and the highest ones named outside of it', () => {
    const folders = foldersOf(
      [task('/shop/src/a.py'), task('/other/x/b.py'), task('/other/x/deep/c.py'), task('/otherwise/d.py')],
      path.resolve('/shop'),
    );
    assert.deepEqual(
      folders,
      ['/shop', '/other/x', '/otherwise'].map((each) => path.resolve(each)),
    );
  });
});
