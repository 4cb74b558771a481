import type { KnownModels } from '../../core/price/known-models';
import type { RateUnit } from '../../core/price/rate';
import { framesOf, type PlacedLiteral } from '../../core/rules/placed-literal';
import { rangeOf, type TextRange } from '../../core/source/span';
import { type BoundModel, boundModel } from './bind-model';
import type { CommentLines } from './comment-lines';
import type { DeclaredNames } from './declared-names';
import { isPlainFlow, kindAt, kindOf, unitOf } from './kinds';
import { unitBeside } from './kinds-beside';
import { amountOf } from './money-literal';
import { namedScale, restatedPower } from './money-scale';
import { speaksOfMoney } from './money-talk';
import { type Place, placeOf } from './place';
import { type Product, productOf } from './product';
import { MOST_PRICE, type Row, rowOf } from './row';
import { siblingsOf } from './siblings';
import { perOf } from './units';
import { NOT_PRICE } from './vocabulary';
import { hasAny } from './words';

/** A number that may be a price, with all that is known of where it stands. */
export interface Candidate {
  readonly placed: PlacedLiteral;
  /** Offsets of the file. */
  readonly range: TextRange;
  /** Exact digits. */
  readonly amount: string;
  readonly value: number;
  readonly place: Place;
  readonly product: Product;
  readonly row: Row | null;
  readonly model: BoundModel | null;
  /** What of the model it pays for; null where nothing tells. */
  readonly unit: RateUnit | null;
  /** It holds for batches or long prompts alone. */
  readonly isSpecial: boolean;
  readonly comments: Comments;
  /** Line in the statement. */
  readonly line: number;
  /** Whether the file speaks of cents. */
  readonly inCents: boolean;
  /** Whether its statement holds tests. */
  readonly isTest: boolean;
}

/** The comments around a literal, the nearest first. */
export interface Comments {
  /** At the end of its line. */
  readonly own: string;
  readonly above: string;
  /** The last comment of its own line above, in the same table. */
  readonly near: string;
  /** At the head of the table, and the code of that line. */
  readonly head: string;
  readonly headCode: string;
}

/** A statement whose numbers are those of tests. */
const TESTS = /#\[cfg\(test\)\]|^\s*#\[(?:tokio::)?test\]/m;
/** Below is no price of anything. */
const LEAST_PRICE = 1e-10;
const MOST_CENTS = 100 * MOST_PRICE;
/** What is counted in millionths of a dollar. */
const MOST_PARTS = 1_000_000 * MOST_PRICE;
const MOST_BILLIONTHS = 1000 * MOST_PARTS;
/** Names of very small parts of a dollar. */
const PARTS = /(?:milli|micro|nano)_?(?:cent|usd|dollar)|\bmicros\b/i;

interface Known {
  readonly models: KnownModels;
  readonly declared: DeclaredNames;
  /** Whether the file speaks of cents. */
  readonly inCents: boolean;
}

/** The literals of a statement that may be prices at all. */
export function candidatesAmong(
  literals: readonly PlacedLiteral[],
  lines: CommentLines,
  start: number,
  { models, declared, inCents }: Known,
): Candidate[] {
  const statement = {};
  const isTest = TESTS.test(lines.text);
  const isInParts = PARTS.test(lines.text);
  const mostParts = isInParts ? MOST_BILLIONTHS : MOST_PARTS;
  const most = isInParts ? MOST_BILLIONTHS : inCents ? MOST_CENTS : MOST_PRICE;
  return literals.flatMap((placed) => {
    const amount = amountOf(placed.literal);
    const value = amount === null ? 0 : Number(amount);
    if (amount === null || !(value >= LEAST_PRICE && value < mostParts)) return [];
    if (!isWritten(placed)) return [];
    const own =
      value < MOST_PRICE ? '' : lines.commentOf(lines.lineOf(rangeOf(placed.literal).start - start));
    if (!(value < most) && restatedPower(own, value) === null) return [];
    const product = productOf(placed);
    if (product.isNoAmount || (product.isScale && isScaling(value))) return [];
    const range = rangeOf(placed.literal);
    const place = placeOf(placed, statement, declared);
    if (value >= MOST_PRICE && restatedPower(own, value) === null)
      if (!isNamed(place) || value / (namedScale(place) ?? (inCents ? 100 : 1)) >= MOST_PRICE) return [];
    const row = rowOf(placed);
    const kind = kindOf(place.names);
    const line = lines.lineOf(range.start - start);
    return [
      {
        placed,
        range,
        amount,
        value,
        place,
        product,
        row,
        model: boundModel(placed, models),
        unit:
          kind && isOneOfSeveral(placed, place, kind.unit)
            ? null
            : ((row && isOfAll(place) ? kindAt(row.index, row.values) : null) ??
              kind?.unit ??
              unitBeside(placed) ??
              (row && kindAt(row.index, row.values)) ??
              unitOf(product.factors) ??
              kindOf(place.outer.slice(0, 1))?.unit ??
              null),
        isSpecial: kind?.isSpecial ?? false,
        comments: commentsOf(line, lines.lineOf(rangeOf(place.head).start - start), lines),
        line,
        inCents,
        isTest,
      },
    ];
  });
}

/** Whether several beside each other are for the same, and its name tells more than we know: `input_nc`, `input_cah`. */
function isOneOfSeveral(placed: PlacedLiteral, { names: [nearest] }: Place, unit: RateUnit): boolean {
  if (nearest === undefined || nearest.words.every(isTold) || perOf(nearest.words) !== null) return false;
  const isMoney = speaksOfMoney(nearest.words);
  return siblingsOf(placed).some(
    ({ name, words, number }) =>
      name !== nearest.name &&
      number !== null &&
      number > 0 &&
      unitOf(words) === unit &&
      speaksOfMoney(words) === isMoney &&
      !hasAny(words, NOT_PRICE),
  );
}

/** Whether a table is called after completions, which are asked for with prompts: `COMPLETION_PRICES = {"gpt-4": (0.03, 0.06)}`. */
function isOfAll({ names }: Place): boolean {
  const flow = names.find(({ words }) => unitOf(words) !== null);
  return (flow?.role === 'constant' || flow?.role === 'field') && flow.words.includes('completion');
}

function isTold(word: string): boolean {
  return isPlainFlow(word) || speaksOfMoney([word]);
}

/** Whether its own name says that it is paid for something: a high number without is a limit. */
function isNamed({ names: [nearest] }: Place): boolean {
  return (
    nearest !== undefined &&
    nearest.role !== 'callee' &&
    (speaksOfMoney(nearest.words) || unitOf(nearest.words) !== null)
  );
}

/** A text is a price only where something is made of it, or where it has a name. */
function isWritten(placed: PlacedLiteral): boolean {
  if (placed.literal.kind === 'number') return true;
  const { value } = placed.literal;
  const [inner] = framesOf(placed);
  if (inner === undefined || (inner.role === 'inside' && inner.node?.kind === 'binary')) return false;
  return /[.$€£¥]|e-/.test(value) || inner.role === 'key' || inner.role === 'argument';
}

function isScaling(value: number): boolean {
  return value >= 100 || value === 1e-3 || value === 1e-6;
}

function commentsOf(line: number, head: number, lines: CommentLines): Comments {
  return {
    own: lines.commentOf(line),
    above: lines.above(line),
    near: head < line ? lines.nearest(line, head + 1) : '',
    head: `${lines.above(head, 1)} ${head < line ? lines.commentOf(head) : ''}`.trim(),
    headCode: lines.codeOf(head).slice(0, MOST_CODE),
  };
}

const MOST_CODE = 200;
