/** More texts than this on one line are counted, not shown. */
const MOST_TEXTS = 3;

/** The texts of one line, in one. */
export function joinTexts(texts: readonly string[]): string {
  const shown = texts.slice(0, MOST_TEXTS).join(' | ');
  return texts.length > MOST_TEXTS ? `${shown} | ${texts.length - MOST_TEXTS} more` : shown;
}
