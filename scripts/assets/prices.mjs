// Writes the price data of @pydantic/genai-prices as one compact file: `node scripts/assets/prices.mjs <outDir>`.
//
// Only its data is taken. Its matching prices near-miss names, so each match clause becomes plain text here (`aliases`
// match whole ids; `starts`, `contains` and `ends` are honoured only around version suffixes, see
// server/src/catalogs/bundled/model-index.ts), and no regular expression is kept. Amounts are written as digits.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';

/**
 * The data carries no date of its own: this is the day on which the registry published the version. A new version needs
 * its new day (`npm view @pydantic/genai-prices time`), which the build insists on.
 */
export const PRICE_DATA = { name: 'genai-prices', version: '0.1.8', asOf: '2026-09-23' };

/** Every price key that the data may use; a new one must be looked at before prices that lack it are shown. */
export const PRICE_KEYS = [
  'input_mtok',
  'output_mtok',
  'cache_read_mtok',
  'cache_write_mtok',
  'cache_write_1h_mtok',
  'input_audio_mtok',
  'output_audio_mtok',
  'cache_audio_read_mtok',
  'input_image_mtok',
  'output_image_mtok',
  'cache_image_read_mtok',
  'input_video_mtok',
  'output_video_mtok',
  'output_reasoning_mtok',
  'output_citation_mtok',
  'audio_hours',
  'input_audio_hours',
  'input_document_kpages',
  'input_annotated_document_kpages',
  'input_text_messages_kcount',
  'requests_kcount',
  'web_searches_kcount',
  'storage_searches_kcount',
];

const DATE_PATTERNS = ['-\\d{8}$', '-\\d{4}-\\d{2}-\\d{2}$'];
const NOT_SPEECH = '^(?!.*-[tT][tT][sS](?:$|-))';

/** The data as the installed package holds it: a list of providers with their models. */
export function readPackageData() {
  const path = createRequire(import.meta.url).resolve('@pydantic/genai-prices');
  const { version } = JSON.parse(readFileSync(join(dirname(path), '..', 'package.json'), 'utf8'));
  if (version !== PRICE_DATA.version) {
    throw new Error(`genai-prices is ${version}: set PRICE_DATA to it and to the day it was published`);
  }
  const source = readFileSync(path, 'utf8');
  const name = /\b(?:const|let|var) (\w+)=\[\{id:"/.exec(source)?.[1];
  if (name === undefined) throw new Error('genai-prices: its list of providers is not where it was');
  const context = createContext({ exports: {} });
  runInContext(`${source}\n;exports.providers=${name};`, context);
  return JSON.parse(JSON.stringify(context.exports.providers));
}

/** The compact form: providers by id, each with its models in the order of the data. */
export function compactPrices(providers) {
  return {
    format: 1,
    ...PRICE_DATA,
    providers: Object.fromEntries(
      providers.map((provider) => [
        provider.id,
        {
          ...(provider.fallback_model_providers && { fallback: provider.fallback_model_providers }),
          models: provider.models.map((model) => compactModel(provider.id, model)),
        },
      ]),
    ),
  };
}

/** Writes `prices.json` and returns its path. */
export function writePrices(outDir) {
  mkdirSync(outDir, { recursive: true });
  const path = join(outDir, 'prices.json');
  writeFileSync(path, `${JSON.stringify(compactPrices(readPackageData()))}\n`);
  return path;
}

function compactModel(provider, model) {
  const where = `${provider} ${model.id}`;
  const clauses = { aliases: [], starts: [], contains: [], ends: [] };
  collectClauses(model.match, clauses, where);
  if (matches(model.match, model.id)) clauses.aliases.unshift(model.id);
  const { aliases, ...partial } = clauses;
  return {
    id: model.id,
    aliases: [...new Set(aliases)],
    ...Object.fromEntries(Object.entries(partial).filter(([, texts]) => texts.length > 0)),
    ...(model.context_window !== undefined && { context: model.context_window }),
    ...(model.deprecated && { deprecated: true }),
    prices: (Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }]).map((entry) =>
      compactPrice(entry, where),
    ),
  };
}

