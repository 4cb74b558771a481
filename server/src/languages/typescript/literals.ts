import type { Expression, ListLiteral, ObjectEntry, ObjectLiteral } from '../../core/ir/expressions';
import type { FunctionNode } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { at, keyOf, type Lowering, nameOf, opaque, textOf } from './lowering';
import { lowerString } from './strings';

export function lowerNumber(node: SyntaxNode, to: Lowering): Expression {
  const source = textOf(node, to);
  const value = numberOf(source);
  return Number.isNaN(value) ? opaque(node, to) : { kind: 'number', ...at(node, to), value, source };
}

/** The value of a number's spelling; NaN when it is none. */
function numberOf(source: string): number {
  const digits = source.replaceAll('_', '').replace(/n$/, '');
  return /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
}

export function lowerArray(node: SyntaxNode, to: Lowering): ListLiteral {
  const long = node.endIndex - node.startIndex > to.context.longList;
  const items: Expression[] = [];
  for (const child of node.namedChildren) {
    if (child.type === 'comment') continue;
    items.push(
      long
        ? to.context.part('item', child, (inner, context) => to.within(context).expression(inner))
        : to.expression(child),
    );
  }
  return { kind: 'list', ...at(node, to), items };
}

export function lowerObject(node: SyntaxNode, to: Lowering): ObjectLiteral {
  const long = node.endIndex - node.startIndex > to.context.longList;
  const entries: ObjectEntry[] = [];
  for (const child of node.namedChildren) {
    const entry = long
      ? to.context.part('entry', child, (inner, context) => lowerEntry(inner, to.within(context)))
      : lowerEntry(child, to);
    if (entry) entries.push(entry);
  }
  return { kind: 'object', ...at(node, to), entries };
}

function lowerEntry(node: SyntaxNode, to: Lowering): ObjectEntry | null {
  switch (node.type) {
    case 'pair':
      return lowerPair(node, to);
    case 'shorthand_property_identifier':
      return { key: keyOf(node, to), value: nameOf(node, to) };
    case 'spread_element': {
      const spread = to.expression(node);
      return { key: null, value: spread.kind === 'spread' ? spread.value : spread };
    }
    case 'method_definition':
      return lowerMethodEntry(node, to);
    case 'comment':
      return null;
    default: {
      const value = to.expression(node);
      return value.kind === 'opaque' && value.children.length > 0 ? { key: null, value } : null;
    }
  }
}

function lowerPair(node: SyntaxNode, to: Lowering): ObjectEntry | null {
  const kids = node.namedChildren;
  const plain = kids.length === 2;
  const key = plain ? kids[0] : node.childForFieldName('key');
  const value = plain ? kids[1] : node.childForFieldName('value');
  if (!key || !value) return null;
  return { key: lowerKey(key, to), value: to.expression(value) };
}

/** A property's name: a string literal where it is written down, else the expression that computes it. */
export function lowerKey(node: SyntaxNode, to: Lowering): Expression {
  switch (node.type) {
    case 'string':
      return lowerString(node, to);
    case 'number': {
      const value = numberOf(textOf(node, to));
      return { kind: 'string', ...at(node, to), value: String(value) };
    }
    case 'computed_property_name': {
      const inner = node.namedChildren.find(({ type }) => type !== 'comment');
      return inner ? to.expression(inner) : opaque(node, to);
    }
    default:
      return keyOf(node, to);
  }
}

/** Reading a getter is not the function itself: its lambda stands inside an opaque value. */
function lowerMethodEntry(node: SyntaxNode, to: Lowering): ObjectEntry | null {
  const name = node.childForFieldName('name');
  if (!name) return null;
  const fn: FunctionNode = { ...to.functionNode(node, []), ofObject: true };
  const lambda: Expression = { kind: 'lambda', ...at(node, to), fn };
  const accessor = accessorOf(node);
  const value = accessor ? opaque(node, to, [lambda]) : lambda;
  const key = lowerKey(name, to);
  if (accessor === 'set' && key.kind === 'string')
    return { key: { ...key, value: `set ${key.value}` }, value };
  return { key, value };
}

/** Whether a method is read or written like a property. */
export function accessorOf(method: SyntaxNode): 'get' | 'set' | null {
  for (const child of method.children) {
    const { type } = child;
    if (type === 'get' || type === 'set') return type;
    if (type === 'formal_parameters' || type === 'property_identifier') return null;
  }
  return null;
}
