import { copyOf } from '../../core/source/copy-of';

/** Words that begin an import, or a call that imports by name. */
const KEYWORD = /\b(?:from|import|import_module|__import__)\b/g;

/**
 * What import statements name, be they in code or not: `a.b` for `import a.b`, with `a`, which it loads too. For
 * `from a import b, c` it is `a`, and `a.b` and `a.c`, for these may be modules. With them what is passed as a literal to
 * `import_module`.
 */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  let scan = new Scan(text, 0);
  for (const { index, 0: word } of text.matchAll(KEYWORD)) {
    // The `import` of a `from` is behind already.
    if (index < scan.at) continue;
    scan = new Scan(text, index + word.length);
    if (word === 'from') scanFrom(scan, found);
    else if (word === 'import') scanImport(scan, found);
    else scanCall(scan, found);
  }
  return [...found];
}

/** The module `name` inside the module that a specifier names: `.` and `a` are `.a`. */
export function submodule(specifier: string, name: string): string {
  return specifier.endsWith('.') ? `${specifier}${name}` : `${specifier}.${name}`;
}

function scanFrom(scan: Scan, found: Set<string>): void {
  const module = scan.dottedName(true);
  if (module === '' || scan.word() !== 'import') return;
  found.add(module);
  scan.openParenthesis();
  do {
    const name = scan.word();
    if (name === '') return;
    found.add(submodule(module, name));
    scan.alias();
  } while (scan.comma());
}

function scanImport(scan: Scan, found: Set<string>): void {
  do {
    const module = scan.dottedName(false);
    if (module === '') return;
    for (let at = module.indexOf('.'); at !== -1; at = module.indexOf('.', at + 1))
      found.add(module.slice(0, at));
    found.add(module);
    scan.alias();
  } while (scan.comma());
}

function scanCall(scan: Scan, found: Set<string>): void {
  scan.openParenthesis();
  const name = scan.text();
  if (/^\.*[^\W\d]\w*(?:\.\w+)*$/.test(name)) found.add(copyOf(name));
}

/** A name is cut here, lest a text of dots be gone through again and again. */
const NAME_LIMIT = 500;

const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy;
const BLANK = /[ \t\f]*(?:\\\r?\n[ \t\f]*)?/y;
const LINES = /(?:[\s\\]|#[^\n]{0,500})*/y;

/** A place in a text, moved on past what is there. */
class Scan {
  #inParentheses = false;

  constructor(
    private readonly source: string,
    public at: number,
  ) {}

  /** `a . b`, or `..a` and `..` where it may be relative. Empty when no name stands there. */
  dottedName(relative: boolean): string {
    let name = '';
    while (relative && name.length < NAME_LIMIT && this.mark('.')) name += '.';
    const before = this.at;
    const head = this.word();
    if (head === 'import' && name !== '') this.at = before;
    else name += head;
    while (head !== '' && name.length < NAME_LIMIT && !name.endsWith('.') && this.mark('.'))
      name += `.${this.word()}`;
    return relative && /^\.+$/.test(name) ? name : name.replace(/\.$/, '');
  }

  word(): string {
    this.skipBlanks();
    return copyOf(this.take(WORD));
  }

  alias(): void {
    const before = this.at;
    if (this.word() === 'as') this.word();
    else this.at = before;
  }

  comma(): boolean {
    return this.mark(',');
  }

  openParenthesis(): void {
    this.#inParentheses = this.mark('(');
  }

  /** What stands between quotes; empty when nothing does. */
  text(): string {
    this.skipBlanks();
    const quote = this.source[this.at];
    if (quote !== '"' && quote !== "'") return '';
    const rest = this.source.slice(this.at + 1, this.at + 1 + NAME_LIMIT);
    return rest.slice(0, Math.max(0, rest.indexOf(quote)));
  }

  private mark(character: string): boolean {
    this.skipBlanks();
    const there = this.source[this.at] === character;
    if (there) this.at++;
    return there;
  }

  /** Lines are gone past in parentheses alone. */
  private skipBlanks(): void {
    this.take(this.#inParentheses ? LINES : BLANK);
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.source)?.[0] ?? '';
    this.at += taken.length;
    return taken;
  }
}
