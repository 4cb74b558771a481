import { copyOf } from '../../core/source/copy-of';

/** Words that a module's name may follow. */
const KEYWORD = /\b(?:from|import|require)\b/g;

/** Comments between a keyword and the name are stepped over when they are no longer than this. */
const COMMENT_LIMIT = 1000;

/**
 * Names that stand right after `from`, `import`, `import(` and `require(`, be it in code or not. A name with a hole
 * names nothing that can be told.
 */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const { index, 0: word } of text.matchAll(KEYWORD)) {
    let at = skipBlanks(text, index + word.length);
    if (text[at] === '(' && word !== 'from') at = skipBlanks(text, at + 1);
    const specifier = quotedAt(text, at);
    if (specifier !== null) found.add(copyOf(specifier));
  }
  return [...found];
}

/** Where the next character stands that is neither blank nor in a comment. */
function skipBlanks(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (isBlank(text.charCodeAt(at))) at++;
    const end = text[at] === '/' ? commentEnd(text, at) : at;
    if (end === at) return at;
    at = end;
  }
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}

/** `start` itself where no comment begins or where it is too long. */
function commentEnd(text: string, start: number): number {
  const mark = text[start + 1];
  if (mark !== '*' && mark !== '/') return start;
  const end = mark === '*' ? '*/' : '\n';
  const at = text.slice(start + 2, start + COMMENT_LIMIT).indexOf(end);
  return at === -1 ? start : start + 2 + at + end.length;
}

/** A module's name is never longer than this. */
const NAME_LIMIT = 1000;

function quotedAt(text: string, start: number): string | null {
  const quote = text[start];
  if (quote !== "'" && quote !== '"' && quote !== '`') return null;
  const rest = text.slice(start + 1, start + 1 + NAME_LIMIT);
  const end = rest.indexOf(quote);
  const name = rest.slice(0, Math.max(end, 0));
  return name === '' || name.includes('\n') || name.includes('${') ? null : name;
}
