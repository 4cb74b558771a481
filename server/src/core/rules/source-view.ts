import { isElsewhere } from '../analyze/file-analysis';
import type { ProgramSource } from '../source/program-source';
import type { TextRange } from '../source/span';
import type { TopLevel } from '../source/top-level';
import { type PlacedLiteral, placedLiterals } from './placed-literal';
import type { Report } from './rule';

/** A top-level statement as rules look at it. Texts and literals hold while it is looked at. */
export interface StatementView {
  /** From behind the statement before it, so that the comments above it are in. */
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
  /** What a rule finds statement by statement: asked again only where the text of one, or `terms`, has changed. */
  reports(terms: object, look: (statement: StatementView) => readonly Report[]): readonly Report[];
}

interface Kept {
  readonly terms: object;
  readonly text: string;
  readonly start: number;
  readonly reports: readonly Report[];
}

/** What rules found in the statements of one open file. A rule must hand in terms of its own. */
export class KeptReports {
  #kept = new WeakMap<TopLevel, Kept>();

  view(source: ProgramSource, fileName: string): SourceView {
    return {
      fileName,
      commentMarks: source.language.commentMarks,
      reports: (terms, look) => {
        let end = 0;
        return source.slots.flatMap((slot) => {
          const start = Math.min(end, slot.start);
          end = slot.end;
          return this.#of(slot, source.text.slice(start, slot.end), start, terms, look);
        });
      },
    };
  }

  #of(
    slot: TopLevel,
    text: string,
    start: number,
    terms: object,
    look: (statement: StatementView) => readonly Report[],
  ): readonly Report[] {
    const kept = this.#kept.get(slot);
    if (kept?.terms === terms && kept.text === text)
      return kept.start === start
        ? kept.reports
        : kept.reports.map((each) => moved(each, start - kept.start));
    const reports = look({ text, start, literals: () => placedLiterals(slot.statements) });
    this.#kept.set(slot, { terms, text, start, reports });
    return reports;
  }
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
