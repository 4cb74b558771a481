import type { SyntaxParser } from '../core/source/syntax';

/** Where parsers come from. */
export interface Parsers {
  /**
   * Loads a grammar (`typescript`, `python`) on its first use; every caller gets the same parser. Rejects with
   * a clear message when the grammar's file can't be loaded, and tries again on the next call.
   */
  load(grammar: string): Promise<SyntaxParser>;
  /** The parser of a grammar that was loaded before; null while it is not. */
  loaded(grammar: string): SyntaxParser | null;
}
