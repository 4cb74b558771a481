import type { Argument, Expression } from '../../core/ir/expressions';
import type { ClassDeclaration, Field, FunctionNode, Method, Parameter } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { VARIANT } from './enum-variants';
import type { Lowering } from './lowering';
import { lowerFields } from './structs';

/**
 * An enumeration is a class. A variant is an instance that holds the variant's name: a static field where it holds
 * nothing else, and a static function of its content where it does.
 */
export function lowerEnum(node: SyntaxNode, lower: Lowering): ClassDeclaration {
  const name = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  const typeName = name === null ? '' : lower.text(name);
  const inner = lower.withSelf(typeName);
  const variants = (body === null ? [] : lower.named(body)).filter(({ type }) => type === 'enum_variant');
  const members = variants.flatMap((variant) => variantMember(variant, typeName, inner) ?? []);
  return {
    kind: 'class',
    ...lower.span(node),
    node: {
      ...lower.span(node),
      name: name === null ? null : lower.name(name),
      bases: [],
      decorators: [],
      fields: [
        instanceField(VARIANT, node, lower),
        ...contentFields(members, node, lower),
        ...fieldsAmong(members),
      ],
      methods: members.flatMap((member) => ('fn' in member ? [member] : [])),
      statements: [],
    },
  };
}

type VariantMember = Field | Method;

function fieldsAmong(members: readonly VariantMember[]): readonly Field[] {
  return members.flatMap((member) => ('fn' in member ? [] : [member]));
}

function instanceField(name: string, node: SyntaxNode, lower: Lowering): Field {
  const span = lower.spanOf(node.startIndex, node.startIndex);
  return { ...span, name, value: null, annotation: null, static: false };
}

/** The fields that the variants hold, each name once. */
function contentFields(
  members: readonly VariantMember[],
  node: SyntaxNode,
  lower: Lowering,
): readonly Field[] {
  const names = members.flatMap((member) => ('fn' in member ? member.fn.parameters.map(parameterName) : []));
  return [...new Set(names)].map((name) => instanceField(name, node, lower));
}

function parameterName({ target }: Parameter): string {
  return target.kind === 'bind' ? target.name.name : '';
}

function variantMember(variant: SyntaxNode, type: string, lower: Lowering): VariantMember | null {
  const name = variant.childForFieldName('name');
  if (name === null) return null;
  const content = variant.childForFieldName('body');
  const text = lower.text(name);
  if (content === null)
    return {
      ...lower.span(variant),
      name: text,
      value: made(variant, name, type, [], lower),
      annotation: null,
      static: true,
    };
  return { name: text, getter: false, fn: maker(variant, name, type, lowerFields(content, lower), lower) };
}

function maker(
  variant: SyntaxNode,
  name: SyntaxNode,
  type: string,
  fields: readonly Field[],
  lower: Lowering,
): FunctionNode {
  const at = lower.span(name);
  const parameters = fields.map(
    (field): Parameter => ({
      target: { kind: 'bind', name: { kind: 'name', ...at, name: field.name } },
      fallback: null,
      annotation: field.annotation,
      kind: 'plain',
    }),
  );
  return {
    name: lower.name(name),
    parameters,
    body: made(
      variant,
      name,
      type,
      fields.map((field) => field.name),
      lower,
    ),
    decorators: [],
    returnType: null,
    async: false,
    generator: false,
    method: false,
    static: true,
    ...lower.span(variant),
  };
}

/** The instance that a variant is. */
function made(
  variant: SyntaxNode,
  name: SyntaxNode,
  type: string,
  fields: readonly string[],
  lower: Lowering,
): Expression {
  const at = lower.span(name);
  const content = fields.map(
    (field): Argument => ({ name: field, value: { kind: 'name', ...at, name: field }, spread: 'none' }),
  );
  const tag: Argument = {
    name: VARIANT,
    value: { kind: 'string', ...at, value: lower.text(name) },
    spread: 'none',
  };
  return {
    kind: 'call',
    ...lower.span(variant),
    callee: { kind: 'name', ...at, name: type },
    args: [tag, ...content],
    construct: true,
  };
}
