import { bindsKey, fieldOfKey } from './children';
import { declaresMember, isOrExtends } from './class-bases';
import { wholeOf } from './class-parts';
import { fieldAtStart, receiverAt } from './classes';
import type { Context } from './context';
import type { Flow } from './flow';
import { heirsOf } from './heir-classes';
import { CUT, NULL } from './known';
import { anyItem } from './lists';
import { parameterValue } from './parameters';
import { valueInPattern } from './patterns';
import type { BlockScope, ClassScope, ClauseScope, FunctionScope, Scope } from './scope';
import type { ClassValue, InstanceValue, Value } from './values';

/** Looks names up from a point outwards: blocks, functions, classes, the module. */
export class ScopeNames {
  constructor(
    private readonly context: Context,
    private readonly flow: Flow,
  ) {}

  /** What a name, or a field of the receiver (`.field`), is just before a point; null when nothing binds it. */
  find(key: string, scope: Scope): Value | null {
    switch (scope.kind) {
      case 'module':
        return fieldOfKey(key) === null
          ? this.context.modules.of(scope.slot.home).names.before(key, scope)
          : null;
      case 'block':
        return this.flow.inBlock(key, scope);
      case 'clause':
        return this.inClause(key, scope) ?? this.find(key, scope.parent);
      case 'class':
        return this.inClass(key, scope) ?? this.find(key, scope.parent);
      case 'function':
        return this.inFunction(key, scope) ?? this.enclosed(key, scope);
    }
  }

  private inClause(key: string, { target, iterable, item, parent }: ClauseScope): Value | null {
    if (!bindsKey(target, key)) return null;
    const value = item ?? anyItem(this.context.value(iterable, parent), () => key);
    return valueInPattern(this.context, target, value, key, parent);
  }

  private inClass(key: string, scope: ClassScope): Value | null {
    const name = fieldOfKey(key);
    if (name !== null) return fieldAtStart(this.context, receiverAt(this.context, scope) ?? NULL, name);
    const field = scope.node.fields.find((each) => each.name === key);
    if (!field && scope.node.ownScope) return this.inOtherParts(key, scope);
    if (!field?.value) return null;
    const { value } = field;
    return this.context.machine.guard(`class ${this.context.machine.idOf(scope.node)} ${key}`, () =>
      this.context.value(value, scope),
    );
  }

  /** A member that another part of the class declares, or one of its bases. */
  private inOtherParts(key: string, scope: ClassScope): Value | null {
    const { context } = this;
    const of = wholeOf(context, scope);
    return declaresMember(context, of, key) ? fieldAtStart(context, of, key) : null;
  }

  private inFunction(key: string, scope: FunctionScope): Value | null {
    const name = fieldOfKey(key);
    if (name !== null) {
      const own = scope.receiver ?? (scope.parent.kind === 'class' ? receiverAt(this.context, scope) : null);
      return own === null ? null : fieldAtStart(this.context, own, name);
    }
    const parameter = parameterValue(this.context, scope, key);
    if (parameter !== null) return parameter;
    const { fn } = scope;
    return fn.name?.name === key && scope.parent.kind !== 'class' && !fn.ofObject
      ? { kind: 'function', fn, scope: scope.parent, receiver: null }
      : null;
  }

  /**
   * What a function sees of a name outside of it. One that is handed to a call runs where it is written; any other may
   * run later, when what is around it is through.
   */
  private enclosed(key: string, from: FunctionScope): Value | null {
    const atOnce = from.passedTo !== null;
    let at: Scope = from.parent;
    for (;;) {
      switch (at.kind) {
        case 'module':
          return fieldOfKey(key) === null ? this.context.modules.of(at.slot.home).names.inside(key) : null;
        case 'block': {
          const found = this.enclosedInBlock(key, at, atOnce);
          if (found !== undefined) return found;
          break;
        }
        case 'clause': {
          const found = this.inClause(key, at);
          if (found !== null) return found;
          break;
        }
        case 'function': {
          const found = this.inFunction(key, at);
          if (found !== null) return found;
          break;
        }
        case 'class': {
          const found = this.memberByName(key, at, from);
          if (found !== null) return found;
        }
      }
      at = at.parent;
    }
  }

  /** A member of the class around, where such are seen by their bare names. */
  private memberByName(key: string, scope: ClassScope, from: FunctionScope): Value | null {
    if (!scope.node.ownScope || fieldOfKey(key) !== null) return null;
    const { context } = this;
    const of = wholeOf(context, scope);
    const inner = receiverAt(context, from);
    if (inner !== null && isOf(inner, (own) => isOrExtends(context, own, of)))
      return declaresMemberOrHeir(context, inner.kind === 'instance' ? inner.of : inner, key)
        ? fieldAtStart(context, inner, key)
        : null;
    return declaresMemberOrHeir(context, of, key)
      ? fieldAtStart(context, { kind: 'instance', of, args: null }, key)
      : null;
  }

  /** Undefined when the block has nothing to do with the name. */
  private enclosedInBlock(key: string, scope: BlockScope, atOnce: boolean): Value | null | undefined {
    const { owner } = scope;
    const isTarget = owner?.kind === 'loop' && owner.target !== null && bindsKey(owner.target, key);
    const isItem =
      owner?.kind === 'with' && owner.items.some(({ target }) => target !== null && bindsKey(target, key));
    const indices = this.context.effects.of(scope.statements).touching.get(key);
    if (indices === undefined)
      return isTarget || isItem ? this.flow.inBlock(key, { ...scope, index: 0 }) : undefined;
    const index = atOnce && indices[0]! < scope.index ? scope.index : scope.statements.length;
    const point: BlockScope = { ...scope, index };
    const name = `end ${this.context.machine.idOf(scope.statements)} ${key}`;
    const found = this.context.machine.guard(name, () => this.flow.inBlock(key, point) ?? UNBOUND);
    return found === UNBOUND ? null : found;
  }
}

/** What a class does not declare itself may be left to those that extend it. */
function declaresMemberOrHeir(context: Context, of: ClassValue, name: string): boolean {
  if (declaresMember(context, of, name)) return true;
  return heirsOf(context, of).some((heir) => declaresMember(context, heir, name));
}

function isOf(receiver: Value, meant: (of: ClassValue) => boolean): receiver is InstanceValue | ClassValue {
  if (receiver.kind === 'instance') return meant(receiver.of);
  return receiver.kind === 'class' && meant(receiver);
}

/** Stands for a name that nothing binds, inside a guard. */
const UNBOUND: Value = { ...CUT };
