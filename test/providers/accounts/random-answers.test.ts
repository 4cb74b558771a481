import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { AccountFacts } from '../../../server/src/core/billing/account-facts';
import { customProvider } from '../../../server/src/providers/custom/custom';
import { providers } from '../../../server/src/providers/list';
import type { BillingResponse } from '../../../shared/src/billing-provider';
import { parseAmount } from '../../../shared/src/money';
import { ownGateway } from '../../accounts/subjects';
import { billingExamples } from '../../fixtures/billing/list';
import { examples as ownGatewayExamples } from '../../fixtures/billing/own-gateway';
import { fullContext, NOW } from '../../support/billing';
import { exampleOf } from '../../support/billing-examples';
import { isDerived, numbersIn } from '../../support/derived-amounts';
import { quotedCall } from '../../support/quotes';
import { seededRandom } from '../../support/random';
import { CANARY, randomAnswer, WRONG_TYPES, withEachField } from '../../support/random-answers';

const ANSWERS = Number(process.env.COSTLINT_RANDOM_ANSWERS ?? 10_000);

/** What any reading told: its amounts, or the words of its failure. */
interface Told {
  readonly amounts: readonly string[];
  /** Limits, and times of resets. */
  readonly counts: readonly (number | string)[];
  readonly message: string | null;
}

const described = customProvider(ownGateway);

for (const [index, { id, account }] of [...providers, described].entries()) {
  const examples = id === described.id ? ownGatewayExamples : billingExamples[id];
  if (!account || !examples) continue;

  describe(`whatever ${id} answers`, () => {
    for (const query of account.queries) {
      const context = fullContext(account, query);
      for (const [what, example] of Object.entries(examples.answers)) {
        if (what !== query.id && !what.startsWith(`${query.id} `)) continue;
        const kind = what.endsWith(' of an admin') ? 'admin' : context.kind;
        holds(what, example, index, (response) => {
          const { facts, failure } = query.read(response, { ...context, kind }, {});
          assert.equal(facts === null, failure !== null);
          // Days without costs come to nothing, which stands nowhere.
          const isOfNothing = kind === 'admin' && response.body.includes('"results":[]');
          return {
            amounts: facts ? amountsOf(facts).filter((amount) => !isOfNothing || amount !== '0') : [],
            counts: facts ? countsOf(facts) : [],
            message: failure?.message ?? null,
          };
        });
      }

      it(`tells no balance of ${query.id} by a field of the wrong type`, () => {
        const balanceOf = (response: BillingResponse) =>
          query.read(response, context, {}).facts?.balance?.amount ?? null;
        const example = exampleOf(examples, query.id);
        const told = balanceOf(example);
        const others = WRONG_TYPES.map((value) => withEachField(example, value).map(balanceOf));
        // A field that any wrong type leaves as it was is none that the balance is made of.
        for (const [field, first] of (others[0] ?? []).entries())
          if (first !== told) for (const balances of others) assert.equal(balances[field], null);
      });
    }
    for (const list of account.prices ?? []) {
      const context = fullContext(account);
      holds(`the list ${list.id}`, exampleOf(examples, list.id), index, (response) => {
        const { models, failure } = list.read(response, context);
        assert.equal(models === null, failure !== null);
        const amounts = (models ?? []).flatMap(({ rates, unpriced = '' }) => [
          ...rates.map(({ amount }) => amount),
          ...(unpriced.match(/[\d,]+\.?\d*/g) ?? []).map(
            (text) => parseAmount(text.replaceAll(',', '')) ?? text,
          ),
        ]);
        assert.ok(amounts.every((amount) => !amount.startsWith('-')));
        return { amounts, counts: [], message: failure?.message ?? null };
      });
    }
    const { quote } = account;
    if (quote) {
      const context = fullContext(account);
      const call = quotedCall({ model: 'bfl/flux-1.1-pro' });
      holds('the quote', exampleOf(examples, 'quote'), index, (response) => {
        const { quote: told, failure } = quote.read(response, call, context);
        assert.equal(told === null, failure !== null);
        assert.ok(!told?.amount.startsWith('-'));
        return { amounts: told ? [told.amount] : [], counts: [], message: failure?.message ?? null };
      });
    }
  });
}

/** Nothing is thrown, no amount is told that the answer does not hold, and no failure shows what came. */
function holds(
  what: string,
  example: BillingResponse,
  seed: number,
  read: (response: BillingResponse) => Told,
): void {
  it(`is read safely: ${what}`, () => {
    const random = seededRandom(seed);
    for (let count = 0; count < ANSWERS; count += 1) {
      const response = randomAnswer(example, random);
      const shown = () => JSON.stringify(response).slice(0, 2000);
      const wrong = wrongIn(
        attempt(() => read(response), shown),
        response,
      );
      if (wrong !== null) assert.fail(`${wrong}: ${shown()}`);
    }
  });
}

/** What must not be told of a response; null where nothing is wrong. */
function wrongIn({ amounts, counts, message }: Told, response: BillingResponse): string | null {
  const { status, body } = response;
  if (message === null && (status < 200 || status >= 300)) return 'an error is taken for an answer';
  if (message === '' || message?.includes(CANARY)) return message || 'a failure says nothing';
  const numbers = amounts.length > 0 ? numbersIn(body) : null;
  for (const amount of new Set(amounts)) {
    if (!/^-?\d{1,40}(?:\.\d{1,40})?$/.test(amount)) return `${amount} is no amount`;
    if (numbers && !isDerived(amount, numbers)) return `${amount} is not in the answer`;
  }
  return counts.find((count) => !isIn(response, count))?.toString() ?? null;
}

/** Whether a limit stands in an answer or in its headers; a time may stand there as seconds, or as a span from now. */
function isIn({ headers, body }: BillingResponse, count: number | string): boolean {
  const seconds = typeof count === 'string' ? Date.parse(count) / 1000 : count;
  const spellings = [count, seconds, seconds - Date.parse(NOW) / 1000].map(String);
  const said = `${Object.values(headers).join('\n')}\n${body}`;
  return (
    spellings.some((each) => said.includes(each)) ||
    (typeof count === 'string' && said.includes(count.replace('.000Z', '')))
  );
}

function attempt<T>(run: () => T, shown: () => string): T {
  try {
    return run();
  } catch (error) {
    throw new Error(`${error} at ${shown()}`, { cause: error });
  }
}

function countsOf({ limits = {} }: AccountFacts): readonly (number | string)[] {
  const { requestsPerMinute, tokensPerMinute, requestsUntilReset, remaining, resetAt } = limits;
  return [requestsPerMinute, tokensPerMinute, requestsUntilReset, remaining, resetAt].filter(
    (count) => count !== undefined,
  );
}

function amountsOf({ balance, spending, quota, limits }: AccountFacts): readonly string[] {
  return [
    balance?.amount,
    spending?.today,
    spending?.thisWeek,
    spending?.thisMonth,
    spending?.recent?.amount,
    quota?.limit,
    quota?.used,
    limits?.monthlySpend,
  ].filter((amount) => amount != null);
}
