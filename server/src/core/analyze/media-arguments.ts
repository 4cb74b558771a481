import type { Value } from '../evaluate/values';
import type { MediaArgument, MediaArguments } from '../price/media-price';
import type { MediaRequest } from '../recognize/call-request';
import { knownText } from './model-choices';

/** The arguments of a request that prices of media depend on, as the price tables ask for them. */
export function mediaArgumentsOf({ size, quality, resolution, audio }: MediaRequest): MediaArguments {
  return {
    size: argumentOf(size),
    quality: argumentOf(quality),
    resolution: argumentOf(resolution),
    audio: argumentOf(audio),
  };
}

function argumentOf(value: Value | null): MediaArgument {
  if (value === null || value.kind === 'null') return 'absent';
  if (value.kind === 'boolean') return { given: String(value.value) };
  if (value.kind === 'number') return { given: value.source };
  const text = value.kind === 'text' ? knownText(value) : null;
  return text === null ? 'unknown' : { given: text };
}
