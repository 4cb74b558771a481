import assert from 'node:assert/strict';
import * as path from 'node:path';
import { nativePath, portablePath } from '../../server/src/platform/portable-path';

describe('paths that are the same on every system', () => {
  const ways: readonly [string, string, string][] = [
    [path.win32.sep, 'C:\\shop\\a.ts', '/c:/shop/a.ts'],
    [path.win32.sep, '\\\\server\\share\\a.py', '//server/share/a.py'],
    [path.posix.sep, '/home/ann/a\\b.ts', '/home/ann/a\\b.ts'],
  ];

  for (const [separator, native, portable] of ways)
    it(`lead from ${native} to ${portable} and back`, () => {
      assert.equal(portablePath(native, separator), portable);
      assert.equal(nativePath(portable, separator).toLowerCase(), native.toLowerCase());
    });
});
