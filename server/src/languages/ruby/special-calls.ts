import type { Argument, Call, Expression, ObjectEntry } from '../../core/ir/expressions';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments, positional } from './arguments';
import { lowerBlock } from './blocks';
import { type CallParts, callParts } from './call-parts';
import { withBlock } from './given-blocks';
import { parallelItems } from './iterations';
import type { Lowering } from './lowering';

/** `format("%s", a)` is `"%s" % [a]`. */
export function lowerFormat(node: SyntaxNode, list: SyntaxNode | null, lower: Lowering): Expression | null {
  const [text, ...values] = lowerArguments(list, lower);
  if (text === undefined || text.spread !== 'none' || values.some(({ spread }) => spread === 'mapping'))
    return null;
  const span = lower.span(node);
  const named = values.filter(({ name }) => name !== null);
  const right: Expression =
    named.length > 0
      ? {
          kind: 'object',
          ...span,
          entries: named.map(({ name, value }) => ({
            key: { kind: 'string', ...span, value: name ?? '' },
            value,
          })),
        }
      : {
          kind: 'list',
          ...span,
          items: values.map(({ value, spread }) =>
            spread === 'list' ? { kind: 'spread', ...span, value } : value,
          ),
        };
  return { kind: 'binary', ...span, operator: '%', left: text.value, right };
}

/** `a.dig(b, c)` is `a[b][c]`. */
export function lowerDig(
  node: SyntaxNode,
  receiver: SyntaxNode,
  list: SyntaxNode | null,
  lower: Lowering,
): Expression | null {
  const keys = lowerArguments(list, lower);
  if (keys.length === 0 || keys.some(({ name, spread }) => name !== null || spread !== 'none')) return null;
  const object = lower.expression(receiver);
  return keys.reduce<Expression>(
    (at, { value }) => ({ kind: 'index', ...lower.span(node), object: at, index: value }),
    object,
  );
}

/** `a.send(:name, b)` is `a.name(b)`. */
export function lowerSend(
  node: SyntaxNode,
  receiver: SyntaxNode,
  parts: CallParts,
  lower: Lowering,
): Expression | null {
  const [name, ...args] = withBlock('send', parts, lower);
  if (name === undefined || name.name !== null || name.spread !== 'none') return null;
  const callee = memberNamed(name.value, lower.expression(receiver), lower.span(node));
  const call: Call = { kind: 'call', ...lower.span(node), callee, args, construct: false };
  return args.length === 0 ? { ...call, bare: true } : call;
}

function memberNamed(name: Expression, object: Expression, span: Span): Expression {
  if (name.kind !== 'string') return { kind: 'index', ...span, object, index: name };
  const { anchor, end, value } = name;
  return {
    kind: 'member',
    ...span,
    object,
    property: { kind: 'name', anchor, start: end, end, name: value },
  };
}

/** `items.each_with_index.map { |item, index| }`, `items.map.with_index { |item, index| }`. */
export function lowerIndexed(
  node: SyntaxNode,
  receiver: SyntaxNode,
  method: SyntaxNode,
  { block, list }: CallParts,
  lower: Lowering,
): Expression | null {
  const inner = receiver.type === 'call' ? callParts(receiver) : null;
  if (block === null || list !== null || !inner?.receiver || !inner.method || inner.list || inner.block)
    return null;
  const names = [lower.text(inner.method), lower.text(method)];
  const maps = names.find((name) => name === 'map' || name === 'flat_map');
  const counts = names.some((name) => name === 'each_with_index' || name === 'with_index');
  if (maps === undefined || !counts) return null;
  const property = lower.text(method) === maps ? lower.name(method) : lower.name(inner.method);
  const callee: Expression = {
    kind: 'member',
    ...lower.spanOf(receiver.startIndex, method.endIndex),
    object: lower.expression(inner.receiver),
    property,
  };
  const fn = lowerBlock(block, block.childForFieldName('parameters'), 'item-and-index', lower);
  return { kind: 'call', ...lower.span(node), callee, args: [positional(fn)], construct: false };
}

