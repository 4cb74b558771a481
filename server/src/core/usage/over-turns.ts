import type { CallRequest } from '../recognize/call-request';
import { countOf } from './count-output';
import type { Quantity, Usage } from './quantity';

/** How many turns a call takes at most (null: no known end), for each of so many tasks (null: it has none). */
export interface Turns {
  readonly most: number | null;
  readonly tasks: ReturnType<typeof countOf> | null;
}

export function turnsOf({ steps, tasks }: Pick<CallRequest, 'steps' | 'tasks'>): Turns {
  return { most: countOf(steps).high, tasks: tasks === undefined ? null : countOf(tasks) };
}

/**
 * What a call uses that may go on for several turns for each of its tasks. It makes at least one turn, and likely is one
 * too, for how many follow is the model's choice. Each further turn sends again all that went before and what the tools
 * gave back, so nothing that is known limits the input.
 */
export function overTurns(usage: Usage, { most, tasks }: Turns): Usage {
  const answered = tasks === null ? usage : withOutput(usage, (each) => outputOfTasks(each, tasks));
  if (most === 1) return answered;
  const { inputTokens, inputImageTokens } = answered;
  const sent = {
    ...(inputTokens ? { inputTokens: endless(inputTokens) } : {}),
    ...(inputImageTokens ? { inputImageTokens: endless(inputImageTokens) } : {}),
  };
  return withOutput({ ...answered, ...sent }, (each) => outputOver(each, most));
}

function endless(each: Quantity): Quantity {
  return { ...each, high: null, how: 'unbounded' };
}

function withOutput(usage: Usage, change: (each: Quantity) => Quantity): Usage {
  const { outputTokens } = usage;
  return outputTokens ? { ...usage, outputTokens: change(outputTokens) } : usage;
}

function outputOfTasks(each: Quantity, tasks: ReturnType<typeof countOf>): Quantity {
  const { low, likely } = each;
  return outputOver({ ...each, low: low * tasks.low, likely: likely * tasks.likely }, tasks.high);
}

function outputOver(each: Quantity, times: number | null): Quantity {
  if (times === null || each.high === null) return endless(each);
  return { ...each, high: each.high * times };
}
