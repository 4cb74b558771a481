import { ruleCodes } from './rule-codes.generated';
import { isRecord, type SettingKind, shown } from './setting-kind';

/** What a rule's findings may be; `off`: it does not look. */
export const RULE_LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;

export type RuleLevel = (typeof RULE_LEVELS)[number];

/** Levels by the code of a rule; a rule that is not there has its own. */
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

/** A map from the codes of rules to levels; entries that don't fit are left out. */
export function ruleLevels(): SettingKind<RuleLevels> {
  const level = { type: 'string', enum: RULE_LEVELS };
  return {
    default: {},
    schema: {
      type: 'object',
      properties: Object.fromEntries(ruleCodes.map((code) => [code, level])),
      additionalProperties: false,
    },
    addsUp: true,
    read(value) {
      if (!isRecord(value)) {
        const problem = `expected a map from rules to levels, got ${shown(value)}`;
        return { value: {}, problems: [problem], rejected: true };
      }
      const entries = Object.entries(value).map(([code, given]) => ({ code, ...readEntry(code, given) }));
      return {
        value: Object.fromEntries(entries.flatMap(({ code, level }) => (level ? [[code, level]] : []))),
        problems: entries.flatMap(({ problem }) => problem ?? []),
      };
    },
  };
}

function readEntry(code: string, given: unknown): { readonly level?: RuleLevel; readonly problem?: string } {
  if (!ruleCodes.includes(code))
    return {
      problem: `${shown(code)} is left out: there is no such rule; rules are ${ruleCodes.join(', ')}`,
    };
  const level = RULE_LEVELS.find((each) => each === given);
  if (level) return { level };
  return {
    problem: `${shown(code)} is left out: expected one of ${RULE_LEVELS.join(', ')}, got ${shown(given)}`,
  };
}
