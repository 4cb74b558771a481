import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Statement } from '../../server/src/core/ir/statements';
import type { Language } from '../../server/src/core/source/language';
import { SourceFile } from '../../server/src/core/source/source-file';
import { loadParsers } from '../../server/src/platform/tree-sitter';
import type { Parsers } from '../../server/src/ports/parsers';

let parsers: Promise<Parsers> | undefined;

/** The real parsers, from the packages; one set for the whole test run. */
export function testParsers(): Promise<Parsers> {
  parsers ??= loadParsers({
    runtime: require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
    grammars: join(dirname(require.resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm'),
    elsewhere: {
      kotlin: require.resolve('@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm'),
    },
  });
  return parsers;
}

export async function openSource(text: string, language: Language): Promise<SourceFile> {
  const parser = language.parser ?? (await (await testParsers()).load(language.grammar));
  return new SourceFile(language, parser, text);
}

/** The lowered statements of a whole text. */
export async function lowerText(text: string, language: Language): Promise<readonly Statement[]> {
  const file = await openSource(text, language);
  const statements = file.slots.flatMap((slot) => slot.statements);
  file.dispose();
  return statements;
}

/** The text of a file under `test/fixtures`. */
export function fixture(path: string): string {
  return readFileSync(join(__dirname, '../../../test/fixtures', path), 'utf8');
}
