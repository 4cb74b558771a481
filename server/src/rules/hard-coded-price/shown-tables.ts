import type { KnownModels } from '../../core/price/known-models';
import type { CommentLines } from './comment-lines';
import type { ModelMention } from './model-mention';
import { modelIn, type ShownPrice, UNIT_OF_TOKENS } from './shown-prices';
import { type PriceUnit, unitInText } from './units';

const CELL =
  /(?:<(?:td|th|TableCell|Table\.Cell|Td)\b[^<>]*>|\|)\s{0,4}[~≈]?\s?\$(\d{1,4}(?:\.\d{1,8})?)\s{0,4}(?=<|\||$)/g;
const HAS_CELLS = /<(?:td|TableCell|Table\.Cell|Td)\b|\| {0,4}[~≈]?\$\d/;
const STATES_AMOUNT = /[$€£¥￥]\s?\d/;
/** Prices stand no further below what says what they are for. */
const MOST_BELOW = 120;
const MOST_LINE = 1000;
/** No picture, second or page costs more. */
const MOST_FOR_ONE = 10;
const MOST = 300;

/** Prices in cells of tables that are shown, where a heading of the table says what they are for: `Input (per 1M tokens)`. */
export function shownTables(lines: CommentLines, models: KnownModels, isAi: boolean): readonly ShownPrice[] {
  if (!HAS_CELLS.test(lines.text)) return [];
  const found: ShownPrice[] = [];
  let heading: { readonly unit: PriceUnit; readonly line: number } | null = null;
  let model: ModelMention | null = null;
  for (let line = 0; line < lines.count && found.length < MOST; line++) {
    const text = lines.textOf(line);
    if (text.length > MOST_LINE || lines.isBare(line)) continue;
    if (/<tr\b|<TableRow\b|^\s*\|/.test(text)) model = null;
    model = modelIn(text, models) ?? model;
    const unit = STATES_AMOUNT.test(text) ? null : unitOfHeading(text, isAi);
    if (unit) heading = { unit, line };
    if (heading && line - heading.line <= MOST_BELOW)
      found.push(...cellsOf(line, lines, heading.unit, model));
    if (/<\/(?:table|Table)>/.test(text)) heading = null;
  }
  return found;
}

function unitOfHeading(text: string, isAi: boolean): PriceUnit | null {
  const unit = unitInText(text);
  if (unit === null) return null;
  if (unit.thing === 'token') return UNIT_OF_TOKENS.test(text) ? unit : null;
  // What requests cost in sum is shown in such tables as well.
  return isAi && unit.thing !== 'request' && unit.thing !== 'hour' ? unit : null;
}

function cellsOf(
  line: number,
  lines: CommentLines,
  unit: PriceUnit,
  model: ModelMention | null,
): ShownPrice[] {
  const start = lines.startOf(line);
  return [...lines.textOf(line).matchAll(CELL)].flatMap(({ 0: whole, 1: amount = '', index }) => {
    if (Number(amount) === 0 || (unit.per === 1 && Number(amount) > MOST_FOR_ONE)) return [];
    const at = start + index + whole.indexOf('$');
    return [
      {
        quote: {
          amount,
          model,
          kind: null,
          unit,
          isStated: true,
          isSpecial: false,
          currency: 'USD',
          scale: '1',
        },
        line,
        range: { start: at, end: at + 1 + amount.length },
      },
    ];
  });
}
