import type { Name } from '../../core/ir/expressions';
import type { Field, FunctionNode, Parameter, Statement } from '../../core/ir/statements';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import { lambda, lowerParameters } from './functions';
import type { Lowering } from './lowering';
import type { Members } from './members';

/** What a record has by its header: a field for each component, the constructor that sets them, and methods that give them. */
export function recordMembers(node: SyntaxNode, written: Members, lower: Lowering): Members {
  const parameters = lowerParameters(node.childForFieldName('parameters'), lower);
  const components = parameters.flatMap((parameter) =>
    parameter.target.kind === 'bind' ? [{ name: parameter.target.name, parameter }] : [],
  );
  const taken = new Set(written.methods.map(({ name }) => name));
  const fields = components.map(({ name, parameter }) => fieldOf(name, parameter));
  const accessors = components
    .filter(({ name }) => !taken.has(name.name))
    .map(({ name }) => ({ name: name.name, fn: reader(node, name, lower), getter: false }));
  const statements = components.map(({ name }) => setter(name));
  const maker: FunctionNode = {
    ...lambda(node, parameters, { anchor: lower.span(node).anchor, statements }, lower),
    method: true,
  };
  return {
    fields,
    methods: [{ name: 'constructor', fn: maker, getter: false }, ...accessors],
    statements: [],
  };
}

function fieldOf({ anchor, start, end, name }: Name, { annotation }: Parameter): Field {
  return { anchor, start, end, name, value: null, annotation, static: false };
}

function setter(name: Name): Statement {
  const span: Span = { anchor: name.anchor, start: name.start, end: name.end };
  return {
    kind: 'assign',
    ...span,
    target: {
      kind: 'place',
      place: { kind: 'member', ...span, object: { kind: 'self', ...span }, property: name },
    },
    operator: '=',
    value: name,
    annotation: null,
    declares: false,
  };
}

function reader(node: SyntaxNode, name: Name, lower: Lowering): FunctionNode {
  return { ...lambda(node, [], ownField(name), lower), name, method: true };
}

/** `this.name`. */
export function ownField(name: Name) {
  const span: Span = { anchor: name.anchor, start: name.start, end: name.end };
  return { kind: 'member', ...span, object: { kind: 'self', ...span }, property: name } as const;
}
