import { copyFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

const GRAMMARS = [
  'typescript',
  'tsx',
  'javascript',
  'python',
  'bash',
  'java',
  'c-sharp',
  'go',
  'rust',
  'php',
  'ruby',
];

/** Grammars in packages of their own. */
const GRAMMARS_ELSEWHERE = { kotlin: '@tree-sitter-grammars/tree-sitter-kotlin' };

/** Packages whose files are shipped as they are, without passing through the bundler. */
export const GRAMMAR_PACKAGES = [
  'web-tree-sitter',
  '@vscode/tree-sitter-wasm',
  ...Object.values(GRAMMARS_ELSEWHERE),
];

/** Copies the parser's runtime and a grammar for each language into `outDir`. */
export async function writeGrammars(outDir) {
  await copyFile(
    require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
    path.join(outDir, 'web-tree-sitter.wasm'),
  );
  const grammars = path.dirname(require.resolve('@vscode/tree-sitter-wasm'));
  for (const language of GRAMMARS) {
    const file = `tree-sitter-${language}.wasm`;
    await copyFile(path.join(grammars, file), path.join(outDir, file));
  }
  for (const [language, name] of Object.entries(GRAMMARS_ELSEWHERE)) {
    const file = `tree-sitter-${language}.wasm`;
    await copyFile(require.resolve(`${name}/${file}`), path.join(outDir, file));
  }
}
