import type { ClassDeclaration, ClassNode, Field } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
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
    fields: lowerFields(body, lower.withSelf(name === null ? null : lower.text(name))),
    methods: [],
    statements: [],
  };
  return { kind: 'class', ...lower.span(node), node: whole };
}

/** The fields of a struct or of a variant. */
export function lowerFields(body: SyntaxNode | null, lower: Lowering): readonly Field[] {
  if (body === null) return [];
  if (body.type === 'ordered_field_declaration_list')
    return lower
      .named(body)
      .filter(({ type }) => type !== 'visibility_modifier')
      .map((type, index) => fieldOf(type, String(index), type, lower));
  return lower.named(body).flatMap((field) => {
    const name = field.childForFieldName('name');
    const type = field.childForFieldName('type');
    return name === null ? [] : [fieldOf(field, lower.name(name).name, type, lower)];
  });
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
