import type { Expression } from '../../core/ir/expressions';
import type { Pattern } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** Variants whose content stands for the whole: what they say beside it decides nothing of its value. */
export const TRANSPARENT_VARIANTS: ReadonlySet<string> = new Set(['Some', 'Ok', 'Ready']);

/** Names of extractors of web frameworks, which hold one thing each. */
const EXTRACTORS: ReadonlySet<string> = new Set([
  'State',
  'Extension',
  'Json',
  'Data',
  'Query',
  'Path',
  'Form',
]);

/** What a pattern binds; null when it binds nothing. */
export function lowerPattern(node: SyntaxNode, lower: Lowering): Pattern | null {
  return lower.nested<Pattern | null>(
    () => patternByType(node, node.type, lower),
    () => null,
  );
}

function patternByType(node: SyntaxNode, type: string, lower: Lowering): Pattern | null {
  switch (type) {
    case 'identifier':
      return bindsName(lower.text(node)) ? { kind: 'bind', name: lower.name(node) } : null;
    case 'shorthand_field_identifier':
      return { kind: 'bind', name: lower.name(node) };
    case 'mut_pattern':
    case 'ref_pattern':
    case 'reference_pattern':
    case 'captured_pattern':
    case 'or_pattern':
      return firstBound(lower.named(node), lower);
    case 'match_pattern':
      return firstBound(patternsIn(node, lower), lower);
    case 'tuple_pattern':
    case 'slice_pattern':
      return unpackList(elementsOf(node, lower), lower);
    case 'tuple_struct_pattern':
      return lowerTupleStruct(node, lower);
    case 'struct_pattern':
      return lowerStructPattern(node, lower);
    default:
      return null;
  }
}

/** A name in capitals is a constant or a variant, and no binding. */
export function bindsName(text: string): boolean {
  return text !== '_' && !/^[A-Z]/.test(text);
}

/** What a pattern with a guard consists of, the guard left aside. */
function patternsIn(node: SyntaxNode, lower: Lowering): readonly SyntaxNode[] {
  const guard = node.childForFieldName('condition');
  return lower.named(node).filter((each) => each.startIndex !== guard?.startIndex);
}

function firstBound(nodes: readonly SyntaxNode[], lower: Lowering): Pattern | null {
  for (const child of nodes) {
    const found = lowerPattern(child, lower);
    if (found !== null) return found;
  }
  return null;
}

/** The elements between brackets, `_` and `..` included: they take their places. */
function elementsOf(node: SyntaxNode, lower: Lowering): readonly (SyntaxNode | null)[] {
  return node.children.flatMap((child): (SyntaxNode | null)[] => {
    if (child.isError || EXTRA.has(child.type)) return [];
    if (child.isNamed) return child.type === 'remaining_field_pattern' ? [null] : [child];
    return lower.text(child) === '_' ? [null] : [];
  });
}

const EXTRA: ReadonlySet<string> = new Set([
  'line_comment',
  'block_comment',
  'attribute_item',
  'mutable_specifier',
]);

function unpackList(elements: readonly (SyntaxNode | null)[], lower: Lowering): Pattern | null {
  const items = elements.map((each) => (each === null ? null : lowerPattern(each, lower)));
  return items.some((item) => item !== null) ? { kind: 'unpack-list', items } : null;
}

/** `Some(a)` is `a`; `Variant(a, b)` binds the content of a variant by its places. */
function lowerTupleStruct(node: SyntaxNode, lower: Lowering): Pattern | null {
  const type = node.childForFieldName('type');
  if (type === null) return null;
  const name = lastName(type, lower);
  const elements = elementsOf(node, lower).filter((each) => each?.startIndex !== type.startIndex);
  const [only] = elements;
  if (name === 'Err') return null;
  if (elements.length === 1 && (TRANSPARENT_VARIANTS.has(name) || EXTRACTORS.has(name)))
    return only ? lowerPattern(only, lower) : null;
  return unpackFields(
    elements.flatMap((each, index) => {
      const target = each === null ? null : lowerPattern(each, lower);
      return target === null ? [] : [{ key: String(index), target, fallback: null }];
    }),
  );
}

