import { modules } from '../../../server/src/languages/typescript/module-system';
import type { Files } from '../../support/file-tree';
import { assertResolves } from '../../support/resolves';

const resolves = (files: Files, from: string, expected: Readonly<Record<string, string | null>>) =>
  assertResolves(modules, files, from, expected);

/** A workspace whose package `@shop/ai` has some manifest and files. */
function withAi(manifest: object, ...paths: readonly string[]): Files {
  return {
    'package.json': { workspaces: ['packages/*'] },
    'packages/ai/package.json': { name: '@shop/ai', ...manifest },
    ...Object.fromEntries(paths.map((path) => [`packages/ai/${path}`, ''])),
  };
}

const MAIN = 'packages/web/main.ts';

describe('packages of a workspace', () => {
  it('give the source of what they build', () => {
    const manifests = [
      { main: './dist/index.js' },
      { main: 'dist/index.cjs.js', module: 'dist/esm/index.mjs' },
      { types: './build/types/index.d.ts' },
      { source: 'src/index.ts', main: 'x/y.js' },
      { exports: './dist/index.js' },
      { exports: { import: './dist/index.mjs', require: './dist/index.cjs' } },
      { exports: { '.': { types: './dist/index.d.ts', import: { default: ['./dist/index.js'] } } } },
      { exports: { '.': './dist/bundle.min.js' } },
      {},
    ];
    for (const manifest of manifests)
      resolves(withAi(manifest, 'src/index.ts'), MAIN, { '@shop/ai': 'packages/ai/src/index.ts' });
  });

  it('give the source rather than what was built of it', () => {
    const files = withAi({ main: 'dist/index.js' }, 'dist/index.js', 'src/index.ts');
    resolves(files, MAIN, { '@shop/ai': 'packages/ai/src/index.ts' });
    resolves(withAi({ main: 'lib/a.js' }, 'lib/a.js', 'a.js'), MAIN, { '@shop/ai': 'packages/ai/lib/a.js' });
  });

  it('prefer what says that it is source, and code that is not of one host', () => {
    const manifest = {
      exports: {
        '.': { 'react-server': './src/server.ts', '@shop/source': './src/index.ts', default: './dist/x.js' },
        './both': { browser: './src/page.ts', default: './src/both.ts' },
        './page': { browser: './src/page.ts' },
      },
    };
    const files = withAi(manifest, 'src/index.ts', 'src/server.ts', 'src/page.ts', 'src/both.ts');
    resolves(files, MAIN, {
      '@shop/ai': 'packages/ai/src/index.ts',
      '@shop/ai/both': 'packages/ai/src/both.ts',
      '@shop/ai/page': 'packages/ai/src/page.ts',
    });
  });

  it('map what lies in them', () => {
    const manifest = {
      exports: {
        '.': './dist/index.js',
        './models': './dist/models/index.js',
        './internal': { import: './internal/dist/main.js' },
        './tools/*': './dist/tools/*.js',
        './tools/secret/*': null,
        './old/': './src/old/',
        './data.json': './data.json',
      },
    };
    const paths = [
      'src/index.ts',
      'src/models.ts',
      'internal/src/main.ts',
      'src/tools/a/b.ts',
      'src/tools/secret/c.ts',
    ];
    const files = withAi(manifest, ...paths, 'src/old/d.ts', 'data.json', 'src/hidden.ts');
    resolves(files, MAIN, {
      '@shop/ai/models': 'packages/ai/src/models.ts',
      '@shop/ai/internal': 'packages/ai/internal/src/main.ts',
      '@shop/ai/tools/a/b': 'packages/ai/src/tools/a/b.ts',
      '@shop/ai/tools/secret/c': null,
      '@shop/ai/old/d.js': 'packages/ai/src/old/d.ts',
      '@shop/ai/data.json': 'packages/ai/data.json',
    });
  });

  it('show all that lies in them when they map nothing', () =>
    resolves(withAi({ main: 'index.js' }, 'index.ts', 'models.ts', 'src/tools.ts', 'src/x/y.ts'), MAIN, {
      '@shop/ai': 'packages/ai/index.ts',
      '@shop/ai/models': 'packages/ai/models.ts',
      '@shop/ai/tools': 'packages/ai/src/tools.ts',
      '@shop/ai/dist/x/y.js': 'packages/ai/src/x/y.ts',
      '@shop/ai/none': null,
    }));

  it('are members by patterns of npm, Yarn and pnpm', () => {
    const ai = { 'libs/core/ai/package.json': { name: 'ai' }, 'libs/core/ai/index.ts': '' };
    const asks = { 'web/package.json': { dependencies: { ai: '^1.0.0' } } };
    const roots: readonly Files[] = [
      { 'package.json': { workspaces: ['libs/**'] } },
      { 'package.json': { workspaces: { packages: ['./libs/c*e/*/'] } } },
      { 'pnpm-workspace.yaml': '# all\npackages:\n  - \'web\'\n  - "libs/*/a*" # and\ncatalog:\n  - no\n' },
      { 'pnpm-workspace.yaml': "packages: ['web', 'libs/core/*']\n" },
      { 'lerna.json': { packages: ['libs/core/ai'] } },
    ];
    for (const root of roots)
      resolves({ ...ai, ...asks, ...root }, 'web/a.ts', { ai: 'libs/core/ai/index.ts' });
    const others: readonly Files[] = [
      {},
      { 'package.json': { workspaces: ['libs/*'] } },
      { 'package.json': { workspaces: ['libs/**', '!libs/core/**'] } },
      { 'pnpm-workspace.yaml': 'catalog:\n  - libs/core/*\n' },
    ];
    for (const root of others) resolves({ ...ai, ...asks, ...root }, 'web/a.ts', { ai: null });
  });

  it('are meant by a version that points to them, or when nobody asks for another', () => {
    const ai = { 'libs/ai/package.json': { name: 'ai' }, 'libs/ai/index.ts': '' };
    for (const version of ['workspace:*', 'file:../libs/ai', 'link:../libs/ai', 'portal:../libs/ai'])
      resolves({ ...ai, 'web/package.json': { devDependencies: { ai: version } } }, 'web/a.ts', {
        ai: 'libs/ai/index.ts',
      });
    resolves({ ...ai, 'web/package.json': {} }, 'web/a.ts', { ai: 'libs/ai/index.ts' });
  });

  it('are not meant by the name of an installed one', () => {
    const project = {
      'package.json': { name: 'openai', main: 'index.js', dependencies: { other: '1' } },
      'index.js': '',
    };
    resolves(project, 'index.js', { openai: null });
    const installed = { 'web/node_modules/openai/package.json': { name: 'openai' } };
    resolves({ ...installed, 'web/node_modules/openai/index.js': '' }, 'web/a.js', { openai: null });
    const lesson = { 'lessons/openai/package.json': { name: 'openai' }, 'lessons/openai/index.js': '' };
    resolves({ ...lesson, 'package.json': { dependencies: { openai: '^4.0.0' } } }, 'src/a.js', {
      openai: null,
    });
  });

  it('mean themselves only with exports', () => {
    const files = { 'package.json': { name: 'ai', exports: { './a': './dist/a.js' } }, 'src/a.ts': '' };
    resolves(files, 'src/main.ts', { 'ai/a': 'src/a.ts' });
  });

  it('of one name are told apart by membership, then by nearness', () => {
    const named = { name: 'ai', main: 'a.js' };
    const copies = {
      'x/ai/package.json': named,
      'x/ai/a.js': '',
      'y/ai/package.json': named,
      'y/ai/a.js': '',
    };
    resolves(copies, 'y/web/main.js', { ai: 'y/ai/a.js' });
    resolves(copies, 'z/main.js', { ai: 'x/ai/a.js' });
    resolves({ ...copies, 'package.json': { workspaces: ['x/*'] } }, 'y/web/main.js', { ai: 'x/ai/a.js' });
  });

  it('have private names', () =>
    resolves(
      {
        'packages/ai/package.json': { name: 'ai', main: 'a.js' },
        'packages/ai/a.ts': '',
        'package.json': {
          imports: { '#lib/*': './dist/lib/*.js', '#db': { node: './src/db.ts' }, '#ai': 'ai' },
        },
        'src/lib/x.ts': '',
        'src/db.ts': '',
      },
      'src/deep/main.ts',
      { '#lib/x': 'src/lib/x.ts', '#db': 'src/db.ts', '#ai': 'packages/ai/a.ts', '#none': null },
    ));

  it('survive nonsense', () => {
    for (const exports of [[], {}, 7, { '.': 7 }, { '.': '../../../x' }, { './*': { a: { b: null } } }])
      resolves(withAi({ exports, main: 4 }, 'a.ts'), MAIN, { '@shop/ai': null, '@shop/ai/none': null });
    resolves({ 'package.json': '{"workspaces": ["**/**/**/**/**/x"], "name": ["a"]' }, 'a.ts', {
      a: null,
      '@': null,
      '#': null,
    });
  });
});

