import type { ClassExpression, Expression, Name } from '../../core/ir/expressions';
import type { ClassNode, Field, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments } from './arguments';
import { lowerMember } from './class-members';
import { baseArguments, isConstructed, primaryConstructor } from './constructors';
import { declaredNames } from './declared-names';
import { declaredService } from './declared-services';
import type { Lowering } from './lowering';
import { surroundingsOf } from './member-names';
import { type ClassKind, joinMembers, type Members, NO_MEMBERS } from './members';
import { annotationsOf } from './modifiers';
import { type Surroundings, surroundings } from './surroundings';
import { lowerType } from './types';

/** A class, interface or enum, data classes among them. */
export function lowerClass(node: SyntaxNode, lower: Lowering): ClassNode {
  return classOf(node, false, lower);
}

/** `object A`, of which there is one: its members are those of the class. */
export function lowerObject(node: SyntaxNode, lower: Lowering): ClassNode {
  return classOf(node, true, lower);
}

/** `object : A(b) { ... }`, the only instance of a class without a name. */
export function lowerObjectLiteral(node: SyntaxNode, lower: Lowering): Expression {
  const span = lower.span(node);
  const callee: ClassExpression = { kind: 'class-expression', ...span, node: classOf(node, false, lower) };
  const given = baseArguments(node, lower);
  const args = given === null ? [] : lowerArguments(lower.named(given), lower);
  return { kind: 'call', ...span, callee, args, construct: true };
}

function lowerInner(node: SyntaxNode, lower: Lowering): ClassNode {
  return classOf(node, node.type !== 'class_declaration', lower);
}

function classOf(node: SyntaxNode, isStatic: boolean, lower: Lowering): ClassNode {
  const name = node.childForFieldName('name');
  const className = name === null || lower.text(name) === '' ? null : lower.name(name);
  const { fields, methods } = lower.nestedDefinition(
    () => membersOf(node, className, isStatic, lower),
    () => NO_MEMBERS,
  );
  const decorators = annotationsOf(node, lower);
  const service = declaredService(decorators, methods);
  const bases = basesOf(node, lower);
  return {
    ...lower.span(node),
    name: className,
    bases: service === null ? bases : [service.base, ...bases],
    decorators,
    fields,
    methods: service?.methods ?? methods,
    statements: service?.statements ?? (isStatic ? baseMade(node, bases, lower) : []),
    ownScope: true,
  };
}

function membersOf(node: SyntaxNode, name: Name | null, isStatic: boolean, lower: Lowering): Members {
  const around = surroundingsOf(node, lower);
  const isMade = !isStatic && isConstructed(node, lower);
  const kind: ClassKind = isStatic ? 'static' : isMade ? 'constructed' : 'plain';
  const body = lower.child(node, 'class_body', 'enum_class_body');
  const pieces = body === null ? [] : lower.parts(body);
  const written = lower.pieces(
    `${kind} member ${name?.name} ${around.key}`,
    body ?? node,
    pieces,
    (each, inner) =>
      each.type === 'enum_entry'
        ? { ...NO_MEMBERS, fields: entryOf(each, name, inner) }
        : lowerMember(each, kind, lowerInner, inner.amid(around)),
  );
  return joinMembers(isMade ? [constructed(node, around, lower), ...written] : written);
}

/** The parameters of the constructor hide members in all that it runs. */
function constructed(node: SyntaxNode, around: Surroundings, lower: Lowering): Members {
  const header = lower.child(node, 'primary_constructor');
  const locals = header === null ? around.locals : declaredNames(lower.text(header));
  return primaryConstructor(node, lower.amid(surroundings({ ...around, locals })));
}

/** Constants of an enum are static fields that hold its instances. */
function entryOf(node: SyntaxNode, of: Name | null, lower: Lowering): readonly Field[] {
  const name = lower.child(node, 'identifier');
  if (name === null || of === null) return [];
  const list = lower.child(node, 'value_arguments');
  const span = lower.span(node);
  const value: Expression = {
    kind: 'call',
    ...span,
    callee: { kind: 'name', ...span, name: of.name },
    args: list === null ? [] : lowerArguments(lower.named(list), lower),
    construct: true,
  };
  return [{ ...span, name: lower.plainName(name), value, annotation: null, static: true }];
}

/** `object A : B(c)` makes its base once, where it is loaded. */
function baseMade(node: SyntaxNode, [base]: readonly Expression[], lower: Lowering): readonly Statement[] {
  const given = base === undefined ? null : baseArguments(node, lower);
  if (base === undefined || given === null) return [];
  const span = lower.span(given);
  const args = lowerArguments(lower.named(given), lower);
  if (args.length === 0) return [];
  return [
    { kind: 'expression', ...span, value: { kind: 'call', ...span, callee: base, args, construct: true } },
  ];
}

/** What it extends first, then the interfaces. */
function basesOf(node: SyntaxNode, lower: Lowering): readonly Expression[] {
  const list = lower.child(node, 'delegation_specifiers');
  if (list === null) return [];
  const found = lower.named(list).map((each) => {
    const made = lower.child(each, 'constructor_invocation', 'explicit_delegation');
    return { isMade: made !== null, type: lowerType(lower.child(made ?? each, 'user_type'), lower) };
  });
  const sorted = [...found.filter(({ isMade }) => isMade), ...found.filter(({ isMade }) => !isMade)];
  return sorted.flatMap(({ type }) => (type === null ? [] : [type.kind === 'index' ? type.object : type]));
}
