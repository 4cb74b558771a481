import assert from 'node:assert/strict';
import type { AnalyzeOptions } from '../../server/src/core/analyze/options';
import { analyzeText, DEFAULT_OPTIONS } from './engine';

/** How a rule is asked: in a language, with settings and a day. */
export interface Asked {
  readonly language?: string;
  readonly options?: Partial<AnalyzeOptions>;
}

/** What one rule finds in a text: the line (from 1), the words of the source that it stands at, and its message. */
export async function findingsOf(rule: string, text: string, { language = 'python', options }: Asked = {}) {
  const { findings } = await analyzeText(text, language, { ...DEFAULT_OPTIONS, ...options });
  return findings
    .filter((each) => each.rule === rule)
    .map(
      ({ message, range }) =>
        `${text.slice(0, range.start).split('\n').length} ${text.slice(range.start, range.end)}: ${message}`,
    );
}

/** That a rule finds nothing in any of some texts. */
export async function assertSilent(rule: string, texts: readonly string[], asked: Asked = {}): Promise<void> {
  for (const text of texts) assert.deepEqual(await findingsOf(rule, text, asked), [], text);
}

/** The text after the fix of each finding of a rule, and that the rule finds nothing in it any more. */
export async function assertFixed(
  rule: string,
  text: string,
  fixed: string,
  asked: Asked = {},
): Promise<void> {
  const { language = 'python', options } = asked;
  const { findings } = await analyzeText(text, language, { ...DEFAULT_OPTIONS, ...options });
  const edits = findings
    .filter((each) => each.rule === rule)
    .flatMap(({ fixes }) => fixes[0]?.edits ?? [])
    .sort((a, b) => b.range.start - a.range.start);
  const result = edits.reduce(
    (before, { range, newText }) => before.slice(0, range.start) + newText + before.slice(range.end),
    text,
  );
  assert.equal(result, fixed);
  assert.deepEqual(await findingsOf(rule, fixed, asked), []);
}
