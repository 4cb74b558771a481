import assert from 'node:assert/strict';
import type {
  CallAnalysis,
  Costed,
  FileAnalysis,
  UseAnalysis,
} from '../../server/src/core/analyze/file-analysis';
import type { AnalyzeOptions } from '../../server/src/core/analyze/options';
import type { Places } from '../../server/src/core/container/container';
import { LineIndex } from '../../server/src/core/source/line-index';
import { analyzeText, DEFAULT_OPTIONS, openText, realEngine } from './engine';
import { MemoryProject } from './memory-project';
import { notebookText, sourceOf, type TestCell } from './notebooks';

const MARKER = /^\s*(?:#|\/\/)\s*(\^+)\s*(.*)$/;

/**
 * Holds what is found in a source text against the expectations in it: comment lines whose carets stand under the last
 * name of a callee, on the nearest line above that is no such comment.
 *
 *     client.chat.completions.create(model="gpt-4o", max_tokens=200)
 *     #                       ^^^^^^ chat gpt-4o @openai out=1..200..200
 *
 * The first word is the API (`use` for a use of a wrapper), then the models (`a|b`, `?` when unknown), then `@provider`;
 * further words are checked when they are there: `in=`, `out=`, `images=`, `partials=` and `pictures=`
 * (what is sent of them, as tokens or pieces where they are metered so) as low..likely..high (one number when equal,
 * `∞` without an end), `how=` of the input, `likely=`, `max=`, `low=` in the estimate's digits, `repeat=`, `unknown=code`, `sdk=`.
 * Nothing else may be found.
 */
export async function assertCalls(source: string, kind: string, options?: AnalyzeOptions): Promise<void> {
  assertExpectations(source, await analyzeText(source, kind, options));
  await assertFoundInStill(source, kind, options);
}

/** Where names come from imports alone, most calls are told by them when nothing changes: those that send are not left out. */
async function assertFoundInStill(source: string, kind: string, options?: AnalyzeOptions): Promise<void> {
  const language = realEngine().engine.languages.find(({ id }) => id === kind);
  if (!language?.modules?.namesAreImported) return;
  const name = `alone${language.extensions[0]}`;
  const project = await MemoryProject.of({ [name]: source }, true);
  try {
    assertExpectations(source, project.open(name).analyze(options ?? DEFAULT_OPTIONS));
  } finally {
    project.dispose();
  }
}

/** Holds an analysis of a source text against the expectations in it. */
export function assertExpectations(source: string, analysis: FileAnalysis): void {
  assertFound(analysis, new LineIndex(source), expectationsIn(source));
}

/** For a text that is not looked at: it may expect nothing. */
export function assertNothingExpected(source: string): void {
  assert.deepEqual(expectationsIn(source), []);
}

/** The same for the cells of a notebook; the index of a cell stands before its lines. */
export async function assertCellCalls(cells: readonly TestCell[], metadata: object = {}): Promise<void> {
  const file = await openText(notebookText(cells, metadata), 'notebook');
  const expected = cells.flatMap(({ source }, index) =>
    expectationsIn(sourceOf(source)).map((each) => ({ ...each, at: `${index}:${each.at}` })),
  );
  assertFound(file.analyze(DEFAULT_OPTIONS), file.places, expected);
  file.dispose();
}

/** Holds what was found against what was expected. */
export function assertFound(analysis: FileAnalysis, lines: Places, expected: readonly Expectation[]): void {
  const found = [
    ...analysis.calls.map((call) => foundCall(call, lines)),
    ...analysis.uses.map((use) => foundUse(use, lines)),
  ];
  const actual = found.map(({ at, costed, head }) => {
    const wanted = expected.find((each) => each.at === at);
    return `${at} ${[head, ...(wanted?.checks ?? []).map((name) => `${name}=${checkedValue(costed, name)}`)].join(' ')}`;
  });
  const wanted = expected.map(({ at, words }) => `${at} ${words.join(' ')}`);
  assert.deepEqual(actual.sort(byPlace), wanted.sort(byPlace));
}

export interface Expectation {
  /** `line:character` as editors show it, 1-based. */
  readonly at: string;
  readonly words: readonly string[];
  /** Names of the further words. */
  readonly checks: readonly string[];
}

export function expectationsIn(source: string): Expectation[] {
  const expectations: Expectation[] = [];
  let codeLine = 0;
  for (const [index, line] of source.split(/\r\n|\n|\r/).entries()) {
    const marker = MARKER.exec(line);
    if (!marker) {
      codeLine = index;
      continue;
    }
    const words = (marker[2] ?? '').trim().split(/\s+/);
    const checks = words.filter((word) => word.includes('=')).map((word) => word.slice(0, word.indexOf('=')));
    expectations.push({ at: `${codeLine + 1}:${line.indexOf('^') + 1}`, words, checks });
  }
  return expectations;
}

function foundCall(call: CallAnalysis, lines: Places) {
  return { at: placeOf(call.callee.start, lines), costed: call, head: `${call.api} ${headOf(call)}` };
}

function foundUse(use: UseAnalysis, lines: Places) {
  return { at: placeOf(use.callee.start, lines), costed: use, head: `use ${headOf(use)}` };
}

function headOf({ models, model, provider }: Costed): string {
  return `${model === null ? '?' : models.join('|')} @${provider ?? '?'}`;
}

function placeOf(offset: number, lines: Places): string {
  const { cell, line, character } = lines.positionAt(offset);
  return `${cell === undefined ? '' : `${cell}:`}${line + 1}:${character + 1}`;
}

function checkedValue(costed: Costed, name: string): string {
  const { usage, estimate } = costed;
  const range = (of?: { low: number; likely: number; high: number | null }) => {
    if (!of) return 'none';
    const all = [of.low, of.likely, of.high ?? '∞'];
    return new Set(all).size === 1 ? String(of.low) : all.join('..');
  };
  switch (name) {
    case 'in':
      return range(usage.inputTokens);
    case 'out':
      return range(usage.outputTokens);
    case 'images':
      return range(usage.images);
    case 'pictures':
      return range(usage.inputImageTokens ?? usage.inputImages);
    case 'partials':
      return range(usage.partialImages);
    case 'repeat':
      return range(costed.repeat);
    case 'how':
      return usage.inputTokens?.how ?? 'none';
    case 'low':
      return estimate?.low ?? 'unknown';
    case 'likely':
      return estimate?.likely ?? 'unknown';
    case 'max':
      return estimate ? (estimate.high ?? '∞') : 'unknown';
    case 'unknown':
      return costed.unknown?.code ?? 'none';
    case 'holes':
      return String(costed.holes);
    case 'sdk':
      return 'sdk' in costed ? String(costed.sdk) : 'none';
    default:
      throw new Error(`an expectation can't check \`${name}\``);
  }
}

function byPlace(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
