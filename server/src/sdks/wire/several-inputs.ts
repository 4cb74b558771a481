import type { Value } from '../../core/evaluate/values';
import { lengthOf, unknownValue } from './values';

/** Requests that a call sends at once, one for each item of a list. */
export interface SeveralInputs {
  /** What one of them is made from: each item that is seen, and what any other is. */
  readonly inputs: readonly Value[];
  /** How many there are. */
  readonly repeat: Value;
}

/** More items than these are too many to read one by one. */
const MOST_READ = 64;

/** Takes a list apart; `label` is what to call it where it can't be seen. */
export function severalInputs(list: Value | null, label: string): SeveralInputs {
  if (list?.kind !== 'list') return { inputs: [unknownValue(label)], repeat: unknownValue(label) };
  const { items, rest } = list;
  const unread = items.length > MOST_READ ? [unknownValue(label)] : [];
  const inputs = [...items.slice(0, MOST_READ), ...(rest ? [rest.each] : unread)];
  return { inputs, repeat: lengthOf(list, label) };
}
