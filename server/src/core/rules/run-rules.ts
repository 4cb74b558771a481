import type { RuleLevels } from '../../../../shared/src/rule-setting';
import type { Finding, Severity } from '../analyze/file-analysis';
import type { Rule, RuleView } from './rule';

/** What the rules find, in source order, each at the level that is set for its rule, else at the rule's own. */
export function runRules(rules: readonly Rule[], view: RuleView, levels: RuleLevels): Finding[] {
  const findings = rules.flatMap((rule) => {
    const level = Object.hasOwn(levels, rule.code) ? levels[rule.code] : undefined;
    const severity = level ?? rule.severity;
    return severity === 'off' ? [] : findingsOf(rule, severity, view);
  });
  return findings.sort((a, b) => a.range.start - b.range.start);
}

/** Fingerprints hold through edits elsewhere: the rule, its words, and which of several with the same words it is. */
function findingsOf(rule: Rule, severity: Severity, view: RuleView): Finding[] {
  const seen = new Map<string, number>();
  return rule.check(view).map(({ range, message, fixes }) => {
    const ordinal = seen.get(message) ?? 0;
    seen.set(message, ordinal + 1);
    const fingerprint = `${rule.code}:${ordinal}:${message}`;
    return { rule: rule.code, severity, message, range, fixes, fingerprint };
  });
}
