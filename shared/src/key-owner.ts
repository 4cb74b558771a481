import type { BillingProvider, KeyKind } from './billing-provider';

/** Who hands out a key, as far as its beginning tells. */
export interface KeyOwner {
  /** Provider id. */
  readonly provider: string;
  readonly name: string;
}

type Table = readonly BillingProvider[];

/** Beginnings that several providers hand out tell nothing. */
const TELLS_NOTHING: ReadonlySet<string> = new Set(['', 'sk-', 'key-', 'sk_']);

/**
 * Beginnings of keys of providers whether or not they can be connected, so that such a key is not taken for another's.
 * Source: the providers' own documentation of their keys.
 */
const WELL_KNOWN: readonly (readonly [prefix: string, provider: string, name: string])[] = [
  ['sk-ant-', 'anthropic', 'Anthropic'],
  ['sk-proj-', 'openai', 'OpenAI'],
  ['sk-svcacct-', 'openai', 'OpenAI'],
  ['sk-admin-', 'openai', 'OpenAI'],
  ['sk-or-', 'openrouter', 'OpenRouter'],
  ['gsk_', 'groq', 'Groq'],
  ['AIza', 'google', 'Google'],
  ['hf_', 'huggingface', 'Hugging Face'],
  ['r8_', 'replicate', 'Replicate'],
  ['pplx-', 'perplexity', 'Perplexity'],
  ['xai-', 'xai', 'xAI'],
  ['ghp_', 'github-models', 'GitHub'],
  ['github_pat_', 'github-models', 'GitHub'],
];

/** Whose key it is by the longest beginning that fits; null where nothing tells, or where several hand such keys out. */
export function keyOwner(key: string, table: Table): KeyOwner | null {
  const owners = longest(key, [
    ...WELL_KNOWN.map(([prefix, provider, name]) => ({ prefix, provider, name })),
    ...table.flatMap(({ id, name, keys }) => keys.map(({ prefix }) => ({ prefix, provider: id, name }))),
  ]);
  const [first] = owners;
  if (!first || TELLS_NOTHING.has(first.prefix)) return null;
  return owners.every(({ provider }) => provider === first.provider)
    ? { provider: first.provider, name: first.name }
    : null;
}

/** Why a key is not sent to a provider, in words without the key; null: nothing speaks against it. */
export function keyRefused(key: string, row: BillingProvider, table: Table): string | null {
  if (key.trim() === '') return 'the key is empty';
  if (/[^\x21-\x7e]/.test(key)) return 'the key holds a character that no key has (a blank, a line break?)';
  const owner = keyOwner(key, table);
  if (owner === null || owner.provider === row.id) return null;
  return `this is a key of ${owner.name} by its beginning; it is not sent to ${row.name}`;
}

/** What a key may do by its beginning; null where the provider's keys can't be told apart. */
export function kindOfKey(key: string, row: BillingProvider): KeyKind | null {
  const kinds = new Set(longest(key, row.keys).map(({ kind }) => kind));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : null;
}

function longest<T extends { readonly prefix: string }>(key: string, rows: readonly T[]): readonly T[] {
  const fitting = rows.filter(({ prefix }) => key.startsWith(prefix));
  const length = Math.max(...fitting.map(({ prefix }) => prefix.length));
  return fitting.filter(({ prefix }) => prefix.length === length);
}
