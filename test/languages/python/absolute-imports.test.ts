import { modules } from '../../../server/src/languages/python/module-system';
import type { Files } from '../../support/file-tree';
import { assertResolves } from '../../support/resolves';

const resolves = (files: Files, from: string, expected: Readonly<Record<string, string | null>>) =>
  assertResolves(modules, files, from, expected);

describe('absolute imports of Python', () => {
  it('start beside a script', () =>
    resolves({ 'tools/config.py': '', 'tools/lib/ai.py': '', 'config.py': '' }, 'tools/run.py', {
      config: 'tools/config.py',
      'lib.ai': 'tools/lib/ai.py',
      lib: null,
    }));

  it('start at each folder above', () =>
    resolves({ 'backend/settings.py': '', 'shared/models.py': '' }, 'backend/api/views/chat.py', {
      settings: 'backend/settings.py',
      'shared.models': 'shared/models.py',
      'backend.settings': 'backend/settings.py',
    }));

  it('start above the outermost package, and only then in it', () =>
    resolves(
      {
        'app/__init__.py': '',
        'app/config.py': '',
        'app/ai/__init__.py': '',
        'app/ai/utils.py': '',
        'config.py': '',
      },
      'app/ai/chat.py',
      {
        config: 'config.py',
        'app.config': 'app/config.py',
        'ai.utils': 'app/ai/utils.py',
        utils: 'app/ai/utils.py',
      },
    ));

  it('start in src', () =>
    resolves({ 'src/shop/__init__.py': '', 'src/shop/ai.py': '' }, 'tests/unit/test_ai.py', {
      shop: 'src/shop/__init__.py',
      'shop.ai': 'src/shop/ai.py',
    }));

  it('start at projects of the workspace by their names', () => {
    const project = {
      'libs/shop-ai/shop_ai/__init__.py': '',
      'pyproject.toml': '[project]\ndependencies = ["shop-ai"]',
    };
    const manifests: readonly Files[] = [
      { 'libs/shop-ai/pyproject.toml': '[build-system]\nrequires = ["x"]\n[project]\nname = "Shop.AI"\n' },
      { 'libs/shop-ai/pyproject.toml': "[tool.poetry]\nname = 'shop-ai'\n" },
      { 'libs/shop-ai/setup.py': "setup(\n  name='shop_ai',\n)" },
      { 'libs/shop-ai/setup.cfg': '[metadata]\nname = shop-ai\n' },
    ];
    for (const manifest of manifests)
      resolves({ ...project, ...manifest }, 'apps/web/main.py', {
        shop_ai: 'libs/shop-ai/shop_ai/__init__.py',
      });
    resolves(project, 'apps/web/main.py', { shop_ai: null });
  });

  it('start at projects that can be installed, whatever they are called', () => {
    const files = { 'libs/ai/src/shop_ai/__init__.py': '' };
    const installable = { 'libs/ai/pyproject.toml': '[build-system]\n[project]\nname = "acme-shop"' };
    const program = { 'libs/ai/pyproject.toml': '[project]\nname = "acme-shop"' };
    resolves({ ...files, ...installable }, 'web/main.py', { shop_ai: 'libs/ai/src/shop_ai/__init__.py' });
    resolves({ ...files, ...program }, 'web/main.py', { shop_ai: null });
    const installed = {
      'env/site-packages/ai/setup.py': 'name="openai"',
      'env/site-packages/ai/openai.py': '',
    };
    resolves(installed, 'web/main.py', { openai: null });
  });
});

describe('names of installed packages', () => {
  it('mean a package beside a script', () =>
    resolves({ 'demo/openai/__init__.py': '' }, 'demo/main.py', { openai: 'demo/openai/__init__.py' }));

  it('do not mean a folder elsewhere', () =>
    resolves({ 'lessons/openai/__init__.py': '', 'openai/notes.py': '' }, 'src/app/main.py', {
      openai: null,
    }));

  it('do not mean the file itself, nor one beside it that imports them', () => {
    resolves({}, 'openai.py', { openai: null });
    for (const beside of [{}, { 'ai/__init__.py': '' }])
      resolves({ ...beside, 'ai/openai.py': 'from openai import OpenAI\n' }, 'ai/chat.py', {
        openai: null,
        '.openai': 'ai/openai.py',
        'ai.openai': 'ai/openai.py',
      });
    resolves({ 'ai/crew.py': 'from crewai import crew\n' }, 'ai/chat.py', { crew: 'ai/crew.py' });
  });

  it('do not mean the package that a file is in', () => {
    const files = { 'app/__init__.py': '', 'app/openai/__init__.py': '', 'app/openai/models.py': '' };
    resolves(files, 'app/openai/client.py', { openai: null, 'app.openai.models': 'app/openai/models.py' });
    const declared = { ...files, 'requirements.txt': 'openai' };
    resolves(declared, 'app/openai/client.py', {
      'openai.models': null,
      'app.openai': 'app/openai/__init__.py',
    });
  });

  it('do not mean a folder above when a project asks for them', () => {
    const files = { 'openai/__init__.py': '', 'config/__init__.py': '' };
    const asking: readonly Files[] = [
      { 'requirements.txt': '# needs\n-r base.txt\nOpenAI[voice] >= 1.0 ; python_version > "3"\n' },
      { 'app/requirements/base.txt': 'openai==1.2' },
      {
        'pyproject.toml':
          '[project]\nname = "config"\ndependencies = [\n  "httpx[http2]",\n  "openai>=1", # the one\n]\n',
      },
      { 'pyproject.toml': '[project.optional-dependencies]\nai = ["openai"]\n' },
      { 'pyproject.toml': '[dependency-groups]\ndev = [\n"x",\n"openai"]\n' },
      {
        'pyproject.toml':
          '[tool.poetry.group.dev.dependencies]\npython = "^3.11"\nopenai = { version = "^1" }\n',
      },
      { Pipfile: '[packages]\nopenai = "*"\n' },
    ];
    for (const file of asking)
      resolves({ ...files, ...file }, 'app/ai/chat.py', { openai: null, config: 'config/__init__.py' });
    resolves({ ...files, 'pyproject.toml': '[tool.x]\nopenai = ["openai"]\n' }, 'app/ai/chat.py', {
      openai: 'openai/__init__.py',
    });
  });

  it('are those of the standard library too, but beside a script', () => {
    const files = { 'app/__init__.py': '', 'app/logging.py': '', 'app/ai/__init__.py': '', 'types.py': '' };
    resolves(files, 'app/ai/chat.py', { logging: null, types: null, json: null });
    resolves({ 'tools/secrets.py': '' }, 'tools/run.py', { secrets: 'tools/secrets.py' });
  });
});
