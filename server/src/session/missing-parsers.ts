import type { ParserTable } from '../core/analyze/engine-api';
import type { Log } from '../ports/log';
import type { Parsers } from '../ports/parsers';

/** Notes which parsers were asked for and are yet to be loaded. */
export class MissingParsers {
  readonly #grammars = new Set<string>();
  readonly table: ParserTable = (grammar) => {
    const parser = this.parsers.loaded(grammar);
    if (!parser) this.#grammars.add(grammar);
    return parser;
  };

  constructor(
    private readonly parsers: Parsers,
    private readonly log: Log,
  ) {}

  get hasAny(): boolean {
    return this.#grammars.size > 0;
  }

  /** Loads them, and those of more grammars; true when one was loaded that was not before. Never rejects. */
  async load(more: readonly string[]): Promise<boolean> {
    const missing = new Set([...this.#grammars, ...more].filter((grammar) => !this.parsers.loaded(grammar)));
    this.#grammars.clear();
    const loaded = await Promise.all([...missing].map((grammar) => this.#loadOne(grammar)));
    return loaded.includes(true);
  }

  async #loadOne(grammar: string): Promise<boolean> {
    try {
      await this.parsers.load(grammar);
      return true;
    } catch (error) {
      this.log.warn(`Files in ${grammar} are not looked into: ${String(error)}`);
      return false;
    }
  }
}
