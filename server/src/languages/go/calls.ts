import type { Argument, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerEncode, lowerHandedBuilder, lowerRead } from './builders';
import type { Lowering } from './lowering';
import { lowerType, zeroValue } from './types';

export function lowerCall(node: SyntaxNode, lower: Lowering): Expression {
  const callee = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  if (callee === null || list === null) return lower.opaque(node);
  if (callee.type === 'identifier') return lowerNamedCall(node, callee, list, lower);
  if (isPointerConversion(callee, lower)) return lowerOperand(node, list, lower);
  if (callee.type !== 'selector_expression') return lowerPlain(node, callee, list, lower);
  return (
    lowerRead(node, lower) ??
    lowerEncode(node, lower) ??
    lowerVariableOfFlag(node, callee, list, lower) ??
    lowerPlain(node, callee, list, lower)
  );
}

/** Functions that take types, or change what they are given, are lowered by what they do. */
function lowerNamedCall(node: SyntaxNode, callee: SyntaxNode, list: SyntaxNode, lower: Lowering): Expression {
  const args = lower.named(list);
  const [first] = args;
  const span = lower.span(node);
  switch (lower.text(callee)) {
    case 'new':
      return first === undefined ? lower.opaque(node) : lowerNew(node, first, lower);
    case 'make':
      return first === undefined ? lower.opaque(node) : lowerMake(node, callee, first, args, lower);
    case 'append': {
      if (first === undefined) return lower.opaque(node);
      const list: Expression = { kind: 'spread', ...lower.span(first), value: lower.expression(first) };
      return { kind: 'list', ...span, items: [list, ...args.slice(1).map((each) => lowerItem(each, lower))] };
    }
    default:
      return lowerPlain(node, callee, list, lower);
  }
}

/** `new(T)`: a pointer to what `var x T` is, or since Go 1.26 to a copy of a value. */
function lowerNew(node: SyntaxNode, type: SyntaxNode, lower: Lowering): Expression {
  const zero = zeroValue(type, lower);
  if (zero !== null) return zero;
  if (!/type|identifier/.test(type.type)) return lower.expression(type);
  const callee = lowerType(type, lower);
  return callee === null
    ? lower.unseen(node)
    : { kind: 'call', ...lower.span(node), callee, args: [], construct: true };
}

/** A list of so many items, an empty one, or a map. */
function lowerMake(
  node: SyntaxNode,
  callee: SyntaxNode,
  type: SyntaxNode,
  args: readonly SyntaxNode[],
  lower: Lowering,
): Expression {
  const length = args[1];
  const span = lower.span(node);
  if (type.type === 'slice_type' && length !== undefined && lower.text(length) !== '0')
    return {
      kind: 'call',
      ...span,
      callee: lower.inner('make', callee),
      args: [positional(lower.expression(length))],
      construct: false,
    };
  const zero = zeroValue(type, lower);
  return zero !== null && zero.kind !== 'null' ? { ...zero, ...span } : lower.opaque(node);
}

function lowerItem(node: SyntaxNode, lower: Lowering): Expression {
  if (node.type !== 'variadic_argument') return lower.expression(node);
  return { kind: 'spread', ...lower.span(node), value: lowerInner(node, lower) };
}

function lowerPlain(node: SyntaxNode, callee: SyntaxNode, list: SyntaxNode, lower: Lowering): Expression {
  const name = lower.text(lastName(callee, lower));
  return {
    kind: 'call',
    ...lower.span(node),
    callee: lower.expression(callee),
    args: lower.named(list).map((each) => lowerArgument(each, name, lower)),
    construct: false,
  };
}

/** A conversion `[]byte(x)` is what it converts; `f[T](x)` looks the same to the grammar, and is a call. */
export function lowerConversion(node: SyntaxNode, lower: Lowering): Expression {
  const type = node.childForFieldName('type');
  const operand = node.childForFieldName('operand');
  if (type === null || operand === null) return lower.opaque(node);
  const callee = type.type === 'generic_type' ? lowerType(type, lower) : null;
  if (callee === null) return lower.expression(operand);
  const args = [positional(lower.expression(operand))];
  return { kind: 'call', ...lower.span(node), callee, args, construct: false };
}

function isPointerConversion(callee: SyntaxNode, lower: Lowering): boolean {
  if (callee.type !== 'parenthesized_expression') return false;
  const [inner] = lower.named(callee);
  return inner?.type === 'unary_expression' && lower.text(inner).startsWith('*');
}

