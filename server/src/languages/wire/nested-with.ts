import type { Statement, With } from '../../core/ir/statements';
import type { Span } from '../../core/source/span';

/**
 * What opens several things one after another (`with a as x, b(x) as y:`, `try (A x = a; B y = b(x))`): one statement in the
 * other, so that what is opened later sees what was opened before.
 */
export function nestedWith(items: With['items'], body: readonly Statement[], span: Span): With {
  const { anchor, start, end } = span;
  const one = (own: With['items'], inner: readonly Statement[]): With => ({
    kind: 'with',
    anchor,
    start,
    end,
    items: own,
    body: inner,
  });
  const last = one(items.slice(-1), body);
  return items.slice(0, -1).reduceRight((inner, item) => one([item], [inner]), last);
}
