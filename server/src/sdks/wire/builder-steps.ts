import type { Value } from '../../core/evaluate/values';
import type { SiteView } from '../../core/recognize/site-view';
import { given } from './values';

/** What a builder on the way to a call was told by the last of its methods that is called so: `.baseUrl("https://...")`. */
export function builtWith(site: SiteView, methods: readonly string[]): Value | null {
  const step = site.steps.findLast(({ name }) => methods.includes(name));
  return given(step?.args?.positional(0) ?? null);
}

/** Whether a builder on the way had such a method called. */
export function isBuiltWith(site: SiteView, methods: readonly string[]): boolean {
  return site.steps.some(({ name }) => methods.includes(name));
}
