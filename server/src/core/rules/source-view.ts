import { isElsewhere } from '../analyze/file-analysis';
import type { ProgramSource } from '../source/program-source';
import type { TextRange } from '../source/span';
import type { TopLevel } from '../source/top-level';
import { type PlacedLiteral, placedLiterals } from './placed-literal';
import type { Report } from './rule';

/** A top-level statement as rules look at it. Texts and literals hold while it is looked at. */
export interface StatementView {
  /** From behind the line of the statement before it to the end of its own last line, so that the comments on it are in. */
  readonly text: string;
  /** Where `text` starts in the file. */
  readonly start: number;
  /** Lowers the statement. */
  literals(): readonly PlacedLiteral[];
}

/** The statements of a file, for rules that look at all of its source. */
export interface SourceView {
  /** Without folders; empty where it is not known. */
  readonly fileName: string;
  /** Marks that comments start with. */
  readonly commentMarks: readonly string[];
  /**
   * What a rule finds statement by statement: asked again only where the text of one, or one of its `terms`, has changed.
   * `rule` is the rule's code.
   */
  reports(
    rule: string,
    terms: readonly unknown[],
    look: (statement: StatementView) => readonly Report[],
  ): readonly Report[];
  /** What a rule notes of the text of each statement, in their order: asked again only where that has changed. */
  notes<Note>(rule: string, note: (text: string) => Note): readonly Note[];
}

interface Kept {
  readonly terms: readonly unknown[];
  readonly text: string;
  readonly start: number;
  readonly reports: readonly Report[];
}

interface KeptNote {
  readonly text: string;
  readonly note: unknown;
}

/** What rules found in the statements of one open file. */
export class KeptReports {
  #kept = new WeakMap<TopLevel, Map<string, Kept>>();
  #notes = new WeakMap<TopLevel, Map<string, KeptNote>>();

  view(source: ProgramSource, fileName: string): SourceView {
    return {
      fileName,
      commentMarks: source.language.commentMarks,
      reports: (rule, terms, look) =>
        stretchesOf(source).flatMap(({ slot, start, end }) => {
          const text = source.text.slice(start, end);
          return this.#of(slot, { text, start }, { rule, terms, look });
        }),
      notes: (rule, note) =>
        stretchesOf(source).map(({ slot, start, end }) => {
          const text = source.text.slice(start, end);
          const known = keptOf(this.#notes, slot);
          const kept = known.get(rule);
          // The same rule gets what it gave before.
          if (kept?.text === text) return kept.note as ReturnType<typeof note>;
          const fresh = note(text);
          known.set(rule, { text, note: fresh });
          return fresh;
        }),
    };
  }

  #of(
    slot: TopLevel,
    { text, start }: { readonly text: string; readonly start: number },
    { rule, terms, look }: Look,
  ): readonly Report[] {
    const known = keptOf(this.#kept, slot);
    const kept = known.get(rule);
    if (kept?.text === text && isSame(kept.terms, terms))
      return kept.start === start
        ? kept.reports
        : kept.reports.map((each) => moved(each, start - kept.start));
    const reports = look({ text, start, literals: () => placedLiterals(slot.statements) });
    known.set(rule, { terms, text, start, reports });
    return reports;
  }
}

/** Who looks at a statement, and what the answer depends on beside its text. */
interface Look {
  readonly rule: string;
  readonly terms: readonly unknown[];
  readonly look: (statement: StatementView) => readonly Report[];
}

/** A statement with the comments on it. */
interface Stretch {
  readonly slot: TopLevel;
  readonly start: number;
  readonly end: number;
}

function stretchesOf({ slots, text }: ProgramSource): readonly Stretch[] {
  let before = 0;
  return slots.map((slot, index) => {
    const start = Math.min(before, slot.start);
    const line = text.indexOf('\n', slot.end);
    const next = slots[index + 1]?.start ?? text.length;
    const end = Math.max(slot.end, Math.min(line < 0 ? text.length : line, next));
    before = end;
    return { slot, start, end };
  });
}

function keptOf<Value>(all: WeakMap<TopLevel, Map<string, Value>>, slot: TopLevel): Map<string, Value> {
  const kept = all.get(slot) ?? new Map<string, Value>();
  all.set(slot, kept);
  return kept;
}

function isSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((each, index) => Object.is(each, right[index]));
}

function moved(report: Report, by: number): Report {
  const move = ({ start, end }: TextRange) => ({ start: start + by, end: end + by });
  const fixes = report.fixes.map(({ title, edits }) => ({
    title,
    edits: edits.map(({ range, newText }) => ({ range: move(range), newText })),
  }));
  const related = report.related?.map((place) =>
    isElsewhere(place.at) ? place : { ...place, at: move(place.at) },
  );
  return { ...report, range: move(report.range), fixes, ...(related && { related }) };
}
