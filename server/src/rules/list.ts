import type { Rule } from '../core/rules/rule';
import { costlintComment } from './costlint-comment';

/** All lint rules. */
export const rules: readonly Rule[] = [costlintComment];
