import type { Expression, NumberLiteral, StringLiteral } from '../ir/expressions';

/** How deep an expression is spelled out; what is deeper is `…`. */
const DEPTH = 4;

/**
 * A short spelling of an expression, close to the source: `question`, `row["text"]`, `load(…)`. `read` is told of each
 * literal that is spelled.
 */
export function spell(
  expression: Expression,
  read: (literal: StringLiteral | NumberLiteral) => void,
  depth = DEPTH,
): string {
  if (depth === 0) return '…';
  const part = (each: Expression) => spell(each, read, depth - 1);
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'self':
      return 'self';
    case 'string':
      read(expression);
      return JSON.stringify(
        expression.value.length > 20 ? `${expression.value.slice(0, 19)}…` : expression.value,
      );
    case 'number':
      read(expression);
      return expression.source;
    case 'boolean':
      return String(expression.value);
    case 'null':
      return 'null';
    case 'member':
      return `${part(expression.object)}.${expression.property.name}`;
    case 'index':
      return `${part(expression.object)}[${part(expression.index)}]`;
    case 'call':
      if (expression.bare) return spell(expression.callee, read, depth);
      return `${part(expression.callee)}(${expression.args.length === 0 ? '' : '…'})`;
    case 'await':
      return spell(expression.value, read, depth);
    case 'coalesce':
    case 'binary':
      return `${part(expression.left)} ${expression.operator} ${part(expression.right)}`;
    default:
      return '…';
  }
}
