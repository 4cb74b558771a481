import type { CallAnalysis, Costed, FileAnalysis, Market } from '../../server/src/core/analyze/file-analysis';
import type { Estimate } from '../../server/src/core/estimate/estimate';
import type { Rate } from '../../server/src/core/price/rate';
import type { How, Metered, Quantity, Usage } from '../../server/src/core/usage/quantity';

export function quantity(low: number, likely: number, high: number | null, how: How): Quantity {
  return { low, likely, high, how };
}

export const ONCE: Quantity = quantity(1, 1, 1, 'exact');

export function rate(unit: Rate['unit'], amount: string, per = 1_000_000): Rate {
  return { unit, per, amount, currency: 'USD', source: 'price list', asOf: '2026-09-23' };
}

/** Money for one execution, by the quantities that are billed. */
export function estimate(low: string, likely: string, high: string | null, usage: Usage = USAGE): Estimate {
  const lines = (Object.entries(usage) as [Metered, Quantity][]).map(([metered, quantity]) => {
    const price = metered === 'inputTokens' ? rate('input_token', '1.25') : rate('output_token', '10');
    return { metered, quantity, rate: price, cost: { low, likely, high } };
  });
  return { currency: 'USD', low, likely, high, lines };
}

const USAGE: Usage = {
  inputTokens: quantity(500, 500, 500, 'counted'),
  outputTokens: quantity(1, 300, 2000, 'capped'),
};

/** A call that costs about $0.0042 and $0.031 at most, changed as a test needs it. */
export function costed(changes: Partial<Costed> = {}): Costed {
  return {
    vendor: 'openai',
    provider: 'openai',
    model: 'gpt-5.2',
    models: ['gpt-5.2'],
    usage: USAGE,
    estimate: estimate('0.0009', '0.0042', '0.031'),
    unknown: null,
    repeat: ONCE,
    rates: [rate('input_token', '1.25'), rate('output_token', '10')],
    catalog: { id: 'bundled', asOf: '2026-11-01' },
    assumptions: [],
    capName: 'max_tokens',
    holes: 0,
    holeBound: null,
    market: marketOf({ provider: { name: 'OpenAI', pricingPage: 'https://openai.example/pricing' } }),
    ...changes,
  };
}

/** A call whose callee is the first `callee` in the text from `from` on, and which ends with its line. */
export function callIn(
  text: string,
  callee: string,
  changes: Partial<CallAnalysis> = {},
  from = 0,
): CallAnalysis {
  const start = text.indexOf(callee, from);
  const lineEnd = text.indexOf('\n', start);
  return {
    ...costed(changes),
    range: { start, end: lineEnd === -1 ? text.length : lineEnd },
    callee: { start, end: start + callee.length },
    api: 'chat',
    sdk: 'openai',
    key: `${callee}@${start}`,
    ...changes,
  };
}

export function fileAnalysis(changes: Partial<FileAnalysis> = {}): FileAnalysis {
  return { calls: [], uses: [], prompts: [], findings: [], broken: false, ...changes };
}

/** What is around a call of which nothing else is known. */
export function marketOf(changes: Partial<Market> = {}): Market {
  const offers = { offers: [], tooSmall: 0, blind: 0, problem: null };
  return {
    provider: null,
    comparisons: [],
    offers,
    // biome-ignore lint/correctness/useYield: there is nothing to reckon
    *offersInSteps() {
      return offers;
    },
    named: {
      literal: null,
      spelled: null,
      billed: null,
      listed: null,
      obstacle: null,
      takesOtherMakers: false,
      vendor: 'openai',
    },
    ...changes,
  };
}