/** `Parallel.map(items) { |item| }`. */
export function lowerParallel(
  node: SyntaxNode,
  receiver: SyntaxNode,
  method: SyntaxNode,
  { block, list }: CallParts,
  lower: Lowering,
): Expression | null {
  const [first = null] = list === null ? [] : lower.named(list);
  const object = parallelItems(receiver, first, lower);
  if (object === null || block === null) return null;
  const callee: Expression = { kind: 'member', ...lower.span(node), object, property: lower.name(method) };
  const fn = lowerBlock(block, block.childForFieldName('parameters'), 'item', lower);
  return { kind: 'call', ...lower.span(node), callee, args: [positional(fn)], construct: false };
}

/** `a.merge(b)` and `a.reverse_merge(b)` are `{ **a, **b }` and `{ **b, **a }`. */
export function lowerMerge(
  node: SyntaxNode,
  receiver: SyntaxNode,
  { list, block }: CallParts,
  reverse: boolean,
  lower: Lowering,
): Expression | null {
  const args = lowerArguments(list, lower);
  if (block !== null || args.length === 0 || args.some(({ spread }) => spread === 'list')) return null;
  const own: ObjectEntry = { key: null, value: lower.expression(receiver) };
  const others = args.map(({ name, value }): ObjectEntry => {
    const { anchor, start, end } = value;
    return { key: name === null ? null : { kind: 'string', anchor, start, end, value: name }, value };
  });
  const entries = reverse ? [...others, own] : [own, ...others];
  return { kind: 'object', ...lower.span(node), entries };
}

/** `items.first` and `items.last`, without a number of them. */
export function lowerEnd(
  node: SyntaxNode,
  receiver: SyntaxNode,
  { list, block }: CallParts,
  value: number,
  lower: Lowering,
): Expression | null {
  if (list !== null || block !== null) return null;
  const span = lower.span(node);
  const index: Expression = { kind: 'number', ...span, value, source: String(value) };
  return { kind: 'index', ...span, object: lower.expression(receiver), index };
}

/** `YAML.load_file(path)` is `YAML.load(File.read(path))`. */
export function lowerFileLoad(
  node: SyntaxNode,
  receiver: SyntaxNode,
  { list }: CallParts,
  lower: Lowering,
): Expression | null {
  const [path] = lowerArguments(list, lower);
  if (path === undefined || !/^(?:YAML|Psych|JSON)$/.test(lower.text(receiver))) return null;
  const read = calling(node, lower.nameAt(receiver, 'File'), 'read', [path], lower);
  return calling(node, lower.expression(receiver), 'load', [positional(read)], lower);
}

/** `File.expand_path(path, folder)` puts the folder in front. */
export function lowerExpandedPath(
  node: SyntaxNode,
  receiver: SyntaxNode,
  { list }: CallParts,
  lower: Lowering,
): Expression | null {
  const [path, folder] = lowerArguments(list, lower);
  if (path === undefined || folder === undefined || lower.text(receiver) !== 'File') return null;
  return calling(node, lower.expression(receiver), 'join', [folder, path], lower);
}

function calling(
  node: SyntaxNode,
  object: Expression,
  method: string,
  args: readonly Argument[],
  lower: Lowering,
): Call {
  const span = lower.span(node);
  const callee: Expression = { kind: 'member', ...span, object, property: lower.hidden(node, method) };
  return { kind: 'call', ...span, callee, args, construct: false };
}

/** `JSON.generate(a: 1)` is given a hash, whose braces are left out. */
export function lowerJson(
  node: SyntaxNode,
  receiver: SyntaxNode,
  method: SyntaxNode,
  { list }: CallParts,
  lower: Lowering,
): Expression | null {
  const args = lowerArguments(list, lower);
  if (!/^(?:JSON|Oj|YAML|MultiJson)$/.test(lower.text(receiver)) || args.length === 0) return null;
  if (args.some(({ name, spread }) => name === null && spread !== 'mapping')) return null;
  const entries = args.map(({ name, value }): ObjectEntry => {
    const { anchor, start, end } = value;
    return { key: name === null ? null : { kind: 'string', anchor, start, end, value: name }, value };
  });
  const span = lower.span(node);
  const callee: Expression = {
    kind: 'member',
    ...lower.spanOf(node.startIndex, method.endIndex),
    object: lower.expression(receiver),
    property: lower.name(method),
  };
  return {
    kind: 'call',
    ...span,
    callee,
    args: [positional({ kind: 'object', ...span, entries })],
    construct: false,
  };
}
