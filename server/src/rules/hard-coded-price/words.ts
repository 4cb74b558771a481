const WORD = /[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+[kKmM](?![a-zA-Z]*[a-z]{3})|\d+|\P{ASCII}+/gu;
const MARKS = /[\u0300-\u036f]/g;
/** Longer names and texts say nothing more. */
const MOST = 300;

/** The words of an identifier or a text, in lower case and without accents: `input cost per 1k tokens` for `inputCostPer1KTokens`. */
export function wordsOf(name: string): readonly string[] {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const words = split(name.slice(0, MOST));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, words);
  return words;
}

function split(name: string): readonly string[] {
  const plain = name.normalize('NFD').replaceAll(MARKS, '').normalize('NFC');
  const words = (plain.match(WORD) ?? []).map((word) => word.toLowerCase());
  return words.flatMap((word, index) => {
    // `MTok`, `KTokens`
    if ((word === 'm' || word === 'k') && isTok(words[index + 1])) return [`${word}tok`];
    if (isTok(word) && (words[index - 1] === 'm' || words[index - 1] === 'k')) return [];
    return [word];
  });
}

function isTok(word: string | undefined): boolean {
  return word === 'tok' || word === 'toks' || word === 'token' || word === 'tokens';
}

const MOST_KEPT = 5000;
const kept = new Map<string, readonly string[]>();

/** Whether one of some words is among others; those in scripts without blanks may be parts of them. */
export function hasAny(words: readonly string[], sought: ReadonlySet<string>): boolean {
  return words.some((word) => sought.has(word) || (isForeign(word) && holdsAny(word, sought)));
}

function isForeign(word: string): boolean {
  return word.charCodeAt(0) > 0x7f;
}

function holdsAny(word: string, sought: ReadonlySet<string>): boolean {
  for (const each of sought) if (isForeign(each) && word.includes(each)) return true;
  return false;
}
