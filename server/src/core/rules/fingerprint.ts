import type { TextRange } from '../source/span';
import { textHash } from '../source/text-hash';

/** What a fingerprint is made of. */
export interface FingerprintParts {
  readonly rule: string;
  /** What tells the finding from others of its rule; null: the line that it stands in. */
  readonly key: string | null;
  readonly range: TextRange;
}

/**
 * What finds a finding again in another version of its file: its rule, and the line that it starts in. It holds while
 * other lines, words and prices change; of what stands at `secrets`, and of anything that may be one, nothing enters it.
 * Several findings may have the same one until they are numbered.
 */
export function fingerprintOf(
  { rule, key, range }: FingerprintParts,
  text: string,
  secrets: readonly TextRange[],
): string {
  return `${rule}:${textHash(key ?? lineWithout(secrets, range.start, text))}`;
}

/** The findings in their order, each with a fingerprint of its own: those that share one are counted. */
export function numbered<Found extends { readonly fingerprint: string }>(
  findings: readonly Found[],
): Found[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const [rule = '', hash = ''] = finding.fingerprint.split(':');
    const base = `${rule}:${hash}`;
    const ordinal = seen.get(base) ?? 0;
    seen.set(base, ordinal + 1);
    return { ...finding, fingerprint: `${base}:${ordinal}` };
  });
}

/** Longer lines count by their beginning up to the finding and this much behind it. */
const MOST_UNITS = 500;

/** The line around an offset without blanks, secrets, and words that may be secrets. */
function lineWithout(secrets: readonly TextRange[], at: number, text: string): string {
  const from = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const rest = /[\n\r]/.exec(text.slice(at, at + MOST_UNITS));
  const end = at + (rest?.index ?? Math.min(MOST_UNITS, text.length - at));
  const start = Math.max(from, at - MOST_UNITS);
  let line = '';
  let next = start;
  for (const secret of secrets) {
    if (secret.end <= next || secret.start >= end) continue;
    line += text.slice(next, Math.max(next, secret.start));
    next = secret.end;
  }
  line += text.slice(next, Math.max(next, end));
  return line.replace(/\s+/g, '').replace(LONG_WORD, (word) => (/\d/.test(word) ? '' : word));
}

/** Keys are long words with digits in them; no rule needs to have looked for them. */
const LONG_WORD = /[\w-]{20,}/g;
