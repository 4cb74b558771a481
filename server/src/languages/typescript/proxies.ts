import type { Argument, Call, Expression } from '../../core/ir/expressions';
import type { ClassNode, FunctionNode } from '../../core/ir/statements';
import type { Span } from '../../core/source/span';

/**
 * `new Proxy(target, { get(target, name) { ... } })` is an instance that answers for any member: of a class with one method, which
 * gets the name. Null where the handler is written elsewhere.
 */
export function lowerProxy(args: readonly Argument[], span: Span): Expression | null {
  const handler = args[1]?.value;
  if (handler?.kind !== 'object') return null;
  const trap = handler.entries.find(({ key }) => key?.kind === 'string' && key.value === 'get')?.value;
  if (trap?.kind !== 'lambda') return null;
  const fn: FunctionNode = { ...trap.fn, parameters: trap.fn.parameters.slice(1) };
  const node: ClassNode = {
    ...span,
    name: null,
    bases: [],
    decorators: [],
    fields: [],
    methods: [{ name: '__getattr__', fn, getter: false }],
    statements: [],
  };
  const callee: Expression = { kind: 'class-expression', ...span, node };
  return { kind: 'call', ...span, callee, args: [], construct: true };
}

/** `Reflect.get(client, name)` reads a member; null for any other call. */
export function readByName({ callee, args, anchor, start, end }: Call): Expression | null {
  if (callee.kind !== 'member' || callee.property.name !== 'get') return null;
  const [object, index] = args;
  if (callee.object.kind !== 'name' || callee.object.name !== 'Reflect' || !object || !index) return null;
  return { kind: 'index', anchor, start, end, object: object.value, index: index.value };
}
