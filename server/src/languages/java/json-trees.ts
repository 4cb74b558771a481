import type { Expression, ObjectEntry } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** Methods of the usual libraries for JSON, and of maps, that set a key. */
const SETS: ReadonlySet<string> = new Set([
  'put',
  'set',
  'add',
  'addProperty',
  'accumulate',
  'fluentPut',
  'element',
  'putPOJO',
  'putOpt',
  'putOnce',
  'replace',
]);

/** Those that add an item. */
const ADDS: ReadonlySet<string> = new Set(['put', 'add', 'fluentAdd', 'element', 'addPOJO']);

const OBJECTS: ReadonlySet<string> = new Set([
  'HashMap',
  'LinkedHashMap',
  'TreeMap',
  'JSONObject',
  'JsonObject',
  'LinkedMultiValueMap',
]);

const LISTS: ReadonlySet<string> = new Set(['JSONArray', 'JsonArray']);

interface Link {
  readonly name: string;
  readonly nodes: readonly SyntaxNode[];
}

/** `new JSONObject().put("a", b).put("c", d)`, `mapper.createObjectNode()`: the object or list that is built so; null otherwise. */
export function jsonTree(node: SyntaxNode, lower: Lowering): Expression | null {
  const { root, links } = chainAt(node, lower);
  const kind = kindOf(root, links, lower);
  if (kind === null) return null;
  const told = links.slice(root.type === 'object_creation_expression' ? 0 : 1);
  const calls = told.filter(({ name, nodes }) => name !== 'build' || nodes.length > 0);
  if (
    calls.length === 0 &&
    root.type === 'object_creation_expression' &&
    kind === 'object' &&
    !isJson(root, lower)
  )
    return null;
  return kind === 'object' ? objectOf(node, calls, lower) : listOf(node, calls, lower);
}

function objectOf(node: SyntaxNode, calls: readonly Link[], lower: Lowering): Expression | null {
  if (!calls.every(({ name, nodes }) => SETS.has(name) && nodes.length === 2)) return null;
  return { kind: 'object', ...lower.span(node), entries: calls.flatMap(({ nodes }) => entry(nodes, lower)) };
}

function listOf(node: SyntaxNode, calls: readonly Link[], lower: Lowering): Expression | null {
  if (!calls.every(({ name, nodes }) => ADDS.has(name) && nodes.length === 1)) return null;
  const items = calls.flatMap(({ nodes }) => nodes.map((each) => lower.expression(each)));
  return { kind: 'list', ...lower.span(node), items };
}

function entry([key, value]: readonly SyntaxNode[], lower: Lowering): readonly ObjectEntry[] {
  if (key === undefined || value === undefined) return [];
  return [{ key: lower.expression(key), value: lower.expression(value) }];
}

function isJson(root: SyntaxNode, lower: Lowering): boolean {
  return /^new\s+J(?:SON|son)Object\b/.test(lower.slice(root.startIndex, root.startIndex + 24));
}

/** What a chain begins with. */
function kindOf(root: SyntaxNode, links: readonly Link[], lower: Lowering): 'object' | 'list' | null {
  if (root.type === 'object_creation_expression') {
    const type = root.childForFieldName('type');
    const list = root.childForFieldName('arguments');
    const isPlain = list !== null && lower.named(list).length === 0;
    const name = type === null ? '' : lower.text(type).replace(/<.*$/s, '');
    if (!isPlain || lower.named(root).some(({ type: kind }) => kind === 'class_body')) return null;
    return OBJECTS.has(name) ? 'object' : LISTS.has(name) ? 'list' : null;
  }
  const [first] = links;
  if (first === undefined || first.nodes.length > 0) return null;
  if (/^(?:createObjectNode|createObjectBuilder|objectNode)$/.test(first.name)) return 'object';
  return /^(?:createArrayNode|createArrayBuilder|arrayNode)$/.test(first.name) ? 'list' : null;
}

function chainAt(node: SyntaxNode, lower: Lowering): { readonly root: SyntaxNode; readonly links: Link[] } {
  const links: Link[] = [];
  let at = node;
  while (at.type === 'method_invocation') {
    const object = at.childForFieldName('object');
    const name = at.childForFieldName('name');
    const list = at.childForFieldName('arguments');
    if (object === null || name === null || list === null) break;
    links.unshift({ name: lower.text(name), nodes: lower.named(list) });
    at = object;
  }
  return { root: at, links };
}

/**
 * `json.put("a", b).put("c", d);` as the assignments that it means, and `list.addObject().put("a", b);` as the object that
 * is added; null for other statements.
 */
export function jsonStatements(
  node: SyntaxNode,
  call: SyntaxNode,
  lower: Lowering,
): readonly Statement[] | null {
  const { root, links } = chainAt(call, lower);
  if (!/^(?:identifier|field_access)$/.test(root.type) || links.length === 0) return null;
  const [first, ...others] = links;
  if (first?.name === 'addObject' && first.nodes.length === 0) return added(node, root, others, lower);
  if (!links.every(({ name, nodes }) => SETS.has(name) && nodes.length === 2 && isKey(nodes[0]))) return null;
  return links.flatMap(({ nodes }) => assigned(node, root, nodes, lower));
}

function isKey(node: SyntaxNode | undefined): boolean {
  return node?.type === 'string_literal';
}

function assigned(
  node: SyntaxNode,
  root: SyntaxNode,
  [key, value]: readonly SyntaxNode[],
  lower: Lowering,
): readonly Statement[] {
  if (key === undefined || value === undefined) return [];
  return [setKey(node, lower.expression(root), lower.expression(key), lower.expression(value), lower)];
}

export function setKey(
  node: SyntaxNode,
  object: Expression,
  index: Expression,
  value: Expression,
  lower: Lowering,
): Statement {
  const span = lower.span(node);
  return {
    kind: 'assign',
    ...span,
    target: { kind: 'place', place: { kind: 'index', ...span, object, index } },
    operator: '=',
    value,
    annotation: null,
    declares: false,
  };
}

function added(
  node: SyntaxNode,
  root: SyntaxNode,
  calls: readonly Link[],
  lower: Lowering,
): readonly Statement[] | null {
  const item = objectOf(node, calls, lower);
  if (item === null) return null;
  const span = lower.span(node);
  const list: Expression = { kind: 'list', ...span, items: [item] };
  const target = lower.expression(root);
  return target.kind === 'name'
    ? [
        {
          kind: 'assign',
          ...span,
          target: { kind: 'bind', name: target },
          operator: '+=',
          value: list,
          annotation: null,
          declares: false,
        },
      ]
    : null;
}

/** `root.putArray("a")` as the value of a declaration: what is put there, and what the name then stands for. */
export function putTree(
  value: SyntaxNode,
  lower: Lowering,
): { readonly before: Statement; readonly value: Expression } | null {
  const { root, links } = chainAt(value, lower);
  const [link, other] = links;
  const [key] = link?.nodes ?? [];
  const isPut = /^(?:put|with)(?:Array|Object)(?:Property)?$/.test(link?.name ?? '');
  if (!isPut || other !== undefined || root.type !== 'identifier' || !isKey(key)) return null;
  const span = lower.span(value);
  const empty: Expression = link!.name.includes('Array')
    ? { kind: 'list', ...span, items: [] }
    : { kind: 'object', ...span, entries: [] };
  const object = lower.expression(root);
  return {
    // What is added by the other name is not followed into the whole.
    before: setKey(value, object, lower.expression(key!), lower.unseen(value), lower),
    value: empty,
  };
}
