import type { AccountState, Balance, Billing } from '../../../../shared/src/account';
import type { AccountApi, Failure, FailureState } from './account-api';
import { balanceText } from './balance-text';
import { timeText, waitText } from './time-text';

/** What the sentence about an account is made of. */
export interface AccountWords {
  readonly name: string;
  readonly balance: Balance;
  readonly billing: Billing | null;
  /** Why the balance is not known, and why the limits are not. */
  readonly failure: Failure | null;
  readonly failureOfLimits: Failure | null;
  readonly keyVariables: readonly string[];
  readonly billingPage: string | null;
  readonly api: Pick<AccountApi, 'ifMisread'>;
  /** Not to be asked before (ISO), as the provider said; null: it did not. */
  readonly notBefore: string | null;
}

/** Short words of each state, for narrow places. `known` needs none: the amount stands there. */
export const STATE_WORDS: Readonly<Record<AccountState, string>> = {
  'not-connected': 'not connected',
  loading: 'no answer yet',
  known: '',
  postpaid: 'billed afterwards',
  stale: 'not up to date',
  unauthorized: 'key not accepted',
  forbidden: 'key may not see the account',
  'billing-not-set-up': 'billing not set up',
  'out-of-credit': 'out of credit',
  'rate-limited': 'asked to wait',
  offline: 'offline',
  'server-error': 'provider has a problem',
  malformed: 'answer not understood',
  unpublished: 'publishes no balance',
};

/** One sentence for people about the state of an account: what is so, and what to do where something is wrong. */
export function accountMessage(words: AccountWords): string {
  const { failure, failureOfLimits, balance } = words;
  const left = balanceText(balance);
  if (failure)
    return sentences(failure.message, toDo(failure, words), left === null ? '' : `Last known: ${left}.`);
  const told = SENTENCES[balance.state](words, left);
  return failureOfLimits
    ? sentences(told, failureOfLimits.message, toDoOfLimits(failureOfLimits, words))
    : told;
}

/** Where the words of a failure leave open what to do about it. */
const TO_DO: Readonly<Partial<Record<FailureState, string>>> = {
  forbidden: 'Connect one that may.',
  'billing-not-set-up': 'Set it up there.',
  'out-of-credit': 'Top it up.',
  offline: 'Check the network and the proxy, then ask again.',
  'server-error': 'Ask again later.',
};

function toDo(failure: Failure, { api, billingPage, notBefore }: AccountWords): string {
  const { state, retryAfter } = failure;
  if (state === 'malformed')
    return api.ifMisread ?? `See its ${billingPage === null ? 'own pages' : 'billing page'} instead.`;
  if (state !== 'rate-limited') return TO_DO[state] ?? '';
  if (notBefore !== null) return `Ask again after ${timeText(notBefore, true)}.`;
  return retryAfter === null ? 'Ask again later.' : `Ask again in ${waitText(retryAfter)}.`;
}

/** The balance stands in the same sentence: its page is named there already. */
function toDoOfLimits(failure: Failure, words: AccountWords): string {
  return failure.state === 'malformed' ? 'Its limits are not known.' : toDo(failure, words);
}

function sentences(...parts: readonly string[]): string {
  const whole = parts.filter((part) => part !== '').map((part) => (/[.!?]$/.test(part) ? part : `${part}.`));
  return whole.join(' ');
}

type Sentence = (words: AccountWords, left: string | null) => string;

const SENTENCES: Readonly<Record<AccountState, Sentence>> = {
  'not-connected': ({ name, keyVariables }) =>
    `${name} is not connected: run "Costlint: Connect Provider" in the editor${
      keyVariables[0] ? `, or set ${keyVariables[0]} for the terminal` : ''
    }.`,
  loading: ({ name }) =>
    `${name} has not answered yet. It is asked while somebody looks at the window, once the workspace is trusted.`,
  known: ({ name, balance }, left) =>
    left === null ? `${name} told no amount.` : `${left} left at ${name}${currencyNote(balance)}.`,
  postpaid: ({ name }) => `${name} bills afterwards: there is no balance that could run out.`,
  stale: ({ name }, left) =>
    left === null
      ? `${name} is asked when you refresh.`
      : `${left} left at ${name} when it was asked last; refresh to ask again.`,
  unauthorized: ({ name }) => `${name} does not accept the key: connect it again with one that is valid.`,
  forbidden: ({ name }) => `This key may not see the account at ${name}: connect one that may.`,
  'billing-not-set-up': ({ name }) => `Billing is not set up for this account at ${name}.`,
  'out-of-credit': ({ name }, left) =>
    `The account at ${name} is out of credit${left === null ? '' : ` (${left})`}: top it up.`,
  'rate-limited': ({ name }) => `${name} asks to wait: too many requests.`,
  offline: ({ name }) => `${name} can't be reached.`,
  'server-error': ({ name }) => `${name} has a problem of its own.`,
  malformed: ({ name }) => `${name} answered something that its documentation does not describe.`,
  unpublished: ({ name, billing }) =>
    `${name} publishes no balance API${billing === 'postpaid' ? '; it bills afterwards' : ''}: see its billing page.`,
};

function currencyNote({ unit, currency }: Balance): string {
  return unit === 'money' && currency === null ? ' (it does not tell the currency)' : '';
}
