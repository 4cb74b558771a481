import type { Rule } from '../core/rules/rule';
import { callInLoop } from './call-in-loop';
import { cheaperProvider } from './cheaper-provider';
import { contextOverflow } from './context-overflow';
import { costlintComment } from './costlint-comment';
import { estimateAsCost } from './estimate-as-cost';
import { estimateDrift } from './estimate-drift';
import { hardCodedKey } from './hard-coded-key';
import { hardCodedPrice } from './hard-coded-price/hard-coded-price';
import { missingPreflight } from './missing-preflight';
import { modelNotAtProvider } from './model-not-at-provider';
import { overBudget } from './over-budget';
import { premiumModel } from './premium-model';
import { retiredModel } from './retired-model';
import { retryOn402 } from './retry-on-402';
import { tierCliff } from './tier-cliff';
import { tightRetry } from './tight-retry';
import { unboundedOutput } from './unbounded-output';
import { uncachedPrefix } from './uncached-prefix';
import { uncheckedBalanceFlag } from './unchecked-balance-flag';
import { unhandled402 } from './unhandled-402';
import { unknownModel } from './unknown-model';
import { unusedIgnore } from './unused-ignore';

/** All lint rules. */
export const rules: readonly Rule[] = [
  callInLoop,
  cheaperProvider,
  contextOverflow,
  costlintComment,
  hardCodedPrice,
  estimateAsCost,
  estimateDrift,
  hardCodedKey,
  missingPreflight,
  modelNotAtProvider,
  overBudget,
  premiumModel,
  retiredModel,
  retryOn402,
  tierCliff,
  tightRetry,
  unboundedOutput,
  uncachedPrefix,
  uncheckedBalanceFlag,
  unhandled402,
  unknownModel,
  unusedIgnore,
];
