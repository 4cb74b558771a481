import type { ListedModel } from '../price/listed-model';
import type { CatalogId } from '../price/rate';
import type { Language } from '../source/language';
import type { SyntaxParser, TextEdit } from '../source/syntax';
import type { TokenCount } from '../vendor/vendor';
import type { FileAnalysis } from './file-analysis';
import type { AnalyzeOptions } from './options';

/** The engine: source text, catalog and settings in, facts out. Synchronous, pure, offline. */
export interface Engine {
  readonly languages: readonly Language[];
  /** The price list that ships with it. */
  readonly catalog: CatalogId;
  /** The language of a file by its path's ending (any case) or an editor's language id; null when none. */
  languageOf(file: { readonly path?: string; readonly editorId?: string }): Language | null;
  /**
   * Whether a text may hold a call at all: a cheap look for the names of known modules. False means that neither
   * parsing nor a language server is worth starting.
   */
  mayHoldCalls(text: string): boolean;
  open(text: string, language: Language, parser: SyntaxParser): OpenFile;
  /** Every model with a known price on an ISO date, by provider. */
  listModels(date: string): readonly ListedModel[];
  /** Tokens of any text for a model, for counting a selection. */
  countText(text: string, model: string): TokenCount;
}

/** One open text, kept up to date edit by edit. */
export interface OpenFile {
  readonly text: string;
  /** Replaces the text; `edits` lead from the old text to the new one, in order. */
  update(text: string, edits: readonly TextEdit[]): void;
  /**
   * The analysis of the present text. Cached: only what the edits since the last call may have changed is looked at
   * again. The same text and options give the same result whatever came before.
   */
  analyze(options: AnalyzeOptions): FileAnalysis;
  /**
   * Settles a text that was parsed incrementally across a syntax error; true when the analysis may have changed.
   * To be called when idle.
   */
  settle(): boolean;
  /** Frees the tree. Nothing else may be called afterwards. */
  dispose(): void;
}
