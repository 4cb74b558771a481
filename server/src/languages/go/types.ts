import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

const NUMBERS: ReadonlySet<string> = new Set([
  'int',
  'int8',
  'int16',
  'int32',
  'int64',
  'uint',
  'uint8',
  'uint16',
  'uint32',
  'uint64',
  'uintptr',
  'byte',
  'rune',
  'float32',
  'float64',
]);

/** Texts that are written to: their zero value is an empty text. */
const BUILDERS: ReadonlySet<string> = new Set(['strings.Builder', 'bytes.Buffer']);

const BUILT_IN: ReadonlySet<string> = new Set([
  ...NUMBERS,
  'string',
  'bool',
  'error',
  'any',
  'complex64',
  'complex128',
  'comparable',
]);

/**
 * A type as far as it says which class a value is of: names, members of packages, and lists of them. Null when it says
 * nothing of use.
 */
export function lowerType(node: SyntaxNode | null, lower: Lowering): Expression | null {
  return node === null
    ? null
    : lower.nested(
        () => typeExpression(node, lower),
        () => null,
      );
}

function typeExpression(node: SyntaxNode, lower: Lowering): Expression | null {
  switch (node.type) {
    case 'type_identifier':
    case 'identifier':
      return BUILT_IN.has(lower.text(node)) ? null : lower.name(node);
    case 'qualified_type':
    case 'selector_expression':
      return lowerQualified(node, lower);
    case 'generic_type':
    case 'pointer_type':
    case 'parenthesized_type':
    case 'unary_expression':
    case 'parenthesized_expression':
      return lowerType(firstType(node, lower), lower);
    case 'slice_type':
    case 'array_type':
    case 'implicit_length_array_type': {
      const element = lowerType(elementType(node), lower);
      if (element === null) return null;
      return { kind: 'index', ...lower.span(node), object: lower.inner('list', node), index: element };
    }
    default:
      return null;
  }
}

function lowerQualified(node: SyntaxNode, lower: Lowering): Expression | null {
  const [owner, name] = lower.named(node);
  if (owner === undefined || name === undefined) return null;
  const object = owner.type === 'selector_expression' ? lowerQualified(owner, lower) : lower.name(owner);
  return object && { kind: 'member', ...lower.span(node), object, property: lower.name(name) };
}

function firstType(node: SyntaxNode, lower: Lowering): SyntaxNode | null {
  return lower.named(node)[0] ?? null;
}

/** What the items of a list type are; null for other types. */
export function elementType(node: SyntaxNode): SyntaxNode | null {
  return node.childForFieldName('element');
}

/** Takes pointers, parentheses and type arguments from a type. */
export function bareType(node: SyntaxNode, lower: Lowering): SyntaxNode {
  let at = node;
  while (/^(?:pointer|parenthesized|generic)_type$/.test(at.type)) {
    const inner = firstType(at, lower);
    if (inner === null) return at;
    at = inner;
  }
  return at;
}

/**
 * What a variable of a type is before anything is assigned to it; null where the type's name alone does not tell. A
 * builder of texts is the text that it holds.
 */
export function zeroValue(node: SyntaxNode, lower: Lowering): Expression | null {
  const at = lower.spanOf(node.endIndex, node.endIndex);
  switch (node.type) {
    case 'type_identifier':
      return zeroOfNamed(lower.text(node), node, lower);
    case 'qualified_type':
      return isBuilder(node, lower) ? { kind: 'string', ...at, value: '' } : null;
    case 'slice_type':
      return { kind: 'list', ...at, items: [] };
    case 'map_type':
      return { kind: 'object', ...at, entries: [] };
    case 'interface_type':
    case 'function_type':
    case 'channel_type':
      return { kind: 'null', ...at };
    case 'pointer_type': {
      const inner = firstType(node, lower);
      return inner !== null && isBuilder(inner, lower) ? { kind: 'string', ...at, value: '' } : null;
    }
    default:
      return null;
  }
}

function zeroOfNamed(name: string, node: SyntaxNode, lower: Lowering): Expression | null {
  const at = lower.spanOf(node.endIndex, node.endIndex);
  if (name === 'string') return { kind: 'string', ...at, value: '' };
  if (name === 'bool') return { kind: 'boolean', ...at, value: false };
  if (name === 'any' || name === 'error') return { kind: 'null', ...at };
  return NUMBERS.has(name) ? { kind: 'number', ...at, value: 0, source: '0' } : null;
}

export function isBuilder(node: SyntaxNode, lower: Lowering): boolean {
  return BUILDERS.has(lower.text(node));
}
