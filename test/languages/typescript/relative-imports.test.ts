import assert from 'node:assert/strict';
import { ModuleResolver } from '../../../server/src/core/project/module-resolver';
import { modules } from '../../../server/src/languages/typescript/module-system';
import { type Files, MemoryTree } from '../../support/file-tree';
import { assertResolves } from '../../support/resolves';

const resolves = (files: Files, from: string, expected: Readonly<Record<string, string | null>>) =>
  assertResolves(modules, files, from, expected);

describe('relative imports of TypeScript', () => {
  it('leave the ending out', () => {
    const names = [
      'a.ts',
      'b.tsx',
      'c.mts',
      'd.cts',
      'e.js',
      'f.jsx',
      'g.mjs',
      'h.cjs',
      'i.json',
      'j.vue',
      'k.svelte',
    ];
    const files = Object.fromEntries(names.map((name) => [`src/${name}`, '']));
    resolves(files, 'src/main.ts', Object.fromEntries(names.map((name) => [`./${name[0]}`, `src/${name}`])));
  });

  it('name a file by what it will be', () => {
    const files = {
      'src/a.ts': '',
      'src/b.tsx': '',
      'src/c.mts': '',
      'src/d.cts': '',
      'src/e.ts': '',
      'src/e.js': '',
    };
    resolves(files, 'src/main.ts', {
      './a.js': 'src/a.ts',
      './b.js': 'src/b.tsx',
      './b.jsx': 'src/b.tsx',
      './c.mjs': 'src/c.mts',
      './d.cjs': 'src/d.cts',
      './e.js': 'src/e.ts',
      './f.js': null,
    });
  });

  it('name other files in full', () => {
    const files = {
      'src/config.json': {},
      'prompts/system.md': '',
      'src/Chat.vue': '',
      'src/a.config.ts': '',
    };
    resolves(files, 'src/main.ts', {
      './config.json': 'src/config.json',
      '../prompts/system.md?raw': 'prompts/system.md',
      'raw-loader!../prompts/system.md': 'prompts/system.md',
      './Chat.vue': 'src/Chat.vue',
      './a.config': 'src/a.config.ts',
    });
  });

  it('name folders by their index or their package.json', () => {
    const files = {
      'src/lib/index.ts': '',
      'src/ui.ts': '',
      'src/ui/index.tsx': '',
      'src/kit/package.json': { main: './main.js' },
      'src/kit/main.ts': '',
    };
    resolves(files, 'src/main.ts', {
      './lib': 'src/lib/index.ts',
      './lib/': 'src/lib/index.ts',
      './ui': 'src/ui.ts',
      './ui/': 'src/ui/index.tsx',
      './kit': 'src/kit/main.ts',
    });
  });

  it('go up with dots alone, to folders and not to files of their name', () => {
    const files = { 'src/index.ts': '', 'src.ts': '', 'src/lib/index.ts': '', 'src/lib.ts': '' };
    resolves(files, 'src/lib/a.ts', {
      '.': 'src/lib/index.ts',
      './': 'src/lib/index.ts',
      '..': 'src/index.ts',
      '../': 'src/index.ts',
      './..': 'src/index.ts',
      '../..': null,
      '../lib': 'src/lib.ts',
    });
  });

  it('mean nothing that only declares types, is no file, or has a scheme', () => {
    const files = { 'src/types.d.ts': '', 'src/a.ts': '' };
    resolves(files, 'src/main.ts', {
      './types': null,
      './types.d.ts': null,
      './missing': null,
      '': null,
      'node:fs': null,
      'https://esm.sh/openai': null,
      'data:text/javascript,1': null,
      'npm:openai@4': null,
    });
  });

  it('stay in the workspace folder', () => {
    const tree = new MemoryTree({ 'a.ts': '' });
    const resolve = (specifier: string, from: string) =>
      new ModuleResolver(tree).resolve(modules, specifier, from);
    assert.equal(resolve('../shop/a', '/shop/main.ts'), '/shop/a.ts');
    assert.equal(resolve('../../../../a', '/shop/src/main.ts'), null);
    assert.equal(resolve('./shop/a', '/main.ts'), null);
  });

  for (const folder of ['/c:/shop', '//server/share/shop'])
    it(`work in ${folder}`, () => {
      const tree = new MemoryTree({ 'lib/a.ts': '', 'package.json': { name: 'shop' } }, folder);
      const resolver = new ModuleResolver(tree);
      assert.equal(resolver.resolve(modules, '../lib/a', `${folder}/src/main.ts`), `${folder}/lib/a.ts`);
      assert.equal(resolver.resolve(modules, '@/lib/a', `${folder}/src/main.ts`), `${folder}/lib/a.ts`);
      assert.equal(resolver.resolve(modules, '../../../../../lib/a', `${folder}/src/main.ts`), null);
    });
});
