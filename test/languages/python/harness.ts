import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import type { Statement } from '../../../server/src/core/ir/statements';
import { SourceFile } from '../../../server/src/core/source/source-file';
import type { SyntaxParser } from '../../../server/src/core/source/syntax';
import { python } from '../../../server/src/languages/python/python';
import { loadParsers } from '../../../server/src/platform/tree-sitter';
import { printStatements } from '../../support/print-ir';

let parser: Promise<SyntaxParser> | undefined;

export function pythonParser(): Promise<SyntaxParser> {
  parser ??= loadParsers({
    runtime: require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
    grammars: join(dirname(require.resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm'),
  }).then((parsers) => parsers.load('python'));
  return parser;
}

/** Lowers a whole source text. */
export async function lowered(source: string): Promise<readonly Statement[]> {
  const file = new SourceFile(python, await pythonParser(), source);
  const statements = file.slots.flatMap((slot) => slot.statements);
  file.dispose();
  return statements;
}

/** Holds the printed IR of `source` against what a person expects of it. */
export async function lowers(source: string, expected: string): Promise<void> {
  assert.equal(printStatements(await lowered(source)), unindented(expected));
}

/** Takes the indentation of the first line from every line, and blank lines from both ends. */
export function unindented(text: string): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const indent = /^ */.exec(lines[0] ?? '')?.[0] ?? '';
  return lines
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join('\n');
}
