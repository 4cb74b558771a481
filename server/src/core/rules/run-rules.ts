import type { RuleLevels } from '../../../../shared/src/rule-setting';
import type { Finding, Severity } from '../analyze/file-analysis';
import type { TextRange } from '../source/span';
import { fingerprintOf, numbered } from './fingerprint';
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
  const told = looking.map((each) => ({ ...each, reports: each.rule.check(view) }));
  const secrets = secretsIn(told.flatMap(({ reports }) => reports));
  const toFindings = (rule: Rule, severity: Severity, reports: readonly Report[]) =>
    reports.map((report) => findingOf(rule, severity, report, view.text, secrets));
  const found = told.flatMap(({ rule, severity, reports }) => toFindings(rule, severity, reports));
  // What stands behind a syntax error may be what a comment ignores.
  const whole = view.broken ? [] : looking.filter(({ rule }) => !rule.checkIgnores);
  const unmet = unmetIgnores(view.ignores, found, {
    known: new Set(rules.map(({ code }) => code)),
    looked: new Set(whole.map(({ rule }) => rule.code)),
  });
  const onIgnores = looking.flatMap(({ rule, severity }) =>
    toFindings(rule, severity, rule.checkIgnores?.(unmet) ?? []),
  );
  const shown = [...found, ...onIgnores]
    .filter((finding) => !view.ignores.some((ignore) => isIgnoredBy(finding, ignore)))
    .sort((a, b) => a.range.start - b.range.start);
  return numbered(shown);
}

function secretsIn(reports: readonly Report[]): readonly TextRange[] {
  const secrets = reports.filter(({ isSecret }) => isSecret).map(({ range }) => range);
  return secrets.sort((a, b) => a.start - b.start);
}

function findingOf(
  { code }: Rule,
  severity: Severity,
  { message, range, fixes, related, key }: Report,
  text: string,
  secrets: readonly TextRange[],
): Finding {
  const fingerprint = fingerprintOf({ rule: code, key: key ?? null, range }, text, secrets);
  const found = { rule: code, severity, message, range, fixes, fingerprint };
  return related && related.length > 0 ? { ...found, related } : found;
}
