import type { Argument, Expression } from '../../core/ir/expressions';
import type { ClassDeclaration, Field, FunctionNode, Method, Parameter } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { VARIANT, WRITTEN } from './enum-variants';
import { type Attributed, attributed, jsonName } from './field-attributes';
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
  const variants = (body === null ? [] : attributed(body, lower)).filter(
    ({ node: each }) => each.type === 'enum_variant',
  );
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
        { ...instanceField(VARIANT, node, lower), key: null },
        { ...instanceField(WRITTEN, node, lower), whole: true },
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

interface Variant {
  readonly node: SyntaxNode;
  readonly name: SyntaxNode;
  readonly type: string;
  /** What JSON calls it. */
  readonly written: string;
}

function variantMember(
  { node, attributes }: Attributed,
  type: string,
  lower: Lowering,
): VariantMember | null {
  const name = node.childForFieldName('name');
  if (name === null) return null;
  const content = node.childForFieldName('body');
  const text = lower.text(name);
  const variant: Variant = { node, name, type, written: jsonName(attributes) ?? text };
  if (content === null)
    return {
      ...lower.span(node),
      name: text,
      value: made(variant, [], lower),
      annotation: null,
      static: true,
    };
  return { name: text, getter: false, fn: maker(variant, lowerFields(content, lower), lower) };
}

function maker(variant: Variant, fields: readonly Field[], lower: Lowering): FunctionNode {
  const at = lower.span(variant.name);
  const parameters = fields.map(
    (field): Parameter => ({
      target: { kind: 'bind', name: { kind: 'name', ...at, name: field.name } },
      fallback: null,
      annotation: field.annotation,
      kind: 'plain',
    }),
  );
  return {
    name: lower.name(variant.name),
    parameters,
    body: made(
      variant,
      fields.map((field) => field.name),
      lower,
    ),
    decorators: [],
    returnType: null,
    async: false,
    generator: false,
    method: false,
    static: true,
    ...lower.span(variant.node),
  };
}

/** The instance that a variant is. What holds one thing alone is written as that. */
function made(variant: Variant, fields: readonly string[], lower: Lowering): Expression {
  const at = lower.span(variant.name);
  const named = (name: string): Expression => ({ kind: 'name', ...at, name });
  const text = (value: string): Expression => ({ kind: 'string', ...at, value });
  const argument = (name: string, value: Expression): Argument => ({ name, value, spread: 'none' });
  const [only] = fields;
  const isWrapper = fields.length === 1 && only === '0';
  const written = isWrapper ? [argument(WRITTEN, named('0'))] : [];
  return {
    kind: 'call',
    ...lower.span(variant.node),
    callee: named(variant.type),
    args: [
      argument(VARIANT, text(lower.text(variant.name))),
      ...(fields.length === 0 ? [argument(WRITTEN, text(variant.written))] : written),
      ...fields.map((field) => argument(field, named(field))),
    ],
    construct: true,
  };
}
