import type { Expression } from '../ir/expressions';
import type { Span } from '../source/span';
import type { Scope } from './scope';
import type { Arguments, Value } from './values';

const NO_NAMES: ReadonlyMap<string, Value> = new Map();

/** Arguments that are values already: what a `map` hands to its function, one item at a time. */
export class GivenArguments implements Arguments {
  readonly open = false;
  readonly closed = false;

  constructor(
    readonly span: Span,
    readonly scope: Scope,
    private readonly values: readonly Value[],
    private readonly byName: ReadonlyMap<string, Value> = NO_NAMES,
  ) {}

  get positionalCount(): number {
    return this.values.length;
  }

  positional(index: number): Value | null {
    return this.values[index] ?? null;
  }

  named(name: string): Value | null {
    return this.byName.get(name) ?? null;
  }

  names(): readonly string[] {
    return [...this.byName.keys()];
  }

  expression(): Expression | null {
    return null;
  }
}

/** The arguments that a partial application gives, and behind them those of the call. Later names win. */
export class JoinedArguments implements Arguments {
  constructor(
    private readonly first: Arguments,
    private readonly second: Arguments,
  ) {}

  get span(): Span {
    return this.second.span;
  }

  get scope(): Scope {
    return this.second.scope;
  }

  get open(): boolean {
    return this.first.open || this.second.open;
  }

  get closed(): boolean {
    return this.first.closed === true && this.second.closed === true;
  }

  get positionalCount(): number {
    return this.first.positionalCount + this.second.positionalCount;
  }

  positional(index: number): Value | null {
    const given = this.first.positionalCount;
    return index < given ? this.first.positional(index) : this.second.positional(index - given);
  }

  named(name: string): Value | null {
    return this.second.named(name) ?? this.first.named(name);
  }

  names(): readonly string[] {
    return [...new Set([...this.first.names(), ...this.second.names()])];
  }

  expression(key: number | string): Expression | null {
    if (typeof key === 'string') return this.second.expression(key) ?? this.first.expression(key);
    const given = this.first.positionalCount;
    return key < given ? this.first.expression(key) : this.second.expression(key - given);
  }
}

/** The arguments of a call without its first positional ones: what `submit(f, a, b)` hands to `f`. */
export class ShiftedArguments implements Arguments {
  constructor(
    private readonly all: Arguments,
    private readonly by: number,
  ) {}

  get span(): Span {
    return this.all.span;
  }

  get scope(): Scope {
    return this.all.scope;
  }

  get open(): boolean {
    return this.all.open;
  }

  get closed(): boolean {
    return this.all.closed === true;
  }

  get positionalCount(): number {
    return Math.max(0, this.all.positionalCount - this.by);
  }

  positional(index: number): Value | null {
    return this.all.positional(index + this.by);
  }

  named(name: string): Value | null {
    return this.all.named(name);
  }

  names(): readonly string[] {
    return this.all.names();
  }

  expression(key: number | string): Expression | null {
    return this.all.expression(typeof key === 'string' ? key : key + this.by);
  }
}

/** A call without any arguments, at the place of another one. */
export function noArguments({ span, scope }: Pick<Arguments, 'span' | 'scope'>): Arguments {
  return {
    span,
    scope,
    positionalCount: 0,
    open: false,
    closed: true,
    positional: () => null,
    named: () => null,
    names: () => [],
    expression: () => null,
  };
}
