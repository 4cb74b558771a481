import type { RuleLevels } from '../../../../shared/src/rule-setting';
import type { Finding, Severity } from '../analyze/file-analysis';
import type { Report, Rule, RuleView } from './rule';
import { isIgnoredBy, unmetIgnores } from './unmet-ignores';

/**
 * What the rules find, in source order, each at the level that is set for its rule, else at the rule's own; without what
 * comments ignore.
 */
export function runRules(rules: readonly Rule[], view: RuleView, levels: RuleLevels): Finding[] {
  const looking = rules.flatMap((rule) => {
    const level = Object.hasOwn(levels, rule.code) ? levels[rule.code] : undefined;
    const severity = level ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, severity }];
  });
  const found = looking.flatMap(({ rule, severity }) => findingsOf(rule, severity, rule.check(view)));
  // What stands behind a syntax error may be what a comment ignores.
  const whole = view.broken ? [] : looking.filter(({ rule }) => !rule.checkIgnores);
  const unmet = unmetIgnores(view.ignores, found, {
    known: new Set(rules.map(({ code }) => code)),
    looked: new Set(whole.map(({ rule }) => rule.code)),
  });
  const onIgnores = looking.flatMap(({ rule, severity }) =>
    findingsOf(rule, severity, rule.checkIgnores?.(unmet) ?? []),
  );
  return [...found, ...onIgnores]
    .filter((finding) => !view.ignores.some((ignore) => isIgnoredBy(finding, ignore)))
    .sort((a, b) => a.range.start - b.range.start);
}

/** Fingerprints hold through edits elsewhere: the rule, its words, and which of several with the same words it is. */
function findingsOf(rule: Rule, severity: Severity, reports: readonly Report[]): Finding[] {
  const seen = new Map<string, number>();
  return reports.map(({ range, message, fixes }) => {
    const ordinal = seen.get(message) ?? 0;
    seen.set(message, ordinal + 1);
    const fingerprint = `${rule.code}:${ordinal}:${message}`;
    return { rule: rule.code, severity, message, range, fixes, fingerprint };
  });
}
