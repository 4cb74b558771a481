import type { Argument, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

export function lowerCall(node: SyntaxNode, lower: Lowering): Expression {
  const [callee, list] = lower.named(node);
  if (callee === undefined || list === undefined) return lower.opaque(node);
  const args = lowerArguments(list, lower);
  if (callee.type === 'identifier' && lower.text(callee) === 'getattr') {
    const read = memberByName(node, args, lower);
    if (read !== null) return read;
  }
  return { kind: 'call', ...lower.span(node), callee: lower.expression(callee), args, construct: false };
}

/** `getattr(settings, 'MODEL')` is a read of the member; what is given behind it stands in for one that is not there. */
function memberByName(node: SyntaxNode, args: readonly Argument[], lower: Lowering): Expression | null {
  const [object, name, fallback] = args;
  if (object === undefined || name === undefined || args.some((each) => each.name ?? each.spread !== 'none'))
    return null;
  const read: Expression = { kind: 'index', ...lower.span(node), object: object.value, index: name.value };
  if (fallback === undefined) return read;
  return { kind: 'coalesce', ...lower.span(node), operator: '??', left: read, right: fallback.value };
}

/** The arguments in a call's parentheses; a lone generator needs no parentheses of its own. */
export function lowerArguments(list: SyntaxNode, lower: Lowering): readonly Argument[] {
  const type = list.type;
  if (type !== 'argument_list') return [positional(lower.expression(list, type))];
  return lower.named(list).map((node) => lowerArgument(node, lower));
}

function lowerArgument(node: SyntaxNode, lower: Lowering): Argument {
  const type = node.type;
  switch (type) {
    case 'keyword_argument':
      return lowerKeyword(node, lower);
    case 'list_splat':
      return { ...positional(lowerSplatted(node, lower)), spread: 'list' };
    case 'dictionary_splat':
      return { ...positional(lowerSplatted(node, lower)), spread: 'mapping' };
    default:
      return positional(lower.expression(node, type));
  }
}

function lowerKeyword(node: SyntaxNode, lower: Lowering): Argument {
  const [name, value] = lower.named(node);
  if (name === undefined || value === undefined) return positional(lower.opaque(node));
  return { name: lower.text(name), value: lower.expression(value), spread: 'none' };
}

function lowerSplatted(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  return value === undefined ? lower.opaque(node) : lower.expression(value);
}

function positional(value: Expression): Argument {
  return { name: null, value, spread: 'none' };
}
