import type { Expression } from '../../core/ir/expressions';
import type { ClassNode, Field, Method, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { parameterProperties } from './functions';
import { accessorOf, lowerKey } from './literals';
import { at, childOfType, contentsOf, type Lowering, nameOf, textOf } from './lowering';
import { declaredName } from './patterns';

interface Members {
  readonly fields: readonly Field[];
  readonly methods: readonly Method[];
  readonly statements: readonly Statement[];
}

const NO_MEMBERS: Members = { fields: [], methods: [], statements: [] };

/** A class, or an interface or object type as a class of fields. */
export function lowerClass(node: SyntaxNode, decorators: readonly Expression[], to: Lowering): ClassNode {
  const own = node.namedChildren.filter(({ type }) => type === 'decorator');
  const name = declaredName(node);
  const isBody = node.type === 'object_type';
  const body = isBody ? node : childOfType(node, 'class_body', 'interface_body', 'object_type');
  return {
    ...at(node, to),
    name: name ? nameOf(name, to) : null,
    bases: lowerBases(node, to),
    decorators: [...decorators, ...lowerDecorators(own, to)],
    ...(body ? lowerMembers(body, to) : NO_MEMBERS),
  };
}

export function lowerDecorators(nodes: readonly SyntaxNode[], to: Lowering): Expression[] {
  return nodes.flatMap((node) => contentsOf(node, to).slice(0, 1)).map((node) => to.expression(node));
}

function lowerBases(node: SyntaxNode, to: Lowering): Expression[] {
  const extended = childOfType(node, 'extends_type_clause');
  if (extended) return contentsOf(extended, to).map((child) => to.type(child));
  const heritage = childOfType(node, 'class_heritage');
  if (!heritage) return [];
  const clause = childOfType(heritage, 'extends_clause');
  if (clause)
    return contentsOf(clause, to)
      .filter(isValue)
      .map((child) => to.expression(child));
  return contentsOf(heritage, to)
    .filter(({ type }) => type !== 'implements_clause')
    .map((child) => to.expression(child));
}

function isValue(node: SyntaxNode): boolean {
  return node.type !== 'type_arguments';
}

/** Decorators of methods stand before them, as members of their own. */
function lowerMembers(body: SyntaxNode, to: Lowering): Members {
  const long = body.endIndex - body.startIndex > to.context.longList;
  const all: Members[] = [];
  let pending: SyntaxNode[] = [];
  for (const node of body.namedChildren) {
    const { type } = node;
    if (type === 'comment') continue;
    if (type === 'decorator') {
      pending.push(node);
      continue;
    }
    if (long && pending.length === 0)
      all.push(
        to.context.part('member', node, (inner, context) => lowerMember(inner, [], to.within(context))),
      );
    else all.push(lowerMember(node, lowerDecorators(pending, to), to));
    pending = [];
  }
  return {
    fields: all.flatMap(({ fields }) => fields),
    methods: all.flatMap(({ methods }) => methods),
    statements: all.flatMap(({ statements }) => statements),
  };
}

function lowerMember(node: SyntaxNode, decorators: readonly Expression[], to: Lowering): Members {
  switch (node.type) {
    case 'method_definition':
      return lowerMethod(node, decorators, to);
    case 'public_field_definition':
    case 'field_definition':
    case 'property_signature':
      return lowerField(node, to);
    case 'class_static_block': {
      const block = childOfType(node, 'statement_block');
      return block ? { ...NO_MEMBERS, statements: to.statements(block) } : NO_MEMBERS;
    }
    case 'ERROR':
      return { ...NO_MEMBERS, statements: to.statement(node) };
    default:
      return NO_MEMBERS;
  }
}

function lowerMethod(node: SyntaxNode, decorators: readonly Expression[], to: Lowering): Members {
  const key = node.childForFieldName('name');
  if (!key) return NO_MEMBERS;
  const own = node.namedChildren.filter(({ type }) => type === 'decorator');
  const fn = to.functionNode(node, [...decorators, ...lowerDecorators(own, to)]);
  const name = memberName(key, to);
  const parameters = name === 'constructor' ? childOfType(node, 'formal_parameters') : null;
  const accessor = accessorOf(node);
  const method: Method = { name: accessor === 'set' ? `set ${name}` : name, fn, getter: accessor === 'get' };
  return {
    fields: parameters ? lowerParameterFields(parameters, to) : [],
    methods: [method],
    statements: [],
  };
}

function lowerParameterFields(parameters: SyntaxNode, to: Lowering): Field[] {
  const names = new Set(parameterProperties(parameters).map(({ startIndex }) => startIndex));
  return parameters.namedChildren.flatMap((parameter) => {
    const pattern = parameter.childForFieldName('pattern');
    if (!pattern || !names.has(pattern.startIndex)) return [];
    const annotation = parameter.childForFieldName('type');
    const field: Field = {
      ...at(parameter, to),
      name: textOf(pattern, to),
      value: null,
      annotation: annotation ? to.type(annotation) : null,
      static: false,
    };
    return [field];
  });
}

function lowerField(node: SyntaxNode, to: Lowering): Members {
  const key = node.childForFieldName('name') ?? node.childForFieldName('property');
  if (!key) return NO_MEMBERS;
  const value = node.childForFieldName('value');
  const annotation = childOfType(node, 'type_annotation');
  const field: Field = {
    ...at(node, to),
    name: memberName(key, to),
    value: value ? to.expression(value) : null,
    annotation: annotation ? to.type(annotation) : null,
    static: node.children.some(({ type }) => type === 'static'),
  };
  return { ...NO_MEMBERS, fields: [field] };
}

/** A computed name that is not literal stands as it is spelled, in its brackets. */
function memberName(node: SyntaxNode, to: Lowering): string {
  const key = lowerKey(node, to);
  return key.kind === 'string' ? key.value : textOf(node, to);
}
