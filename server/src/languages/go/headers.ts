import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { declares } from './statement-names';

/** A statement with what its header declares before it, in a block of their own: `if x := f(); x > 0 { ... }`. */
export function headed(
  node: SyntaxNode,
  lower: Lowering,
  make: (inner: Lowering) => Statement,
): readonly Statement[] {
  const initializer = node.childForFieldName('initializer');
  if (initializer === null) return [make(lower)];
  const isHidden = lower.receiver !== null && declares(initializer, lower.receiver, lower);
  const statements = [...lower.statement(initializer), make(isHidden ? lower.withoutReceiver() : lower)];
  return [{ kind: 'block', ...lower.span(node), statements }];
}
