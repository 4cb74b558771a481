import type { Expression } from '../../core/ir/expressions';
import type { Field, Parameter, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import { lowerArguments } from './arguments';
import { jsonKey } from './json-keys';
import type { Lowering } from './lowering';
import type { Members } from './members';
import { lowerParameters } from './parameters';

/**
 * `class A(string b) : C(b)`: the parameters can be read by all members, and those of a record are its properties. They are
 * fields that a constructor sets, as it does all that the class gives a value where it is declared.
 */
export function withPrimaryConstructor(
  node: SyntaxNode,
  list: SyntaxNode,
  members: Members,
  lower: Lowering,
): Members {
  const parameters = lowerParameters(list, lower);
  // Those of a record are its properties, those of a class are seen inside of it alone.
  const hidden = node.type.startsWith('record') ? {} : { key: null };
  const keys = lower.named(list).map((each) => ({ ...hidden, ...jsonKey(each, lower) }));
  const span = lower.span(node);
  const base = lower
    .named(node)
    .find(({ type }) => type === 'base_list')
    ?.namedChildren.find(({ type }) => type === 'primary_constructor_base_type');
  const statements: readonly Statement[] = [
    ...(base === undefined ? [] : [superCall(base, lower)]),
    ...parameters.flatMap(({ target }) =>
      target.kind === 'bind' ? [assigned(target.name.name, target.name)] : [],
    ),
    ...members.fields.flatMap(({ name, value, static: isStatic }) =>
      value === null || isStatic ? [] : [assigned(name, value)],
    ),
  ];
  const fn = plainFunction(span, parameters, { anchor: span.anchor, statements });
  return {
    fields: [
      ...parameters.flatMap((each, index) => parameterField(each, keys[index] ?? {})),
      ...members.fields.map(withoutValue),
    ],
    methods: [{ name: 'constructor', fn, getter: false }, ...members.methods],
  };
}

function withoutValue(field: Field): Field {
  return field.static || field.value === null ? field : { ...field, value: null };
}

function superCall(base: SyntaxNode, lower: Lowering): Statement {
  const list = lower.named(base).find(({ type }) => type === 'argument_list');
  const span = lower.span(base);
  const callee: Expression = { kind: 'name', ...span, name: 'super' };
  const args = list === undefined ? [] : lowerArguments(list, lower);
  return { kind: 'expression', ...span, value: { kind: 'call', ...span, callee, args, construct: false } };
}

function parameterField({ target, annotation }: Parameter, key: Pick<Field, 'key'>): Field[] {
  if (target.kind !== 'bind') return [];
  const { anchor, end, name } = target.name;
  const start = annotation?.start ?? target.name.start;
  return [{ anchor, start, end, name, value: null, annotation, static: false, ...key }];
}

function assigned(name: string, value: Expression): Statement {
  const { anchor, start, end } = value;
  const span = { anchor, start, end };
  const place: Expression = {
    kind: 'member',
    ...span,
    object: { kind: 'self', ...span },
    property: { kind: 'name', ...span, name },
  };
  return {
    kind: 'assign',
    ...span,
    target: { kind: 'place', place },
    operator: '=',
    value,
    annotation: null,
    declares: false,
  };
}
