import type { Coalesce, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** Functions that give their second argument where the first is missing. */
const FUNCTIONS: ReadonlySet<string> = new Set([
  'requireNonNullElse',
  'requireNonNullElseGet',
  'defaultIfBlank',
  'defaultIfEmpty',
  'defaultIfNull',
  'defaultString',
  'firstNonNull',
  'firstNonBlank',
]);

/** `json.optString("a", b)`: what the data hold, else the second argument. */
const OPTIONALS = /^opt(?:String|Int|Integer|Long|Double|Number)$/;

/** `a.orElse(b)`, `Objects.requireNonNullElse(a, b)`: the left value unless it is missing. Null for other calls. */
export function fallbackOf(
  node: SyntaxNode,
  object: SyntaxNode | null,
  name: string,
  nodes: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  const [first, second] = nodes;
  if (object === null) return null;
  const tested = presenceOf(node, object, name, nodes, lower);
  if (tested !== null) return tested;
  if (name === 'orElseThrow') return lower.expression(object);
  if ((name === 'orElse' || name === 'orElseGet') && first !== undefined && second === undefined)
    return either(node, object, supplied(first), lower);
  if (first === undefined || second === undefined || nodes.length > 2) return null;
  if (OPTIONALS.test(name)) return either(node, null, second, lower);
  return FUNCTIONS.has(name)
    ? either(node, first, supplied(second), lower)
    : environment(node, object, name, nodes, lower);
}

/** `name.isBlank()`, `StringUtils.isBlank(name)`: that it has no value; `StringUtils.hasText(name)` that it has one. */
function presenceOf(
  node: SyntaxNode,
  object: SyntaxNode,
  name: string,
  nodes: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  const isUtility = /Utils$|^Strings$/.test(lower.text(object));
  const subject = isUtility ? nodes[0] : nodes.length === 0 ? object : undefined;
  if (subject?.type !== 'identifier' || nodes.length > 1) return null;
  if (/^(?:isEmpty|isBlank|isNullOrEmpty)$/.test(name))
    return { kind: 'unary', ...lower.span(node), operator: '!', value: lower.expression(subject) };
  return isUtility && /^(?:hasText|hasLength|isNotBlank|isNotEmpty)$/.test(name)
    ? lower.expression(subject)
    : null;
}

/** `a == null || a.isBlank()` says of `a` what its left side does. */
export function missing(left: Expression, right: Expression): boolean {
  if (left.kind !== 'binary' || left.operator !== '==' || left.right.kind !== 'null') return false;
  return (
    left.left.kind === 'name' &&
    right.kind === 'unary' &&
    right.value.kind === 'name' &&
    right.value.name === left.left.name
  );
}

/** What a supplier without a body in braces gives. */
function supplied(node: SyntaxNode): SyntaxNode {
  const body = node.type === 'lambda_expression' ? node.childForFieldName('body') : null;
  return body === null || body.type === 'block' ? node : body;
}

/** `System.getenv().getOrDefault("A", b)`. */
function environment(
  node: SyntaxNode,
  object: SyntaxNode,
  name: string,
  nodes: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  if (name !== 'getOrDefault' || lower.text(object) !== 'System.getenv()') return null;
  const callee = object.type === 'method_invocation' ? lower.expression(object) : null;
  if (callee?.kind !== 'call') return null;
  return { ...callee, ...lower.span(node), args: lower.positional(nodes) };
}

function either(node: SyntaxNode, left: SyntaxNode | null, right: SyntaxNode, lower: Lowering): Coalesce {
  return {
    kind: 'coalesce',
    ...lower.span(node),
    operator: '??',
    left: left === null ? lower.opaque(node) : lower.expression(left),
    right: lower.expression(right),
  };
}

/** `a != null ? a : b`, `a == null || a.isBlank() ? b : a`; null for other conditions. */
export function presentOr(
  node: SyntaxNode,
  test: SyntaxNode,
  then: SyntaxNode,
  otherwise: SyntaxNode,
  lower: Lowering,
): Expression | null {
  const asked = bare(lower.text(test));
  if (asked.startsWith(`${bare(lower.text(then))}!=null`)) return either(node, then, otherwise, lower);
  return asked.startsWith(`${bare(lower.text(otherwise))}==null`)
    ? either(node, otherwise, then, lower)
    : null;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '').replace(/^\(+/, '');
}
