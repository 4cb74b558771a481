import type { KnownModels } from '../../core/price/known-models';
import type { Report, Rule, RuleView } from '../../core/rules/rule';
import type { StatementView } from '../../core/rules/source-view';
import { rangeOf } from '../../core/source/span';
import { type Candidate, candidatesAmong } from './candidate';
import { CommentLines } from './comment-lines';
import { type DeclaredNames, joinDeclared } from './declared-names';
import { type FileFacts, joinNotes, notesOf } from './file-notes';
import { mayHoldPrices, mayStatePrice } from './first-look';
import { pricesAmong } from './price-group';
import { judged, judgedTexts, reportsByLine } from './reports';
import { settleUnits } from './settle-units';

const CODE = 'hard-coded-price';

/** Prices of AI APIs that stand in source. */
export const hardCodedPrice: Rule = {
  code: CODE,
  severity: 'warning',
  about:
    'A price of an AI API that stands in source: prices change, and nothing tells the program. It is compared with today’s price where the model is known.',
  mayReport: mayHoldPrices,
  check(view) {
    if (!mayHoldPrices(view.text)) return [];
    const { source } = view;
    if (PAGE.test(source.fileName)) return [];
    const models = view.models();
    const { declared, ...notes } = joinNotes(source.notes(CODE, notesOf), source.fileName);
    const file: FileFacts = { ...notes, fileName: source.fileName };
    const terms = [models, notes.ai, notes.per, notes.credits, notes.cents, declared, source.fileName];
    return source.reports(CODE, terms, (statement) =>
      reportsOn(statement, { view, models, file, declared: joinDeclared(declared.split(';')) }),
    );
  },
};

/** Pages whose code is read and not run: an example's price is that of the day it was written. */
const PAGE = /\.(?:md|mdx|markdown)$/i;

interface Look {
  readonly view: RuleView;
  readonly models: KnownModels;
  readonly file: FileFacts;
  readonly declared: DeclaredNames;
}

function reportsOn(statement: StatementView, { view, models, file, declared }: Look): readonly Report[] {
  if (!mayStatePrice(statement.text)) return [];
  const literals = statement.literals();
  const lines = new CommentLines(statement.text, view.source.commentMarks);
  const candidates = candidatesAmong(literals, lines, statement.start, {
    models,
    declared,
    inCents: file.cents,
  });
  const groups = new Map<object, Candidate[]>();
  for (const each of candidates) {
    const group = groups.get(each.place.group);
    if (group) group.push(each);
    else groups.set(each.place.group, [each]);
  }
  const prices = [...groups.values()].flatMap((group) => settleUnits(pricesAmong(group, file), file));
  const around = { lines, marks: view.source.commentMarks, start: statement.start };
  const numbers = judged(prices);
  const taken = new Set(numbers.map(({ line }) => line));
  const coded = new Set(
    literals.flatMap(({ literal }) =>
      literal.kind === 'number' ? [lines.lineOf(rangeOf(literal).start - statement.start)] : [],
    ),
  );
  const texts = judgedTexts({ ...around, coded }, models, file).filter(({ line }) => !taken.has(line));
  return reportsByLine([...numbers, ...texts], around);
}
