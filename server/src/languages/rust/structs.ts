import type { ClassDeclaration, ClassNode, Field } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { attributed, jsonName } from './field-attributes';
import { fieldDefault, optionReaders } from './field-defaults';
import type { Lowering } from './lowering';
import { bounded } from './type-parameters';
import { lowerType } from './types';

/** `struct T { a: A }`, `struct T(A, B)` with fields that are named by their places, `struct T;` */
export function lowerStruct(node: SyntaxNode, lower: Lowering): ClassDeclaration {
  const name = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  const isTuple = body?.type === 'ordered_field_declaration_list';
  const whole: ClassNode = {
    ...lower.span(node),
    name: name === null ? null : lower.name(name),
    bases: [],
    // Fields of a class that is decorated may be given by their places.
    decorators: isTuple ? [lower.unseen(node)] : [],
    fields: lowerFields(body, lower.withSelf(name === null ? null : lower.text(name)), node),
    methods: name === null || body === null || isTuple ? [] : readersOf(name, body, node, lower),
    statements: [],
  };
  return { kind: 'class', ...lower.span(node), node: whole };
}

function readersOf(
  name: SyntaxNode,
  body: SyntaxNode,
  node: SyntaxNode,
  lower: Lowering,
): ClassNode['methods'] {
  const attributes = attributed(body, lower).flatMap(({ attributeNodes }) => attributeNodes);
  return optionReaders(name, attributes, node, lower);
}

/** The fields of a struct or of a variant. */
export function lowerFields(
  body: SyntaxNode | null,
  lower: Lowering,
  owner: SyntaxNode | null = null,
): readonly Field[] {
  if (body === null) return [];
  if (body.type === 'ordered_field_declaration_list') return placedFields(body, lower);
  return attributed(body, lower).flatMap(({ node, attributes, attributeNodes }) => {
    const name = node.childForFieldName('name');
    const written = node.childForFieldName('type');
    const type = written === null || owner === null ? written : bounded(written, owner, lower);
    if (name === null) return [];
    const key = jsonName(attributes);
    const plain = fieldOf(node, lower.name(name).name, type, lower);
    const value = fieldDefault(attributeNodes, lower);
    const start = attributeNodes[0]?.startIndex ?? node.startIndex;
    const field = value === null ? plain : { ...plain, ...lower.spanOf(start, node.endIndex), value };
    return [key === undefined ? field : { ...field, key }];
  });
}

/** What holds one thing alone is written as that. */
function placedFields(body: SyntaxNode, lower: Lowering): readonly Field[] {
  const types = lower.named(body).filter(({ type }) => type !== 'visibility_modifier');
  const fields = types.map((type, index) => fieldOf(type, String(index), type, lower));
  const [only, ...others] = fields;
  return only && others.length === 0 ? [{ ...only, whole: true }] : fields;
}

function fieldOf(node: SyntaxNode, name: string, type: SyntaxNode | null, lower: Lowering): Field {
  return {
    ...lower.span(node),
    name,
    value: null,
    annotation: type === null ? null : lowerType(type, lower),
    static: false,
  };
}
