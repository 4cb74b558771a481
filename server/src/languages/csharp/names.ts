import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { configuredItem, configuredMember } from './configured-values';
import type { Lowering } from './lowering';

/** A name that is missing has no text; one of a member of the class around is a member of the receiver. */
export function lowerName(node: SyntaxNode, lower: Lowering): Expression {
  const name = lower.name(node);
  if (name.name === '') return lower.unseen(node);
  if (!lower.isOwn(name.name)) return name;
  const span = lower.span(node);
  return { kind: 'member', ...span, object: { kind: 'self', ...span }, property: name };
}

/** `F<T>` by its name alone. */
export function lowerGenericName(node: SyntaxNode, lower: Lowering): Expression {
  const [name] = lower.named(node);
  return name === undefined ? lower.unseen(node) : lowerName(name, lower);
}

/** `this`; `base` stands for what the class extends. */
export function lowerReceiver(node: SyntaxNode, lower: Lowering): Expression {
  if (lower.text(node) === 'base') return { kind: 'name', ...lower.span(node), name: 'super' };
  return { kind: 'self', ...lower.span(node) };
}

/** `a.b`, `a!.b`, `this.b`, `string.Empty`. */
export function lowerMember(node: SyntaxNode, lower: Lowering): Expression {
  const object = node.childForFieldName('expression');
  const property = node.childForFieldName('name');
  if (object === null) return lower.opaque(node);
  return memberOf(node, lower.expression(object), property, lower);
}

/** `a?.b`, `a?[b]`. */
export function lowerConditionalAccess(node: SyntaxNode, lower: Lowering): Expression {
  const [condition, binding] = lower.named(node);
  if (condition === undefined || binding === undefined) return lower.opaque(node);
  const object = lower.expression(condition);
  if (binding.type === 'element_binding_expression') return indexOf(node, object, binding, lower);
  const name = binding.type === 'member_binding_expression' ? lower.named(binding)[0] : undefined;
  return name === undefined ? lower.opaque(node) : memberOf(node, object, name, lower);
}

function memberOf(
  node: SyntaxNode,
  object: Expression,
  property: SyntaxNode | null,
  lower: Lowering,
): Expression {
  const named = property?.type === 'generic_name' ? (lower.named(property)[0] ?? null) : property;
  if (named === null || named.isMissing || named.startIndex === named.endIndex)
    return { kind: 'opaque', ...lower.span(node), children: [object] };
  const name = lower.name(named);
  if (object.kind === 'name' && object.name === 'Environment' && name.name === 'NewLine')
    return { kind: 'string', ...lower.span(node), value: '\n' };
  if (object.kind === 'name' && /^[sS]tring$/.test(object.name) && name.name === 'Empty')
    return { kind: 'string', ...lower.span(node), value: '' };
  return (
    configuredMember(object, name.name, lower.span(node)) ?? {
      kind: 'member',
      ...lower.span(node),
      object,
      property: name,
    }
  );
}

/** `a[b]`. */
export function lowerElementAccess(node: SyntaxNode, lower: Lowering): Expression {
  const object = node.childForFieldName('expression');
  const list = node.childForFieldName('subscript');
  if (object === null || list === null) return lower.opaque(node);
  return indexOf(node, lower.expression(object), list, lower);
}

/** With several keys in the brackets nobody knows which item is meant. */
function indexOf(node: SyntaxNode, object: Expression, list: SyntaxNode, lower: Lowering): Expression {
  const keys = lower.named(list);
  const [only] = keys;
  const index = only !== undefined && keys.length === 1 ? keyOf(only, lower) : lower.opaque(list);
  return (
    configuredItem(object, index, lower.span(node)) ?? { kind: 'index', ...lower.span(node), object, index }
  );
}

function keyOf(node: SyntaxNode, lower: Lowering): Expression {
  const inner = node.type === 'argument' ? lower.named(node).at(-1) : node;
  return inner === undefined ? lower.unseen(node) : lower.expression(inner);
}
