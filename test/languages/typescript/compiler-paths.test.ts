import { modules } from '../../../server/src/languages/typescript/module-system';
import type { Files } from '../../support/file-tree';
import { assertResolves } from '../../support/resolves';

const resolves = (files: Files, from: string, expected: Readonly<Record<string, string | null>>) =>
  assertResolves(modules, files, from, expected);

describe('paths of tsconfig.json', () => {
  it('are read past comments and last commas', () =>
    resolves(
      {
        'tsconfig.json': `\ufeff{
  // where things are, "quoted" and all
  "compilerOptions": {
    "paths": { "@lib/*": ["./source/lib/*",], /* one more: */ "config": ["./source/config.ts"], },
  },
}`,
        'source/lib/ai.ts': '',
        'source/config.ts': '',
      },
      'source/main.ts',
      { '@lib/ai': 'source/lib/ai.ts', config: 'source/config.ts', '@lib/none': null, '@lib': null },
    ));

  it('prefer the exact name, then the longest text before the star, then the first target that is there', () =>
    resolves(
      {
        'tsconfig.json': {
          compilerOptions: {
            paths: { '*': ['any/*'], '@/*': ['src/*'], '@/ai/*': ['gone/*', 'ai/*'], '@/ai/main': ['exact'] },
          },
        },
        'any/x.ts': '',
        'src/ai/b.ts': '',
        'src/x.ts': '',
        'ai/a.ts': '',
        'ai/main.ts': '',
        'exact.ts': '',
      },
      'main.ts',
      { '@/ai/a': 'ai/a.ts', '@/ai/main': 'exact.ts', '@/x': 'src/x.ts', x: 'any/x.ts' },
    ));

  it('have stars anywhere', () =>
    resolves(
      {
        'tsconfig.json': {
          compilerOptions: { paths: { '@*/ui': ['packages/*/src/ui'], '#*': ['lib/*.ts'] } },
        },
        'packages/web/src/ui.ts': '',
        'lib/a.ts': '',
      },
      'main.ts',
      { '@web/ui': 'packages/web/src/ui.ts', '#a': 'lib/a.ts' },
    ));

  it('start at baseUrl, which finds names by itself too', () =>
    resolves(
      {
        'jsconfig.json': { compilerOptions: { baseUrl: './src', paths: { '~ai': ['lib/ai'] } } },
        'src/lib/ai.js': '',
        'src/config/index.js': '',
      },
      'src/pages/main.js',
      { '~ai': 'src/lib/ai.js', config: 'src/config/index.js', 'lib/ai': 'src/lib/ai.js', openai: null },
    ));

  it('are inherited, from the folder of who says them', () =>
    resolves(
      {
        'tsconfig.base.json': {
          compilerOptions: { paths: { '@shop/*': ['./libs/*/src'], gone: ['./libs/gone'] } },
        },
        'config/strict.json': { compilerOptions: { baseUrl: '..', strict: true } },
        'apps/web/tsconfig.json': { extends: ['../../config/strict', '../../tsconfig.base.json'] },
        'apps/api/tsconfig.json': {
          extends: './tsconfig.build',
          compilerOptions: { paths: { x: ['./x.ts'] } },
        },
        'apps/api/tsconfig.build.json': { extends: '../web/tsconfig.json' },
        'apps/api/x.ts': '',
        'libs/ai/src/index.ts': '',
        'x.ts': '',
      },
      'apps/web/main.ts',
      { '@shop/ai': 'libs/ai/src/index.ts', 'libs/ai/src': 'libs/ai/src/index.ts' },
    ));

  it('are replaced as a whole by who extends', () => {
    const files = {
      'tsconfig.base.json': { compilerOptions: { paths: { a: ['./lib/a'], b: ['./lib/b'] } } },
      'app/tsconfig.json': { extends: '../tsconfig.base', compilerOptions: { paths: { a: ['./own/a'] } } },
      'app/own/a.ts': '',
      'lib/a.ts': '',
    };
    resolves(files, 'app/main.ts', { a: 'app/own/a.ts', b: null });
  });

  it('come from a package of the workspace, named or as installed, and with the folder of the one that extends', () => {
    const files = {
      'tools/base/package.json': { name: '@shop/base' },
      'tools/base/tsconfig.json': { compilerOptions: { paths: { '@/*': [`\${configDir}/code/*`] } } },
      'a/tsconfig.json': { extends: '@shop/base' },
      'b/tsconfig.json': { extends: './node_modules/@shop/base/tsconfig.json' },
      'a/code/x.ts': '',
      'b/code/x.ts': '',
    };
    resolves(files, 'a/main.ts', { '@/x': 'a/code/x.ts' });
    resolves(files, 'b/main.ts', { '@/x': 'b/code/x.ts' });
  });

  it('come from configurations that the one in the folder refers to', () =>
    resolves(
      {
        'tsconfig.json': {
          files: [],
          references: [{ path: './tsconfig.node.json' }, { path: './tsconfig.app.json' }],
        },
        'tsconfig.app.json': { compilerOptions: { paths: { '@ai/*': ['./web/ai/*'] } } },
        'tsconfig.node.json': { compilerOptions: {} },
        'web/ai/a.ts': '',
      },
      'web/main.ts',
      { '@ai/a': 'web/ai/a.ts' },
    ));

  it('come from further up for names that the nearest says nothing of', () =>
    resolves(
      {
        'tsconfig.json': { compilerOptions: { paths: { '@ai': ['./ai.ts'] } } },
        'app/tsconfig.json': { compilerOptions: { strict: true } },
        'ai.ts': '',
      },
      'app/main.ts',
      { '@ai': 'ai.ts' },
    ));

  it('survive circles and nonsense', () => {
    resolves(
      {
        'tsconfig.json': { extends: './other.json' },
        'other.json': { extends: ['./tsconfig', './gone', 7] },
        'a.ts': '',
      },
      'main.ts',
      { './a': 'a.ts', a: null },
    );
    for (const text of [
      '',
      '{',
      '[1]',
      'null',
      '{"compilerOptions": {"paths": [], "baseUrl": 3}, "references": 1} /*',
    ])
      resolves({ 'tsconfig.json': text, 'a.ts': '' }, 'main.ts', { './a': 'a.ts', a: null });
    resolves(
      { 'tsconfig.json': { compilerOptions: { paths: { a: null, b: ['../../../b', 4], '*': [] } } } },
      'main.ts',
      { a: null, b: null, c: null },
    );
  });
});
