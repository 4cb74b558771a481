import { conversionNote, formatExactMoney } from '../../../shared/src/money-format';
import { SETTINGS_SECTION, type Settings } from '../../../shared/src/settings';
import type { AssumptionNote, Costed, Market } from '../core/analyze/file-analysis';
import type { Estimate, EstimateLine } from '../core/estimate/estimate';
import type { Rate } from '../core/price/rate';
import { OPEN_END_WORDS, type OpenEnd } from '../core/usage/open-end';
import type { Metered, Quantity } from '../core/usage/quantity';
import { displayCurrency, fullCount, shortCount, shownMoney } from './amounts';
import { isExact, knownRepeat, openEnd } from './hint-text';
import { comparisonTable } from './hover-comparisons';
import { codeWord, escapeMarkdown, markdownLink, markdownTable } from './markdown';

/** Price data older than this, in days, shows its age. */
const FRESH_DAYS = 30;

/** What a hover depends on besides the cost. */
export interface ShownWith {
  readonly settings: Settings;
  readonly isBroken: boolean;
  /** Where a setting is set, by its key, as Markdown; null: nowhere. Absent: not known. */
  readonly placeOf?: (key: string) => string | null;
}

/** All that is known of the cost of one call, as Markdown. `today` is an ISO date; `origins` say in Markdown what is run and who pays. */
export function costMarkdown(
  costed: Costed,
  { settings, isBroken, placeOf = () => null }: ShownWith,
  today: string,
  origins: string | null = null,
): string {
  const full = settings['hover.detail'] === 'full';
  const { estimate } = costed;
  const parts = [
    estimate ? totals(costed, estimate, settings) : unknownPart(costed),
    warnings(costed.assumptions),
    full ? quantities(costed, settings) : null,
    whoAndWhere(costed, today, full),
    origins,
    full ? assumptionList(costed.assumptions, placeOf) : null,
    full ? comparisonTable(costed, settings) : null,
    full ? conversion(costed, settings) : null,
    isBroken ? '_The file has a syntax error; this may be what was known before it._' : null,
  ];
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}

function totals(costed: Costed, estimate: Estimate, settings: Settings): string {
  const currency = displayCurrency(settings);
  const shown = (amount: string, times = 1) =>
    shownMoney({ amount, currency: estimate.currency }, times, currency);
  const about = isExact(estimate) ? '' : '≈ ';
  const parts = [
    `**${about}${shown(estimate.likely)}** per call`,
    `${about}${shown(estimate.likely, 1000)} per 1,000 calls`,
  ];
  if (about !== '') parts.push(`at least ${shown(estimate.low)}`, upperBound(costed, estimate, shown));
  const repeat = knownRepeat(costed);
  if (repeat === 'many') parts.push('runs once for each item of a loop');
  else if (repeat === 'tries') parts.push(triesWords(costed.repeat));
  else if (repeat !== null) {
    const runs = costed.repeat.how === 'stated' ? 'calls, as the comment says' : 'runs of its loop';
    parts.push(`**${about}${shown(estimate.likely, repeat)}** for ${fullCount(repeat)} ${runs}`);
  }
  return parts.join(' · ');
}

const OPEN_END: Readonly<Record<OpenEnd, string>> = { output: 'its output', input: 'its input', other: 'it' };

function triesWords({ high }: Quantity): string {
  const most = high === null ? 'its loop sets no end' : `at most ${fullCount(high)} times`;
  return `likely runs once, ${most}`;
}

function upperBound(costed: Costed, estimate: Estimate, shown: (amount: string) => string): string {
  const open = openEnd(estimate);
  if (estimate.high === null) return `nothing in the call limits ${OPEN_END[open ?? 'other']}`;
  const condition = costed.holeBound === null ? '' : ` if holes ≤ ${shortCount(costed.holeBound)}`;
  const limit = `at most ${shown(estimate.high)}${condition}`;
  return open === null ? limit : `${OPEN_END_WORDS[open]}, ${limit} by the model's own limit`;
}

function unknownPart({ unknown }: Costed): string {
  const message = unknown?.message ?? 'the reason is not known either';
  const [, words] = /^price unknown: (.+)$/s.exec(message) ?? [];
  return words === undefined
    ? `**Cost unknown**: ${escapeMarkdown(message)}`
    : `**Price unknown**: ${escapeMarkdown(words)}`;
}

function warnings(notes: readonly AssumptionNote[]): string {
  const texts = notes.filter(({ isWarning }) => isWarning).map(({ text }) => `⚠ ${escapeMarkdown(text)}`);
  return texts.join(' · ');
}

