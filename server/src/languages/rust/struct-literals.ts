import type { Argument, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { lowerPath } from './paths';
import { positional } from './positional';

/** `T { a: 1, b, ..c }`: a construction by the names of the fields. */
export function lowerStructLiteral(node: SyntaxNode, lower: Lowering): Expression {
  const name = node.childForFieldName('name');
  const body = node.childForFieldName('body');
  if (name === null || body === null) return lower.opaque(node);
  const fields = lower.pieces('field', body, lower.named(body), (field, inner) =>
    lowerFieldInitializer(field, name, inner),
  );
  return {
    kind: 'call',
    ...lower.span(node),
    callee: lowerPath(name, lower),
    args: baseFirst(fields.filter((field) => field !== null)),
    construct: true,
  };
}

/** What is written out counts before what the base has, wherever the base stands. */
function baseFirst(fields: readonly Argument[]): readonly Argument[] {
  const isBase = ({ spread }: Argument) => spread === 'mapping';
  return [...fields.filter(isBase), ...fields.filter((field) => !isBase(field))];
}

function lowerFieldInitializer(field: SyntaxNode, type: SyntaxNode, lower: Lowering): Argument | null {
  switch (field.type) {
    case 'shorthand_field_initializer': {
      const name = lower.named(field)[0] ?? field;
      return { name: lower.name(name).name, value: lower.expression(name, 'identifier'), spread: 'none' };
    }
    case 'field_initializer': {
      const name = field.childForFieldName('field') ?? field.childForFieldName('name');
      const value = field.childForFieldName('value');
      if (name === null || value === null) return null;
      return { name: lower.name(name).name, value: lower.expression(value), spread: 'none' };
    }
    case 'base_field_initializer':
      return lowerBase(field, type, lower);
    default:
      return null;
  }
}

/** What `..base` adds, as a function of the base. Nobody can spell these. */
export const BASE = '#base';
/** The same of a type's default. */
export const DEFAULTS = '#defaults';

/** `..base`; `..Default::default()` is the default of the type that is made. */
function lowerBase(field: SyntaxNode, type: SyntaxNode, lower: Lowering): Argument | null {
  const [base] = lower.named(field);
  if (base === undefined) return null;
  const text = lower.text(base).replace(/\s/g, '');
  const value = /^(?:\w+::)*Default::default\(\)$/.test(text)
    ? defaultOf(base, type, lower)
    : lower.expression(base);
  const callee: Expression = {
    kind: 'name',
    ...lower.spanOf(base.startIndex, base.startIndex),
    name: text.endsWith('::default()') ? DEFAULTS : BASE,
  };
  const added: Expression = {
    kind: 'call',
    ...lower.span(base),
    callee,
    args: [positional(value)],
    construct: false,
  };
  return { name: null, value: added, spread: 'mapping' };
}

function defaultOf(base: SyntaxNode, type: SyntaxNode, lower: Lowering): Expression {
  const at = lower.spanOf(base.startIndex, base.startIndex);
  const name = base.childForFieldName('function')?.childForFieldName('name');
  if (!name) return lower.unseen(base);
  const callee: Expression = {
    kind: 'member',
    ...lower.span(base),
    object: { ...lowerPath(type, lower), ...at },
    property: lower.name(name),
  };
  return { kind: 'call', ...lower.span(base), callee, args: [], construct: false };
}
