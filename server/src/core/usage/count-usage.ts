import type { Tokenizers } from '../vendor/vendor';
import { countInput } from './count-input';
import { countMedia } from './count-media';
import { countOutput } from './count-output';
import type { CountableRequest, CountOptions } from './countable-request';
import { overTurns } from './over-turns';
import type { Usage } from './quantity';
import type { Count } from './token-count';

export interface CountedUsage {
  readonly usage: Usage;
  /** Places in the prompt whose text is decided at run time. */
  readonly holes: number;
  /** Token bound that each hole was given in `high`; null when there was none to be bounded. */
  readonly holeBound: number | null;
}

/**
 * What one execution of a request uses. Over alternatives low and high span all, likely is that of the first. Text
 * that is in no way known is never counted as nothing.
 */
export function countUsage(
  countable: CountableRequest,
  options: CountOptions,
  tokenizers: Tokenizers,
): CountedUsage {
  const input = countInput(countable, options, tokenizers);
  const { request, vendor, model } = countable;
  const output = request.output.text ? countOutput(request.output, vendor.outputLimit(model), options) : null;
  const usage: { -readonly [Key in keyof Usage]: Usage[Key] } = {};
  if (input) usage.inputTokens = quantityOf(input);
  if (output) usage.outputTokens = output;
  if (request.media) Object.assign(usage, countMedia(request));
  const holes = input?.holes ?? 0;
  const bounded = holes > 0 && input?.high !== null;
  return { usage: overTurns(usage, request), holes, holeBound: bounded ? options.hole.bound : null };
}

function quantityOf({ low, likely, high, how }: Count) {
  return { low, likely, high, how: high === null ? ('unbounded' as const) : how };
}
