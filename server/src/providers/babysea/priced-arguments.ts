import type { JsonValue, QuotedCall } from '../../core/billing/quote';
import { type CallBody, callBody } from '../wire/call-body';
import { NAME } from './hosts';

/** What the price depends on besides the model, by the names of the estimate's query; null: the call leaves it out. */
export interface PricedArguments {
  readonly count: number | null;
  readonly duration: number | null;
  readonly resolution: string | null;
  readonly audio: boolean | null;
}

export type PricedReading =
  | { readonly priced: PricedArguments; readonly refused: null }
  /** Why the price can't be asked for, for people. */
  | { readonly priced: null; readonly refused: string };

const COUNT = 'generation_output_number';
const DURATION = 'generation_duration';
const RESOLUTION = 'generation_resolution';
/** As the two versions of its SDK spell it. */
const AUDIO = ['generation_generate_audio', 'generation_audio'];

const MOST_RESULTS = 100;
const LONGEST_VIDEO = 86_400;

/** The very arguments of the call, so that the estimate and the call can't drift apart. */
export function pricedArguments(call: QuotedCall): PricedReading {
  if (call.api !== 'image' && call.api !== 'video')
    return refuse(`${NAME} estimates pictures and videos alone`);
  const { body, refused } = callBody(call);
  if (refused !== null) return refuse(refused);
  const open = body.open.find((name) => [COUNT, DURATION, RESOLUTION, ...AUDIO].includes(name));
  if (open !== undefined) return refuse(`${open} is decided at run time, and the price depends on it`);
  const [count, duration, resolution] = [COUNT, DURATION, RESOLUTION].map((name) => given(body, name));
  const [audio, ...others] = AUDIO.flatMap((name) => given(body, name) ?? []);
  if (others.some((other) => other !== audio))
    return refuse('the call says both that there is sound and that not');
  if (call.api === 'video' && duration == null)
    return refuse(`the call has no ${DURATION}, by which videos cost`);
  if (!isWithin(count, MOST_RESULTS) || (count != null && !Number.isInteger(count)))
    return refuse(`${COUNT} is not a whole number from 1 to ${MOST_RESULTS}`);
  if (!isWithin(duration, LONGEST_VIDEO)) return refuse(`${DURATION} is not a number of seconds`);
  if (resolution != null && (typeof resolution !== 'string' || resolution.length > 20))
    return refuse(`${RESOLUTION} is no resolution`);
  if (audio !== undefined && typeof audio !== 'boolean')
    return refuse(`${AUDIO[0]} is neither true nor false`);
  return {
    priced: {
      count: count ?? null,
      duration: duration ?? null,
      resolution: resolution ?? null,
      audio: audio ?? null,
    },
    refused: null,
  };
}

function given({ fields }: CallBody, name: string): JsonValue {
  return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
}

function isWithin(value: JsonValue | undefined, most: number): value is number | null | undefined {
  return value == null || (typeof value === 'number' && value > 0 && value <= most);
}

function refuse(refused: string): PricedReading {
  return { priced: null, refused };
}
