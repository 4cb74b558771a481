import type { KnownModels } from '../../core/price/known-models';
import type { RateUnit } from '../../core/price/rate';
import type { TextRange } from '../../core/source/span';
import type { CommentLines } from './comment-lines';
import { currencyIn } from './currency';
import { type ModelMention, modelCalled } from './model-mention';
import { speaksOfMoney } from './money-talk';
import { type PriceUnit, perOf, thingOf, unitInText } from './units';
import type { Quote } from './verdict';
import { wordsOf } from './words';

/** A price in a text that is shown to somebody. */
export interface ShownPrice {
  readonly quote: Quote;
  /** Offsets of the statement's text. */
  readonly range: TextRange;
  readonly line: number;
}

const MONEY = /(?:[$€£¥￥]|R\$)\s?(\d{1,6}(?:\.\d{1,10})?)(?![\d}]|,\d{3})/g;
/** What else may stand between an amount and the unit that it shares with one behind it: `$2.50/$10 per 1M`. */
const BETWEEN = 60;

/** The prices in the texts of a statement that say right there what they are for: `$2.50 per 1M tokens`. */
export function shownPrices(lines: CommentLines, models: KnownModels, isAi: boolean): readonly ShownPrice[] {
  const found: ShownPrice[] = [];
  for (let line = 0; line < lines.count && found.length < MOST; line++) {
    const text = lines.textOf(line);
    if (ASSERTS.test(lines.codeOf(line))) continue;
    if (text.length > MOST_LINE || !/[$€£¥￥]/.test(lines.codeOf(line)) || !/\d/.test(text)) continue;
    found.push(...pricesOf(line, { lines, models, isAi }));
  }
  return found;
}

/** What is not paid is no price. */
const SAVED = /\bsav(?:e|es|ed|ing|ings)\b[^.]{0,6}$/i;
const ASSERTS = /\bassert|\bexpect\b|\bshould\b|to(?:Be|Equal|Contain)/;
const MOST = 500;
const MOST_LINE = 2000;

interface Looked {
  readonly lines: CommentLines;
  readonly models: KnownModels;
  readonly isAi: boolean;
}

function pricesOf(line: number, { lines, models, isAi }: Looked): ShownPrice[] {
  const text = lines.textOf(line);
  const code = lines.codeOf(line);
  const comment = lines.commentOf(line);
  const commentAt = comment === '' ? text.length : Math.max(0, text.lastIndexOf(comment));
  const amounts = [...text.matchAll(MONEY)].filter(
    ({ index }) => index < commentAt && code.includes(text.charAt(index)),
  );
  const model = amounts.length > 0 ? modelIn(text, models) : null;
  const near = model ?? (amounts.length === 2 ? modelAbove(line, lines, models) : null);
  return amounts.flatMap((match, index): ShownPrice[] => {
    const [whole, amount = ''] = match;
    const end = match.index + whole.length;
    const next = amounts[index + 1]?.index ?? text.length;
    const unit =
      unitBehind(text.slice(0, next), end) ?? unitBehind(text, end) ?? unitAhead(text.slice(0, match.index));
    if (SAVED.test(text.slice(Math.max(0, match.index - 12), match.index))) return [];
    if (unit === null && isPairOfModel(text, index, amounts, near)) {
      const kind = index === 0 ? 'input_token' : 'output_token';
      const start = lines.startOf(line) + match.index;
      const quote = {
        amount,
        model: near,
        kind,
        unit,
        isStated: false,
        isSpecial: false,
        currency: 'USD',
        scale: '1',
      } as const;
      return [{ quote, line, range: { start, end: start + whole.length } }];
    }
    if (unit === null || Number(amount) === 0 || !(isAi || unit.thing === 'token')) return [];
    const kind =
      unit.thing === 'token'
        ? kindBeside(
            text.slice(end, Math.min(next, end + BETWEEN)),
            text.slice(0, match.index),
            index,
            amounts.length,
          )
        : null;
    const currency = currencyIn(whole) ?? 'USD';
    const start = lines.startOf(line) + match.index;
    const quote = {
      amount,
      model,
      kind,
      unit,
      isStated: true,
      isSpecial: isSpecial(text),
      currency,
      scale: '1',
    };
    return [{ quote, line, range: { start, end: start + whole.length } }];
  });
}

/** The model that one of the lines right above names. */
function modelAbove(line: number, lines: CommentLines, models: KnownModels): ModelMention | null {
  for (let at = line - 1; at >= 0 && line - at <= MOST_ABOVE; at--) {
    const found = modelIn(lines.textOf(at), models);
    if (found) return found;
    if (/^\s*[{}\])]/.test(lines.textOf(at))) return null;
  }
  return null;
}

const MOST_ABOVE = 4;

