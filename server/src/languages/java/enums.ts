import type { Expression, Name } from '../../core/ir/expressions';
import type { Field } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerMember } from './class-members';
import type { Lowering } from './lowering';
import { joinMembers, type Members, NO_MEMBERS } from './members';

/** Constants are static fields that hold the instances of the enum; what stands behind them are its other members. */
export function enumMembers(body: SyntaxNode, name: Name | null, lower: Lowering): Members {
  const all: Members[] = [];
  for (const child of lower.named(body)) {
    if (child.type === 'enum_constant') all.push({ ...NO_MEMBERS, fields: constant(child, name, lower) });
    else if (child.type === 'enum_body_declarations')
      all.push(...lower.pieces('member', child, lower.parts(child), lowerMember));
  }
  return joinMembers(all);
}

function constant(node: SyntaxNode, of: Name | null, lower: Lowering): readonly Field[] {
  const name = node.childForFieldName('name');
  if (name === null || of === null) return [];
  const list = node.childForFieldName('arguments');
  const span = lower.span(node);
  const value: Expression = {
    kind: 'call',
    ...span,
    callee: { kind: 'name', ...span, name: of.name },
    args: lower.positional(list === null ? [] : lower.named(list)),
    construct: true,
  };
  return [{ ...span, name: lower.text(name), value, annotation: null, static: true }];
}
