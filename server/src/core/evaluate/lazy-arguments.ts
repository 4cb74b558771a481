import type { Argument, Call, Expression } from '../ir/expressions';
import type { Span } from '../source/span';
import { alternatives, oneOf } from './alternatives';
import { bindsKey, forEachChild } from './children';
import type { Context } from './context';
import type { Memo } from './kept-results';
import { CUT, NULL, unknown } from './known';
import { anchorOf, type Scope } from './scope';
import { unboundSlot } from './unbound-memos';
import type { Arguments, ListValue, Value } from './values';

/** The arguments of a call that stands in the source. Each is evaluated once, when it is asked for. */
export class LazyArguments implements Arguments {
  private readonly memos: (Memo | undefined)[] = [];
  private readonly hasSpread: boolean;
  private isClosed: boolean | null = null;
  private unbound: boolean | null = null;

  constructor(
    private readonly context: Context,
    readonly call: Call,
    readonly scope: Scope,
  ) {
    this.hasSpread = call.args.some(({ spread }) => spread !== 'none');
  }

  private get isUnbound(): boolean {
    this.unbound ??= unboundSlot(this.scope) !== null;
    return this.unbound;
  }

  get span(): Span {
    return this.call;
  }

  get positionalCount(): number {
    let count = 0;
    for (const argument of this.call.args) if (isPositional(argument)) count += this.widthOf(argument) ?? 0;
    return count;
  }

  get open(): boolean {
    return this.hasSpread && this.call.args.some((argument) => this.isOpen(argument));
  }

  get literal(): boolean {
    const { args, construct } = this.call;
    return construct && args.length > 0 && args.every(({ name }) => name !== null);
  }

  get closed(): boolean {
    this.isClosed ??= this.call.args.every(({ value }) => this.isFixed(value));
    return this.isClosed;
  }

  /** Whether an expression means the same in all calls of the functions around it. */
  private isFixed(expression: Expression): boolean {
    if (expression.kind === 'name') return !expression.of && !this.isLocal(expression.name);
    if (expression.kind === 'self' || expression.kind === 'lambda' || expression.kind === 'comprehension')
      return false;
    let fixed = true;
    forEachChild(expression, (child) => {
      fixed &&= this.isFixed(child);
    });
    return fixed;
  }

  private isLocal(name: string): boolean {
    for (let at = this.scope; at.kind !== 'module'; at = at.parent) {
      if (at.kind === 'clause' && bindsKey(at.target, name)) return true;
      if (at.kind === 'function' && at.fn.parameters.some(({ target }) => bindsKey(target, name)))
        return true;
      if (at.kind !== 'block') continue;
      if (this.context.effects.of(at.statements).binds(name)) return true;
      if (at.owner?.kind === 'loop' && at.owner.target && bindsKey(at.owner.target, name)) return true;
    }
    return false;
  }

  positional(index: number): Value | null {
    const at = this.locate(index);
    if (at === null) return null;
    const argument = this.call.args[at.argument]!;
    const value = this.valueOf(at.argument);
    if (argument.spread === 'none') return value;
    if (at.item === null) return elementOf(this.context, value, argument.value);
    return longestOf(value)?.items[at.item] ?? null;
  }

  /** Which argument a position is, and which item of it when it is a spread; item null: one that can't be told. */
  private locate(index: number): { readonly argument: number; readonly item: number | null } | null {
    let left = index;
    const { args } = this.call;
    for (let position = 0; position < args.length; position++) {
      const argument = args[position]!;
      if (!isPositional(argument)) continue;
      const width = this.widthOf(argument);
      if (width === null) return { argument: position, item: null };
      if (left < width) return { argument: position, item: left };
      left -= width;
    }
    return null;
  }

  /** How many positions an argument takes; null when that is not known. */
  private widthOf(argument: Argument): number | null {
    if (argument.spread === 'none') return 1;
    return longestOf(this.valueOf(this.call.args.indexOf(argument)))?.items.length ?? null;
  }

  named(name: string): Value | null {
    const { args } = this.call;
    for (let index = args.length - 1; index >= 0; index--) {
      const argument = args[index]!;
      if (argument.name === name) return this.valueOf(index);
      if (argument.spread !== 'mapping') continue;
      const found: Value[] = [];
      for (const each of alternatives(this.valueOf(index)))
        if (each.kind === 'object') found.push(...(each.entries.has(name) ? [each.entries.get(name)!] : []));
      if (found.length > 0) return oneOf(found);
    }
    return null;
  }

  names(): readonly string[] {
    const names = new Set<string>();
    for (const [index, argument] of this.call.args.entries()) {
      if (argument.name !== null) names.add(argument.name);
      if (argument.spread !== 'mapping') continue;
      for (const each of alternatives(this.valueOf(index)))
        if (each.kind === 'object') for (const key of each.entries.keys()) names.add(key);
    }
    return [...names];
  }

  expression(key: number | string): Expression | null {
    const { args } = this.call;
    if (typeof key === 'string') return args.find(({ name }) => name === key)?.value ?? null;
    const at = this.locate(key);
    const argument = at === null ? undefined : args[at.argument];
    return argument?.spread === 'none' ? argument.value : null;
  }

  private isOpen(argument: Argument): boolean {
    if (argument.spread === 'none') return false;
    const value = this.valueOf(this.call.args.indexOf(argument));
    if (argument.spread === 'list') return longestOf(value) === null;
    return alternatives(value).some((each) => each.kind !== 'null' && (each.kind !== 'object' || each.open));
  }

  private valueOf(index: number): Value {
    const argument = this.call.args[index];
    if (!argument) return NULL;
    const { value } = argument;
    // Literals are what they are; keeping them would cost more than looking again.
    if (value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean')
      return this.context.value(value, this.scope);
    const { machine } = this.context;
    const compute = () => this.context.value(value, this.scope);
    // In a call with certain arguments nobody asks again once the evaluation is over, but many do on the way.
    if (!machine.isIdle && !this.isUnbound)
      return machine.local(value, anchorOf(this.scope), ' value', compute) ?? CUT;
    let memo = this.memos[index];
    if (!memo) {
      memo = { entry: null };
      this.memos[index] = memo;
    }
    return machine.unit(memo, compute);
  }
}

/** The list that a spread hands over: of several the longest, so that what may be given is. Null where its length is not known. */
function longestOf(value: Value): ListValue | null {
  let longest: ListValue | null = null;
  for (const each of alternatives(value)) {
    if (each.kind !== 'list' || each.rest !== null) return null;
    if (longest === null || each.items.length > longest.items.length) longest = each;
  }
  return longest;
}

function isPositional({ name, spread }: Argument): boolean {
  return name === null && spread !== 'mapping';
}

function elementOf(context: Context, value: Value, source: Expression): Value {
  if (value.kind !== 'list') return unknown(`${context.spell(source)}[…]`);
  return value.items[0] ?? value.rest?.each ?? NULL;
}
