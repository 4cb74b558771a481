import type { Field, FunctionNode, Method } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerBody } from './bodies';
import { lowerConstructor } from './constructors';
import { enumObject } from './enums';
import { hasModifier, lowerFunction } from './functions';
import { jsonKey } from './json-keys';
import { variableParts } from './locals';
import type { Lowering } from './lowering';
import { unhidden } from './member-names';
import { lowerProperty } from './properties';
import { annotationOf } from './types';

export interface Members {
  readonly fields: readonly Field[];
  readonly methods: readonly Method[];
}

export const NO_MEMBERS: Members = { fields: [], methods: [] };

/** `names` are those of all members of the class around. */
export function lowerMember(node: SyntaxNode, names: readonly string[], lower: Lowering): Members {
  const { type } = node;
  if (type === 'field_declaration' || type === 'event_field_declaration')
    return { ...NO_MEMBERS, fields: lowerFields(node, lower) };
  return lowerCode(node, type, lower.withReceiver(unhidden(names, lower.text(node))));
}

function lowerCode(node: SyntaxNode, type: string, lower: Lowering): Members {
  switch (type) {
    case 'property_declaration':
      return lowerProperty(node, lower);
    case 'method_declaration':
      return { ...NO_MEMBERS, methods: lowerMethod(node, lower) };
    case 'constructor_declaration':
      return { ...NO_MEMBERS, methods: lowerConstructor(node, lower) };
    case 'enum_declaration':
      return { ...NO_MEMBERS, fields: innerEnum(node, lower) };
    case 'operator_declaration':
    case 'conversion_operator_declaration':
    case 'destructor_declaration':
    case 'local_function_statement':
      return { ...NO_MEMBERS, methods: [unnamed(node, lower)] };
    case 'indexer_declaration':
      return { ...NO_MEMBERS, methods: indexer(node, lower) };
    default:
      return NO_MEMBERS;
  }
}

/** `const` fields are those of the class, as `static` ones are. */
function lowerFields(node: SyntaxNode, lower: Lowering): readonly Field[] {
  const declaration = lower.named(node).find(({ type }) => type === 'variable_declaration');
  if (declaration === undefined) return [];
  const type = declaration.childForFieldName('type');
  const isStatic = hasModifier(node, 'static', lower) || hasModifier(node, 'const', lower);
  const hidden = hasModifier(node, 'public', lower) ? {} : { key: null };
  const key = { ...hidden, ...jsonKey(node, lower) };
  return lower.named(declaration).flatMap((declarator): Field[] => {
    const [name, value] = declarator.type === 'variable_declarator' ? variableParts(declarator, lower) : [];
    if (name === undefined) return [];
    return [
      {
        ...lower.spanOf(type?.startIndex ?? declarator.startIndex, declarator.endIndex),
        name: lower.plainName(name),
        value: value === undefined ? null : lower.expression(value, type),
        annotation: annotationOf(type, lower),
        static: isStatic,
        ...key,
      },
    ];
  });
}

function lowerMethod(node: SyntaxNode, lower: Lowering): readonly Method[] {
  const name = node.childForFieldName('name');
  if (name === null || node.childForFieldName('body') === null) return [];
  const fn = lowerFunction(node, hasModifier(node, 'static', lower), lower);
  return [{ name: lower.plainName(name), fn, getter: false }];
}

/** What can't be called by a name holds calls all the same. */
function unnamed(node: SyntaxNode, lower: Lowering): Method {
  return { name: `(${node.type})`, fn: lowerFunction(node, true, lower), getter: false };
}

function indexer(node: SyntaxNode, lower: Lowering): readonly Method[] {
  const body = node.childForFieldName('value');
  const fn: FunctionNode = {
    ...lowerFunction(node, false, lower),
    body: lowerBody(node, body, null, lower),
  };
  return body === null ? [] : [{ name: '(indexer)', fn, getter: false }];
}

function innerEnum(node: SyntaxNode, lower: Lowering): readonly Field[] {
  const name = node.childForFieldName('name');
  if (name === null) return [];
  const span = lower.span(node);
  return [
    { ...span, name: lower.plainName(name), value: enumObject(node, lower), annotation: null, static: true },
  ];
}
