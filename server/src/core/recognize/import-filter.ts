/**
 * Tells quickly, before anything is parsed, whether a text may import one of some modules. It may be wrong in saying
 * so (a comment that mentions the import), never in denying it.
 */
export class ImportFilter {
  readonly #pattern: RegExp;

  /**
   * Modules as shapes write them; `/*` at the end of one stands for what lies below it. `words` of their own tell of
   * calls without such an import, and so do `marks`, whatever stands around them.
   */
  constructor(modules: Iterable<string>, words: readonly string[] = [], marks: readonly string[] = []) {
    const names = [...modules].map((module) => module.replace(/\/\*$/, ''));
    const roots = names.filter((name) => /^[\w.]+$/.test(name)).map((name) => name.split('.')[0] ?? name);
    // Each alternative begins with fixed words and goes through its line once: nothing to backtrack into.
    const quoted = `["'\`](?:${alternatives(names)})["'\`/]`;
    const named = `\\b(?:from|import)[ \\t]+(?:[\\w.]+(?:[ \\t]+as[ \\t]+\\w+)?[ \\t]*,[ \\t]*)*(?:${alternatives(roots)})\\b`;
    const others = words.length > 0 ? `|(?:${alternatives(words)})\\b` : '';
    const marked = marks.length > 0 ? `|${alternatives(marks)}` : '';
    this.#pattern = names.length > 0 ? new RegExp(`${quoted}|${named}${others}${marked}`) : /(?!)/;
  }

  mayImport(text: string): boolean {
    return this.#pattern.test(text);
  }
}

function alternatives(words: readonly string[]): string {
  const distinct = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return distinct.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|');
}
