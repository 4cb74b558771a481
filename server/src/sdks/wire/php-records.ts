import type { Value } from '../../core/evaluate/values';
import type { SiteView } from '../../core/recognize/site-view';
import { stepsOf } from './body-site';
import { type RecordRules, recordSite } from './records';
import { snakeCase } from './snake-case';
import { alternativesOf, lastCall } from './values';

/** The arguments of a call as one object with keys in snake case; `positions` names those that are given without a name. */
export function namedRecord(site: SiteView, positions: readonly string[], rules: RecordRules = {}): SiteView {
  const entries = new Map<string, Value>();
  const [first] = [site.args.positional(0)];
  if (first?.kind === 'object' && site.args.positionalCount === 1)
    for (const [key, value] of first.entries) entries.set(snakeCase(key), value);
  else
    for (const [index, name] of positions.entries()) {
      const value = site.args.positional(index);
      if (value) entries.set(name, value);
    }
  for (const name of site.args.names()) {
    const value = site.args.named(name);
    if (value) entries.set(snakeCase(name), value);
  }
  const open = site.args.open || (first?.kind === 'object' && first.open) || first?.kind === 'unknown';
  return recordSite(site, { kind: 'object', entries, open, origin: null }, rules);
}

/** What the setters behind a step set (`messages()->model('x')->maxTokens(5)`), under the call's own arguments. */
export function fluentRecord(site: SiteView, from: string, rules: RecordRules = {}): SiteView {
  const entries = new Map<string, Value>();
  const start = site.steps.findIndex(({ name }) => name === from);
  for (const { name, args } of site.steps.slice(start + 1)) {
    const value = args?.positional(0);
    if (value) entries.set(snakeCase(name.replace(/^(?:with|set)(?=[A-Z])/, '')), value);
  }
  const given = site.args.positional(0);
  if (given?.kind === 'object') for (const [key, value] of given.entries) entries.set(snakeCase(key), value);
  const open = given?.kind === 'unknown' || (given?.kind === 'object' && given.open);
  return recordSite(site, { kind: 'object', entries, open, origin: null }, rules);
}

/** The first argument of a step by one of some names; null when there is no such step. */
export function firstOf(site: SiteView, names: readonly string[]): Value | null {
  const step = site.steps.findLast(({ name }) => names.includes(name));
  return step?.args ? (step.args.positional(0) ?? step.args.named(step.args.names()[0] ?? '')) : null;
}

/** What a value of an SDK is called: the last name on the way to it, as cases of enumerations have it. */
export function caseName(value: Value | null): string | null {
  const [likely] = value ? alternativesOf(value) : [];
  if (likely?.kind !== 'external') return null;
  const names = likely.path.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
  return names.findLast((name) => name !== 'value' && name !== 'getModelName') ?? null;
}

/** The class of what was made, and what it was made of. */
export function madeOf(value: Value | null) {
  const [likely] = value ? alternativesOf(value) : [];
  if (likely?.kind !== 'external') return null;
  const [step] = stepsOf(likely).filter(({ name }) => /^[A-Z]/.test(name));
  const last = lastCall(likely);
  const made = step ?? (last ? { name: last.name, args: last.args } : null);
  return made ? { name: made.name, args: made.args, value: likely } : null;
}
