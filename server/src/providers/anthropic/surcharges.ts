import { mayBe, type Surcharge, type SurchargeQuestion } from '../../core/provider/surcharge';

const PRICING = { source: 'platform.claude.com/docs/en/about-claude/pricing', asOf: '2026-08-22' } as const;

/** Models that may be held to a region, and those that have a fast mode. */
const REGIONAL = /^claude-(?:(?:opus|sonnet)-4-[6-9]|(?:opus|sonnet|fable|mythos|haiku)-[5-9])/;
const FAST = /^claude-opus-(?:5|4-8)(?:$|-20)/;

/** What runs in the United States alone, or fast, costs more: all that may apply. */
export function anthropicSurcharges({ model, region, speed }: SurchargeQuestion): readonly Surcharge[] {
  const asked: Surcharge[] = [];
  if (mayBe(region, 'us') && REGIONAL.test(model))
    asked.push({ multiplier: '1.1', words: 'run in the United States', ...PRICING });
  if (mayBe(speed, 'fast') && FAST.test(model))
    asked.push({ multiplier: '2', words: 'fast mode', ...PRICING });
  return asked;
}