/** `pricing: '$2.50 / $10.00'` of a known model: what goes in and what comes out. */
function isPairOfModel(
  text: string,
  index: number,
  [first, second, ...others]: readonly RegExpExecArray[],
  model: ModelMention | null,
): boolean {
  if (!first || !second || others.length > 0 || index > 1 || !model?.price) return false;
  const isPair = /^\s?[/|]\s?$/.test(text.slice(first.index + first[0].length, second.index));
  return (
    isPair &&
    Number(second[1]) >= Number(first[1]) &&
    speaksOfMoney(wordsOf(KEY.exec(text.slice(0, first.index))?.[1] ?? ''))
  );
}

function unitBehind(text: string, end: number): PriceUnit | null {
  const behind = text.slice(end, end + BETWEEN);
  const unit = unitInText(behind);
  if (unit === null) return null;
  // Without a word of tokens a million may be of anything.
  return unit.thing !== 'token' || UNIT_OF_TOKENS.test(behind) ? unit : null;
}

/** `Cost per 1K tokens: $0.002`, `costPerSec: "$0.17–0.39"` */
function unitAhead(before: string): PriceUnit | null {
  if (AHEAD.test(before)) return unitBehind(before.slice(-BETWEEN), 0);
  const each = EACH.exec(before)?.[1];
  if (each !== undefined) return unitInText(`per ${each}`);
  const words = wordsOf(KEY.exec(before)?.[1] ?? '');
  const per = speaksOfMoney(words) ? perOf(words) : null;
  return per === null ? null : { per, thing: thingOf(words) ?? 'token' };
}

/** `Each image costs ~$0.04` */
const EACH =
  /\b(?:each|every|one|an?) (?:generated |output )?(image|picture|video|minute|second|page|generation)s? (?:costs?|is)(?: about| around| roughly| approximately)? ?[~≈]?$/i;

/** The name of a text that begins with an amount. */
const KEY = /(\w{3,60})["']?\s?(?:=>|[:=])\s?["'`][~≈]?\s?$/;

const AHEAD =
  /(?:cost|pric|rate|fee|tarif|custo|preço|precio|prix|kosten|비용|가격|料金|价格|费用)[^$€£¥\n]{0,40}[:=]\s?[~≈]?\s?$/i;

/** That a text means tokens by the number it says. */
export const UNIT_OF_TOKENS =
  /(?:per|\/)\s?(?:1\s?)?(?:M|K|MTok|KTok|million|thousand|1,?000(?:,?000)?)(?:\b|(?=[Tt]ok))|tok|百万|千/;

function isSpecial(text: string): boolean {
  return /batch|200k|128k|cache|tier/i.test(text);
}

/** What stands behind an amount tells first, then what stands before, then the order of two. */
function kindBeside(behind: string, before: string, index: number, count: number): RateUnit | null {
  if (count === 2 && BOTH_FLOWS.test(behind)) return index === 0 ? 'input_token' : 'output_token';
  const after = flowOf(behind.slice(0, AFTER), false);
  if (after !== null) return after;
  const ahead = flowOf(before.slice(-AFTER), true);
  if (ahead !== null) return ahead;
  if (count !== 2) return null;
  return index === 0 ? 'input_token' : 'output_token';
}

/** `$2.50/$10 per 1M tokens (input/output)` */
const BOTH_FLOWS = /\b(?:in(?:put)?|prompt)\s?[/|,&+]\s?(?:out(?:put)?|completion)\b/i;
const AFTER = 22;

function flowOf(text: string, isLast: boolean): RateUnit | null {
  const words = text.match(/\b(?:in(?:put)?|prompt|out(?:put)?|completion)\b/gi);
  const word = (isLast ? words?.at(-1) : words?.[0])?.toLowerCase();
  if (word === undefined) return null;
  return word.startsWith('in') || word === 'prompt' ? 'input_token' : 'output_token';
}

/** The one model that a line names, the longest of names that begin alike; null where it names none, or several. */
export function modelIn(text: string, models: KnownModels): ModelMention | null {
  const found = new Map<string, ModelMention>();
  for (const [word] of text.matchAll(
    /[A-Za-z][\w./:-]{2,60}(?: \d(?:\.\d)?(?: (?:Pro|Flash|Mini|Sonnet|Opus|Haiku|Turbo))?)?/g,
  )) {
    const mention = modelCalled(word.replace(/[.:]$/, ''), models);
    if (mention?.sure) found.set(mention.price?.model ?? mention.written, mention);
  }
  const known = [...found.values()].filter(({ price }) => price !== null);
  const [longest] = known.sort((a, b) => b.written.length - a.written.length);
  const isOne = known.every(({ written }) =>
    longest?.written.toLowerCase().startsWith(written.toLowerCase().replaceAll(' ', '-')),
  );
  if (longest !== undefined && isOne) return longest;
  const [only, ...others] = found.values();
  return known.length === 0 && others.length === 0 ? (only ?? null) : null;
}
