import type { Expression, ObjectEntry } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

const LISTS: ReadonlySet<string> = new Set([
  'List.of',
  'Set.of',
  'Arrays.asList',
  'Stream.of',
  'Collections.singletonList',
  'Collections.singleton',
  'Collections.emptyList',
  'Collections.emptySet',
  'ImmutableList.of',
  'ImmutableSet.of',
  'Lists.newArrayList',
  'Sets.newHashSet',
  'Flux.just',
]);

const MAPS: ReadonlySet<string> = new Set([
  'Map.of',
  'Collections.singletonMap',
  'Collections.emptyMap',
  'ImmutableMap.of',
]);

/** `List.of(a, b)`, `Map.of("k", v)`, `Map.ofEntries(entry("k", v))` as the list or object that they are. */
export function collectionOf(
  node: SyntaxNode,
  object: SyntaxNode | null,
  name: string,
  nodes: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  if (object?.type !== 'identifier') return null;
  const path = `${lower.text(object)}.${name}`;
  if (LISTS.has(path))
    return { kind: 'list', ...lower.span(node), items: nodes.map((each) => lower.expression(each)) };
  if (MAPS.has(path)) return { kind: 'object', ...lower.span(node), entries: pairs(nodes, lower) };
  if (path !== 'Map.ofEntries') return null;
  return { kind: 'object', ...lower.span(node), entries: nodes.flatMap((each) => entryOf(each, lower)) };
}

function pairs(nodes: readonly SyntaxNode[], lower: Lowering): readonly ObjectEntry[] {
  return nodes.flatMap((key, index) => {
    const value = index % 2 === 0 ? nodes[index + 1] : undefined;
    return value === undefined ? [] : [{ key: lower.expression(key), value: lower.expression(value) }];
  });
}

/** `Map.entry(k, v)`, `entry(k, v)`; anything else may hold any key. */
function entryOf(node: SyntaxNode, lower: Lowering): readonly ObjectEntry[] {
  const list = node.type === 'method_invocation' ? node.childForFieldName('arguments') : null;
  const pair = list === null ? [] : pairs(lower.named(list), lower);
  return pair.length === 1 ? pair : [{ key: null, value: lower.expression(node) }];
}

const NEW_LISTS: ReadonlySet<string> = new Set([
  'ArrayList',
  'LinkedList',
  'CopyOnWriteArrayList',
  'ArrayDeque',
  'HashSet',
  'LinkedHashSet',
]);

const NEW_MAPS: ReadonlySet<string> = new Set([
  'HashMap',
  'LinkedHashMap',
  'TreeMap',
  'ConcurrentHashMap',
  'LinkedMultiValueMap',
]);

/** `new ArrayList<>()`, `new HashMap<>(16)`: empty, whatever room they are given. */
export function newCollection(
  node: SyntaxNode,
  type: Expression,
  nodes: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  if (type.kind !== 'name' || !nodes.every(({ type: kind }) => /_literal$/.test(kind))) return null;
  if (NEW_LISTS.has(type.name)) return { kind: 'list', ...lower.span(node), items: [] };
  return NEW_MAPS.has(type.name) ? { kind: 'object', ...lower.span(node), entries: [] } : null;
}

/** `new HashMap<>() {{ put("k", v); }}` and `new ArrayList<>() {{ add(a); }}`; null for any other body. */
export function doubleBraced(node: SyntaxNode, body: SyntaxNode, lower: Lowering): Expression | null {
  const [block, other] = lower.named(body);
  if (block?.type !== 'block' || other !== undefined) return null;
  const calls = lower.named(block).map((statement) => bareCall(statement, lower));
  if (calls.every((each) => each?.name === 'put' && each.nodes.length === 2))
    return {
      kind: 'object',
      ...lower.span(node),
      entries: calls.flatMap((each) => pairs(each?.nodes ?? [], lower)),
    };
  if (!calls.every((each) => each?.name === 'add' && each.nodes.length === 1)) return null;
  const items = calls.flatMap((each) => (each?.nodes ?? []).map((item) => lower.expression(item)));
  return { kind: 'list', ...lower.span(node), items };
}

function bareCall(
  statement: SyntaxNode,
  lower: Lowering,
): { readonly name: string; readonly nodes: readonly SyntaxNode[] } | null {
  const [call] = statement.type === 'expression_statement' ? lower.named(statement) : [];
  if (call?.type !== 'method_invocation' || call.childForFieldName('object') !== null) return null;
  const name = call.childForFieldName('name');
  const list = call.childForFieldName('arguments');
  if (name === null || list === null) return null;
  return { name: lower.text(name), nodes: lower.named(list) };
}

/** `{1, 2}`, `new String[] {"a"}`. */
export function lowerArray(node: SyntaxNode, lower: Lowering): Expression {
  const list = node.type === 'array_creation_expression' ? node.childForFieldName('value') : node;
  if (list === null) return lower.opaque(node);
  const items = lower.pieces('item', list, lower.named(list), (item, inner) => inner.expression(item));
  return { kind: 'list', ...lower.span(node), items };
}
