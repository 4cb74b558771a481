import type { Replacement } from '../../core/container/container';
import type { TextRange } from '../../core/source/span';

/** A stretch of a command that someone else than the shell puts a text in place of. */
export interface Expansion extends TextRange {
  /** The variable of the shell that it is told as; null: what the shell sees is `text`. */
  readonly variable: string | null;
  readonly text: string;
}

/**
 * Expansions as what a shell reads. They come before the shell looks at quotes: in single quotes, where the shell itself
 * would expand nothing, these are closed around the variable.
 */
export function asShellVariables(
  text: string,
  { start, end }: TextRange,
  expansions: readonly Expansion[],
): Replacement[] {
  const quotes = new QuoteState();
  let from = start;
  return expansions.map((each) => {
    quotes.read(text, from, Math.min(end, each.start));
    from = each.end;
    const { variable } = each;
    const plain = variable === null ? each.text : `\${${variable}}`;
    const isHidden = variable !== null && quotes.inSingle;
    return { start: each.start, end: each.end, text: isHidden ? `'"${plain}"'` : plain };
  });
}

class QuoteState {
  inSingle = false;
  private inDouble = false;

  read(text: string, start: number, end: number): void {
    for (let at = start; at < end; at += 1) {
      const character = text[at];
      if (character === "'" && !this.inDouble) this.inSingle = !this.inSingle;
      else if (character === '"' && !this.inSingle) this.inDouble = !this.inDouble;
      else if (character === '\\' && !this.inSingle) at += 1;
    }
  }
}
