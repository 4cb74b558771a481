import type { Expression, NumberLiteral } from '../../core/ir/expressions';
import type { Loop, Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { blockParameters, blockStatements, unpacked } from './blocks';
import type { Lowering } from './lowering';
import { rangeCall } from './operators';

/** Methods that run their block again and again, and are loops where they stand for that alone. */
const LOOPS: ReadonlySet<string> = new Set([
  'each',
  'reverse_each',
  'each_entry',
  'each_pair',
  'each_key',
  'each_value',
  'each_with_index',
  'each_with_object',
  'each_slice',
  'each_cons',
  'each_line',
  'each_char',
  'find_each',
  'find_in_batches',
  'in_batches',
  'times',
  'upto',
  'downto',
  'step',
  'loop',
  'cycle',
]);

/** A call with a block that is a loop; null when it is none. */
export function lowerIteration(node: SyntaxNode, lower: Lowering): Statement | null {
  const method = node.childForFieldName('method');
  const block = node.childForFieldName('block');
  if (method === null || block === null) return null;
  const name = lower.text(method);
  const receiver = node.childForFieldName('receiver');
  if (!LOOPS.has(name) || (receiver === null) !== (name === 'loop')) return null;
  const list = block.childForFieldName('parameters');
  const parameters = blockParameters(block, list, lower);
  const [first] = parameters;
  const target = parameters.length > 1 ? unpacked(parameters) : (first?.target ?? null);
  return lower.nestedDefinition<Statement | null>(
    () => {
      const body = blockStatements(block, lower.within(false));
      return loop(node, { name, receiver, target, body }, lower);
    },
    () => null,
  );
}

interface Iteration {
  readonly name: string;
  readonly receiver: SyntaxNode | null;
  readonly target: Pattern | null;
  readonly body: readonly Statement[];
}

function loop(node: SyntaxNode, iteration: Iteration, lower: Lowering): Statement {
  const { name, receiver, body } = iteration;
  const args = node.childForFieldName('arguments');
  const first = args === null ? null : (lower.named(args)[0] ?? null);
  const plain: Loop = {
    kind: 'loop',
    ...lower.span(node),
    target: null,
    iterable: null,
    counter: null,
    header: [],
    body,
  };
  if (receiver === null) return plain;
  const parallel = name === 'each' ? parallelItems(receiver, first, lower) : null;
  const items = parallel ?? lower.expression(receiver);
  switch (name) {
    case 'times':
      return { ...plain, ...counted(iteration, zero(receiver, lower), items, false) };
    case 'upto':
      return first ? { ...plain, ...counted(iteration, items, lower.expression(first), true) } : plain;
    case 'downto':
    case 'step':
    case 'cycle':
      return { ...plain, header: [items] };
    default:
      return { ...plain, ...over(node, iteration, items, first, lower) };
  }
}

/** `Parallel.each(items)`. */
export function parallelItems(
  receiver: SyntaxNode,
  first: SyntaxNode | null,
  lower: Lowering,
): Expression | null {
  return first !== null && lower.text(receiver) === 'Parallel' ? lower.expression(first) : null;
}

function counted(
  { target }: Iteration,
  from: Expression,
  to: Expression,
  inclusive: boolean,
): Pick<Loop, 'counter'> | Pick<Loop, 'iterable' | 'target'> {
  if (target !== null && target.kind !== 'bind')
    return { target, iterable: rangeCall(from, to, inclusive, from) };
  return { counter: { from, to, inclusive, step: null, name: target?.name.name ?? '' } };
}

function zero(node: SyntaxNode, lower: Lowering): NumberLiteral {
  return { kind: 'number', ...lower.span(node), value: 0, source: '0' };
}

function over(
  node: SyntaxNode,
  { name, target }: Iteration,
  items: Expression,
  first: SyntaxNode | null,
  lower: Lowering,
): Pick<Loop, 'iterable' | 'target' | 'header'> {
  const header = first === null ? [] : [lower.expression(first)];
  const of = (method: string): Expression => {
    const span = lower.span(node);
    const property = lower.hidden(node, method);
    const args = header.map((value) => ({ name: null, value, spread: 'none' as const }));
    return {
      kind: 'call',
      ...span,
      callee: { kind: 'member', ...span, object: items, property },
      args,
      construct: false,
    };
  };
  switch (name) {
    case 'each':
    case 'each_pair':
    case 'reverse_each':
      return { target, iterable: target?.kind === 'unpack-list' ? of('to_a') : items, header: [] };
    case 'each_with_index':
      return { target: swapped(target), iterable: of(name), header: [] };
    case 'each_with_object':
      return {
        target: target?.kind === 'unpack-list' ? (target.items[0] ?? null) : target,
        iterable: items,
        header,
      };
    case 'find_each':
    case 'each_entry':
      return { target, iterable: items, header };
    default:
      return { target, iterable: of(name), header: [] };
  }
}

/** The core counts an item before it gives it. */
function swapped(target: Pattern | null): Pattern | null {
  if (target?.kind !== 'unpack-list') return target && { kind: 'unpack-list', items: [null, target] };
  const [item = null, index = null] = target.items;
  return { kind: 'unpack-list', items: [index, item] };
}
