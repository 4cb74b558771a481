import type { Region, Replacement } from '../../core/container/container';
import type { TextRange } from '../../core/source/span';

/** How sessions of a language are shown: what stands before what was typed, and before the lines that go on with it. */
interface Prompts {
  readonly first: readonly string[];
  readonly further: readonly string[];
  /** Whether the lines typed so far are not yet a whole command. */
  goesOn(typed: string): boolean;
}

const PROMPTS: Readonly<Record<string, Prompts>> = {
  python: { first: ['>>> '], further: ['... ', '...'], goesOn: () => false },
  shellscript: { first: ['$ ', '% '], further: ['> '], goesOn: isOpenCommand },
};

/**
 * A region that shows a session, as what was typed in it: prompts and output are left out. Any other region, and one
 * whose first line has no prompt, as it is. `stripped` and the region's own lines are as `fencedBlocks` gives them.
 */
export function withoutPrompts(text: string, region: Region): Region {
  const prompts = PROMPTS[region.language];
  if (!prompts) return region;
  const lines = contentLines(text, region);
  const first = lines.find(({ start, end }) => text.slice(start, end).trim() !== '');
  if (!first || promptAt(text, first, prompts.first) === null) return region;
  return { ...region, replaced: typedLines(text, region, lines, prompts) };
}

/** The lines of a region behind what is stripped of them. */
function contentLines(text: string, { start, end, replaced = [] }: Region): TextRange[] {
  const lines: TextRange[] = [];
  let next = 0;
  for (let from = start; from <= end; ) {
    const found = text.indexOf('\n', from);
    const lineEnd = found === -1 || found > end ? end : found;
    while (next < replaced.length && replaced[next]!.start < from) next += 1;
    const stripped = replaced[next]?.start === from ? replaced[next]!.end : from;
    lines.push({ start: stripped, end: lineEnd });
    from = lineEnd + 1;
  }
  return lines;
}

function typedLines(
  text: string,
  region: Region,
  lines: readonly TextRange[],
  prompts: Prompts,
): Replacement[] {
  const replaced: Replacement[] = [];
  let from = region.start;
  let typed: string | null = null;
  for (const line of lines) {
    const start = startOfTyped(text, line, typed, prompts);
    if (start === null) typed = null;
    else {
      const words = text.slice(start, line.end);
      typed = typed === null || promptAt(text, line, prompts.first) === start ? words : `${typed}\n${words}`;
    }
    replaced.push({ start: from, end: start ?? line.end, text: '' });
    // The line break stays where it is.
    from = Math.min(region.end, line.end + 1);
  }
  return replaced.filter(({ start, end }) => end > start);
}

/** Where in a line stands what was typed; null when it is output. `typed` is what it goes on with, if anything. */
function startOfTyped(
  text: string,
  line: TextRange,
  typed: string | null,
  { first, further, goesOn }: Prompts,
): number | null {
  if (typed !== null && goesOn(typed)) return promptAt(text, line, further) ?? line.start;
  return promptAt(text, line, first) ?? (typed === null ? null : promptAt(text, line, further));
}

/** Where a line starts behind its prompt; null when it has none. */
function promptAt(text: string, { start, end }: TextRange, prompts: readonly string[]): number | null {
  const found = prompts.find(
    (each) => text.startsWith(each, start) || text.slice(start, end) === each.trim(),
  );
  return found === undefined ? null : Math.min(end, start + found.length);
}

/** Whether a shell waits for more: behind a backslash, in quotes or in a document that is not closed yet. */
function isOpenCommand(typed: string): boolean {
  if (typed.trimEnd().endsWith('\\') || typed.trimEnd().endsWith('|')) return true;
  const document = /<<-?\s*['"]?(\w+)/.exec(typed);
  if (document)
    return !typed
      .split('\n')
      .slice(1)
      .some((line) => line.trim() === document[1]);
  return hasOpenQuote(typed);
}

function hasOpenQuote(typed: string): boolean {
  let quote = '';
  for (let at = 0; at < typed.length; at += 1) {
    const character = typed[at]!;
    if (quote === '') quote = character === '"' || character === "'" ? character : '';
    else if (character === quote) quote = '';
    if (character === '\\' && quote !== "'") at += 1;
  }
  return quote !== '';
}
