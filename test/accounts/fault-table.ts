import type { AccountState } from '../../shared/src/account';
import type { FaultName } from '../sandbox/faults';

/** What goes wrong on the way too, where the sandbox is not even reached. */
export type Trouble = FaultName | 'connection-refused';

/** The state of what an answer should have told; `unharmed`: all is as without the fault. */
export type Outcome = AccountState | 'unharmed';

export interface FaultRow {
  readonly outcome: Outcome;
  /** What the message says beside what is to be done. */
  readonly says: RegExp;
  /** Where a provider's documented answers make a difference: `outcome`, or `of the balance/of the limits`. */
  readonly but?: Readonly<Record<string, string>>;
}

const NOT_ACCEPTED = /does not accept the key|key is not valid|finds no account for this key/;
const WAIT = /asks to wait/;
const PROBLEM = /has a problem of its own|can't tell the balance at the moment/;
const UNKNOWN_ANSWER = /answered something that its documentation does not describe/;
const REDIRECTED = /wants to be asked elsewhere, which a key never follows/;
const NO_ANSWER = /did not answer within|was cut off/;
const ANYTHING = /./;

const unauthorized: FaultRow = { outcome: 'unauthorized', says: NOT_ACCEPTED };
const forbidden: FaultRow = { outcome: 'forbidden', says: /lacks the permission|to management keys alone/ };
const waiting: FaultRow = { outcome: 'rate-limited', says: WAIT };
const broken: FaultRow = { outcome: 'server-error', says: PROBLEM };
const malformed: FaultRow = { outcome: 'malformed', says: UNKNOWN_ANSWER };
const redirected: FaultRow = { outcome: 'malformed', says: REDIRECTED };
const silent: FaultRow = { outcome: 'offline', says: NO_ANSWER };
const unharmed: FaultRow = { outcome: 'unharmed', says: ANYTHING };

/** Endpoints whose status alone is understood, for their answers are not published. */
const STATUS_ALONE = { serika: 'unharmed', flexai: 'unpublished/unpublished' };
/** Lists without members are read as such, whatever is wrong with their members. */
const LISTS = { openai: 'unharmed', anthropic: 'unharmed' };
/** Its limits stand in headers. */
const HEADERS = { serika: 'unharmed', flexai: 'unharmed' };
/** Limits that are not where the settings say are none. */
const OWN = { 'own-gateway': 'malformed/unpublished' };

/** Their amounts come as text, where others have numbers. */
const AMOUNTS_ARE_TEXT = ['deepseek', 'siliconflow', 'siliconflow-cn', 'vercel'];

function ofAll(names: readonly string[], outcome: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, outcome]));
}

/** What becomes of accounts at each fault, and where providers differ. */
export const faultTable: Readonly<Record<Trouble, FaultRow>> = {
  unauthorized,
  'bare-401': unauthorized,
  'key-echoed': unauthorized,
  'out-of-credit': {
    outcome: 'out-of-credit',
    says: /out of credit|billing is not set up/,
    but: { serika: 'billing-not-set-up' },
  },
  forbidden,
  'html-403': { ...forbidden, says: /lacks the permission|firewall/, but: { babysea: 'malformed' } },
  'not-found': { ...malformed, says: /HTTP 404|no account for this key/, but: { babysea: 'unauthorized' } },
  gone: malformed,
  'not-modified': malformed,
  'rate-limited': waiting,
  'html-429': waiting,
  'retry-after-nonsense': waiting,
  'retry-after-forever': { ...waiting, says: /asks to wait.*Ask again after 2026-11-21 1\d:\d\d UTC/ },
  'retry-after-date': { ...waiting, says: /asks to wait.*Ask again after 2026-11-21 1\d:\d\d UTC/ },
  'retry-after-twice': { ...waiting, says: /asks to wait.*Ask again after 2026-11-20 1\d:\d\d UTC/ },
  'server-error': broken,
  unavailable: broken,
  'html-503': broken,
  'html-instead': malformed,
  empty: malformed,
  'no-content': malformed,
  'half-json': malformed,
  'invalid-utf8': malformed,
  'packed-unasked': malformed,
  'empty-object': { ...malformed, but: { ...STATUS_ALONE, ...OWN } },
  'empty-list': { ...malformed, but: { ...STATUS_ALONE, ...OWN } },
  'null-body': { ...malformed, but: { ...STATUS_ALONE, ...OWN } },
  'deep-json': { ...malformed, but: { ...STATUS_ALONE, ...OWN } },
  'of-another-provider': { ...malformed, but: { ...STATUS_ALONE, ...OWN } },
  'one-level-deeper': { ...malformed, but: { ...HEADERS, ...OWN } },
  'error-with-200': {
    outcome: 'malformed',
    says: /documentation does not describe|problem of its own/,
    but: {
      ...OWN,
      serika: 'server-error',
      flexai: 'unpublished/unpublished',
      cheapa: 'server-error',
      'one-api': 'server-error',
      'new-api': 'server-error',
    },
  },
  'wrong-types': { ...malformed, but: { ...HEADERS, ...LISTS, ...OWN } },
  nulls: { ...malformed, but: { ...HEADERS, ...LISTS, ...OWN } },
  'fields-missing': { ...malformed, but: { ...HEADERS, ...LISTS, ...OWN } },
  'numbers-as-words': {
    ...malformed,
    but: {
      ...HEADERS,
      ...LISTS,
      ...OWN,
      ...ofAll(AMOUNTS_ARE_TEXT, 'unharmed'),
      'anthropic (admin)': 'unharmed/malformed',
    },
  },
  'number-overflow': {
    outcome: 'malformed',
    says: /documentation does not describe|problem of its own/,
    // The code of success is a number too.
    but: {
      ...HEADERS,
      ...LISTS,
      ...OWN,
      ...ofAll(['moonshotai', 'moonshotai-cn', 'siliconflow', 'siliconflow-cn'], 'server-error'),
    },
  },
  // Where texts are more than names: amounts, currencies, kinds of accounts, dates.
  'key-everywhere': {
    ...unharmed,
    but: {
      ...ofAll(
        [...AMOUNTS_ARE_TEXT, 'anthropic (admin)', 'babysea', 'fal (admin)', 'lumenfall'],
        'malformed',
      ),
      'openai (admin)': 'malformed/unharmed',
    },
  },
  redirect: redirected,
  'redirect-308': redirected,
  slow: silent,
  late: silent,
  trickle: silent,
  'cut-off': silent,
  'hung-up': { outcome: 'offline', says: /ended the connection before it answered/ },
  'connection-refused': { outcome: 'offline', says: /can't be reached \(ECONNREFUSED\)/ },
  'bad-chunk': { outcome: 'malformed', says: /no HTTP/ },
  'not-http': { outcome: 'malformed', says: /no HTTP/ },
  huge: { outcome: 'malformed', says: /is larger than/ },
  'huge-headers': { outcome: 'malformed', says: /headers of the answer of .* are too large/ },
  'wrong-content-type': unharmed,
  'clock-skew': unharmed,
  'reset-long-ago': unharmed,
  'reset-in-ms': unharmed,
};
