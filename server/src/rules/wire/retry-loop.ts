import type { Frame } from '../../core/evaluate/frames';
import type { Statement, Try } from '../../core/ir/statements';
import type { CallView } from '../../core/rules/call-view';
import type { RuleView } from '../../core/rules/rule';
import { rangeOf } from '../../core/source/span';
import { walk } from '../../core/source/walk';
import { itemLoopOf } from './item-loop';

/** A loop in which a call is tried again after it has failed. */
export interface RetryLoop {
  readonly loop: Extract<Frame, { kind: 'loop' }>['loop'];
  /** What is tried in it; null where failures are no exceptions. */
  readonly attempt: Try | null;
}

/** The innermost loop around a call that tries it again; null where there is none. */
export function retryLoopOf(call: CallView): RetryLoop | null {
  let attempt: Try | null = null;
  for (const frame of call.frames.toReversed()) {
    if (frame.kind === 'try') attempt ??= frame.statement;
    if (frame.kind === 'handler' || frame.kind === 'comprehension') return null;
    if (frame.kind === 'loop') return isOverItems(call, frame) ? null : { loop: frame.loop, attempt };
    if (frame.kind === 'function' && frame.scope.passedTo === null) return null;
  }
  return null;
}

function isOverItems(call: CallView, frame: Frame): boolean {
  return itemLoopOf(call)?.frame === frame;
}

/** The handlers of a `try` with how they are written, the word and the type before them included. */
export function handlersOf(
  attempt: Try,
  { text }: Pick<RuleView, 'text'>,
): readonly { readonly statements: readonly Statement[]; readonly words: string }[] {
  const { body, handlers, finalizer } = attempt;
  const behind = [...finalizer.slice(0, 1).map((each) => rangeOf(each).start), rangeOf(attempt).end];
  let from = endOf(body);
  return handlers.map((statements, index) => {
    // Nothing is left of a handler that does nothing: it ends where the next one begins to do something.
    const next = handlers.slice(index + 1).find((each) => each.length > 0)?.[0];
    const end = statements.length > 0 ? endOf(statements) : next ? rangeOf(next).start : Math.min(...behind);
    const words = text.slice(from, end);
    from = Math.max(from, end);
    return { statements, words };
  });
}

function endOf(statements: readonly Statement[]): number {
  const last = statements.at(-1);
  return last ? rangeOf(last).end : 0;
}

/** Whether statements surely leave the loop around them: by their last one. */
export function leaves(statements: readonly Statement[]): boolean {
  const last = statements.at(-1);
  if (!last) return false;
  if (last.kind === 'if') return leaves(last.then) && leaves(last.otherwise);
  return last.kind === 'return' || (last.kind === 'jump' && last.word === 'break');
}

/** Whether something in statements may leave the loop around them. */
export function mayLeave(statements: readonly Statement[]): boolean {
  let found = false;
  for (const statement of statements)
    walk(statement, (node) => {
      if (node.kind === 'return' || (node.kind === 'jump' && node.word === 'break')) found = true;
      return !found && node.kind !== 'function' && node.kind !== 'lambda';
    });
  return found;
}
