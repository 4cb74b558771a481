import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface StartArguments {
  readonly help: boolean;
  readonly target: string;
  readonly isExample: boolean;
  readonly editor: boolean;
}

describe('the command line of npm start', () => {
  const root = process.cwd();
  const givenBefore = process.env.INIT_CWD;
  let read: (args: readonly string[]) => StartArguments;

  beforeEach(() => {
    delete process.env.INIT_CWD;
  });

  after(() => {
    if (givenBefore !== undefined) process.env.INIT_CWD = givenBefore;
  });

  before(async () => {
    const file = pathToFileURL(path.join(root, 'scripts', 'lib', 'start-arguments.mjs'));
    ({ readStartArguments: read } = await import(file.href));
  });

  it('shows the examples in the editor when nothing is said', () => {
    assert.deepEqual(read([]), {
      help: false,
      target: path.join(root, 'examples'),
      isExample: true,
      editor: true,
    });
  });

  it('takes a path before or after the options', () => {
    const expected = { help: false, target: path.join(root, 'scripts'), isExample: false, editor: false };
    assert.deepEqual(read(['scripts', '--no-editor']), expected);
    assert.deepEqual(read(['--no-editor', 'scripts']), expected);
  });

  it('reads a relative path from where the command was typed', () => {
    process.env.INIT_CWD = path.join(root, 'scripts');
    assert.equal(read(['lib']).target, path.join(root, 'scripts', 'lib'));
  });

  it('says what is wrong with the rest', () => {
    assert.throws(() => read(['no-such-folder']), /there is no file or folder .*no-such-folder/);
    assert.throws(() => read(['--fast']), /unknown option --fast/);
    assert.throws(() => read(['scripts', 'test']), /one PATH at most, not 2: scripts, test/);
  });
});
