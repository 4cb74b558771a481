import type { Call, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments } from './arguments';
import { lowerBlock } from './blocks';
import { type CallParts, callParts } from './call-parts';
import { pairsOf, withBlock } from './given-blocks';
import type { Lowering } from './lowering';
import {
  lowerDig,
  lowerEnd,
  lowerExpandedPath,
  lowerFileLoad,
  lowerFormat,
  lowerIndexed,
  lowerJson,
  lowerMerge,
  lowerParallel,
  lowerSend,
} from './special-calls';
import { lowerSuper } from './super-calls';

/** A call with all that it may have: `receiver.method(arguments) { block }`. */
export function lowerCall(node: SyntaxNode, lower: Lowering): Expression {
  const parts = callParts(node);
  const { receiver, method } = parts;
  if (method === null) return lowerCallOfValue(node, parts, lower);
  const type = method.type;
  if (type === 'super') return lowerSuper(node, parts, lower);
  const name = lower.text(method);
  return (
    (receiver === null
      ? lowerOwn(node, name, parts, lower)
      : lowerOnReceiver(node, receiver, method, name, parts, lower)) ??
    usual(node, method, name, parts, lower)
  );
}

function usual(
  node: SyntaxNode,
  method: SyntaxNode,
  name: string,
  parts: CallParts,
  lower: Lowering,
): Expression {
  const { receiver, list } = parts;
  const property = lower.name(method);
  const callee: Expression =
    receiver === null
      ? property
      : {
          kind: 'member',
          ...lower.spanOf(node.startIndex, method.endIndex),
          object: pairsOf(name, lower.expression(receiver), parts, lower),
          property,
        };
  const args = withBlock(name, parts, lower);
  const call: Call = { kind: 'call', ...lower.span(node), callee, args, construct: false };
  return list === null && args.length === 0 ? { ...call, bare: true } : call;
}

/** `value.(arguments)`. */
function lowerCallOfValue(node: SyntaxNode, { receiver, list }: CallParts, lower: Lowering): Expression {
  if (receiver === null) return lower.opaque(node);
  const args = lowerArguments(list, lower);
  const property = lower.hidden(receiver, 'call');
  const callee: Expression = {
    kind: 'member',
    ...lower.span(receiver),
    object: lower.expression(receiver),
    property,
  };
  return { kind: 'call', ...lower.span(node), callee, args, construct: false };
}

/** A call without a receiver that is no usual one: `lambda { }`, `new(...)`, `format(...)`. */
function lowerOwn(node: SyntaxNode, name: string, parts: CallParts, lower: Lowering): Expression | null {
  const { block, list } = parts;
  switch (name) {
    case 'lambda':
    case 'proc':
      if (block === null) return null;
      return lowerBlock(block, block.childForFieldName('parameters'), 'arguments', lower);
    case 'new':
      return construction(
        node,
        { kind: 'self', ...lower.spanOf(node.startIndex, node.startIndex + 3) },
        parts,
        lower,
      );
    case 'format':
    case 'sprintf':
      return lowerFormat(node, list, lower);
    case 'binding':
    case 'block_given?':
      return lower.unseen(node);
    default:
      return null;
  }
}

function lowerOnReceiver(
  node: SyntaxNode,
  receiver: SyntaxNode,
  method: SyntaxNode,
  name: string,
  parts: CallParts,
  lower: Lowering,
): Expression | null {
  switch (name) {
    case 'new': {
      if (lower.text(receiver) === 'Proc' && parts.block !== null)
        return lowerBlock(parts.block, parts.block.childForFieldName('parameters'), 'arguments', lower);
      return construction(node, lower.expression(receiver), parts, lower);
    }
    case 'class':
      return receiver.type === 'self' ? lower.expression(receiver) : null;
    case 'freeze':
    case 'itself':
      return parts.list === null ? lower.expression(receiver) : null;
    case 'first':
    case 'last':
      return lowerEnd(node, receiver, parts, name === 'first' ? 0 : -1, lower);
    case 'merge':
    case 'deep_merge':
    case 'reverse_merge':
      return lowerMerge(node, receiver, parts, name === 'reverse_merge', lower);
    case 'load_file':
    case 'safe_load_file':
    case 'unsafe_load_file':
      return lowerFileLoad(node, receiver, parts, lower);
    case 'generate':
    case 'dump':
    case 'pretty_generate':
      return lowerJson(node, receiver, method, parts, lower);
    case 'expand_path':
      return lowerExpandedPath(node, receiver, parts, lower);
    case 'dig':
      return lowerDig(node, receiver, parts.list, lower);
    case 'send':
    case 'public_send':
    case '__send__':
      return lowerSend(node, receiver, parts, lower);
    case 'map':
    case 'flat_map':
    case 'with_index':
      return (
        lowerIndexed(node, receiver, method, parts, lower) ??
        lowerParallel(node, receiver, method, parts, lower)
      );
    default:
      return null;
  }
}

function construction(node: SyntaxNode, callee: Expression, parts: CallParts, lower: Lowering): Expression {
  return { kind: 'call', ...lower.span(node), callee, args: withBlock('new', parts, lower), construct: true };
}
