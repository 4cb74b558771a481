import type { Arguments, Value } from '../../core/evaluate/values';
import type { SiteView } from '../../core/recognize/site-view';
import { alternativesOf, anyOf, lastCall } from './values';

/**
 * What an option function among the arguments of a call is given: `New(option.WithBaseURL(url), ...)`, by the name of the
 * function. The last one counts. Null without one that is seen.
 */
export function optionOf(args: Arguments | null, names: readonly string[]): Value | null {
  if (args === null) return null;
  for (let index = args.positionalCount - 1; index >= 0; index--) {
    const found = optionIn(args.positional(index), names);
    if (found !== null) return found;
  }
  return null;
}

/** The same in one argument, which may be a list of options. */
export function optionIn(value: Value | null, names: readonly string[]): Value | null {
  if (value === null) return null;
  if (value.kind === 'list') {
    const found = value.items.flatMap((item) => optionIn(item, names) ?? []);
    return found.at(-1) ?? (value.rest ? optionIn(value.rest.each, names) : null);
  }
  const given = alternativesOf(value).flatMap((each) => {
    const call = each.kind === 'external' ? lastCall(each) : null;
    return call && names.includes(call.name) ? (call.args.positional(0) ?? []) : [];
  });
  return anyOf(given);
}

/** An option of the call itself, or of an earlier one on the way: the client's. */
export function optionOnWay(site: SiteView, names: readonly string[]): Value | null {
  const own = optionOf(site.args, names);
  if (own !== null) return own;
  for (const step of [...site.steps].reverse()) {
    const found = optionOf(step.args, names);
    if (found !== null) return found;
  }
  return null;
}

/** Whether an option is there at all. */
export function hasOption(site: SiteView, names: readonly string[]): boolean {
  return [site.args, ...site.steps.map(({ args }) => args)].some((args) => {
    if (args === null) return false;
    return Array.from({ length: args.positionalCount }, (_, index) => args.positional(index)).some((value) =>
      isNamed(value, names),
    );
  });
}

function isNamed(value: Value | null, names: readonly string[]): boolean {
  if (value?.kind === 'list') return value.items.some((item) => isNamed(item, names));
  const call = value?.kind === 'external' ? lastCall(value) : null;
  return call !== null && names.includes(call.name);
}
