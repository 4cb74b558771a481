import type { RuleView } from '../../core/rules/rule';
import { rangeOf, type Span } from '../../core/source/span';

/** How something is written. */
export function textOf(span: Span, { text }: Pick<RuleView, 'text'>): string {
  const { start, end } = rangeOf(span);
  return text.slice(start, end);
}
