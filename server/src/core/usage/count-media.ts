import type { Value } from '../evaluate/values';
import type { CallRequest } from '../recognize/call-request';
import { countOf, numbersOf } from './count-output';
import type { Quantity, Usage } from './quantity';

/** Images, seconds and characters of a request for media, and the request itself for those who charge a flat fee. */
export function countMedia({ media, prompts }: CallRequest): Usage {
  if (!media) return {};
  const requests: Quantity = { low: 1, likely: 1, high: 1, how: 'exact' };
  switch (media.kind) {
    case 'image':
      return { requests, images: pieces(media.count) };
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
