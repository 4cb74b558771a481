/** Characters: a small file is read at once, and is still of the same kind. */
const MOST_BESIDES = 2000;
const MOST_CALLING = 4000;
const ENOUGH_CALLING = 3;

/** A top-level statement as an excerpt sees it. */
export interface ExcerptPart {
  readonly text: string;
  readonly holdsCalls: boolean;
}

/**
 * The first few statements that hold calls, with short ones that stand before them: imports, constants. It need not
 * cost what the whole costs. Empty where nothing with a call is short enough.
 */
export function excerptOf(parts: Iterable<ExcerptPart>): string {
  const taken: string[] = [];
  let besides = MOST_BESIDES;
  let calling = MOST_CALLING;
  let found = 0;
  for (const { text, holdsCalls } of parts) {
    if (text.length > (holdsCalls ? calling : besides)) continue;
    taken.push(text);
    if (!holdsCalls) besides -= text.length;
    else {
      calling -= text.length;
      found += 1;
    }
    if (found === ENOUGH_CALLING) break;
  }
  return found > 0 ? `${taken.join('\n\n')}\n` : '';
}
