import type { Comprehension } from '../ir/expressions';
import type { FunctionNode, If, Loop, Switch, Try } from '../ir/statements';
import { type Bindings, bindScope, type FunctionScope, type Scope } from './scope';

/** Where a call stands: the point to evaluate its parts at, and what is around it, outermost first. */
export interface Place {
  readonly scope: Scope;
  readonly frames: readonly Frame[];
}

/** What surrounds a call. `scope` is the point before it, where its own expressions are evaluated. */
export type Frame =
  /** In a loop's body. Its header runs as often as its test is looked at, and counts as inside too. */
  | { readonly kind: 'loop'; readonly loop: Loop; readonly scope: Scope }
  /** In one way of several: `if`, `switch`, `a ? b : c`, `a && b`, `a ?? b`. */
  | { readonly kind: 'branch'; readonly statement: If | Switch | null }
  /** In what is tried, not in the handlers. */
  | { readonly kind: 'try'; readonly statement: Try }
  | { readonly kind: 'handler'; readonly statement: Try }
  /** In a function's body. `scope.passedTo` tells which call it is handed to: `xs.map(x => ...)`. */
  | {
      readonly kind: 'function';
      readonly fn: FunctionNode;
      readonly scope: FunctionScope;
    }
  /** In the part of a comprehension that runs once for each item of clauses `0..clause`. */
  | {
      readonly kind: 'comprehension';
      readonly node: Comprehension;
      readonly clause: number;
      readonly scope: Scope;
    };

/** How often something runs. `high` null: no known end; `likely` null: nothing tells. */
export interface Count {
  readonly low: number;
  readonly likely: number | null;
  readonly high: number | null;
  /** `exact` when all three are one number that the source tells; `assumed` when it tells a range or a default. */
  readonly how: 'exact' | 'assumed' | 'unbounded';
}

/** The same frame during a call; see `bindScope`. */
export function bindFrame(frame: Frame, bindings: Bindings): Frame {
  switch (frame.kind) {
    case 'loop':
    case 'comprehension':
      return { ...frame, scope: bindScope(frame.scope, bindings) };
    case 'function': {
      const scope = bindScope(frame.scope, bindings);
      return scope.kind === 'function' ? { ...frame, scope } : frame;
    }
    default:
      return frame;
  }
}
