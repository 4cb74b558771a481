import { UNIT_NAMES } from '../estimate/charges';
import type { Unknown } from '../estimate/estimate';
import type { ModelPrice, RateUnit } from '../price/rate';
import type { CallRequest, ContentPart } from '../recognize/call-request';

/**
 * Why a request with sound or film can't be priced: sound is billed by its length, at a rate of its own as a rule, and
 * so is film where a rate for it is listed; no call says how long they are. Null where there is none of it, or where
 * nothing is billed.
 */
export function mediaUnknown(request: CallRequest, price: ModelPrice): Unknown | null {
  if (price.rates.every(({ amount }) => amount === '0')) return null;
  if (request.output.spoken === true) return billedBy(price, 'output_audio_token');
  if (sends(request, 'audio')) return billedBy(price, 'input_audio_token');
  const listed = price.rates.some(({ unit }) => unit === 'input_video_token');
  return listed && sends(request, 'video') ? billedBy(price, 'input_video_token') : null;
}

function sends({ prompts }: CallRequest, kind: ContentPart['kind']): boolean {
  return prompts.some(({ parts, more }) =>
    [...parts, ...(more?.each ?? [])].some(({ content }) => content.some((each) => each.kind === kind)),
  );
}

function billedBy({ model }: ModelPrice, unit: RateUnit): Unknown {
  return {
    code: 'quantity-unknown',
    message: `quantity unknown: ${model} is billed by the ${UNIT_NAMES[unit]}, and the call does not tell how many`,
  };
}
