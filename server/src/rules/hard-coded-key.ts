import { billingProviders } from '../../../shared/src/billing-providers.generated';
import { KEY_LIKE } from '../../../shared/src/key-like';
import { keyOwner } from '../../../shared/src/key-owner';
import type { Report, Rule } from '../core/rules/rule';

/** API keys of providers that stand in the source. Nothing of a key is told: not in words, not in a fingerprint. */
export const hardCodedKey: Rule = {
  code: 'hard-coded-key',
  severity: 'error',
  about: 'An API key of a provider in the source: whoever can read the source can spend your money.',
  mayReport: (text) => keysIn(text).length > 0,
  check: ({ text }) => keysIn(text),
};

/** Owners of keys who can't be told by `keyOwner`, by the beginning; their own documentation. */
const OTHERS = [
  ['fw_', 'Fireworks AI'],
  ['csk-', 'Cerebras'],
  ['nvapi-', 'NVIDIA'],
] as const;

/** A key of some provider that hands out nothing but letters and digits behind `sk-`: two lengths are in use. */
const UNTOLD = /^sk-(?:[A-Za-z0-9]{32}|[A-Za-z0-9]{48})$/;

/** Google's keys also open maps, and those of Firebase are public by design. */
const GOOGLE_AI = /generativelanguage|gemini|genai|generative-?ai/i;
const GOOGLE_OTHER = /firebase|authDomain|maps\.google|googlemaps|youtube/i;

function keysIn(text: string): Report[] {
  return [...text.matchAll(KEY_LIKE)].flatMap((match) => {
    const key = match[0].replace(/[.-]+$/, '');
    const owner = ownerOf(key, text);
    if (owner === null || !looksDrawn(key)) return [];
    const range = { start: match.index, end: match.index + key.length };
    const message = `an API key of ${owner} stands in the source: revoke it, and read it from the environment or a secret store`;
    return [{ range, message, fixes: [], isSecret: true }];
  });
}

function ownerOf(key: string, text: string): string | null {
  if (key.startsWith('AIza')) {
    const isAi = key.length === 39 && GOOGLE_AI.test(text) && !GOOGLE_OTHER.test(text);
    return isAi ? 'Google' : null;
  }
  if (key.startsWith('sk_')) return /^sk_[0-9a-f]{48}$/.test(key) ? 'ElevenLabs' : null;
  const owner = keyOwner(key, billingProviders);
  if (owner !== null) return owner.name;
  const other = OTHERS.find(([beginning]) => key.startsWith(beginning));
  if (other) return other[1];
  // OpenAI put its own name, in Base64, into the middle of its keys.
  if (key.includes('T3BlbkFJ')) return 'OpenAI';
  return UNTOLD.test(key) ? 'an AI provider' : null;
}

/** Words of examples, and rows of the keyboard and the alphabet, that no drawn key has. */
const MADE_UP =
  /x{4}|your|example|placeholder|replace|insert|dummy|fake|sample|secret|redacted|invalid|here|test|mock|abcd|1234|0000|aaaa|qwer|(.)\1{3}|(..)\2{3}/i;

/** Whether what stands behind the beginning was drawn by lot: many different characters, digits among letters. */
function looksDrawn(key: string): boolean {
  const drawn = key.slice(Math.max(key.search(/[-_a-z](?=[\w.-]{24,}$)/i), 0));
  const kinds = new Set(drawn).size;
  return !MADE_UP.test(key) && /\d/.test(drawn) && /[a-z]/i.test(drawn) && kinds >= 12 && turns(drawn) >= 5;
}

/** How often letters and digits take turns: often in what was drawn, seldom in words with a number. */
function turns(text: string): number {
  return text.match(/[a-z]\d|\d[a-z]/gi)?.length ?? 0;
}
