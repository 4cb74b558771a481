import * as v from 'valibot';
import type { ModelData, PriceAmount, PriceData, PriceEntry, ProviderData } from '../bundled/price-data';
import { PRICE_UNITS, REPEATED_PRICE_KEYS } from '../bundled/price-units';
import { readMatch } from './match-clauses';

/** What of the published data is used, provider by provider; its models are looked at one by one. */
const PROVIDERS = v.array(
  v.object({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_.-]{0,60}$/)),
    fallback_model_providers: v.optional(v.nullable(v.array(v.string()))),
    models: v.array(v.unknown()),
  }),
);

const TIERED = v.object({
  base: v.number(),
  tiers: v.array(v.object({ start: v.number(), price: v.number() })),
});
const PRICES = v.record(v.string(), v.nullable(v.union([v.number(), TIERED])));
const DAY = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const HOUR = v.pipe(v.string(), v.regex(/^\d{2}:\d{2}:\d{2}(?:Z|\+00:00)?$/));
const ENTRY = v.object({
  constraint: v.optional(
    v.nullable(v.union([v.object({ start_date: DAY }), v.object({ start_time: HOUR, end_time: HOUR })])),
  ),
  prices: PRICES,
});
const MODEL = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  match: v.unknown(),
  context_window: v.optional(v.nullable(v.number())),
  deprecated: v.optional(v.nullable(v.boolean())),
  prices: v.union([v.array(ENTRY), PRICES]),
});

/** Where the data comes from and the day (ISO) that it was true on. */
export type PriceOrigin = Pick<PriceData, 'name' | 'version' | 'asOf'>;

/**
 * The published data of genai-prices in the compact form that catalogs read: providers by id, each with its models in the
 * order of the data. Throws when it is not such data at all; a model that is not understood is handed to `unread` with the
 * reason and left out.
 */
export function compactPrices(
  published: unknown,
  origin: PriceOrigin,
  unread: (reason: string) => void,
): PriceData {
  const providers = v.safeParse(PROVIDERS, published, { abortEarly: true });
  if (!providers.success)
    throw new Error(`not a list of providers: ${v.getDotPath(providers.issues[0]) ?? 'no list'}`);
  const byId: Record<string, ProviderData> = {};
  for (const { id, fallback_model_providers: fallback, models } of providers.output) {
    const read = models.flatMap((model) => readOr(() => compactModel(id, model), unread));
    byId[id] = { ...(fallback?.length ? { fallback } : {}), models: read };
  }
  return { format: 1, ...origin, providers: byId };
}

function readOr<T>(read: () => T, unread: (reason: string) => void): readonly T[] {
  try {
    return [read()];
  } catch (error) {
    unread(error instanceof Error ? error.message : String(error));
    return [];
  }
}

function compactModel(provider: string, published: unknown): ModelData {
  const checked = v.safeParse(MODEL, published, { abortEarly: true });
  if (!checked.success)
    throw new Error(`${provider} ${nameOf(published)}: unknown ${describe(checked.issues[0], published)}`);
  const { id, match, context_window: context, deprecated, prices } = checked.output;
  const where = `${provider} ${id}`;
  const { aliases, ...parts } = readMatch(match, id, where);
  return {
    id,
    aliases,
    ...Object.fromEntries(Object.entries(parts).filter(([, texts]) => texts.length > 0)),
    ...(context != null && { context }),
    ...(deprecated && { deprecated: true }),
    prices: (Array.isArray(prices) ? prices : [{ prices }]).map((entry) => compactEntry(entry, where)),
  };
}

function nameOf(published: unknown): string {
  const id = typeof published === 'object' && published !== null && 'id' in published ? published.id : null;
  return typeof id === 'string' ? id.slice(0, 200) : 'a model without an id';
}

/** Names the part that is not understood, with a kind of constraint by its own name. */
function describe(issue: v.BaseIssue<unknown>, published: unknown): string {
  const kind = /"type":"(\w{1,40})"/.exec(JSON.stringify(published))?.[1];
  return kind === undefined ? `shape at ${v.getDotPath(issue) ?? 'its root'}` : `constraint ${kind}`;
}

function compactEntry({ constraint, prices }: v.InferOutput<typeof ENTRY>, where: string): PriceEntry {
  const rates: Record<string, PriceAmount> = {};
  for (const [key, price] of Object.entries(prices)) {
    if (!(key in PRICE_UNITS) && !REPEATED_PRICE_KEYS.has(key))
      throw new Error(`${where}: unknown price key ${key}`);
    if (price !== null) rates[key] = compactAmount(price, `${where} ${key}`);
  }
  if (constraint == null) return { rates };
  if ('start_date' in constraint) return { from: constraint.start_date, rates };
  return { hours: [constraint.start_time, constraint.end_time], rates };
}

function compactAmount(price: number | v.InferOutput<typeof TIERED>, where: string): PriceAmount {
  if (typeof price === 'number') return digitsOf(price, where);
  return [
    digitsOf(price.base, where),
    ...price.tiers.map(({ start, price: digits }): [number, string] => [start, digitsOf(digits, where)]),
  ];
}

// What the data computed in floats (0.18000000000000002) shows behind the fifteenth digit.
function digitsOf(price: number, where: string): string {
  const digits = String(Number(price.toPrecision(15)));
  if (!/^\d+(?:\.\d+)?$/.test(digits)) throw new Error(`${where}: not a price: ${price}`);
  return digits;
}
