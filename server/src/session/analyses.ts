import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine, Home, OpenFile, ParserTable } from '../core/analyze/engine-api';
import type { CallAnalysis, Edit, FileAnalysis } from '../core/analyze/file-analysis';
import type { AnalyzeOptions } from '../core/analyze/options';
import type { QuotedCall } from '../core/billing/quote';
import type { FileKind } from '../core/container/file-kind';
import type { FoundAt } from '../core/rules/ignore-edits';
import type { Span, TextRange } from '../core/source/span';
import type { TextEdit } from '../core/source/syntax';
import type { DocumentListener } from './documents';
import { keepHidden, type Snapshot } from './kept-results';

/**
 * Analyses of the open documents. Owns their syntax trees and their last results; at most `mostLive` trees live at a
 * time, the least recently asked goes first; all is released when a document closes. Nothing is done on a change but
 * noting it: an analysis runs when it is asked for.
 */
export class Analyses implements DocumentListener {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly mostLive = 32) {}

  opened(): void {}

  changed(document: TextDocument, edits: readonly TextEdit[]): void {
    this.entries.get(document.uri)?.edits.push(...edits);
  }

  closed(uri: string): void {
    this.release(uri);
  }

  /**
   * The analysis of the present text of a document, or null when it is not worth opening. Throws what the engine throws,
   * having released the document's tree, so that the next call starts over.
   */
  of(document: TextDocument, options: AnalyzeOptions, how: HowToOpen): FileAnalysis | null {
    try {
      if (this.entries.get(document.uri)?.home !== how.home?.path) this.release(document.uri);
      const entry = this.entries.get(document.uri) ?? this.open(document, how);
      if (!entry) return null;
      this.touch(document.uri, entry);
      return analyze(entry, document, options);
    } catch (error) {
      this.release(document.uri);
      throw error;
    }
  }

  /** Mends a tree that was parsed across a syntax error; true when the analysis may have changed. For idle moments. */
  settle(uri: string): boolean {
    const entry = this.entries.get(uri);
    if (!entry || entry.edits.length > 0 || !entry.file.settle()) return false;
    entry.result = null;
    return true;
  }

  /** The last analysis of a document; null when there is none. */
  lastOf(uri: string): FileAnalysis | null {
    return this.entries.get(uri)?.result?.analysis ?? null;
  }

  /** Documents whose last analysis another file has changed. */
  get stale(): readonly string[] {
    return [...this.entries].filter(([, { file, result }]) => result && file.isStale).map(([uri]) => uri);
  }

  /** What a call of the document's last analysis sends; null when the document has changed since or is not held. */
  quotedCall(uri: string, call: CallAnalysis): QuotedCall | null {
    const entry = this.entries.get(uri);
    const isCurrent = entry?.edits.length === 0 && entry.result?.analysis.calls.includes(call);
    return isCurrent ? entry.file.quotedCall(call) : null;
  }

  /** The comments that have a finding of the document's last analysis ignored; null when there are none, or it has changed. */
  ignoreEdits(uri: string, found: FoundAt): readonly Edit[] | null {
    const entry = this.entries.get(uri);
    return entry?.edits.length === 0 ? entry.file.ignoreEdits(found) : null;
  }

  /** Where something that the document's last analysis tells of stands; null as in `quotedCall`, and elsewhere. */
  placeOf(uri: string, span: Span): TextRange | null {
    const entry = this.entries.get(uri);
    return entry?.edits.length === 0 && entry.result ? entry.file.placeOf(span) : null;
  }

  /** A small file like a document whose analysis was asked for; empty when there is none. */
  excerptOf(uri: string): string {
    return this.entries.get(uri)?.file.excerpt() ?? '';
  }

  release(uri: string): void {
    const entry = this.entries.get(uri);
    if (!entry) return;
    this.entries.delete(uri);
    entry.file.dispose();
  }

  clear(): void {
    for (const uri of [...this.entries.keys()]) this.release(uri);
  }

  /** Number of trees that are alive. */
  get size(): number {
    return this.entries.size;
  }

  private open(document: TextDocument, { engine, kind, parsers, home, isWorthIt }: HowToOpen): Entry | null {
    const text = document.getText();
    if (!isWorthIt(text)) return null;
    const file = home ? engine.open(text, kind, parsers, home) : engine.open(text, kind, parsers);
    return { file, home: home?.path, edits: [], result: null, last: null };
  }

  /** Makes the entry the most recent one, and room for it. */
  private touch(uri: string, entry: Entry): void {
    this.entries.delete(uri);
    this.entries.set(uri, entry);
    const oldest = this.entries.keys().next().value;
    if (this.entries.size > this.mostLive && oldest !== undefined) this.release(oldest);
  }
}

/** How a document is opened that is not held yet. */
export interface HowToOpen {
  readonly engine: Pick<Engine, 'open'>;
  readonly kind: FileKind;
  readonly parsers: ParserTable;
  /** Null: it is looked at alone. */
  readonly home: Home | null;
  /** Whether there may be anything to show in a text. */
  isWorthIt(text: string): boolean;
}

interface Entry {
  readonly file: OpenFile;
  /** Path of its home. */
  readonly home: string | undefined;
  /** Lead from the text of `file` to the document's. */
  edits: TextEdit[];
  /** Of the text of `file`; null when it must be computed. */
  result: { readonly analysis: FileAnalysis; readonly options: AnalyzeOptions } | null;
  /** What was last shown, also past a syntax error. */
  last: Snapshot | null;
}

function analyze(entry: Entry, document: TextDocument, options: AnalyzeOptions): FileAnalysis {
  const edits = entry.edits;
  if (entry.result?.options === options && edits.length === 0 && !entry.file.isStale)
    return entry.result.analysis;
  const text = document.getText();
  if (edits.length > 0) {
    entry.edits = [];
    entry.file.update(text, edits);
  }
  const current = entry.file.analyze(options);
  const analysis =
    current.broken && entry.last ? keepHidden(entry.last, edits, { text, analysis: current }) : current;
  entry.result = { analysis, options };
  entry.last = { text, analysis };
  return analysis;
}
