import type { BillingAnswer, BillingRequest, SendFailure } from '../../../../shared/src/billing-provider';
import type { AccountApi, AccountContext, AccountQuery, Failure, FailureState, Reading } from './account-api';
import { type AccountFacts, joinAccountFacts } from './account-facts';

/**
 * One round of questions about an account, without sending anything: whoever sends asks for the `next` request and hands
 * in the answer, until there is none.
 */
export class AccountInquiry {
  /**
   * What each query gave. Those that were left out because of a failure have that one, and those that were not needed told
   * nothing: what they told in earlier rounds must not pass for the present.
   */
  readonly outcomes = new Map<string, Reading>();
  private earlier: AccountFacts = {};
  private readonly waiting: AccountQuery[];
  private failed: Reading | null = null;
  private current: AccountQuery | null = null;

  /** `onDemand`: also what counts against a limit of the account. */
  constructor(
    private readonly api: AccountApi,
    private readonly context: AccountContext,
    onDemand: boolean,
  ) {
    this.waiting = api.queries.filter(
      ({ when, keys }) =>
        (onDemand || when === 'poll') && (keys === undefined || keys.includes(context.kind)),
    );
  }

  /** The next request; null when the round is over. */
  next(): BillingRequest | null {
    for (;;) {
      const query = this.waiting.shift();
      if (!query) return null;
      if (query.needed && !query.needed(this.earlier)) {
        this.outcomes.set(query.id, this.failed ?? { facts: {}, failure: null });
        continue;
      }
      const request = query.request(this.context);
      if (!request) continue;
      this.current = query;
      return request;
    }
  }

  /** Takes the answer to the request that `next` gave last. */
  take(answer: BillingAnswer): void {
    const query = this.current;
    this.current = null;
    if (!query) return;
    const reading = readAnswer(query, answer, this.context, this.earlier);
    this.outcomes.set(query.id, reading);
    if (reading.facts) {
      this.earlier = joinAccountFacts(this.earlier, reading.facts);
      return;
    }
    this.failed = reading;
    if (endsRound(reading.failure, query.id === this.api.check))
      for (const { id } of this.waiting.splice(0)) this.outcomes.set(id, reading);
  }
}

/** What an answer to a query tells. */
export function readAnswer(
  query: AccountQuery,
  answer: BillingAnswer,
  context: AccountContext,
  earlier: AccountFacts,
): Reading {
  return answer.response
    ? query.read(answer.response, context, earlier)
    : { facts: null, failure: failureOfSending(answer.failure) };
}

const STATES: Readonly<Record<SendFailure['reason'], FailureState>> = {
  offline: 'offline',
  timeout: 'offline',
  'cut-off': 'offline',
  'too-large': 'malformed',
  redirect: 'malformed',
  'not-http': 'malformed',
  refused: 'unauthorized',
  'no-key': 'unauthorized',
};

function failureOfSending({ reason, message }: SendFailure): Failure {
  return { state: STATES[reason], message, retryAfter: null };
}

/** Whether the other questions would fare alike: nobody answers, or nobody wants to be asked. */
function endsRound({ state }: Failure, isCheck: boolean): boolean {
  return state === 'offline' || state === 'rate-limited' || (isCheck && state === 'unauthorized');
}
