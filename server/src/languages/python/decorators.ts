import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** A definition and what is written above it. */
export interface Decorated {
  readonly decorators: readonly Expression[];
  readonly definition: SyntaxNode | null;
}

/** Takes a definition apart, with decorators or without. */
export function undecorated(node: SyntaxNode, type: string, lower: Lowering): Decorated {
  if (type !== 'decorated_definition') return { decorators: [], definition: node };
  const decorators: Expression[] = [];
  let definition: SyntaxNode | null = null;
  for (const child of lower.named(node)) {
    if (child.type === 'decorator') {
      const [value] = lower.named(child);
      if (value !== undefined) decorators.push(lower.expression(value));
    } else definition = child;
  }
  return { decorators, definition };
}

/** The last name of a decorator: `cached_property` of `@functools.cached_property`. Null for a call. */
export function decoratorName(decorator: Expression): string | null {
  if (decorator.kind === 'name') return decorator.name;
  return decorator.kind === 'member' ? decorator.property.name : null;
}
