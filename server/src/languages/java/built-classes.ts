import type { Call, Expression, Name } from '../../core/ir/expressions';
import type { Field, FunctionNode, Method, Parameter, Statement } from '../../core/ir/statements';
import type { Span } from '../../core/source/span';
import { plainFunction } from '../wire/plain-function';
import { type Members, NO_MEMBERS } from './members';
import { decoratorNamed } from './modifiers';
import { ownField } from './record-members';

const BUILDERS = ['Builder', 'SuperBuilder', 'Jacksonized'];

/**
 * The methods that Lombok makes for a class with a builder: `builder()` gives an instance, methods called like its fields set
 * them, and `build()` gives it back. The builder and what it builds are one thing here.
 */
export function builderMembers(
  name: Name | null,
  decorators: readonly Expression[],
  { fields, methods }: Members,
): Members {
  if (name === null || !BUILDERS.some((each) => decoratorNamed(decorators, each) !== null)) return NO_MEMBERS;
  const taken = new Set(methods.flatMap((each) => (each.fn.parameters.length === 1 ? [each.name] : [])));
  const setters = fields.filter((field) => !field.static && !taken.has(field.name)).map(setterOf);
  const self: Expression = { kind: 'self', ...spanOf(name) };
  const made: Call = { kind: 'call', ...spanOf(name), callee: name, args: [], construct: true };
  const own = [
    method('builder', spanOf(name), [], made, true),
    method('toBuilder', spanOf(name), [], self),
    method('build', spanOf(name), [], self),
  ];
  return { ...NO_MEMBERS, methods: [...own, ...setters] };
}

/** `model(value)` sets the field `model` and gives the instance. */
function setterOf(field: Field): Method {
  const span = spanOf(field);
  const name: Name = { kind: 'name', ...span, name: field.name };
  const set: Statement = {
    kind: 'assign',
    ...span,
    target: { kind: 'place', place: ownField(name) },
    operator: '=',
    value: name,
    annotation: null,
    declares: false,
  };
  const back: Statement = { kind: 'return', ...span, value: { kind: 'self', ...span }, throws: false };
  const parameter: Parameter = {
    target: { kind: 'bind', name },
    fallback: null,
    annotation: field.annotation,
    kind: 'plain',
  };
  return method(field.name, span, [parameter], { anchor: span.anchor, statements: [set, back] });
}

function method(
  name: string,
  span: Span,
  parameters: readonly Parameter[],
  body: FunctionNode['body'],
  isStatic = false,
): Method {
  const fn = { ...plainFunction(span, parameters, body), method: !isStatic, static: isStatic };
  return { name, fn, getter: false };
}

function spanOf({ anchor, start, end }: Span): Span {
  return { anchor, start, end };
}
