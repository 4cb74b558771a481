import type { Argument, Expression } from '../../core/ir/expressions';

/** An argument as Rust hands it over. */
export function positional(value: Expression): Argument {
  return { name: null, value, spread: 'none' };
}
