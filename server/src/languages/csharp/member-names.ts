import type { SyntaxNode } from '../../core/source/syntax';
import { variableParts } from './locals';
import type { Lowering } from './lowering';

/** The names of the members that a class declares, its own parameters included. */
export function memberNames(node: SyntaxNode, lower: Lowering): readonly string[] {
  const names: string[] = [];
  const list = lower.named(node).find(({ type }) => type === 'parameter_list');
  for (const parameter of list === undefined ? [] : lower.named(list)) addName(parameter, names, lower);
  const body = node.childForFieldName('body');
  for (const member of body === null ? [] : lower.named(body)) addMember(member, names, lower);
  return [...new Set(names)];
}

function addMember(node: SyntaxNode, names: string[], lower: Lowering): void {
  switch (node.type) {
    case 'property_declaration':
    case 'method_declaration':
      addName(node, names, lower);
      break;
    case 'field_declaration':
    case 'event_field_declaration':
      for (const declaration of lower.named(node))
        if (declaration.type === 'variable_declaration') addVariables(declaration, names, lower);
      break;
    case 'preproc_if':
    case 'preproc_else':
      for (const child of lower.named(node)) addMember(child, names, lower);
  }
}

function addName(node: SyntaxNode, names: string[], lower: Lowering): void {
  const name = node.childForFieldName('name');
  if (name !== null) names.push(lower.plainName(name));
}

function addVariables(declaration: SyntaxNode, names: string[], lower: Lowering): void {
  for (const declarator of lower.named(declaration)) {
    const [name] = declarator.type === 'variable_declarator' ? variableParts(declarator, lower) : [];
    if (name !== undefined) names.push(lower.plainName(name));
  }
}

/** Words before a name that declare nothing. */
const KEYWORDS: ReadonlySet<string> = new Set([
  'and',
  'as',
  'await',
  'by',
  'case',
  'else',
  'from',
  'goto',
  'in',
  'is',
  'new',
  'not',
  'on',
  'or',
  'out',
  'ref',
  'return',
  'select',
  'throw',
  'when',
  'where',
  'yield',
]);

/**
 * Of the names of members, those that nothing in a member's own text hides, as one text. A name that stands behind a type,
 * or before an arrow, is taken for one that is declared here: it is then looked up from the inside out.
 */
export function unhidden(names: readonly string[], text: string): string {
  const declared = declaredNames(text);
  return names.filter((name) => !declared.has(name)).join(' ');
}

function declaredNames(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  let before = '';
  let between = '';
  for (const [token = ''] of text.matchAll(/[\p{L}_][\p{L}\p{N}_]*|=>|\S/gu)) {
    if (token === '=>' && isName(before)) found.add(before);
    if (isName(token) && mayBeType(before)) found.add(token);
    if (token === ')' || token === ',') between += isName(before) ? ` ${before}` : '';
    else if (token === '=>') for (const name of between.split(' ')) found.add(name);
    if (token === '(') between = '';
    before = token;
  }
  return found;
}

function isName(token: string): boolean {
  return /^[\p{L}_]/u.test(token);
}

function mayBeType(token: string): boolean {
  if (token === '>' || token === ']' || token === '?') return true;
  return isName(token) && !KEYWORDS.has(token);
}
