import assert from 'node:assert/strict';
import type { Language } from '../../server/src/core/source/language';
import { printStatements } from './print-ir';
import { lowerText } from './sources';

/** A check that a source text lowers to the printed IR that a person expects. */
export function loweringTo(language: Language): (source: string, expected: string) => Promise<void> {
  return async (source, expected) =>
    assert.equal(printStatements(await lowerText(unindented(source), language)), unindented(expected));
}

/** Takes the indentation of the first line from every line, and blank lines from both ends. */
export function unindented(text: string): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const indent = /^ */.exec(lines[0] ?? '')?.[0] ?? '';
  return lines
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join('\n');
}
