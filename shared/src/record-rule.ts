import { isRecord, type JsonSchema } from './setting-kind';

/**
 * What a setting that is an object must be like: one table gives the check, its words and the schema of the manifest.
 * Words never repeat a value, for people paste secrets into the wrong place.
 */
export type Rule = TextRule | WholeRule | FlagRule | RecordRule;

interface RuleBase {
  readonly description: string;
  readonly optional?: true;
}

export interface TextRule extends RuleBase {
  readonly kind: 'text';
  /** Source of a regular expression for the whole text. */
  readonly pattern: string;
  /** What it must be, as in `must be ...`. */
  readonly words: string;
  /** What the pattern can't say. */
  accepts?(text: string): boolean;
}

export interface WholeRule extends RuleBase {
  readonly kind: 'whole';
  readonly minimum: number;
  readonly maximum: number;
}

export interface FlagRule extends RuleBase {
  readonly kind: 'flag';
}

export interface RecordRule extends RuleBase {
  readonly kind: 'record';
  readonly fields: Readonly<Record<string, Rule>>;
}

/** What is wrong with a value, beginning with the name of the field; null when it fits. */
export function problemIn(value: unknown, rule: Rule, name: string): string | null {
  if (value === undefined) return rule.optional ? null : `"${name}" is missing`;
  switch (rule.kind) {
    case 'text':
      return fitsText(value, rule) ? null : `"${name}" must be ${rule.words}`;
    case 'whole':
      return fitsWhole(value, rule)
        ? null
        : `"${name}" must be a whole number from ${rule.minimum} to ${rule.maximum}`;
    case 'flag':
      return typeof value === 'boolean' ? null : `"${name}" must be true or false`;
    case 'record':
      return isRecord(value) ? problemInFields(value, rule, name) : `"${name}" must be an object`;
  }
}

function problemInFields(
  value: Readonly<Record<string, unknown>>,
  { fields }: RecordRule,
  name: string,
): string | null {
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
  if (unknown !== undefined) return `"${way(name, unknown.slice(0, 40))}" is no field that is known here`;
  for (const [key, rule] of Object.entries(fields)) {
    const problem = problemIn(Object.hasOwn(value, key) ? value[key] : undefined, rule, way(name, key));
    if (problem !== null) return problem;
  }
  return null;
}

function way(name: string, key: string): string {
  return name === '' ? key : `${name}.${key}`;
}

function fitsText(value: unknown, { pattern, accepts }: TextRule): boolean {
  return typeof value === 'string' && new RegExp(pattern).test(value) && (accepts?.(value) ?? true);
}

function fitsWhole(value: unknown, { minimum, maximum }: WholeRule): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum;
}

/** The rule as JSON Schema. */
export function schemaOf(rule: Rule): JsonSchema {
  const { description } = rule;
  switch (rule.kind) {
    case 'text':
      return {
        type: 'string',
        pattern: rule.pattern,
        patternErrorMessage: `Must be ${rule.words}.`,
        description,
      };
    case 'whole':
      return { type: 'integer', minimum: rule.minimum, maximum: rule.maximum, description };
    case 'flag':
      return { type: 'boolean', description };
    case 'record': {
      const entries = Object.entries(rule.fields);
      return {
        type: 'object',
        description,
        required: entries.filter(([, field]) => !field.optional).map(([key]) => key),
        additionalProperties: false,
        properties: Object.fromEntries(entries.map(([key, field]) => [key, schemaOf(field)])),
      };
    }
  }
}
