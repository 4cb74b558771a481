import type { Argument, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments, positional } from './arguments';
import { blockArgument, type Handing, lowerBlock } from './blocks';
import type { CallParts } from './call-parts';
import type { Lowering } from './lowering';
import { BLOCK } from './parameters';

/** How methods hand things to their blocks that make something of a list; the others name their block. */
const HANDING: Readonly<Record<string, Handing>> = {
  map: 'item',
  'map!': 'item',
  collect: 'item',
  flat_map: 'item',
  filter_map: 'item',
  select: 'item',
  filter: 'item',
  reject: 'item',
  find: 'item',
  detect: 'item',
  each: 'item',
  sort_by: 'item',
  min_by: 'item',
  max_by: 'item',
  sum: 'item',
  to_h: 'item',
  each_with_index: 'item-and-index',
  each_slice: 'item',
  times: 'arguments',
};

/** The arguments with the block behind them, or under its name. */
export function withBlock(name: string, { list, block }: CallParts, lower: Lowering): readonly Argument[] {
  const given = lowerArguments(list, lower);
  const handing = Object.hasOwn(HANDING, name) ? HANDING[name] : undefined;
  if (handing !== undefined && block !== null)
    return [...given, positional(lowerBlock(block, block.childForFieldName('parameters'), handing, lower))];
  if (handing !== undefined)
    return given.map((each) => (each.name === BLOCK ? positional(each.value) : each));
  if (block === null) return given;
  const fallback = name === 'fetch' ? fallbackOf(block, lower) : null;
  return [...given, fallback ?? blockArgument(block, lower)];
}

/** `fetch(key) { default }`. */
function fallbackOf(block: SyntaxNode, lower: Lowering): Argument | null {
  const body = block.childForFieldName('body');
  const [only, ...others] = body === null ? [] : lower.named(body);
  return only === undefined || others.length > 0 ? null : positional(lower.expression(only));
}

/** A block of several parameters takes the entries of a hash apart, as those of a list of lists. */
export function pairsOf(name: string, object: Expression, { block }: CallParts, lower: Lowering): Expression {
  const list = block?.childForFieldName('parameters') ?? null;
  if (!Object.hasOwn(HANDING, name) || HANDING[name] !== 'item' || list === null) return object;
  if (lower.named(list).length < 2) return object;
  const { anchor, start, end } = object;
  const property = { kind: 'name' as const, anchor, start: end, end, name: 'to_a' };
  const callee: Expression = { kind: 'member', anchor, start, end, object, property };
  return { kind: 'call', anchor, start, end, callee, args: [], construct: false };
}
