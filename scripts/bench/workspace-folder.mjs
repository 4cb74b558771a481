import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

/** Files in one folder of the workspace. */
const FILES_PER_FOLDER = 50;

/**
 * A folder of `count` TypeScript modules of a few KB, which import each other as a project's do; every tenth calls what
 * `src/support.ts` exports, and every hundredth its `classify`. To be removed by whoever made it.
 */
export function makeWorkspace(count, support) {
  const folder = mkdtempSync(path.join(tmpdir(), 'costlint-bench-'));
  write(folder, 'package.json', JSON.stringify({ name: 'bench', private: true }));
  write(
    folder,
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { baseUrl: '.', paths: { '@/*': ['src/*'] } } }),
  );
  write(folder, 'src/support.ts', support);
  for (let index = 0; index < count; index++)
    write(folder, `${moduleName(index)}.ts`, moduleText(index, count));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function moduleName(index) {
  return `src/part${Math.floor(index / FILES_PER_FOLDER)}/module${index}`;
}

function moduleText(index, count) {
  const others = [1, 7, 60].map((step) => (index + step) % count);
  const imports = others.map((each) => `import { value${each} } from '@/${moduleName(each).slice(4)}';`);
  const called = index % 100 === 0 ? 'classify' : index % 10 === 0 ? 'answer1' : null;
  if (called) imports.push(`import { ${called} } from '../support';`);
  const body = Array.from(
    { length: 12 },
    (_, at) => `
export function step${index}x${at}(input: string, limit = ${at}): string {
  const lines = input.split('\\n').filter((line) => line.trim() !== '');
  if (lines.length > limit) return lines.slice(0, limit).join('\\n') + value${others[at % 3]};
  return lines.map((line) => line.toUpperCase()).join(', ');
}
`,
  );
  const call = called ? `\nexport const result${index} = ${called}('gpt-5-mini', 'ticket ${index}');\n` : '';
  return `${imports.join('\n')}\n\nexport const value${index} = 'value ${index}';\n${body.join('')}${call}`;
}

function write(folder, name, text) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
