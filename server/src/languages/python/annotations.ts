import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { parseAnnotationText } from './annotation-text';
import type { Lowering } from './lowering';

/**
 * A type annotation as the expression it is: `Optional[X]` is an index, `X | None` a binary operator, and a quoted
 * type is what it quotes. Only what `Literal[...]` lists stays text.
 */
export function lowerAnnotation(node: SyntaxNode, lower: Lowering): Expression {
  return lower.nested(
    () => lowerType(node, lower),
    () => lower.unseen(node),
  );
}

function lowerType(node: SyntaxNode, lower: Lowering): Expression {
  const type = node.type;
  switch (type) {
    case 'type':
    case 'parenthesized_expression': {
      const [inner] = lower.named(node);
      return inner === undefined ? lower.opaque(node) : lowerAnnotation(inner, lower);
    }
    case 'generic_type':
    case 'subscript':
      return lowerGeneric(node, lower);
    case 'union_type':
    case 'binary_operator':
      return lowerUnion(node, lower);
    case 'member_type': {
      const [object, property] = lower.named(node);
      if (object === undefined || property === undefined) return lower.opaque(node);
      const name = lower.name(property);
      return { kind: 'member', ...lower.span(node), object: lowerAnnotation(object, lower), property: name };
    }
    case 'list':
      return {
        kind: 'list',
        ...lower.span(node),
        items: lower.named(node).map((item) => lowerAnnotation(item, lower)),
      };
    case 'string':
      return lowerQuoted(node, lower);
    default:
      return lower.expression(node, type);
  }
}

function lowerGeneric(node: SyntaxNode, lower: Lowering): Expression {
  const [generic, ...rest] = lower.named(node);
  const [parameter] = rest;
  if (generic === undefined || parameter === undefined) return lower.opaque(node);
  const parameters = parameter.type === 'type_parameter' ? lower.named(parameter) : rest;
  const object = lowerAnnotation(generic, lower);
  const items = parameters.map((item) =>
    isLiteral(object) ? lowerValue(item, lower) : lowerAnnotation(item, lower),
  );
  const [first, second] = items;
  if (first === undefined) return lower.opaque(node);
  const last = items[items.length - 1]!;
  const index: Expression =
    second === undefined
      ? first
      : { kind: 'list', anchor: first.anchor, start: first.start, end: last.end, items };
  return { kind: 'index', ...lower.span(node), object, index };
}

function isLiteral(generic: Expression): boolean {
  if (generic.kind === 'member') return generic.property.name === 'Literal';
  return generic.kind === 'name' && generic.name === 'Literal';
}

function lowerValue(node: SyntaxNode, lower: Lowering): Expression {
  const type = node.type;
  const [inner] = type === 'type' ? lower.named(node) : [];
  return inner === undefined ? lower.expression(node, type) : lower.expression(inner);
}

function lowerUnion(node: SyntaxNode, lower: Lowering): Expression {
  const [left, right] = lower.named(node);
  if (left === undefined || right === undefined) return lower.opaque(node);
  return {
    kind: 'binary',
    ...lower.span(node),
    operator: '|',
    left: lowerAnnotation(left, lower),
    right: lowerAnnotation(right, lower),
  };
}

const QUOTED = /^(['"])([^'"\\]*)\1$/;

function lowerQuoted(node: SyntaxNode, lower: Lowering): Expression {
  const quoted = QUOTED.exec(lower.text(node))?.[2];
  const start = node.startIndex + 1;
  const parsed =
    quoted === undefined
      ? null
      : parseAnnotationText(quoted, (from, to) => lower.spanOf(start + from, start + to));
  return parsed ?? lower.expression(node, 'string');
}
