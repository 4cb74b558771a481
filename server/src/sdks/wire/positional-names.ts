import { object } from '../../core/evaluate/known';
import type { Value } from '../../core/evaluate/values';
import type { Maker } from './records';
import { snakeCase } from './snake-case';

/**
 * A constructor whose arguments may be given in this order instead of by their names, which are in snake case here. One that
 * only gets a function is set up by that.
 */
export function positionalNames(...names: readonly string[]): Maker {
  return (args) => {
    const first = args.positional(0);
    if (args.count === 1 && args.names.length === 0 && first?.kind === 'object') return first;
    const entries = new Map<string, Value>();
    for (const [index, name] of names.entries()) {
      const value = args.positional(index);
      if (value !== null) entries.set(name, value);
    }
    for (const name of args.names) entries.set(snakeCase(name), args.named(name)!);
    return object(entries);
  };
}
