import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

const TYPES: ReadonlySet<string> = new Set([
  'user_type',
  'nullable_type',
  'parenthesized_type',
  'type_projection',
]);

/** Whether a node is a type, functions among them. */
export function isType({ type }: SyntaxNode): boolean {
  return TYPES.has(type) || type === 'function_type' || type === 'non_nullable_type';
}

/** A type as the expression it is: a name, a member, or for type arguments an index. Null for those of no use. */
export function lowerType(node: SyntaxNode | null | undefined, lower: Lowering): Expression | null {
  if (!node) return null;
  return lower.nested(
    () => typeOf(node, lower),
    () => null,
  );
}

function typeOf(node: SyntaxNode, lower: Lowering): Expression | null {
  if (node.type === 'user_type') return userType(node, lower);
  if (!TYPES.has(node.type)) return null;
  return lowerType(lower.named(node).find(isType), lower);
}

function userType(node: SyntaxNode, lower: Lowering): Expression | null {
  let type: Expression | null = null;
  for (const part of lower.named(node)) {
    if (part.type === 'identifier') {
      const name = lower.name(part);
      const span = lower.spanOf(node.startIndex, part.endIndex);
      type = type === null ? name : { kind: 'member', ...span, object: type, property: name };
    } else if (part.type === 'type_arguments' && type !== null) type = withArguments(node, part, type, lower);
  }
  return type;
}

function withArguments(node: SyntaxNode, list: SyntaxNode, object: Expression, lower: Lowering): Expression {
  const items = lower.named(list).flatMap((item) => lowerType(item, lower) ?? []);
  const [first] = items;
  if (first === undefined) return object;
  const index: Expression = items.length === 1 ? first : { kind: 'list', ...lower.span(list), items };
  return { kind: 'index', ...lower.spanOf(node.startIndex, list.endIndex), object, index };
}
