import { compareAmounts } from '../../../shared/src/money';
import type { DisplayCurrency } from '../../../shared/src/money-format';
import type { Settings } from '../../../shared/src/settings';
import type { Costed } from '../core/analyze/file-analysis';
import { isAttempts } from '../core/analyze/repetition';
import type { Estimate, UnknownCode } from '../core/estimate/estimate';
import { OPEN_END_WORDS, type OpenEnd, openEndOf } from '../core/usage/open-end';
import { displayCurrency, fullCount, shortCount, shownMoney } from './amounts';
import { joinTexts } from './join-texts';

/** How the user wants amounts to be shown inline. */
export interface HintDisplay {
  readonly unit: Settings['unit'];
  /** USD for one call, in digits: what is likely to cost less is not shown. */
  readonly minimumToShow: string;
  readonly currency: DisplayCurrency | null;
}

const displays = new WeakMap<Settings, HintDisplay>();

/** The same settings give the same object. */
export function hintDisplay(settings: Settings): HintDisplay {
  const known = displays.get(settings);
  if (known) return known;
  const { unit, minimumToShow } = settings;
  const display = { unit, minimumToShow, currency: displayCurrency(settings) };
  displays.set(settings, display);
  return display;
}

/** Editors cut the hints of one line after so many characters (`editor.inlayHints.maximumLength`). */
const LONGEST_HINT = 43;

/** As `formatHint`, of all calls of a line, in its length: each gives its likely cost alone where the whole is too long. */
export function formatLine(sites: readonly Costed[], display: HintDisplay): string | null {
  const [only] = sites;
  if (only && sites.length === 1) return formatAlone(only, display);
  const known = sites.flatMap((site) => {
    const text = formatHint(site, display);
    return text === null ? [] : [{ site, text }];
  });
  if (known.length === 0) return null;
  const whole = joinTexts(known.map(({ text }) => text));
  if (whole.length <= LONGEST_HINT) return whole;
  return joinTexts(known.map(({ text }) => text.split(' · ', 1)[0] ?? text));
}

function formatAlone(site: Costed, display: HintDisplay): string | null {
  const text = formatHint(site, display);
  return text !== null && text.length > LONGEST_HINT ? text.replace(' / 1k calls', ' / 1k') : text;
}

/** Words that were made for an estimate, and all that they depend on besides. */
interface KeptWords {
  readonly repeat: Costed['repeat'];
  readonly holeBound: number | null;
  readonly models: number;
  readonly display: HintDisplay;
  readonly words: string | null;
}

/** Most calls cost after a keystroke what they did before, and estimates keep their identity then. */
const kept = new WeakMap<Estimate, KeptWords>();

/** The words at a call, or null when it costs less than what is worth showing. An unknown cost is always shown. */
export function formatHint(costed: Costed, display: HintDisplay): string | null {
  const { estimate } = costed;
  if (!estimate) return unknownWords(costed);
  const known = kept.get(estimate);
  if (known && known.display === display && readsAs(known, costed)) return known.words;
  const words = estimateWords(costed, estimate, display);
  const { repeat, holeBound, models } = costed;
  kept.set(estimate, { repeat, holeBound, models: models.length, display, words });
  return words;
}

/** Whether a cost of the same estimate is put into the same words. */
function readsAs({ repeat, holeBound, models }: KeptWords, costed: Costed): boolean {
  return (
    repeat.low === costed.repeat.low &&
    repeat.likely === costed.repeat.likely &&
    repeat.how === costed.repeat.how &&
    repeat.high === costed.repeat.high &&
    holeBound === costed.holeBound &&
    models === costed.models.length
  );
}

function estimateWords(costed: Costed, estimate: Estimate, display: HintDisplay): string | null {
  if (estimate.currency === 'USD' && compareAmounts(estimate.likely, display.minimumToShow) < 0) return null;
  return loopWords(costed, estimate, display) ?? singleWords(costed, estimate, display);
}

/** Whether the cost is one certain number: nothing that is billed was assumed, estimated or left open. */
export function isExact({ low, high, lines }: Estimate): boolean {
  if (high === null || compareAmounts(low, high) !== 0) return false;
  if (compareAmounts(high, '0') === 0) return true;
  return lines.every(({ quantity }) => quantity.how === 'exact' || quantity.how === 'counted');
}

/** What that is billed nothing in the call limits; null where all is limited, or free. */
export function openEnd({ high, lines }: Estimate): OpenEnd | null {
  if (high !== null && compareAmounts(high, '0') === 0) return null;
  const found = openEndOf(lines.map(({ metered, quantity }) => [metered, quantity]));
  return found ?? (high === null ? 'other' : null);
}

/**
 * How many times surrounding loops run it: a number when that is known, null without a loop, `tries` where the first
 * run is likely the last and further ones cost it again, else `many`.
 * Where it may use several models the number tells nothing, for no run need cost what another does.
 */
export function knownRepeat({ repeat, models }: Costed): number | 'many' | 'tries' | null {
  if (repeat.low !== repeat.high) return isAttempts(repeat) ? 'tries' : 'many';
  if (repeat.low === 1) return null;
  return models.length > 1 ? 'many' : repeat.low;
}

const UNKNOWN_WORDS: Readonly<Record<UnknownCode, string>> = {
  'model-dynamic': 'model decided at run time',
  'model-unknown': 'price unknown',
  'price-unknown': 'price unknown',
  'provider-unknown': 'price unknown',
  'quantity-unknown': 'cost unknown',
  'too-complex': 'cost unknown',
  'metered-by-session': 'billed by session',
};

function unknownWords({ unknown, usage }: Costed): string {
  const words = unknown ? UNKNOWN_WORDS[unknown.code] : 'cost unknown';
  const input = usage.inputTokens;
  if (unknown?.code !== 'model-dynamic' || !input) return words;
  return `${words} · ${shortCount(input.likely)} ${input.likely === 1 ? 'token' : 'tokens'} in`;
}

function loopWords(costed: Costed, estimate: Estimate, { currency }: HintDisplay): string | null {
  const repeat = knownRepeat(costed);
  if (repeat === null) return null;
  const money = { amount: estimate.likely, currency: estimate.currency };
  const one = `${approximately(estimate)}${shownMoney(money, 1, currency)}`;
  if (repeat === 'many') return `${one} / item`;
  if (repeat === 'tries') return `${one} / run`;
  return `${one} × ${fullCount(repeat)} = ${shownMoney(money, repeat, currency)}`;
}

function singleWords(costed: Costed, estimate: Estimate, { unit, currency }: HintDisplay): string {
  const times = unit === 'call' ? 1 : 1000;
  const shown = (amount: string) => shownMoney({ amount, currency: estimate.currency }, times, currency);
  const likely = `${approximately(estimate)}${shown(estimate.likely)}${unit === 'call' ? '' : ' / 1k calls'}`;
  if (isExact(estimate)) return likely;
  const open = openEnd(estimate);
  if (open !== null || estimate.high === null) return `${likely} · ${OPEN_END_WORDS[open ?? 'other']}`;
  const condition = costed.holeBound === null ? '' : ` if holes ≤ ${shortCount(costed.holeBound)}`;
  return `${likely} · max ${shown(estimate.high)}${condition}`;
}

function approximately(estimate: Estimate): string {
  return isExact(estimate) ? '' : '≈ ';
}