describe('import maps', () => {
  it('give files for names and what begins like them', () =>
    resolves(
      {
        'functions/deno.json':
          '{ "imports": { "@shared/": "./_shared/", "openai": "npm:openai@4" } } // ours',
        'functions/_shared/ai.ts': '',
        'import_map.json': {
          imports: { config: './config.ts', '@shared/': './gone/', openai: './openai.ts', odd: 7 },
        },
        'config.ts': '',
        'openai.ts': '',
      },
      'functions/chat/index.ts',
      {
        '@shared/ai.ts': 'functions/_shared/ai.ts',
        config: 'config.ts',
        openai: null,
        odd: null,
        shared: null,
      },
    ));
});

describe('usual aliases', () => {
  const files = {
    'package.json': { dependencies: { '@ui/kit': '1.0.0' } },
    'src/lib/ai.ts': '',
    'src/lib/index.ts': '',
    'src/kit.ts': '',
    'src/ui/kit.ts': '',
    'app/models.ts': '',
    'config.ts': '',
  };

  it('lead to the sources of the package or its folder', () =>
    resolves(files, 'src/deep/main.ts', {
      '@/lib/ai': 'src/lib/ai.ts',
      '~/lib/ai': 'src/lib/ai.ts',
      '~~/config': 'config.ts',
      '@@/config': 'config.ts',
      '~/models': 'app/models.ts',
      $lib: 'src/lib/index.ts',
      '$lib/ai': 'src/lib/ai.ts',
      '@lib/ai': 'src/lib/ai.ts',
      'src/lib/ai': 'src/lib/ai.ts',
      '/src/lib/ai.ts': 'src/lib/ai.ts',
      '@/none': null,
      '$app/stores': null,
    }));

  it('give way to what is installed', () =>
    resolves(files, 'src/main.ts', { '@ui/kit': null, kit: null, 'lib/ai': null }));
});
