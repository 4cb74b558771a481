/**
 * Tells quickly, before anything is parsed, whether a text may import one of some modules. It may be wrong in saying
 * so (a comment that mentions the import), never in denying it.
 */
export class ImportFilter {
  /** One each: an engine that looks for few beginnings at a time skips most of a text. */
  readonly #patterns: readonly RegExp[];

  /**
   * Modules as shapes write them; `/*` at the end of one stands for what lies below it. `words` of their own tell of
   * calls without such an import, and so do the `marks` of addresses.
   */
  constructor(modules: Iterable<string>, words: readonly string[] = [], marks: readonly string[] = []) {
    const names = [...modules].map((module) => module.replace(/\/\*$/, '')).filter((name) => name !== '');
    const dotted = names.filter((name) => /^[\w.]+$/.test(name));
    const roots = dotted.map((name) => name.split('.')[0] ?? name);
    // Each alternative begins with fixed words and goes through its line once: nothing to backtrack into.
    const quoted = `["'\`](?:${alternatives(names)})["'\`/]`;
    const meant = `(?:${alternatives(dotted)})\\b|(?:${alternatives(dotted.flatMap(packagesAbove))})(?![\\w.])`;
    const named = `\\b(?:from|import)[ \\t]+(?:[\\w.]+(?:[ \\t]+as[ \\t]+\\w+)?[ \\t]*,[ \\t]*)*(?:${meant})`;
    const sources = names.length > 0 ? [quoted, named, servedPattern(names)] : [];
    // `A::make()`, `use A\\B`: names of namespaces are used without an import as well.
    const scoped = `\\b(?:use[ \\t]+(?:${alternatives(roots)})\\b|(?:${alternatives(roots)})(?:::|\\\\))`;
    if (names.length > 0) sources.push(usingPattern(names), scoped);
    const constants = roots.filter((name) => /^[A-Z]/.test(name));
    // `RubyLLM.chat`: constants of modules are seen everywhere.
    if (constants.length > 0) sources.push(`\\b(?:${alternatives(constants)})(?=\\.[a-z])`);
    const namespaces = dotted.filter((name) => /^[A-Z]/.test(name));
    // `new OpenAI.Chat.ChatClient()`: names of types in full.
    if (namespaces.length > 0) sources.push(`\\b(?:${alternatives(namespaces)})\\.[A-Z]`);
    if (words.length > 0) sources.push(`(?:${alternatives(words)})\\b`);
    sources.push(...markPatterns(marks));
    this.#patterns = sources.map((source) => new RegExp(source));
  }

  mayImport(text: string): boolean {
    return this.#patterns.some((pattern) => pattern.test(text));
  }
}

/** `google` and `google.cloud` of `google.cloud.aiplatform`: `from google.cloud import aiplatform`. */
function packagesAbove(module: string): readonly string[] {
  return Array.from(module.matchAll(/\./g), ({ index }) => module.slice(0, index));
}

/** `npm:ai@^6`, `https://esm.sh/@langchain/core@0.3`: packages by where they are served from. */
function servedPattern(names: readonly string[]): string {
  const hosts = 'esm\\.sh|esm\\.run|skypack\\.dev|unpkg\\.com|jsdelivr\\.net\\/npm|jspm\\.io\\/npm';
  return `(?:npm:\\/?|(?:${hosts})\\/(?:v\\d+\\/)?)(?:${alternatives(names)})["'\`/@?]`;
}

/** `using A.B;`, `using static A.B.C;`, `using C = A.B;`, and what stands in a namespace sees its names: told by whole names, for many begin in the same way. */
function usingPattern(names: readonly string[]): string {
  return `\\b(?:namespace|using)[ \\t]+(?:static[ \\t]+|\\w+[ \\t]*=[ \\t]*)?(?:global::)?(?:${alternatives(names)})\\b`;
}

/**
 * Marks of addresses. Hosts stand behind slashes or in quotes, so that few places of a text are looked at more closely;
 * a host that stands bare has a path behind it that is a mark of its own.
 */
function markPatterns(marks: readonly string[]): readonly string[] {
  const hosts = marks.filter((mark) => /^\w.*[.:]\w/.test(mark));
  const words = marks.filter((mark) => !hosts.includes(mark) && /^\w/.test(mark));
  const paths = marks.filter((mark) => !hosts.includes(mark) && !words.includes(mark));
  const atHosts = hosts.length > 0 ? [`(?:\\/\\/|["'\`@])(?:${alternatives(hosts)})`] : [];
  return [...atHosts, ...[words, paths].filter(({ length }) => length > 0).map(alternatives)];
}

/** Matches nothing where there are none. */
function alternatives(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const distinct = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return distinct.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|');
}
