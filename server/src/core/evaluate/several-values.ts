import { alternatives, MAX_ALTERNATIVES, oneOf } from './alternatives';
import type { Value } from './values';

/**
 * What is made of several values of which some may be several things: of each combination, the likely one first said. Where
 * there would be more than can be kept apart, what is one of several stays so, from there on.
 */
export function ofEach(values: readonly Value[], make: (values: readonly Value[]) => Value): Value {
  let combinations: (readonly Value[])[] = [[]];
  let likely = 0;
  for (const value of values) {
    const options = distinct(value);
    if (options.length * combinations.length > MAX_ALTERNATIVES) {
      combinations = combinations.map((each) => [...each, value]);
      continue;
    }
    const chosen = value.kind === 'one-of' ? Math.max(0, options.indexOf(value.options[value.likely]!)) : 0;
    likely = likely * options.length + chosen;
    combinations = combinations.flatMap((each) => options.map((option) => [...each, option]));
  }
  return oneOf(combinations.map(make), likely);
}

/** Of several things of which nothing is known, one. */
function distinct(value: Value): readonly Value[] {
  const all = alternatives(value);
  const unknown = all.find(({ kind }) => kind === 'unknown');
  return all.filter((each) => each === unknown || each.kind !== 'unknown');
}
