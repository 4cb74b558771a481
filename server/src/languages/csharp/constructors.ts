import type { Expression } from '../../core/ir/expressions';
import type { FunctionNode, Method, Statement } from '../../core/ir/statements';
import type { Anchor, Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments } from './arguments';
import { hasModifier, lowerFunction } from './functions';
import type { Lowering } from './lowering';

/** `: base(a)` is what calls the constructor of the base first. That of a class as such has no instance. */
export function lowerConstructor(node: SyntaxNode, lower: Lowering): readonly Method[] {
  const isStatic = hasModifier(node, 'static', lower);
  const fn = withStatements(lowerFunction(node, isStatic, lower));
  if (isStatic) return [{ name: '(static constructor)', fn, getter: false }];
  const body = node.childForFieldName('body');
  const chained = lower.named(node).find(({ type }) => type === 'constructor_initializer');
  if (body === null || chained === undefined) return [{ name: 'constructor', fn, getter: false }];
  const whole = withFirst(fn.body, chainedCall(chained, lower), lower, body);
  return [{ name: 'constructor', fn: { ...fn, body: whole }, getter: false }];
}

function chainedCall(node: SyntaxNode, lower: Lowering): Statement {
  const list = lower.named(node).find(({ type }) => type === 'argument_list');
  const isBase = node.children.some(({ type }) => type === 'base');
  const span = lower.span(node);
  const callee: Expression = isBase
    ? { kind: 'name', ...span, name: 'super' }
    : {
        kind: 'member',
        ...span,
        object: { kind: 'self', ...span },
        property: { kind: 'name', ...span, name: 'constructor' },
      };
  const args = list === undefined ? [] : lowerArguments(list, lower);
  return { kind: 'expression', ...span, value: { kind: 'call', ...span, callee, args, construct: false } };
}

/** `A(string b) => _b = b;` sets a field as a statement does. */
function withStatements(fn: FunctionNode): FunctionNode {
  const { body } = fn;
  if (!('kind' in body)) return fn;
  const { anchor, start, end } = body;
  const span = { anchor, start, end };
  const statement: Statement =
    body.kind === 'assignment'
      ? { ...body, kind: 'assign', annotation: null, declares: false }
      : { kind: 'expression', ...span, value: body };
  return { ...fn, body: { anchor: ownAnchor(span), statements: [statement] } };
}

/** Where a body stands, whatever it stands in has an anchor for. */
function ownAnchor({ anchor: parent, start: offset }: Span): Anchor {
  return { parent, offset };
}

/** The statements keep their own anchor; what runs before them is put in front. */
function withFirst(
  body: FunctionNode['body'],
  first: Statement,
  lower: Lowering,
  node: SyntaxNode,
): FunctionNode['body'] {
  const anchor = ownAnchor(lower.span(node));
  const rest = 'kind' in body ? [] : body.statements;
  return { anchor, statements: [first, ...rest] };
}