function lowerOperand(node: SyntaxNode, list: SyntaxNode, lower: Lowering): Expression {
  const [operand] = lower.named(list);
  return operand === undefined ? lower.opaque(node) : lower.expression(operand);
}

function lowerArgument(node: SyntaxNode, to: string, lower: Lowering): Argument {
  if (node.type === 'variadic_argument') return { ...positional(lowerInner(node, lower)), spread: 'list' };
  const handed = lowerHandedBuilder(node, to, lower);
  if (handed !== null) return positional(handed);
  const filled = FILLS.test(to) ? addressed(node, lower) : null;
  if (filled !== null) return positional(lowerFilled(node, filled, lower));
  return positional(to === 'SetBody' ? asJson(node, lower) : lower.expression(node));
}

/** What HTTP clients take for a body they send as JSON: `client.R().SetBody(request)`. */
function asJson(node: SyntaxNode, lower: Lowering): Expression {
  return {
    kind: 'call',
    ...lower.span(node),
    callee: lower.inner('json of', node),
    args: [positional(lower.expression(node))],
    construct: false,
  };
}

/** What functions are called that put something into the variables that they are given the addresses of. */
const FILLS =
  /^(?:Unmarshal|Decode|Scan|S?scan|Fscan|Bind|ShouldBind|MustBind|Parse|Process|Read|Load|BodyParser|Receive|First|Find|Take|Get|Select|Input|Form)/i;

/** The variable of which the address is taken; null for anything else. */
function addressed(node: SyntaxNode, lower: Lowering): SyntaxNode | null {
  if (node.type !== 'unary_expression' || !lower.text(node).startsWith('&')) return null;
  const [inner] = lower.named(node);
  return inner?.type === 'identifier' ? inner : null;
}

function lowerFilled(node: SyntaxNode, variable: SyntaxNode, lower: Lowering): Expression {
  return {
    kind: 'assignment',
    ...lower.span(node),
    operator: '=',
    target: { kind: 'bind', name: lower.name(variable) },
    value: { kind: 'opaque', ...lower.spanOf(node.endIndex, node.endIndex), children: [] },
  };
}

const FLAG =
  /^(String|Int|Int64|Uint|Uint64|Float64|Float32|Bool|Duration)(?:Var)?(P?)$|^(String|Int)(?:Slice|Array)(?:Var)?(P?)$/;

/**
 * `flag.StringVar(&model, "model", "gpt-4o", "...")` assigns what `flag.String` gives. The default is a named argument of it,
 * for it stands elsewhere in those with a short name.
 */
function lowerVariableOfFlag(
  node: SyntaxNode,
  callee: SyntaxNode,
  list: SyntaxNode,
  lower: Lowering,
): Expression | null {
  const name = lower.text(lastName(callee, lower));
  const match = FLAG.exec(name);
  const args = lower.named(list);
  const isVariable = name.includes('Var');
  if (match === null || args.length < (isVariable ? 4 : 3)) return null;
  const target = isVariable ? addressOf(args[0]!, lower) : null;
  if (isVariable && target === null) return null;
  const own = isVariable ? args.slice(1) : args;
  const position = match[2] || match[4] ? 2 : 1;
  const call: Expression = {
    kind: 'call',
    ...lower.span(node),
    callee: lower.expression(callee),
    args: own.map((each, index) => ({
      ...positional(lower.expression(each)),
      name: index === position ? 'default' : null,
    })),
    construct: false,
  };
  if (target === null) return call;
  const place =
    target.type === 'identifier'
      ? ({ kind: 'bind', name: lower.name(target) } as const)
      : ({ kind: 'place', place: lower.expression(target) } as const);
  return { kind: 'assignment', ...lower.span(node), operator: '=', target: place, value: call };
}

/** What `&x` or `&x.y` points to; null for anything else. */
function addressOf(node: SyntaxNode, lower: Lowering): SyntaxNode | null {
  if (node.type !== 'unary_expression' || !lower.text(node).startsWith('&')) return null;
  const [inner] = lower.named(node);
  return inner?.type === 'identifier' || inner?.type === 'selector_expression' ? inner : null;
}

function lastName(callee: SyntaxNode, lower: Lowering): SyntaxNode {
  return callee.type === 'selector_expression' ? (lower.named(callee)[1] ?? callee) : callee;
}

function lowerInner(node: SyntaxNode, lower: Lowering): Expression {
  const [inner] = lower.named(node);
  return inner === undefined ? lower.opaque(node) : lower.expression(inner);
}

function positional(value: Expression): Argument {
  return { name: null, value, spread: 'none' };
}
