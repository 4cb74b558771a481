import type { Finding } from '../analyze/file-analysis';
import type { Rule, RuleView } from './rule';

/** What the rules find, in source order. */
export function runRules(rules: readonly Rule[], view: RuleView): Finding[] {
  const findings = rules.flatMap((rule) => findingsOf(rule, view));
  return findings.sort((a, b) => a.range.start - b.range.start);
}

/** Fingerprints hold through edits elsewhere: the rule, its words, and which of several with the same words it is. */
function findingsOf(rule: Rule, view: RuleView): Finding[] {
  const seen = new Map<string, number>();
  return rule.check(view).map(({ range, message, fixes }) => {
    const ordinal = seen.get(message) ?? 0;
    seen.set(message, ordinal + 1);
    const fingerprint = `${rule.code}:${ordinal}:${message}`;
    return { rule: rule.code, severity: rule.severity, message, range, fixes, fingerprint };
  });
}
