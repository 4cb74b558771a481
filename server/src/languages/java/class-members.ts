import type { Call } from '../../core/ir/expressions';
import type { Field } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerMethod, lowerParameters } from './functions';
import type { Lowering } from './lowering';
import { type Members, NO_MEMBERS } from './members';
import { decoratorNamed, readModifiers } from './modifiers';
import { lowerType } from './types';

/** One member of a class body; what is none stays a statement of the class. */
export function lowerMember(node: SyntaxNode, lower: Lowering): Members {
  switch (node.type) {
    case 'field_declaration':
    case 'constant_declaration':
      return { ...NO_MEMBERS, fields: lowerFields(node, lower) };
    case 'method_declaration':
      return methods(node, node.childForFieldName('name'), lower);
    case 'constructor_declaration':
      return methods(node, null, lower);
    case 'compact_constructor_declaration':
      return NO_MEMBERS;
    case 'static_initializer':
    case 'block':
      return { ...NO_MEMBERS, statements: initialized(node, lower) };
    default:
      return { ...NO_MEMBERS, ...declared(node, lower) };
  }
}

/** In an interface all fields are static. */
function lowerFields(node: SyntaxNode, lower: Lowering): readonly Field[] {
  const { words, configured } = readModifiers(node, lower);
  const type = node.childForFieldName('type');
  const annotation = lowerType(type, lower);
  const isStatic = words.includes('static') || node.type === 'constant_declaration';
  return node.childrenForFieldName('declarator').flatMap((declarator): Field[] => {
    const name = declarator.childForFieldName('name');
    if (name === null) return [];
    const value = declarator.childForFieldName('value');
    return [
      {
        ...lower.span(node),
        name: lower.text(name),
        value: value === null ? configured : lower.expression(value),
        annotation,
        static: isStatic,
      },
    ];
  });
}

/** A constructor has no name of its own. */
function methods(node: SyntaxNode, name: SyntaxNode | null, lower: Lowering): Members {
  const parameters = lowerParameters(node.childForFieldName('parameters'), lower);
  const modifiers = readModifiers(node, lower);
  const sending =
    node.childForFieldName('body') === null ? decoratorNamed(modifiers.decorators, 'POST') : null;
  if (sending?.kind === 'call' && name !== null) return sendingMethod(lower.text(name), sending);
  const fn = lowerMethod(node, modifiers, parameters, lower);
  const method = { name: name === null ? 'constructor' : lower.text(name), fn, getter: false };
  return { ...NO_MEMBERS, methods: [method] };
}

/** A method of an interface that a framework implements by `@POST("path")`: what is called is what the annotation makes. */
function sendingMethod(name: string, value: Call): Members {
  const { anchor, start, end } = value;
  return { ...NO_MEMBERS, fields: [{ anchor, start, end, name, value, annotation: null, static: false }] };
}

function initialized(node: SyntaxNode, lower: Lowering) {
  const block = node.type === 'block' ? node : lower.named(node).find(({ type }) => type === 'block');
  return lower.statementsIn(block ?? null);
}

/** Classes inside a class are fields of it. */
function declared(node: SyntaxNode, lower: Lowering): Partial<Members> {
  const fields: Field[] = [];
  const statements = lower.statement(node).filter((statement) => {
    if (statement.kind !== 'class') return true;
    const { anchor, start, end, node: inner } = statement;
    const value = { kind: 'class-expression', anchor, start, end, node: inner } as const;
    fields.push({ anchor, start, end, name: inner.name?.name ?? '', value, annotation: null, static: true });
    return false;
  });
  return { fields, statements };
}
