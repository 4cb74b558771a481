import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import type { Statement } from '../../../server/src/core/ir/statements';
import { SourceFile } from '../../../server/src/core/source/source-file';
import type { SyntaxParser } from '../../../server/src/core/source/syntax';
import { php } from '../../../server/src/languages/php/php';
import { loadParsers } from '../../../server/src/platform/tree-sitter';
import { printStatements } from '../../support/print-ir';
import { unindented } from '../python/harness';

let parser: Promise<SyntaxParser> | undefined;

export function phpParser(): Promise<SyntaxParser> {
  parser ??= loadParsers({
    runtime: require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
    grammars: join(dirname(require.resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm'),
  }).then((parsers) => parsers.load('php'));
  return parser;
}

/** Lowers a whole source text. */
export async function lowered(source: string): Promise<readonly Statement[]> {
  const file = new SourceFile(php, await phpParser(), source);
  const statements = file.slots.flatMap((slot) => slot.statements);
  file.dispose();
  return statements;
}

/** Holds the printed IR of code without its opening tag against what a person expects of it. */
export async function lowers(code: string, expected: string): Promise<void> {
  const [opening, ...statements] = await lowered(`<?php\n${code}`);
  assert.equal(opening?.kind, 'import', 'names of the global namespace are seen');
  assert.equal(printStatements(statements), unindented(expected));
}
