import type { Argument, Expression, Name } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerKey, objectOf } from './collections';
import { lambda } from './functions';
import type { Lowering } from './lowering';
import { BLOCK } from './parameters';

/** The arguments of a call, with or without parentheses. */
export function lowerArguments(list: SyntaxNode | null, lower: Lowering): Argument[] {
  if (list === null) return [];
  const args: Argument[] = [];
  for (const each of lower.pieces('argument', list, lower.named(list), lowerArgument)) args.push(...each);
  return args;
}

function lowerArgument(node: SyntaxNode, lower: Lowering): readonly Argument[] {
  const type = node.type;
  switch (type) {
    case 'pair':
      return [lowerPair(node, lower)];
    case 'splat_argument':
      return [spread(node, 'list', '*', lower)];
    case 'hash_splat_argument':
      return [spread(node, 'mapping', '**', lower)];
    case 'forward_argument':
      return [spread(node, 'list', '*', lower), spread(node, 'mapping', '**', lower)];
    case 'block_argument':
      return [{ name: BLOCK, value: lowerBlockPass(node, lower), spread: 'none' }];
    default:
      return [positional(lower.expression(node, type))];
  }
}

/** `name: value` and `:name => value` name an argument; with any other key it is an entry of a hash. */
function lowerPair(node: SyntaxNode, lower: Lowering): Argument {
  const [first, second] = lower.named(node);
  if (first === undefined) return positional(lower.opaque(node));
  const key = lowerKey(first, lower);
  if (key.kind !== 'string') return { name: null, value: objectOf(node, [node], lower), spread: 'mapping' };
  const value = second === undefined ? lower.nameAt(first, key.value) : lower.expression(second);
  return { name: key.value, value, spread: 'none' };
}

function spread(node: SyntaxNode, kind: 'list' | 'mapping', unnamed: string, lower: Lowering): Argument {
  const [value] = node.type === 'forward_argument' ? [] : lower.named(node);
  return { name: null, value: value ? lower.expression(value) : lower.nameAt(node, unnamed), spread: kind };
}

/** `&:name` calls that method of what it gets, `&method(:name)` a method with it. Anything else is a function already. */
function lowerBlockPass(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.nameAt(node, BLOCK);
  const given = lower.nameAt(value, 'it');
  const symbol = value.type === 'simple_symbol' ? lower.text(value).slice(1) : null;
  const method = symbol === null ? /^method\(:(\w+[?!]?)\)$/.exec(lower.text(value))?.[1] : undefined;
  if (symbol === null && method === undefined) return lower.expression(value);
  const span = lower.span(value);
  const body: Expression =
    symbol === null
      ? {
          kind: 'call',
          ...span,
          callee: lower.nameAt(value, method ?? ''),
          args: [positional(given)],
          construct: false,
        }
      : {
          kind: 'call',
          ...span,
          callee: { kind: 'member', ...span, object: given, property: nameOfSymbol(value, lower) },
          args: [],
          construct: false,
          bare: true,
        };
  const parameter = { target: { kind: 'bind' as const, name: given }, fallback: null, annotation: null };
  return lambda(span, [{ ...parameter, kind: 'plain' }], body, []);
}

export function positional(value: Expression): Argument {
  return { name: null, value, spread: 'none' };
}

/** What a symbol names, without its colon. */
export function nameOfSymbol(node: SyntaxNode, lower: Lowering): Name {
  const start = node.startIndex + 1;
  return { kind: 'name', ...lower.spanOf(start, node.endIndex), name: lower.slice(start, node.endIndex) };
}
