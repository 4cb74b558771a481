import type { Value } from '../../core/evaluate/values';
import type { SiteView, StepView } from '../../core/recognize/site-view';
import { given } from './values';

/**
 * An argument that may be left out: null when it is absent, is null, or could only hide in a spread that can't be
 * seen. What hides there is not taken to be given.
 */
export function optional(site: SiteView, name: string, optionsAt = 0): Value | null {
  const value = given(site.argument(name, optionsAt));
  return value !== null && saysNothing(value) && isUnseen(site, name, optionsAt) ? null : value;
}

/** Whether nothing of a value is seen, whichever of its alternatives it is. */
function saysNothing(value: Value): boolean {
  if (value.kind !== 'one-of') return value.kind === 'unknown';
  return value.options.every(({ kind }) => kind === 'unknown' || kind === 'null');
}

/** The first of several spellings that is given. */
export function optionalAmong(site: SiteView, names: readonly string[], optionsAt = 0): Value | null {
  for (const name of names) {
    const value = optional(site, name, optionsAt);
    if (value) return value;
  }
  return null;
}

/** The first of several spellings that is given, and the name it was given by. */
export function namedAmong(
  site: SiteView,
  names: readonly string[],
): { readonly name: string; readonly value: Value } | null {
  for (const name of names) {
    const value = optional(site, name);
    if (value) return { name, value };
  }
  return null;
}

function isUnseen(site: SiteView, name: string, optionsAt: number): boolean {
  if (site.args.names().includes(name)) return false;
  const options = site.args.positional(optionsAt);
  return options?.kind === 'object' ? !options.entries.has(name) : true;
}

/** An argument of the nearest earlier call that has it: a client's option, or its override on the way. */
export function stepArgument(site: SiteView, names: readonly string[]): Value | null {
  for (const step of [...site.steps].reverse()) {
    const found = argumentOfStep(step, names);
    if (found) return found;
  }
  return null;
}

/** An argument of one earlier call by any of its spellings; what could only hide in a spread is not given. */
export function argumentOfStep(step: StepView | null, names: readonly string[]): Value | null {
  if (!step) return null;
  for (const name of names) {
    const value = given(step.argument(name));
    const hidden = value?.kind === 'unknown' && value.label === name && !writtenOut(step, name);
    if (value && !hidden) return value;
  }
  return null;
}

function writtenOut(step: StepView, name: string): boolean {
  if (step.args?.names().includes(name)) return true;
  const options = step.args?.positional(0);
  return options?.kind === 'object' && options.entries.has(name);
}

/** What a member of the client was set to, or one of the module where the call needs no client. */
export function assignedAmong(site: SiteView, names: readonly string[]): Value | null {
  const own = site.assigned.filter(({ ofModule }) => !ofModule || site.steps.length === 0);
  return given(own.findLast(({ name }) => names.includes(name))?.value ?? null);
}

/** The call itself as a step, for what it is handed. */
export function callStep(site: SiteView): StepView {
  return {
    name: site.method,
    args: site.args,
    argument: (name, optionsAt) => site.argument(name, optionsAt),
    argumentAt: (index, name) => site.argumentAt(index, name),
  };
}
