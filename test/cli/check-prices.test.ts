import assert from 'node:assert/strict';
import { checkFiles } from '../../server/src/cli/check-file';
import { createCheckTools } from '../../server/src/cli/check-tools';
import { realEngine, TODAY } from '../support/engine';
import { codeCells, notebookText } from '../support/notebooks';
import { TemporaryFolder } from '../support/temporary-folder';

const PRICES = "PRICES = {'gpt-4o': {'input': 5.0, 'output': 10.0}}\n";

describe('hard-coded prices by the files that they stand in', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => folder.remove());

  /** How many of them are found in each of some files. */
  async function found(files: Readonly<Record<string, string>>): Promise<number[]> {
    folder.write(files);
    const names = Object.keys(files);
    const { engine, parsers } = realEngine();
    const tools = createCheckTools(engine, await parsers, {
      date: TODAY,
      maxBytes: 100_000,
      folder: folder.path,
      surroundings: { folders: [folder.path], files: names.map((name) => folder.at(name)) },
    });
    const outcomes = await checkFiles(
      names.map((name) => ({ file: folder.at(name), path: name })),
      tools,
    );
    return outcomes.map(
      ({ report }) => report?.findings.filter(({ rule }) => rule === 'hard-coded-price').length ?? 0,
    );
  }

  it('are found in notebooks, and not in pages whose code is read', async () => {
    assert.deepEqual(
      await found({
        'a.ipynb': notebookText(codeCells('import openai', PRICES)),
        'docs/a.md': `# Prices\n\n\`\`\`python\nimport openai\n${PRICES}\`\`\`\n`,
      }),
      [1, 0],
    );
  });

  it('are found in files of types, in the types of a table of prices', async () => {
    const table = (name: string) =>
      `export declare const ${name}: {\n  readonly 'gpt-4o': {\n    readonly input: 2.5;\n    readonly output: 10;\n  };\n};\n`;
    assert.deepEqual(await found({ 'a.d.ts': table('PRICING'), 'b.d.ts': table('LIMITS') }), [2, 0]);
  });

  it('are found in tests where they are those of a model, and not where a test makes them up', async () => {
    assert.deepEqual(
      await found({
        'test_a.py': `import openai\n${PRICES}`,
        'test_b.py': 'import openai\nPRICES = {"some-model": {"input": 5.0, "output": 10.0}}\n',
        'test_c.py': 'import openai\ndef test(llm):\n    llm.completion_cost.return_value = 0.0042\n',
        'test_d.py':
          'import openai\nresult = Result(model="gpt-4o", response_cost_usd=0.001)\ntoken_cost_value = 0.08\n',
        'test_e.py':
          'import openai\nrow = {"model": "gpt-4", "input_cost": 0.01, "output_cost": 0.02, "total_cost": 0.03}\n',
      }),
      [1, 0, 0, 0, 0],
    );
  });
});
