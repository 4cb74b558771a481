import type { Expression } from '../ir/expressions';

/** How deep an expression is spelled out; what is deeper is `…`. */
const DEPTH = 4;

/** A short spelling of an expression, close to the source: `question`, `row["text"]`, `load(…)`. */
export function spell(expression: Expression, depth = DEPTH): string {
  if (depth === 0) return '…';
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'self':
      return 'self';
    case 'string':
      return JSON.stringify(
        expression.value.length > 20 ? `${expression.value.slice(0, 19)}…` : expression.value,
      );
    case 'number':
      return expression.source;
    case 'boolean':
      return String(expression.value);
    case 'null':
      return 'null';
    case 'member':
      return `${spell(expression.object, depth - 1)}.${expression.property.name}`;
    case 'index':
      return `${spell(expression.object, depth - 1)}[${spell(expression.index, depth - 1)}]`;
    case 'call':
      return `${spell(expression.callee, depth - 1)}(${expression.args.length === 0 ? '' : '…'})`;
    case 'await':
      return spell(expression.value, depth);
    case 'coalesce':
    case 'binary':
      return `${spell(expression.left, depth - 1)} ${expression.operator} ${spell(expression.right, depth - 1)}`;
    default:
      return '…';
  }
}
