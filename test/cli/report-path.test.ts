import assert from 'node:assert/strict';
import * as path from 'node:path';
import { reportPath } from '../../server/src/cli/report-path';

describe('a path in a report', () => {
  it('is relative to the folder, upwards too', () => {
    assert.equal(reportPath('/home/me/shop', '/home/me/shop/src/a.py', path.posix), 'src/a.py');
    assert.equal(reportPath('/home/me/shop', '/home/me/lib/a.py', path.posix), '../lib/a.py');
    assert.equal(reportPath('/home/me/shop', '/home/me/shop', path.posix), '.');
  });

  it('keeps a backslash that is part of a name', () => {
    assert.equal(reportPath('/home/me', '/home/me/a\\b.py', path.posix), 'a\\b.py');
  });

  it('has slashes on Windows', () => {
    assert.equal(reportPath('C:\\work', 'C:\\work\\src\\a.py', path.win32), 'src/a.py');
    assert.equal(reportPath('C:\\work\\shop', 'c:\\Work\\lib\\a.py', path.win32), '../lib/a.py');
  });

  it('is the whole path of a file on another drive or share', () => {
    assert.equal(reportPath('C:\\work', 'D:\\lib\\a.py', path.win32), 'D:/lib/a.py');
    assert.equal(reportPath('C:\\work', '\\\\server\\share\\a.py', path.win32), '//server/share/a.py');
  });
});
