import type { ClassExpression, Expression, Name } from '../../core/ir/expressions';
import type { ClassNode } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { builderMembers } from './built-classes';
import { lowerMember } from './class-members';
import { declaredService } from './declared-services';
import { enumMembers } from './enums';
import { generatedMembers } from './generated-members';
import type { Lowering } from './lowering';
import { joinMembers, type Members, NO_MEMBERS } from './members';
import { readModifiers } from './modifiers';
import { recordMembers } from './record-members';
import { lowerType } from './types';

/** A class, interface, record, enum or annotation type. */
export function lowerClass(node: SyntaxNode, lower: Lowering): ClassNode {
  const name = node.childForFieldName('name');
  const { decorators } = readModifiers(node, lower);
  const className = name === null ? null : lower.name(name);
  const members = lower.nestedDefinition(
    () => membersOf(node, className, lower),
    () => NO_MEMBERS,
  );
  const service = node.type === 'interface_declaration' ? declaredService(decorators, members) : null;
  const bases = basesOf(node, lower);
  return {
    ...lower.span(node),
    name: className,
    bases: service === null ? bases : [service.base, ...bases],
    decorators,
    ...(service?.members ??
      joinMembers([
        members,
        generatedMembers(decorators, members),
        builderMembers(className, decorators, members),
      ])),
    ownScope: true,
  };
}

function membersOf(node: SyntaxNode, name: Name | null, lower: Lowering): Members {
  const body = node.childForFieldName('body');
  const written = bodyMembers(body, name, lower);
  if (node.type !== 'record_declaration') return written;
  return joinMembers([recordMembers(node, written, lower), written]);
}

function bodyMembers(body: SyntaxNode | null, name: Name | null, lower: Lowering): Members {
  if (body === null) return NO_MEMBERS;
  if (body.type === 'enum_body') return enumMembers(body, name, lower);
  return joinMembers(lower.pieces('member', body, lower.parts(body), lowerMember));
}

/** What it extends first, then the interfaces. */
function basesOf(node: SyntaxNode, lower: Lowering): readonly Expression[] {
  const bases: Expression[] = [];
  for (const child of lower.named(node)) {
    if (child.type === 'superclass') bases.push(...typesIn(child, lower));
    else if (/interfaces$/.test(child.type))
      bases.push(...lower.named(child).flatMap((list) => typesIn(list, lower)));
  }
  return bases;
}

function typesIn(node: SyntaxNode, lower: Lowering): readonly Expression[] {
  return lower.named(node).flatMap((type) => lowerType(type, lower) ?? []);
}

/** The class of `new Base() { ... }`. */
export function lowerAnonymousClass(
  node: SyntaxNode,
  body: SyntaxNode,
  base: Expression,
  lower: Lowering,
): ClassExpression {
  const span = lower.span(node);
  const members = lower.nestedDefinition(
    () => bodyMembers(body, null, lower),
    () => NO_MEMBERS,
  );
  return {
    kind: 'class-expression',
    ...span,
    node: { ...span, name: null, bases: [base], decorators: [], ...members, ownScope: true },
  };
}
