import type { Expression } from '../../core/ir/expressions';
import type { ClassNode, Field, Method } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerAttributes } from './attributes';
import { lowerFunction } from './functions';
import type { Lowering } from './lowering';
import { promotedIn } from './parameters';
import { lowerType } from './types';

/** A class, interface, trait or enumeration. What traits and interfaces hold stands behind what the base class holds. */
export function lowerClassBody(node: SyntaxNode, lower: Lowering): ClassNode {
  const name = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  const members = lower.nestedDefinition(
    () => lowerMembers(body, lower),
    () => NONE,
  );
  return {
    ...lower.span(node),
    name: name === null ? null : lower.name(name),
    bases: [...lowerBases(node, lower), ...members.bases],
    decorators: lowerAttributes(node, lower),
    fields: members.fields,
    methods: members.methods,
    statements: [],
  };
}

interface Members {
  readonly fields: readonly Field[];
  readonly methods: readonly Method[];
  /** Traits that are used. */
  readonly bases: readonly Expression[];
}

const NONE: Members = { fields: [], methods: [], bases: [] };

function lowerBases(node: SyntaxNode, lower: Lowering): readonly Expression[] {
  return lower
    .named(node)
    .filter(({ type }) => type === 'base_clause' || type === 'class_interface_clause')
    .flatMap((clause) => lower.named(clause).map((base) => lower.expression(base)));
}

function lowerMembers(body: SyntaxNode | null, lower: Lowering): Members {
  if (body === null) return NONE;
  const members = lower.pieces('member', body, lower.parts(body), lowerMember);
  return {
    fields: members.flatMap(({ fields }) => fields),
    methods: members.flatMap(({ methods }) => methods),
    bases: members.flatMap(({ bases }) => bases),
  };
}

function lowerMember(node: SyntaxNode, lower: Lowering): Members {
  switch (node.type) {
    case 'property_declaration':
      return { ...NONE, fields: lowerProperties(node, lower) };
    case 'const_declaration':
      return { ...NONE, fields: lowerConstants(node, lower) };
    case 'enum_case':
      return { ...NONE, fields: [lowerCase(node, lower)] };
    case 'method_declaration':
      return lowerMethod(node, lower);
    case 'use_declaration':
      return { ...NONE, bases: lowerTraits(node, lower) };
    case 'ERROR':
      return joined(lower.parts(node).map((child) => lowerMember(child, lower)));
    default:
      return NONE;
  }
}

function joined(all: readonly Members[]): Members {
  return {
    fields: all.flatMap(({ fields }) => fields),
    methods: all.flatMap(({ methods }) => methods),
    bases: all.flatMap(({ bases }) => bases),
  };
}

function lowerTraits(node: SyntaxNode, lower: Lowering): readonly Expression[] {
  return lower
    .named(node)
    .filter(({ type }) => type === 'name' || type === 'qualified_name')
    .map((trait) => lower.expression(trait));
}

/** Static properties keep their `$`, as where they are read. */
function lowerProperties(node: SyntaxNode, lower: Lowering): readonly Field[] {
  const children = lower.named(node);
  const isStatic = children.some(({ type }) => type === 'static_modifier');
  const annotation = lowerType(node.childForFieldName('type'), lower);
  return children
    .filter(({ type }) => type === 'property_element')
    .flatMap((element) => {
      const variable = element.childForFieldName('name');
      const value = element.childForFieldName('default_value');
      if (variable === null) return [];
      const name = lower.text(variable);
      return [
        {
          ...lower.span(node),
          name: isStatic ? name : name.slice(1),
          value: value === null ? null : lower.expression(value),
          annotation,
          static: isStatic,
        },
      ];
    });
}

function lowerConstants(node: SyntaxNode, lower: Lowering): readonly Field[] {
  return lower
    .named(node)
    .filter(({ type }) => type === 'const_element')
    .flatMap((element) => {
      const [name, value] = lower.named(element);
      if (name === undefined || value === undefined) return [];
      return [constant(element, name, lower.expression(value), lower)];
    });
}

/** A case is the value behind it; without one it is known by its name alone. */
function lowerCase(node: SyntaxNode, lower: Lowering): Field {
  const [name, value] = lower.named(node).filter(({ type }) => type !== 'attribute_list');
  const label = name ?? node;
  return constant(node, label, value === undefined ? lower.unseen(label) : lower.expression(value), lower);
}

function constant(node: SyntaxNode, name: SyntaxNode, value: Expression, lower: Lowering): Field {
  return { ...lower.span(node), name: lower.text(name), value, annotation: null, static: true };
}

/** The constructor's promoted parameters are properties; its block assigns them. */
function lowerMethod(node: SyntaxNode, lower: Lowering): Members {
  const fn = lowerFunction(node, lower);
  const name = methodName(fn.name?.name ?? '');
  const fields =
    name === 'constructor'
      ? promotedIn(node.childForFieldName('parameters'), lower).flatMap((each) => promotedField(each, lower))
      : [];
  return { ...NONE, fields, methods: [{ name, fn, getter: false }] };
}

function promotedField(node: SyntaxNode, lower: Lowering): readonly Field[] {
  const variable = node.childForFieldName('name');
  if (variable === null) return [];
  const name = lower.text(variable).replace(/^&?\$/, '');
  const annotation = lowerType(node.childForFieldName('type'), lower);
  return [{ ...lower.span(node), name, value: null, annotation, static: false }];
}

/** What the IR calls the methods that the language itself calls. */
function methodName(name: string): string {
  switch (name.toLowerCase()) {
    case '__construct':
      return 'constructor';
    case '__invoke':
      return '__call__';
    case '__get':
      return '__getattr__';
    case '__call':
      return '__call_any__';
    default:
      return name;
  }
}
