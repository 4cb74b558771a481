import type { KnownModels } from '../../core/price/known-models';
import type { CommentLines } from './comment-lines';
import { unitOf } from './kinds';
import type { ModelMention } from './model-mention';
import { speaksOfMoney } from './money-talk';
import { rateFor } from './rate-for';
import { modelIn, type ShownPrice } from './shown-prices';
import { type PriceUnit, perOf } from './units';
import { NOT_PRICE } from './vocabulary';
import { hasAny, wordsOf } from './words';

const FIELD =
  /^\s*(?:-\s*|readonly )?["']?([A-Za-z_][\w-]{1,60})["']?\s*[:=]\s*["']?(\d{0,4}\.?\d{1,12})["']?\s*[,;]?\s*$/;
const PAIR = /,\s*(\d{0,3}\.\d{1,10})\s*,\s*(\d{0,3}\.\d{1,10})\s*[,)]/;
/** So far above stands the model that a field belongs to. */
const MOST_ABOVE = 8;

/**
 * Prices in the data of a text of several lines, such as YAML and the rows of SQL: fields whose names say so, and the pairs
 * of rows that name a known model, where names of columns speak of money. `coded` are the lines that hold numbers of the program.
 */
export function textRows(
  lines: CommentLines,
  models: KnownModels,
  coded: ReadonlySet<number>,
  fileName: string,
): readonly ShownPrice[] {
  if (lines.count < 4 || !/cost|pric|per_?(?:1|m|k|tok)/i.test(lines.text)) return [];
  const isTyped = TYPES.test(fileName) && /pric|cost/i.test(lines.codeOf(0) + lines.codeOf(1));
  const found: ShownPrice[] = [];
  let unit: PriceUnit | null = null;
  let model: { readonly mention: ModelMention; readonly line: number } | null = null;
  for (let line = 0; line < lines.count && found.length < MOST; line++) {
    const text = lines.textOf(line);
    if (coded.has(line) || text.length > MOST_LINE || lines.isBare(line)) continue;
    const mention = /[a-z]-?\d/i.test(text) ? modelIn(text, models) : null;
    if (mention) model = { mention, line };
    const near = model && line - model.line <= MOST_ABOVE ? model.mention : null;
    if (!/\d/.test(text)) continue;
    const pair = pairOf(line, lines, mention, unit);
    unit = pair[0]?.quote.unit ?? unit;
    found.push(...fieldOf(line, lines, near, isTyped), ...pair);
  }
  return found;
}

const MOST = 500;
const MOST_LINE = 1000;

/** Files of types, which hold tables as the types of their values. */
const TYPES = /\.d\.[cm]?ts$/;

/** `isTyped`: the fields are those of a table of prices. */
function fieldOf(
  line: number,
  lines: CommentLines,
  model: ModelMention | null,
  isTyped: boolean,
): ShownPrice[] {
  const text = lines.textOf(line);
  const [, name = '', amount = ''] = FIELD.exec(text) ?? [];
  const words = wordsOf(name);
  const per = perOf(words);
  const kind = unitOf(words);
  if (amount === '' || Number(amount) === 0 || hasAny(words, NOT_PRICE)) return [];
  if (kind === null || !(speaksOfMoney(words) || per !== null || (isTyped && model !== null))) return [];
  const unit = per === null ? nearestUnit(model, kind, amount) : ({ per, thing: 'token' } as const);
  return [
    shown({ line, lines, amount, at: text.lastIndexOf(amount), model, kind, unit, isStated: per !== null }),
  ];
}

/** `before`: the unit of the row before it. */
function pairOf(
  line: number,
  lines: CommentLines,
  model: ModelMention | null,
  before: PriceUnit | null,
): ShownPrice[] {
  const match = model?.price || before ? PAIR.exec(lines.textOf(line)) : null;
  if (!match || !(model || isRowAmongOthers(line, lines))) return [];
  const [whole, input = '', output = ''] = match;
  if (Number(input) === 0 || Number(output) < Number(input)) return [];
  const unit = nearestUnit(model, 'input_token', input) ?? before;
  const common = { line, lines, model, unit, isStated: false };
  const at = match.index + whole.indexOf(input);
  return [
    shown({ ...common, amount: input, at, kind: 'input_token' }),
    shown({ ...common, amount: output, at: match.index + whole.lastIndexOf(output), kind: 'output_token' }),
  ];
}

/** Whether the line has as many fields as one next to it: a row of the same table. */
function isRowAmongOthers(line: number, lines: CommentLines): boolean {
  const fields = (at: number) =>
    at < 0 || at >= lines.count
      ? 0
      : lines
          .textOf(at)
          .replace(/[,;\s]+$/, '')
          .split(',').length;
  const own = fields(line);
  return own > 3 && [line - 1, line + 1].some((at) => fields(at) === own);
}

const UNITS: readonly PriceUnit[] = [1_000_000, 1000, 1].map((per) => ({ per, thing: 'token' }));

/** The unit in which an amount is nearest to what the model costs today; null where that is not known. */
function nearestUnit(
  model: ModelMention | null,
  kind: NonNullable<ShownPrice['quote']['kind']>,
  amount: string,
): PriceUnit | null {
  const distances = UNITS.flatMap((unit) => {
    const today = rateFor(model?.price ?? null, kind, unit);
    return today ? [{ unit, distance: Math.abs(Math.log10(Number(amount) / Number(today.amount))) }] : [];
  });
  return distances.sort((a, b) => a.distance - b.distance)[0]?.unit ?? null;
}

type Shown = Pick<ShownPrice['quote'], 'amount' | 'model' | 'kind' | 'unit' | 'isStated'> & {
  readonly line: number;
  readonly lines: CommentLines;
  readonly at: number;
};

function shown({ line, lines, at, ...quote }: Shown): ShownPrice {
  const start = lines.startOf(line) + at;
  return {
    quote: { ...quote, isSpecial: false, currency: 'USD', scale: '1' },
    line,
    range: { start, end: start + quote.amount.length },
  };
}
