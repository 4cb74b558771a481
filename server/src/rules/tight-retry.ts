import type { CallView } from '../core/rules/call-view';
import type { Report, Rule, RuleView } from '../core/rules/rule';
import { handlersOf, leaves, type RetryLoop, retryLoopOf } from './wire/retry-loop';
import { textOf } from './wire/text-of';

/** Loops that try again at once when a provider says that it is too much. */
export const tightRetry: Rule = {
  code: 'tight-retry',
  severity: 'hint',
  about:
    'A call that is tried again at once after a rate limit (429), without `Retry-After` or a growing pause: the tries count against the limit as well, and keep it closed.',
  check: (view) => view.calls.flatMap((call) => tight(call, view)),
};

/** How code speaks of rate limits. */
const LIMITED = /\b429\b|rate_?limit|too_?many_?requests|resource_?exhausted/i;

/** How code waits, in any language, or leaves waiting to somebody. */
const WAITS =
  /sleep|wait_|waiting|delay|back_?off|retry_?after|set_?timeout|timer|jitter|pause|after\(|tenacity|sleeper/i;

function tight(call: CallView, view: RuleView): Report[] {
  const retry = retryLoopOf(call);
  if (retry === null || !isTriedAgain(retry, view)) return [];
  if (WAITS.test(textOf(retry.loop, view))) return [];
  const message =
    'tried again at once after a rate limit: wait as long as Retry-After says, or longer each time';
  return [{ range: call.callee, message, fixes: [] }];
}

/** Whether a rate limit leads to the next turn of the loop. */
function isTriedAgain({ loop, attempt }: RetryLoop, view: RuleView): boolean {
  if (attempt !== null)
    return handlersOf(attempt, view).some(
      ({ statements, words }) => LIMITED.test(words) && !leaves(statements),
    );
  return loop.body.some(
    (statement) =>
      statement.kind === 'if' && isLimitedTest(textOf(statement.test, view)) && continues(statement.then),
  );
}

/** A test for the status of an answer: equality with 429, or being among several. */
const isLimitedTest = (words: string) => /\b429\b/.test(words) && !/!=|not in|is not|!==/.test(words);

function continues(statements: readonly { readonly kind: string; readonly word?: string }[]): boolean {
  const last = statements.at(-1);
  return last?.kind === 'jump' && last.word === 'continue';
}
