import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { type Surroundings, surroundings } from './surroundings';

/** What members see of the class that they stand in: its own members by their bare names. */
export function surroundingsOf(node: SyntaxNode, lower: Lowering): Surroundings {
  const own = new Set<string>();
  const variables = new Set<string>();
  const add = (name: SyntaxNode | null, isVariable: boolean) => {
    if (name === null) return;
    own.add(lower.plainName(name));
    if (isVariable) variables.add(lower.plainName(name));
  };
  for (const parameter of constructorParameters(node, lower)) {
    const word = propertyWord(parameter);
    if (word !== null) add(lower.child(parameter, 'identifier'), word === 'var');
  }
  const body = lower.child(node, 'class_body', 'enum_class_body');
  for (const member of body === null ? [] : lower.named(body)) {
    if (member.type === 'function_declaration') add(member.childForFieldName('name'), false);
    if (member.type !== 'property_declaration') continue;
    const declared = lower.child(member, 'variable_declaration');
    add(declared === null ? null : lower.child(declared, 'identifier'), propertyWord(member) === 'var');
  }
  return surroundings({ own, variables, locals: new Set(), receivers: [] });
}

export function constructorParameters(node: SyntaxNode, lower: Lowering): readonly SyntaxNode[] {
  const header = lower.child(node, 'primary_constructor');
  const list = header === null ? null : lower.child(header, 'class_parameters');
  return list === null ? [] : lower.named(list).filter(({ type }) => type === 'class_parameter');
}

/** `val` or `var`; null for what is no property. */
export function propertyWord(node: SyntaxNode): 'val' | 'var' | null {
  for (const { type } of node.children) if (type === 'val' || type === 'var') return type;
  return null;
}
