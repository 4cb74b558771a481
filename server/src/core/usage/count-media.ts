import type { Value } from '../evaluate/values';
import type { CallRequest } from '../recognize/call-request';
import { countOf, numbersOf } from './count-output';
import type { Metered, Quantity, Usage } from './quantity';

/** Images, seconds and characters of a request for media, and the request itself for those who charge a flat fee. */
export function countMedia({ media, prompts }: CallRequest): Usage {
  if (!media) return {};
  const requests: Quantity = { low: 1, likely: 1, high: 1, how: 'exact' };
  switch (media.kind) {
    case 'image': {
      const partials = media.partials ? partialsOf(media.partials, media.count) : null;
      return { requests, images: pieces(media.count), ...(partials ? { partialImages: partials } : {}) };
    }
    case 'video': {
      const seconds = secondsOf(media.seconds, media.count);
      return { requests, ...(seconds ? { seconds } : {}) };
    }
    case 'speech': {
      const characters = charactersOf(prompts);
      return { requests, ...(characters ? { characters } : {}) };
    }
    case 'transcription':
      return { requests };
  }
}

function pieces(count: Value | null): Quantity {
  const { low, likely, high } = countOf(count);
  return { low, likely, high, how: high === null ? 'unbounded' : 'exact' };
}

/** A stream shows so many unfinished images of each image at most; fewer where it is done sooner. */
function partialsOf(partials: Value, count: Value | null): Quantity {
  const [each, images] = [countOf(partials), countOf(count)];
  const open = each.high === null || images.high === null;
  return {
    low: 0,
    likely: each.likely * images.likely,
    high: open ? null : (each.high ?? 0) * (images.high ?? 0),
    how: open ? 'unbounded' : 'capped',
  };
}

/** How many images a request makes, each for itself; null when it makes none, or they come in an answer of text. */
export function imagesOf({ media, output }: CallRequest): ReturnType<typeof countOf> | null {
  return media?.kind === 'image' && !output.text ? countOf(media.count) : null;
}

const SENT: readonly Metered[] = ['inputTokens', 'inputImageTokens', 'inputImages'];

/**
 * What is sent for several images at once: bills were seen to hold it again with each of them
 * (community.openai.com/t/1381388), which is no vendor's word, so that once is the least.
 */
export function overImages(usage: Usage, images: ReturnType<typeof imagesOf>): Usage {
  if (images === null || images.high === 1) return usage;
  const all: { -readonly [Key in keyof Usage]: Usage[Key] } = { ...usage };
  for (const metered of SENT) {
    const sent = usage[metered];
    if (sent === undefined || sent.high === 0) continue;
    const high = sent.high === null || images.high === null ? null : sent.high * images.high;
    const how = high === null ? 'unbounded' : 'assumed';
    all[metered] = { low: sent.low, likely: sent.likely * images.likely, high, how };
  }
  return all;
}

/** Seconds of all clips; null when the call does not say how long they are. */
function secondsOf(seconds: Value | null, count: Value | null): Quantity | null {
  const known = seconds ? numbersOf(seconds) : [null];
  const lengths = known.filter((each) => each !== null);
  if (lengths.length < known.length || lengths.length === 0) return null;
  const clips = countOf(count);
  return {
    low: Math.min(...lengths) * clips.low,
    likely: (lengths[0] ?? 0) * clips.likely,
    high: clips.high === null ? null : Math.max(...lengths) * clips.high,
    how: clips.high === null ? 'unbounded' : 'exact',
  };
}

/** Characters of the text to be spoken (UTF-16 units); null when some of it can't be seen. */
function charactersOf(prompts: CallRequest['prompts']): Quantity | null {
  const lengths = prompts.map((prompt) => {
    const [part] = prompt.parts;
    const [content] = part?.content ?? [];
    return content?.kind === 'text' ? lengthOf(content.value) : null;
  });
  const known = lengths.filter((each) => each !== null);
  if (known.length < lengths.length || known.length === 0) return null;
  return { low: Math.min(...known), likely: known[0] ?? 0, high: Math.max(...known), how: 'exact' };
}

function lengthOf(value: Value): number | null {
  if (value.kind !== 'text') return null;
  let length = 0;
  for (const piece of value.pieces) {
    if (piece.kind === 'hole') return null;
    length += piece.kind === 'known' ? piece.text.length : piece.length;
  }
  return length;
}