type Entries = Extract<Pattern, { kind: 'unpack-object' }>['entries'];

function unpackFields(entries: Entries): Pattern | null {
  return entries.length === 0 ? null : { kind: 'unpack-object', entries, rest: null };
}

function lowerStructPattern(node: SyntaxNode, lower: Lowering): Pattern | null {
  const entries = lower.named(node).flatMap((field): Entries => {
    const name = field.type === 'field_pattern' ? field.childForFieldName('name') : null;
    if (name === null) return [];
    const pattern = field.childForFieldName('pattern');
    const target: Pattern | null =
      pattern === null ? { kind: 'bind', name: lower.name(name) } : lowerPattern(pattern, lower);
    return target === null ? [] : [{ key: lower.name(name).name, target, fallback: null }];
  });
  return unpackFields(entries);
}

/** The last name of a path. */
export function lastName(node: SyntaxNode, lower: Lowering): string {
  const text = lower.text(node).replace(/\s|<.*$/gs, '');
  return text.slice(text.lastIndexOf(':') + 1);
}

/** What a pattern must be equal to; null when it takes anything, an opaque expression when nobody can tell. */
export function testOf(node: SyntaxNode, lower: Lowering): readonly (Expression | VariantTest)[] {
  return lower.nested<readonly (Expression | VariantTest)[]>(
    () => testsByType(node, node.type, lower),
    () => [lower.unseen(node)],
  );
}

/** A variant of an enumeration, by its name. */
export interface VariantTest {
  readonly kind: 'variant';
  readonly name: string;
  readonly node: SyntaxNode;
}

function testsByType(node: SyntaxNode, type: string, lower: Lowering): readonly (Expression | VariantTest)[] {
  switch (type) {
    case 'match_pattern':
      return patternsIn(node, lower).flatMap((each) => testOf(each, lower));
    case 'or_pattern':
    case 'reference_pattern':
    case 'ref_pattern':
    case 'mut_pattern':
      return lower
        .named(node)
        .filter(({ type: each }) => each !== 'mutable_specifier')
        .flatMap((each) => testOf(each, lower));
    case 'captured_pattern': {
      const pattern = lower.named(node)[1];
      return pattern === undefined ? [lower.unseen(node)] : testOf(pattern, lower);
    }
    case 'string_literal':
    case 'raw_string_literal':
    case 'char_literal':
    case 'integer_literal':
    case 'float_literal':
    case 'boolean_literal':
    case 'negative_literal':
      return [lower.expression(node, type)];
    case 'identifier':
      return identifierTest(node, lower);
    case 'scoped_identifier':
      return [variantOrConstant(node, lower)];
    case 'tuple_struct_pattern':
    case 'struct_pattern':
      return [variantTest(node, lower)];
    default:
      return [lower.unseen(node)];
  }
}

function identifierTest(node: SyntaxNode, lower: Lowering): readonly (Expression | VariantTest)[] {
  const text = lower.text(node);
  if (text === 'None') return [{ kind: 'null', ...lower.span(node) }];
  if (bindsName(text)) return [];
  return [variantOrConstant(node, lower)];
}

/** `Model::Large` is a variant, `LARGE` and `Model::LARGE` are constants. */
function variantOrConstant(node: SyntaxNode, lower: Lowering): Expression | VariantTest {
  const name = lastName(node, lower);
  return /^[A-Z][A-Z0-9_]+$/.test(name) ? lower.expression(node) : { kind: 'variant', name, node };
}

function variantTest(node: SyntaxNode, lower: Lowering): Expression | VariantTest {
  const type = node.childForFieldName('type');
  const name = type === null ? '' : lastName(type, lower);
  if (name === '' || name === 'Err' || TRANSPARENT_VARIANTS.has(name)) return lower.unseen(node);
  return { kind: 'variant', name, node };
}
