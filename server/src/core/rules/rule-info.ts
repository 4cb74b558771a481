import type { Rule } from './rule';

/** What is told of a rule besides its findings. */
export type RuleInfo = Pick<Rule, 'code' | 'severity' | 'about'>;
