/** Offsets at which `word` stands as a whole identifier, ascending. */
export function wordsIn(text: string, word: string): number[] {
  const found: number[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    if (!isWordUnit(text.charCodeAt(at - 1)) && !isWordUnit(text.charCodeAt(at + word.length)))
      found.push(at);
  }
  return found;
}

/** Whether a UTF-16 unit can be part of an identifier; all that is not ASCII counts, but for a mark of the order of bytes. NaN, past the ends, does not. */
function isWordUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    unit === 36 ||
    (unit >= 128 && unit !== 0xfeff)
  );
}
