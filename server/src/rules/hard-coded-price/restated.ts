import type { Candidate } from './candidate';

/** `// $0.0035 per image` on the line above. */
export function isRestatedAbove({ comments: { above }, amount }: Candidate): boolean {
  return PRICED_BY.test(above) && above.includes(`$${amount}`);
}

/** `// $0.0014/sec` at the end of its own line. */
export function isRestated({ comments: { own }, amount }: Candidate): boolean {
  return PRICED_BY.test(own) && own.includes(`$${amount}`);
}

/** A comment that calls the number of its line money for so many tokens. */
export const PRICED_BY =
  /(?:\bcents?|\bdollars?|\busd|[$€£¥](?:\d+(?:\.\d+)?)?)\s?(?:per|\/)\s?(?:(?:input|output|prompt|completion|cached|uncached|cache[- ](?:hit|miss|read|write)) )?(?:(?:1|one)?\s?(?:m|k|million|thousand|1,?000(?:,?000)?)\b|mtok|ktok|tok|(?:\d{1,4}[- ]?)?(?:char|image\b|min(?:ute)?\b|sec(?:ond)?\b|page\b))/i;
