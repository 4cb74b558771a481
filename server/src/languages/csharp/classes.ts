import type { Expression } from '../../core/ir/expressions';
import type { ClassDeclaration, ClassNode } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { hasModifier } from './functions';
import type { Lowering } from './lowering';
import { memberNames } from './member-names';
import { lowerMember, type Members, NO_MEMBERS } from './members';
import { withPrimaryConstructor } from './primary-constructors';
import { lowerType, typeName } from './types';

/** A class, record, struct or interface. The parts of a partial one belong to whatever is declared by its name. */
export function lowerClassStatements(node: SyntaxNode, lower: Lowering): readonly ClassDeclaration[] {
  const whole = lowerClass(node, lower);
  const span = lower.span(node);
  if (whole.name === null || !hasModifier(node, 'partial', lower))
    return [{ kind: 'class', ...span, node: whole }];
  const { fields, methods } = whole;
  const named: ClassNode = { ...whole, fields: [], methods: [] };
  const part: ClassNode = { ...whole, name: null, bases: [], fields, methods, extensionOf: whole.name };
  return [
    { kind: 'class', ...span, node: named },
    { kind: 'class', ...span, node: part },
  ];
}

function lowerClass(node: SyntaxNode, lower: Lowering): ClassNode {
  const name = node.childForFieldName('name');
  const { fields, methods } = lower.nestedDefinition(
    () => membersOf(node, lower),
    () => NO_MEMBERS,
  );
  return {
    ...lower.span(node),
    name: name === null ? null : lower.name(name),
    bases: basesOf(node, lower),
    decorators: [],
    fields,
    methods,
    statements: [],
    ownScope: true,
  };
}

/** With parameters of its own, a class sets its fields where they can be read. */
function membersOf(node: SyntaxNode, lower: Lowering): Members {
  const names = memberNames(node, lower);
  const members = lowerMembers(node.childForFieldName('body'), names, lower.withReceiver(null));
  const list = lower.named(node).find(({ type }) => type === 'parameter_list');
  return list === undefined ? members : withPrimaryConstructor(node, list, members, lower);
}

function lowerMembers(body: SyntaxNode | null, names: readonly string[], lower: Lowering): Members {
  if (body === null) return NO_MEMBERS;
  const kind = `member of ${names.join(' ')}`;
  return join(
    lower.pieces(kind, body, lower.parts(body), (child, inner) => lowerMemberOrClass(child, names, inner)),
  );
}

function lowerMemberOrClass(node: SyntaxNode, names: readonly string[], lower: Lowering): Members {
  switch (node.type) {
    case 'class_declaration':
    case 'record_declaration':
    case 'struct_declaration':
    case 'interface_declaration':
      return innerClass(node, lower);
    case 'preproc_if':
    case 'preproc_elif':
    case 'preproc_else':
    case 'ERROR':
      return join(lower.parts(node).map((child) => lowerMemberOrClass(child, names, lower)));
    default:
      return lowerMember(node, names, lower);
  }
}

function innerClass(node: SyntaxNode, lower: Lowering): Members {
  const inner = lower.nested<ClassNode | null>(
    () => lowerClass(node, lower),
    () => null,
  );
  if (inner === null || inner.name === null) return NO_MEMBERS;
  const span = lower.span(node);
  const value: Expression = { kind: 'class-expression', ...span, node: inner };
  return {
    ...NO_MEMBERS,
    fields: [{ ...span, name: inner.name.name, value, annotation: null, static: true }],
  };
}

function join(all: readonly Members[]): Members {
  return {
    fields: all.flatMap(({ fields }) => fields),
    methods: all.flatMap(({ methods }) => methods),
  };
}

/** Interfaces have no code of their own; by convention their names begin with `I`. */
function basesOf(node: SyntaxNode, lower: Lowering): readonly Expression[] {
  const list = lower.named(node).find(({ type }) => type === 'base_list');
  if (list === undefined) return [];
  return lower
    .named(list)
    .map((base) => (base.type === 'primary_constructor_base_type' ? (lower.named(base)[0] ?? base) : base))
    .filter((base) => base.type !== 'argument_list' && !/^I\p{Lu}/u.test(typeName(base, lower)))
    .map((base) => lowerType(base, lower))
    .map((base) => (base.kind === 'index' ? base.object : base));
}
