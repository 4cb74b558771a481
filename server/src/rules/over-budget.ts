import { addAmounts, compareAmounts, multiplyAmounts } from '../../../shared/src/money';
import type { CallView } from '../core/rules/call-view';
import type { Report, Rule, RuleView } from '../core/rules/rule';

/** Calls, loops and files that likely cost more than the user allows. */
export const overBudget: Rule = {
  code: 'over-budget',
  severity: 'warning',
  about:
    'A call, a loop or a file that likely costs more than `costlint.budgets` allows. Nothing is reported while no budget is set.',
  check: (view) => {
    const { call, loop, file } = view.options.budgets;
    if (call === undefined && loop === undefined && file === undefined) return [];
    return [
      ...view.calls.flatMap((each) => [...overCall(each, call), ...overLoop(each, loop)]),
      ...overFile(view, file),
    ];
  },
};

function overCall({ callee, estimate }: CallView, budget: string | undefined): Report[] {
  const likely = inUsd(estimate);
  return likely === null ? [] : over(callee, 'this call', likely, budget);
}

function overLoop(call: CallView, budget: string | undefined): Report[] {
  const total = call.repeat.high === 1 ? null : withRepeat(call);
  return total === null ? [] : over(call.callee, 'this call in its loop', total, budget);
}

function overFile({ calls }: RuleView, budget: string | undefined): Report[] {
  const [first] = calls;
  const known = calls.map(withRepeat).filter((each) => each !== null);
  const total = known.reduce(addAmounts, '0');
  const unknown = calls.length - known.length;
  const what =
    unknown === 0 ? 'the calls of this file' : `the calls of this file (but for ${unknown} of unknown cost)`;
  return first ? over(first.callee, what, total, budget) : [];
}

function withRepeat({ estimate, repeat }: CallView): string | null {
  const likely = inUsd(estimate);
  return likely === null ? null : multiplyAmounts(likely, String(repeat.likely));
}

function inUsd(estimate: CallView['estimate']): string | null {
  return estimate?.currency === 'USD' ? estimate.likely : null;
}

function over(range: Report['range'], what: string, cost: string, budget: string | undefined): Report[] {
  if (budget === undefined || compareAmounts(cost, budget) <= 0) return [];
  const verb = what.startsWith('the calls') ? 'cost' : 'costs';
  return [{ range, message: `${what} likely ${verb} ${cost} USD; the budget is ${budget} USD`, fixes: [] }];
}
