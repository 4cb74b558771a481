import type { Rule } from '../core/rules/rule';
import { contextOverflow } from './context-overflow';
import { costlintComment } from './costlint-comment';
import { hardCodedPrice } from './hard-coded-price/hard-coded-price';
import { modelNotAtProvider } from './model-not-at-provider';
import { retiredModel } from './retired-model';
import { unknownModel } from './unknown-model';
import { unusedIgnore } from './unused-ignore';

/** All lint rules. */
export const rules: readonly Rule[] = [
  contextOverflow,
  costlintComment,
  hardCodedPrice,
  modelNotAtProvider,
  retiredModel,
  unknownModel,
  unusedIgnore,
];