function collectClauses(match, clauses, where) {
  const [kind] = Object.keys(match);
  const value = match[kind];
  if (kind === 'or') for (const part of value) collectClauses(part, clauses, where);
  else if (kind === 'and') {
    // All must hold, and the one kind of it that is known only shuts out speech models, as a version suffix does.
    const rest = value.filter((part) => part.regex !== NOT_SPEECH);
    if (rest.length !== 1) throw new Error(`${where}: unknown combination ${JSON.stringify(match)}`);
    collectClauses(rest[0], clauses, where);
  } else if (kind === 'equals') clauses.aliases.push(value);
  else if (kind === 'starts_with') clauses.starts.push(value.toLowerCase());
  else if (kind === 'contains') clauses.contains.push(value.toLowerCase());
  else if (kind === 'ends_with') clauses.ends.push(value.toLowerCase());
  else if (kind === 'regex') collectPattern(value, clauses, where);
  else throw new Error(`${where}: unknown match ${JSON.stringify(match)}`);
}

// Three kinds of pattern are known: a listed id with a date (dates are understood anyway), a literal id, and a literal
// start followed by a digit.
function collectPattern(pattern, clauses, where) {
  const dated = DATE_PATTERNS.find((ending) => pattern.endsWith(ending));
  const start = pattern.endsWith('-\\d');
  const body = dated ? pattern.slice(0, -dated.length) : pattern.replace(start ? /\\d$/ : /\$$/, '');
  const literal = body.slice(1).replace(/\\([.[\]])/g, '$1');
  if (!body.startsWith('^') || /[\\^$*+?(){}|]/.test(literal)) {
    throw new Error(`${where}: unknown pattern ${pattern}`);
  }
  (start ? clauses.starts : clauses.aliases).push(literal);
}

function matches(match, id) {
  const text = id.toLowerCase();
  const [kind] = Object.keys(match);
  const value = match[kind];
  if (kind === 'or') return value.some((part) => matches(part, id));
  if (kind === 'and') return value.every((part) => matches(part, id));
  if (kind === 'equals') return text === value.toLowerCase();
  if (kind === 'starts_with') return text.startsWith(value.toLowerCase());
  if (kind === 'ends_with') return text.endsWith(value.toLowerCase());
  if (kind === 'contains') return text.includes(value.toLowerCase());
  return new RegExp(value).test(id);
}

function compactPrice({ constraint, prices }, where) {
  const unknown = Object.keys(prices).find((key) => !PRICE_KEYS.includes(key));
  if (unknown !== undefined) throw new Error(`${where}: unknown price key ${unknown}`);
  const rates = Object.fromEntries(
    Object.entries(prices).map(([key, price]) => [key, compactAmount(price, `${where} ${key}`)]),
  );
  if (constraint === undefined) return { rates };
  if (constraint.type === 'start_date') return { from: constraint.start_date, rates };
  if (constraint.type !== 'time_of_date') throw new Error(`${where}: unknown constraint ${constraint.type}`);
  return { hours: [constraint.start_time, constraint.end_time], rates };
}

/** Digits, or `[digits, [tokens, digits], ...]`: above so many input tokens the whole request is priced so. */
function compactAmount(price, where) {
  if (typeof price === 'number') return digitsOf(price, where);
  return [
    digitsOf(price.base, where),
    ...price.tiers.map((tier) => [tier.start, digitsOf(tier.price, where)]),
  ];
}

// What the data computed in floats (0.18000000000000002) shows behind the fifteenth digit.
function digitsOf(price, where) {
  const digits = String(Number(price.toPrecision(15)));
  if (!/^\d+(?:\.\d+)?$/.test(digits)) throw new Error(`${where}: not a price: ${price}`);
  return digits;
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  if (argv[2] === undefined) throw new Error('usage: node scripts/assets/prices.mjs <outDir>');
  console.log(writePrices(argv[2]));
}
