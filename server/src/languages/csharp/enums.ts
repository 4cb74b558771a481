import type { Expression, ObjectEntry, ObjectLiteral } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** An enum is an object whose members are their own names: that is what they are in a text. */
export function lowerEnum(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const name = node.childForFieldName('name');
  if (name === null) return [];
  return [
    {
      kind: 'assign',
      ...lower.span(node),
      target: { kind: 'bind', name: lower.name(name) },
      operator: '=',
      value: enumObject(node, lower),
      annotation: null,
      declares: true,
    },
  ];
}

export function enumObject(node: SyntaxNode, lower: Lowering): ObjectLiteral {
  const body = node.childForFieldName('body');
  const entries: ObjectEntry[] = [];
  for (const member of body === null ? [] : lower.named(body)) {
    const name = member.type === 'enum_member_declaration' ? member.childForFieldName('name') : null;
    if (name === null) continue;
    const key: Expression = lower.key(name);
    entries.push({ key, value: key });
  }
  return { kind: 'object', ...lower.span(node), entries };
}
