import assert from 'node:assert/strict';
import {
  baseName,
  foldersAbove,
  isWithin,
  joinPath,
  parentOf,
  relativeTo,
  rootOf,
} from '../../../server/src/core/project/paths';

describe('paths', () => {
  it('have the roots that systems know', () => {
    assert.equal(rootOf('/home/ann'), '');
    assert.equal(rootOf('/c:/shop/a.ts'), '/c:');
    assert.equal(rootOf('/c:'), '/c:');
    assert.equal(rootOf('/c:shop'), '');
    assert.equal(rootOf('//server/share/a.py'), '//server/share');
  });

  it('lead up to the root and no further', () => {
    assert.equal(parentOf('/home/ann'), '/home');
    assert.equal(parentOf('/home'), '');
    assert.equal(parentOf(''), null);
    assert.equal(parentOf('/'), null);
    assert.equal(parentOf('/c:/shop'), '/c:');
    assert.equal(parentOf('/c:'), null);
    assert.equal(parentOf('//server/share/a.py'), '//server/share');
    assert.equal(parentOf('//server/share'), null);
  });

  it('are joined with dots followed', () => {
    assert.equal(joinPath('/shop/src', './a.ts'), '/shop/src/a.ts');
    assert.equal(joinPath('/shop/src', '../lib//b/./c'), '/shop/lib/b/c');
    assert.equal(joinPath('/shop/src', '..'), '/shop');
    assert.equal(joinPath('/shop', '../..'), null);
    assert.equal(joinPath('/shop', '..'), '');
    assert.equal(joinPath('/c:/shop', '../lib'), '/c:/lib');
    assert.equal(joinPath('/c:/shop', '../../d:/lib'), null);
    assert.equal(joinPath('//server/share/a', '../b'), '//server/share/b');
    assert.equal(joinPath('//server/share/a', '../../other/b'), null);
  });

  it('are compared exactly', () => {
    assert.equal(isWithin('/shop/a.ts', '/shop'), true);
    assert.equal(isWithin('/shop', '/shop'), true);
    assert.equal(isWithin('/shopping/a.ts', '/shop'), false);
    assert.equal(isWithin('/Shop/a.ts', '/shop'), false);
    assert.equal(relativeTo('/shop/src/a.ts', '/shop'), 'src/a.ts');
    assert.equal(relativeTo('/other/a.ts', '/shop'), null);
  });

  it('name what they lead to', () => {
    assert.equal(baseName('/shop/a.ts'), 'a.ts');
    assert.equal(baseName('a.ts'), 'a.ts');
  });

  it('list the folders up to one', () => {
    assert.deepEqual(foldersAbove('/shop/src/lib/a.ts', '/shop'), ['/shop/src/lib', '/shop/src', '/shop']);
    assert.deepEqual(foldersAbove('//server/share/a.py', '//server/share'), ['//server/share']);
    assert.deepEqual(foldersAbove('/elsewhere/a.ts', '/shop'), []);
  });
});
