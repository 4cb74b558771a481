import type { ClassNode, Field, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { quotedText, rawText } from './literals';
import type { Lowering } from './lowering';
import { bareType, lowerType } from './types';

/** `type T struct { ... }` is a class; any other type is another name for what it is made of. */
export function lowerTypes(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  return lower
    .pieces('type', node, lower.named(node), (child, inner): readonly Statement[] =>
      child.type === 'type_spec' || child.type === 'type_alias' ? lowerTypeSpec(child, inner) : [],
    )
    .flat();
}

function lowerTypeSpec(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const name = node.childForFieldName('name');
  const type = node.childForFieldName('type');
  if (name === null || type === null) return [];
  const span = lower.span(node);
  if (type.type === 'struct_type')
    return [{ kind: 'class', ...span, node: structNode(node, name, type, lower) }];
  return [
    {
      kind: 'assign',
      ...span,
      target: { kind: 'bind', name: lower.name(name) },
      operator: '=',
      value: lowerNamedType(type, lower),
      annotation: null,
      declares: true,
    },
  ];
}

/** The built-in types keep their names here: they are called to convert. */
function lowerNamedType(type: SyntaxNode, lower: Lowering) {
  if (type.type === 'type_identifier') return lower.name(type);
  return lowerType(type, lower) ?? lower.unseen(type);
}

function structNode(node: SyntaxNode, name: SyntaxNode, type: SyntaxNode, lower: Lowering): ClassNode {
  const declarations = fieldDeclarations(type, lower);
  const embedded = declarations.filter((each) => each.childForFieldName('name') === null);
  return {
    ...lower.span(node),
    name: lower.name(name),
    bases: embedded.flatMap((each) => lowerType(each.childForFieldName('type'), lower) ?? []),
    decorators: [],
    fields: declarations.flatMap((each) => lowerField(each, lower)),
    methods: [],
    statements: [],
  };
}

function fieldDeclarations(type: SyntaxNode, lower: Lowering): readonly SyntaxNode[] {
  const list = lower.named(type).find((child) => child.type === 'field_declaration_list');
  return list === undefined ? [] : lower.named(list).filter((child) => child.type === 'field_declaration');
}

/** Names of the fields of a struct type, in order. */
export function fieldNames(type: SyntaxNode, lower: Lowering): readonly string[] {
  return fieldDeclarations(type, lower).flatMap((each) =>
    fieldNodes(each, lower).map((name) => lower.text(name)),
  );
}

/** The keys of JSON by the names of the fields, where a struct type says them. */
export function fieldKeys(type: SyntaxNode, lower: Lowering): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const declaration of fieldDeclarations(type, lower)) {
    const key = jsonKey(declaration, lower);
    if (key !== null)
      for (const name of fieldNodes(declaration, lower)) keys.set(lower.text(name), key.name ?? '-');
  }
  return keys;
}

/** An embedded type is a field that is called as the type is. */
function fieldNodes(declaration: SyntaxNode, lower: Lowering): readonly SyntaxNode[] {
  const names = declaration.childrenForFieldName('name').filter(({ type }) => type !== ',');
  if (names.length > 0) return names;
  const type = declaration.childForFieldName('type');
  if (type === null) return [];
  const bare = bareType(type, lower);
  return [bare.type === 'qualified_type' ? (lower.named(bare)[1] ?? bare) : bare];
}

function lowerField(declaration: SyntaxNode, lower: Lowering): readonly Field[] {
  const key = jsonKey(declaration, lower);
  const isEmbedded = declaration.childForFieldName('name') === null;
  return fieldNodes(declaration, lower).map((name) => ({
    ...(isEmbedded ? lower.span(declaration) : lower.spanOf(name.startIndex, declaration.endIndex)),
    name: lower.text(name),
    value: null,
    annotation: lowerType(declaration.childForFieldName('type'), lower),
    static: false,
    ...(key === null ? {} : { key: key.name }),
  }));
}

interface JsonKey {
  /** Null where the field is left out. */
  readonly name: string | null;
}

/** The name in `json:"name,omitempty"`; null without one. */
function jsonKey(declaration: SyntaxNode, lower: Lowering): JsonKey | null {
  const tag = declaration.childForFieldName('tag');
  if (tag === null) return null;
  const source = lower.text(tag);
  const text = source.startsWith('`') ? rawText(source) : quotedText(source);
  const name = /(?:^|\s)json:"([^",]*)/.exec(text)?.[1];
  return name === undefined || name === '' ? null : { name: name === '-' ? null : name };
}
