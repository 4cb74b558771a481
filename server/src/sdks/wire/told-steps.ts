import type { Value } from '../../core/evaluate/values';
import type { SiteView } from '../../core/recognize/site-view';

/** What the steps of a builder on the way to a call were told: the first arguments of all calls of a name, in order. */
export function toldAll(site: SiteView, ...names: readonly string[]): readonly Value[] {
  return site.steps.flatMap((step) => (names.includes(step.name) ? (step.args?.positional(0) ?? []) : []));
}

/** The same of the last such call; null without any. */
export function toldLast(site: SiteView, ...names: readonly string[]): Value | null {
  return toldAll(site, ...names).at(-1) ?? null;
}
