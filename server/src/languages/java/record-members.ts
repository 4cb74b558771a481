import type { Name } from '../../core/ir/expressions';
import type { Field, FunctionNode, Parameter, Statement } from '../../core/ir/statements';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import { lowerParameters } from './functions';
import type { Lowering } from './lowering';
import type { Members } from './members';

/** What a record has by its header: a field for each component, the constructor that sets them, and methods that give them. */
export function recordMembers(node: SyntaxNode, written: Members, lower: Lowering): Members {
  const list = node.childForFieldName('parameters');
  const parameters = lowerParameters(list, lower);
  const components = parameters.flatMap((parameter) =>
    parameter.target.kind === 'bind' ? [{ name: parameter.target.name, parameter }] : [],
  );
  const taken = new Set(written.methods.map(({ name }) => name));
  const span = lower.span(list ?? node);
  const fields = components.map(({ name, parameter }) => fieldOf(name, parameter, span));
  const accessors = components
    .filter(({ name }) => !taken.has(name.name))
    .map(({ name }) => ({ name: name.name, fn: reader(node, name, lower), getter: false }));
  const body = list === null ? lower.unseen(node) : lower.block(list, setters);
  const maker = plainFunction(lower.span(node), parameters, body);
  return {
    fields,
    methods: [{ name: 'constructor', fn: maker, getter: false }, ...accessors],
    statements: [],
  };
}

function fieldOf({ name }: Name, { annotation }: Parameter, span: Span): Field {
  return { ...span, name, value: null, annotation, static: false };
}

/** `this.a = a` for each component. */
function setters(list: SyntaxNode, lower: Lowering): readonly Statement[] {
  return lower.named(list).flatMap((component) => {
    const name = component.childForFieldName('name');
    return name === null ? [] : [setter(lower.name(name))];
  });
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
  return { ...plainFunction(lower.span(node), [], ownField(name)), name };
}

/** `this.name`. */
export function ownField(name: Name) {
  const span: Span = { anchor: name.anchor, start: name.start, end: name.end };
  return { kind: 'member', ...span, object: { kind: 'self', ...span }, property: name } as const;
}
