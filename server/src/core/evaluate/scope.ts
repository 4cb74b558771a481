import type { Call, Expression } from '../ir/expressions';
import type { ClassNode, FunctionNode, Pattern, Statement } from '../ir/statements';
import type { TopLevel } from '../source/top-level';
import type { Arguments, InstanceValue, Value } from './values';

/**
 * A point of the program: where names are looked up from. Points form a chain outwards, up to the module. Within one
 * body the chain says which statements have already run; a function's link says where it was written.
 */
export type Scope = ModuleScope | BlockScope | FunctionScope | ClassScope | ClauseScope;

/** Before statement `index` of a top-level slot. */
export interface ModuleScope {
  readonly kind: 'module';
  readonly slot: TopLevel;
  readonly index: number;
}

/**
 * Before statement `index` of a list of statements. `owner` is the statement that holds the list (null for the body of
 * a function), and `parent` the point before that statement, or the function.
 */
export interface BlockScope {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
  readonly index: number;
  readonly owner: Statement | null;
  readonly parent: Scope;
  /** For a loop's body: the iteration that is looked at; null for any. */
  readonly iteration: Iteration | null;
}

/** One run of a loop's body: the item it is for, and what one name is when it begins. */
export interface Iteration {
  readonly item: Value;
  readonly key: string;
  readonly start: Value | null;
}

/** Inside a function: its parameters are known here. */
export interface FunctionScope {
  readonly kind: 'function';
  readonly fn: FunctionNode;
  /** Where it was written; a `ClassScope` for methods. */
  readonly parent: Scope;
  /** The arguments of one call; null for any call. */
  readonly args: Arguments | null;
  /** What `this` or `self` is in one call; null for any instance of the class around it. */
  readonly receiver: Value | null;
  /** The call that the function is handed to where it is written, as which positional argument. */
  readonly passedTo: { readonly call: Call; readonly scope: Scope; readonly position: number } | null;
}

/** Inside a class body. Its names are seen by its own statements and fields, not by its methods. */
export interface ClassScope {
  readonly kind: 'class';
  readonly node: ClassNode;
  readonly parent: Scope;
}

/** Behind a clause of a comprehension: `target` is bound to `item`, or to any item of `iterable` (null). */
export interface ClauseScope {
  readonly kind: 'clause';
  readonly target: Pattern;
  readonly iterable: Expression;
  readonly item: Value | null;
  readonly parent: Scope;
}

/** What functions and classes are looked at with: arguments, and instances. */
export interface Bindings {
  readonly functions: ReadonlyMap<FunctionNode, Arguments>;
  readonly receivers: ReadonlyMap<ClassNode, InstanceValue>;
}

/**
 * The same point of the program during a call: functions around it that `bindings` names get those arguments, and
 * methods of a class that it names get that instance.
 */
export function bindScope(scope: Scope, bindings: Bindings): Scope {
  switch (scope.kind) {
    case 'module':
      return scope;
    case 'function': {
      const parent = bindScope(scope.parent, bindings);
      const args = bindings.functions.get(scope.fn) ?? scope.args;
      const receiver = boundReceiver(parent, bindings) ?? scope.receiver;
      return { ...scope, parent, args, receiver, passedTo: boundPassing(scope, parent, bindings) };
    }
    default:
      return { ...scope, parent: bindScope(scope.parent, bindings) };
  }
}

function boundPassing({ passedTo, parent: before }: FunctionScope, parent: Scope, bindings: Bindings) {
  if (passedTo === null) return null;
  return { ...passedTo, scope: passedTo.scope === before ? parent : bindScope(passedTo.scope, bindings) };
}

function boundReceiver(parent: Scope, bindings: Bindings): InstanceValue | null {
  if (parent.kind !== 'class') return null;
  const receiver = bindings.receivers.get(parent.node);
  if (receiver === undefined) return null;
  if (parent.node.extensionOf) return receiver;
  return { ...receiver, of: { kind: 'class', node: parent.node, scope: parent.parent } };
}

/** The function around a point, or null at module level. Class bodies between are looked through. */
export function functionAround(scope: Scope): FunctionScope | null {
  let at: Scope = scope;
  while (at.kind !== 'function') {
    if (at.kind === 'module') return null;
    at = at.parent;
  }
  return at;
}

/** The class whose method the function is, or null. */
export function classOf(scope: FunctionScope): ClassScope | null {
  return scope.parent.kind === 'class' ? scope.parent : null;
}

/** What tells circumstances apart: the call that is looked at, the iteration, or the top-level statement. */
export function anchorOf(scope: Scope): object {
  let at = scope;
  for (;;) {
    switch (at.kind) {
      case 'module':
        return at.slot;
      case 'function':
        return at;
      case 'block':
        if (at.iteration !== null) return at.iteration;
        break;
      case 'clause':
        return at;
      case 'class':
    }
    at = at.parent;
  }
}