function quantities(costed: Costed, settings: Settings): string {
  const lines = costed.estimate?.lines ?? linesWithoutCost(costed);
  if (lines.length === 0) return '';
  const currency = displayCurrency(settings);
  const rows = lines.map(({ metered, quantity, rate, cost }) => [
    METERED_WORDS[metered],
    fullCount(quantity.likely),
    quantity.high === null ? 'no limit' : fullCount(quantity.high),
    howWords(metered, quantity, costed.capName),
    rate ? rateWords(rate) : 'unknown',
    cost && rate ? shownMoney({ amount: cost.likely, currency: rate.currency }, 1, currency) : 'unknown',
  ]);
  // Where nothing is priced, two columns of `unknown` say no more than the words above them.
  const columns = lines.some(({ rate }) => rate !== null) ? QUANTITY_COLUMNS : QUANTITY_COLUMNS.slice(0, 4);
  return markdownTable(
    columns.map(({ title }) => title),
    columns.map(({ align }) => align),
    rows.map((row) => row.slice(0, columns.length)),
  );
}

const QUANTITY_COLUMNS = [
  { title: '', align: 'left' },
  { title: 'Likely', align: 'right' },
  { title: 'At most', align: 'right' },
  { title: 'How known', align: 'left' },
  { title: 'Rate', align: 'right' },
  { title: 'Cost', align: 'right' },
] as const;

/** Of a call without an estimate the quantities are told, for they are known all the same. */
function linesWithoutCost({ usage }: Costed): readonly EstimateLine[] {
  return (Object.entries(usage) as [Metered, Quantity][]).map(([metered, quantity]) => ({
    metered,
    quantity,
    rate: null,
    cost: null,
  }));
}

function whoAndWhere(costed: Costed, today: string, full: boolean): string {
  const { model, models, provider, catalog, rates, market } = costed;
  const billing = market.provider?.name ?? provider;
  const others = models.filter((other) => other !== model).map(escapeMarkdown);
  const who = [
    model === null ? 'Model decided at run time' : `Model **${escapeMarkdown(model)}**`,
    others.length === 0 ? '' : ` (or ${others.join(', ')})`,
    billing === null
      ? ', provider unknown'
      : `${model === null ? ', billed by' : ' at'} **${escapeMarkdown(billing)}**`,
    pricingLink(market),
  ].join('');
  if (!catalog) return who;
  const age = daysBetween(catalog.asOf, today);
  const prices = `prices of ${escapeMarkdown(catalog.asOf)}${age > FRESH_DAYS ? ` (${age} days old)` : ''}`;
  const linked = ['', market.provider?.pricingPage ?? ''];
  const sources = [...new Set(rates.map(({ source }) => source))]
    .filter((source) => !linked.includes(source))
    .map(escapeMarkdown);
  const from = full && sources.length > 0 ? ` from ${sources.join(', ')}` : '';
  return `${who} · ${prices}${from}`;
}

function pricingLink({ provider }: Market): string {
  return provider?.pricingPage ? ` (${markdownLink('pricing', provider.pricingPage)})` : '';
}

type PlaceOf = NonNullable<ShownWith['placeOf']>;

function assumptionList(assumptions: readonly AssumptionNote[], placeOf: PlaceOf): string {
  const items = assumptions
    .filter(({ isWarning }) => !isWarning)
    .map(({ text, changedBy }) => `- ${escapeMarkdown(text)}${changeWords(changedBy, placeOf)}`);
  if (items.length === 0) return '';
  return ['Assumed:', ...items].join('\n');
}

function changeWords(changedBy: AssumptionNote['changedBy'], placeOf: PlaceOf): string {
  if (!changedBy) return '';
  const { kind, name } = changedBy;
  if (kind === 'comment') return ` (comment ${codeWord(`costlint: ${name}=…`)})`;
  const prefix = `${SETTINGS_SECTION}.`;
  const key = name.startsWith(prefix) ? name.slice(prefix.length) : name;
  const place = placeOf(key);
  return ` (setting ${codeWord(prefix + key)}${place === null ? '' : `, ${place}`})`;
}

function conversion({ estimate }: Costed, settings: Settings): string | null {
  const currency = displayCurrency(settings);
  return currency && estimate?.currency === currency.from ? escapeMarkdown(conversionNote(currency)) : null;
}

const METERED_WORDS: Readonly<Record<Metered, string>> = {
  inputTokens: 'Input tokens',
  inputImageTokens: 'Input image tokens',
  outputTokens: 'Output tokens',
  cachedInputTokens: 'Cached input tokens',
  inputImages: 'Input images',
  images: 'Images',
  partialImages: 'Partial images',
  seconds: 'Seconds',
  characters: 'Characters',
  searches: 'Searches',
  pages: 'Pages read out',
  requests: 'Requests',
};

function howWords(metered: Metered, { how }: Quantity, capName: string | null): string {
  if (how === 'calibrated') return 'estimated';
  const isOutput = metered === 'outputTokens';
  if (how === 'unbounded') return isOutput ? 'assumed, no cap' : 'assumed, no known end';
  return how === 'capped' && isOutput && capName !== null ? `capped by ${escapeMarkdown(capName)}` : how;
}

function rateWords({ amount, currency, per }: Rate): string {
  const price = escapeMarkdown(formatExactMoney({ amount, currency }));
  return per === 1 ? price : `${price} / ${shortCount(per)}`;
}

/** Whole days from one ISO date to another; 0 when one of them is none. */
function daysBetween(from: string, to: string): number {
  const days = (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
  return Number.isFinite(days) ? Math.round(days) : 0;
}
