import { DiagnosticSeverity, type Position, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../core/analyze/file-analysis';
import type { Places } from '../core/container/container';
import type { TextRange } from '../core/source/span';

/** The one place where offsets become what LSP counts in. */
export function toRange(document: TextDocument, range: TextRange): Range {
  return { start: document.positionAt(range.start), end: document.positionAt(range.end) };
}

export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

/** The places of a document; `cell` is set where it is a cell of a notebook. */
export function placesIn(document: TextDocument, cell?: number): Places {
  return {
    positionAt: (offset) => ({ ...document.positionAt(offset), ...(cell === undefined ? {} : { cell }) }),
  };
}

/** The whole lines that a range touches, line breaks left out at the end. */
export function linesOf(document: TextDocument, range: Range): TextRange {
  const start = document.offsetAt({ line: range.start.line, character: 0 });
  return { start, end: document.offsetAt({ line: range.end.line, character: Number.MAX_SAFE_INTEGER }) };
}

export function lineOf(document: TextDocument, offset: number): number {
  return document.positionAt(offset).line;
}

/** Whether a range of the text touches a line that a range of the client does. */
export function isInLines(document: TextDocument, range: TextRange, lines: Range): boolean {
  const { start, end } = toRange(document, range);
  return start.line <= lines.end.line && lines.start.line <= end.line;
}

/** An empty range at the beginning of a line. */
export function startOfLine(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}

/** Where a line ends, before its line break. */
export function endOfLine(document: TextDocument, line: number): Position {
  const start = document.offsetAt({ line, character: 0 });
  return { line, character: document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }) - start };
}

export function toSeverity(severity: Severity): DiagnosticSeverity {
  return SEVERITIES[severity];
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
