import type { Argument, Expression, ObjectEntry } from '../../core/ir/expressions';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments } from './arguments';
import { isListType, isMappingType } from './collection-types';
import { entryOf, lowerEntries, lowerItems } from './collections';
import type { Lowering } from './lowering';
import { builderText } from './text-builders';
import { lowerType, typeName } from './types';

/** `new T(a) { B = c }`. */
export function lowerCreation(node: SyntaxNode, lower: Lowering): Expression {
  return creationOf(node, node.childForFieldName('type'), lower);
}

/** `new(a) { B = c }`: of the type that the surroundings ask for; where nobody can tell it, of one called `new`. */
export function lowerTargetTyped(node: SyntaxNode, target: SyntaxNode | null, lower: Lowering): Expression {
  return creationOf(node, target, lower);
}

function creationOf(node: SyntaxNode, type: SyntaxNode | null, lower: Lowering): Expression {
  const list = lower.named(node).find((child) => child.type === 'argument_list') ?? null;
  const braces = lower.named(node).find((child) => child.type === 'initializer_expression') ?? null;
  const name = type === null ? '' : typeName(type, lower);
  if (name === 'StringBuilder') return builderText(node, list, lower);
  if (type?.type === 'array_type' && braces !== null)
    return { ...lowerItems(braces, type, lower), ...lower.span(node) };
  if (isListType(name)) return lowerList(node, type, list, braces, lower);
  if (isMappingType(name)) return lowerMapping(node, type, list, braces, lower);
  const args = list === null ? [] : lowerArguments(list, lower);
  const members = braces === null ? [] : lowerMembers(braces, lower);
  return {
    kind: 'call',
    ...lower.span(node),
    callee: calleeOf(node, type, lower),
    args: [...args, ...members],
    construct: true,
  };
}

function calleeOf(node: SyntaxNode, type: SyntaxNode | null, lower: Lowering): Expression {
  const word = lower.spanOf(node.startIndex, node.startIndex + 3);
  if (type === null) return { kind: 'name', ...word, name: 'new' };
  const named = withoutArguments(lowerType(type, lower));
  const isWritten = type.startIndex >= node.startIndex && type.endIndex <= node.endIndex;
  return isWritten ? named : standingAt(named, word);
}

function withoutArguments(type: Expression): Expression {
  return type.kind === 'index' ? type.object : type;
}

/** The type that is meant, where nothing but `new` says so. */
function standingAt(type: Expression, span: Span): Expression {
  if (type.kind === 'name') return { ...type, ...span };
  if (type.kind !== 'member') return { kind: 'opaque', ...span, children: [] };
  return { ...type, ...span, object: standingAt(type.object, span), property: { ...type.property, ...span } };
}

/** `new List<T>(others) { a, b }`. */
function lowerList(
  node: SyntaxNode,
  type: SyntaxNode | null,
  list: SyntaxNode | null,
  braces: SyntaxNode | null,
  lower: Lowering,
): Expression {
  const items = braces === null ? [] : lowerItems(braces, type, lower).items;
  const args = list === null ? [] : lowerArguments(list, lower);
  const others = args
    .filter(({ value }) => value.kind !== 'number')
    .map(({ value }): Expression => ({ kind: 'spread', ...spanOf(value), value }));
  const isJson = type !== null && /^J(son)?Array$/.test(typeName(type, lower));
  const first = isJson ? args.map(({ value }) => value) : others.slice(0, 1);
  return { kind: 'list', ...lower.span(node), items: [...first, ...items] };
}

function spanOf({ anchor, start, end }: Expression) {
  return { anchor, start, end };
}

/** `new Dictionary<K, V> { ["a"] = 1 }`; `new JObject(new JProperty("a", 1))`. What else is given copies. */
function lowerMapping(
  node: SyntaxNode,
  type: SyntaxNode | null,
  list: SyntaxNode | null,
  braces: SyntaxNode | null,
  lower: Lowering,
): Expression {
  const args = list === null ? [] : lowerArguments(list, lower);
  const entries = braces === null ? [] : lowerEntries(braces, type, lower).entries;
  const given = args.flatMap(({ value }): ObjectEntry[] => {
    const [key, content] = propertyOf(value);
    if (key !== undefined && content !== undefined) return [{ key, value: content }];
    return value.kind === 'name' || value.kind === 'call' ? [{ key: null, value }] : [];
  });
  return { kind: 'object', ...lower.span(node), entries: [...given, ...entries] };
}

/** `new JProperty("a", 1)`. */
function propertyOf(value: Expression): readonly (Expression | undefined)[] {
  if (value.kind !== 'call' || value.callee.kind !== 'name' || value.callee.name !== 'JProperty') return [];
  return value.args.map((argument) => argument.value);
}

/**
 * What the braces behind a type's arguments hold: members by their names, entries by keys as a mapping, and items that
 * are added as a list called `[]`.
 */
function lowerMembers(braces: SyntaxNode, lower: Lowering): readonly Argument[] {
  const children = lower.named(braces);
  const members: Argument[] = [];
  const keyed: SyntaxNode[] = [];
  const items: SyntaxNode[] = [];
  for (const child of children) {
    const left = child.type === 'assignment_expression' ? child.childForFieldName('left') : null;
    const right = left === null ? null : child.childForFieldName('right');
    if (left?.type === 'identifier' && right !== null)
      members.push({ name: lower.plainName(left), value: lower.expression(right), spread: 'none' });
    else if (left !== null || child.type === 'initializer_expression') keyed.push(child);
    else items.push(child);
  }
  const span = lower.span(braces);
  const entries = keyed.flatMap((child) => entryOf(child, null, lower));
  if (entries.length > 0)
    members.push({ name: null, value: { kind: 'object', ...span, entries }, spread: 'mapping' });
  if (items.length > 0) {
    const values = items.map((child) => lower.expression(child));
    members.push({ name: '[]', value: { kind: 'list', ...span, items: values }, spread: 'none' });
  }
  return members;
}
