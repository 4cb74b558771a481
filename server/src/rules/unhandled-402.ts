import type { Try } from '../core/ir/statements';
import type { CallView } from '../core/rules/call-view';
import type { Report, Rule, RuleView } from '../core/rules/rule';
import { itemLoopOf } from './wire/item-loop';
import { providerOf } from './wire/provider-of';
import { mayLeave } from './wire/retry-loop';

/** Batches at a prepaid provider that go on when the credit has ended. */
export const unhandled402: Rule = {
  code: 'unhandled-402',
  severity: 'hint',
  about:
    'A batch at a prepaid provider that swallows every failure and goes on: once the credit has ended (402), all that is left fails as well.',
  check: (view) => view.calls.flatMap((call) => swallowed(call, view)),
};

/** Who answers 402 when the credit has ended, by their own documentation (read by 2026-11-20). */
const ANSWERS_402: ReadonlySet<string> = new Set([
  'babysea',
  'cheapa',
  'deepseek',
  'flexai',
  'lumenfall',
  'openrouter',
]);

/** Code that knows of the end of credit, however it is put. */
const KNOWS = /\b402\b|payment.?required|insufficient|credit|balance|billing|quota|BSE1004/i;

function swallowed(call: CallView, view: RuleView): Report[] {
  const { provider: id, frames, callee } = call;
  const provider = id !== null && ANSWERS_402.has(id) ? providerOf(call, view) : undefined;
  const loop = provider ? itemLoopOf(call) : null;
  if (!provider || loop === null || KNOWS.test(view.text)) return [];
  const inside = frames.slice(frames.indexOf(loop.frame) + 1);
  const goesOn = inside.some((frame) => frame.kind === 'try' && isSwallowing(frame.statement));
  if (!goesOn) return [];
  const message = `goes on after every failure: when the credit at ${provider.name} has ended (402), stop instead of failing for each item that is left`;
  return [{ range: callee, message, fixes: [] }];
}

/** Whether every failure leads to the next turn. */
function isSwallowing({ handlers }: Try): boolean {
  return handlers.length > 0 && handlers.every((handler) => !mayLeave(handler));
}
