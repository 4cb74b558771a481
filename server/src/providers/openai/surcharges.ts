import type { Surcharge, SurchargeQuestion } from '../../core/provider/surcharge';

const PRICING = { source: 'developers.openai.com/api/docs/pricing', asOf: '2026-07-15' } as const;

/** Hosts that keep data in a region. */
const REGIONAL: ReadonlySet<string> = new Set(['us.api.openai.com', 'eu.api.openai.com']);

/** Models released from 2026-03-05 on. */
const LATER = /^gpt-(?:5\.(?:[4-9]|\d\d)|[6-9])(?!\d)/;

/** Later models cost more where data stays in a region. */
export function openaiSurcharges({ model, host }: SurchargeQuestion): readonly Surcharge[] {
  const isHeld = host !== null && REGIONAL.has(host) && LATER.test(model);
  return isHeld ? [{ multiplier: '1.1', words: 'data kept in a region', ...PRICING }] : [];
}
