import type { Budgets } from '../../../../shared/src/budgets-setting';
import type { PriceMultiplier } from '../../../../shared/src/price-multiplier-setting';
import type { PriceSetting } from '../../../../shared/src/price-setting';
import type { RuleLevels } from '../../../../shared/src/rule-setting';
import type { MeasuredOutputs } from '../usage-log/measured-outputs';

/** What an analysis depends on besides the text: settings and the day. Plain data, compared by identity. */
export interface AnalyzeOptions {
  /** ISO date whose prices count. */
  readonly date: string;
  /** Tokens of a hole: the likely number, and the bound used for the worst case. */
  readonly hole: { readonly likely: number; readonly bound: number };
  /** How long answers were by what logs say; absent: no logs are read. */
  readonly measured?: MeasuredOutputs;
  /** Likely output in tokens where the call does not say. */
  readonly outputTokens: number;
  /** Whether that is the user's own word, which holds for every kind of call; absent: it is the default. */
  readonly ownOutputTokens?: boolean;
  /** Provider id by base URL prefix or host (`costlint.baseUrls`). */
  readonly baseUrls: Readonly<Record<string, string>>;
  /** Provider for calls that nothing else tells (`costlint.defaultProvider`), or null. */
  readonly defaultProvider: string | null;
  /** Which prices the engine had when the options were made: it counts up whenever they change. */
  readonly pricesVersion: number;
  /** The user's own prices. */
  readonly prices: readonly PriceSetting[];
  /** What is paid of listed prices (`costlint.priceMultipliers`). */
  readonly priceMultipliers: readonly PriceMultiplier[];
  /** Model id by the name that calls use in its place (`costlint.modelAliases`). */
  readonly modelAliases: Readonly<Record<string, string>>;
  /** How findings of rules are told (`costlint.rules`). */
  readonly rules: RuleLevels;
  /** What calls, loops and files may likely cost (`costlint.budgets`). */
  readonly budgets: Budgets;
  /** Ids of the providers that the user has connected. */
  readonly connected: readonly string[];
}
