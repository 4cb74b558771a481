import type { Rule } from '../core/rules/rule';
import { costlintComment } from './costlint-comment';
import { unusedIgnore } from './unused-ignore';

/** All lint rules. */
export const rules: readonly Rule[] = [costlintComment, unusedIgnore];
