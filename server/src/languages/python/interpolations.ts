import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** `{value}`, `{value!r:>{width}}`, and `{value=}`, whose own source comes before the value. */
export function lowerInterpolation(node: SyntaxNode, lower: Lowering): readonly TemplatePart[] {
  const [value, ...suffixes] = lower.named(node);
  if (value === undefined) return [hole(lower.opaque(node), '')];
  const valueEnd = value.endIndex;
  const suffixStart = suffixes[0]?.startIndex ?? node.endIndex - 1;
  const format = suffixes.map((suffix) => lower.text(suffix)).join('');
  if (!lower.slice(valueEnd, suffixStart).includes('=')) return [hole(lower.expression(value), format)];
  return [
    { kind: 'text', value: lower.slice(node.startIndex + 1, suffixStart) },
    hole(lower.expression(value), format === '' ? '!r' : format),
  ];
}

/** `!s` and an empty specification leave the value's text as it is. */
function hole(value: Expression, format: string): TemplatePart {
  const changes = format.replace(/^!s/, '');
  return changes === '' || changes === ':' ? { kind: 'hole', value } : { kind: 'hole', value, format };
}
