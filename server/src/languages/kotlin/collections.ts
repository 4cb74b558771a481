import type { Expression, ObjectEntry } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { valuesOf } from './arguments';
import type { CallParts } from './call-parts';
import type { Lowering } from './lowering';

const LISTS: ReadonlySet<string> = new Set([
  ...[
    'listOf',
    'mutableListOf',
    'arrayListOf',
    'arrayOf',
    'setOf',
    'mutableSetOf',
    'hashSetOf',
    'linkedSetOf',
  ],
  ...['listOfNotNull', 'sequenceOf', 'persistentListOf', 'emptyList', 'emptySet', 'emptyArray', 'flowOf'],
  ...['mutableStateListOf', 'intArrayOf', 'doubleArrayOf', 'floatArrayOf', 'linkedListOf', 'Pair'],
  ...['List.of', 'Set.of', 'Arrays.asList', 'Collections.singletonList', 'Collections.emptyList'],
]);

/** Types that begin empty, whatever room they are given. */
const NEW_LISTS: ReadonlySet<string> = new Set([
  ...['ArrayList', 'LinkedList', 'ArrayDeque', 'HashSet', 'LinkedHashSet', 'JSONArray', 'JsonArray'],
]);

const MAPS: ReadonlySet<string> = new Set([
  ...[
    'mapOf',
    'mutableMapOf',
    'hashMapOf',
    'linkedMapOf',
    'emptyMap',
    'persistentMapOf',
    'mutableStateMapOf',
  ],
]);

const NEW_MAPS: ReadonlySet<string> = new Set([
  ...[
    'HashMap',
    'LinkedHashMap',
    'TreeMap',
    'ConcurrentHashMap',
    'LinkedMultiValueMap',
    'JSONObject',
    'JsonObject',
  ],
]);

/** `listOf(a, *b)`, `mapOf("k" to v)`, `ArrayList<A>()`, `JSONObject()` as the list or object that they are. */
export function collectionOf(node: SyntaxNode, parts: CallParts, lower: Lowering): Expression | null {
  const { args, lambda } = parts;
  const path = pathOf(parts, lower);
  if (path === null || lambda !== null || lower.around.own.has(path)) return null;
  if (LISTS.has(path)) return { kind: 'list', ...lower.span(node), items: itemsOf(node, args, lower) };
  if (MAPS.has(path)) return { kind: 'object', ...lower.span(node), entries: entriesOf(args, lower) };
  if (path === 'Map.of') return { kind: 'object', ...lower.span(node), entries: pairsOf(args, lower) };
  const isList = NEW_LISTS.has(path);
  if (!isList && !NEW_MAPS.has(path)) return null;
  const [first] = valuesOf(args, lower);
  if (first !== undefined && first.type !== 'number_literal') return lower.expression(first);
  const span = lower.span(node);
  return isList ? { kind: 'list', ...span, items: [] } : { kind: 'object', ...span, entries: [] };
}

function pathOf({ object, name }: CallParts, lower: Lowering): string | null {
  if (object === null) return name;
  return object.type === 'identifier' ? `${lower.text(object)}.${name}` : null;
}

function itemsOf(node: SyntaxNode, args: readonly SyntaxNode[], lower: Lowering): readonly Expression[] {
  const values = valuesOf(args, lower);
  const list = lower.child(node, 'value_arguments') ?? node;
  return lower.pieces('item', list, values, (each, inner): Expression => {
    if (each.type !== 'spread_expression') return inner.expression(each);
    return { kind: 'spread', ...inner.span(each), value: inner.expressionOr(inner.named(each)[0], each) };
  });
}

function entriesOf(args: readonly SyntaxNode[], lower: Lowering): readonly ObjectEntry[] {
  return valuesOf(args, lower).map((each) => entryOf(each, lower));
}

/** `"k" to v`; anything else may hold any key. */
function entryOf(node: SyntaxNode, lower: Lowering): ObjectEntry {
  const [key, word, value] = node.type === 'infix_expression' ? lower.named(node) : [];
  if (key !== undefined && word !== undefined && value !== undefined && lower.text(word) === 'to')
    return { key: lower.expression(key), value: lower.expression(value) };
  const pair = node.type === 'spread_expression' ? lower.named(node)[0] : node;
  return { key: null, value: lower.expressionOr(pair, node) };
}

function pairsOf(args: readonly SyntaxNode[], lower: Lowering): readonly ObjectEntry[] {
  const nodes = valuesOf(args, lower);
  return nodes.flatMap((key, index) => {
    const value = index % 2 === 0 ? nodes[index + 1] : undefined;
    return value === undefined ? [] : [{ key: lower.expression(key), value: lower.expression(value) }];
  });
}

/** `[a, b]` in annotations. */
export function lowerCollectionLiteral(node: SyntaxNode, lower: Lowering): Expression {
  return {
    kind: 'list',
    ...lower.span(node),
    items: lower.named(node).map((each) => lower.expression(each)),
  };
}
