import type { ListValue, Value } from '../evaluate/values';
import type { ContentPart, ImagePart, PromptPart } from '../recognize/call-request';
import type { Tokenizers } from '../vendor/vendor';
import { UNSEEN_MEDIA } from './count-pictures';
import { countPieces, countValue, ofTokens, type TextCounter } from './count-text';
import type { CountableRequest } from './countable-request';
import { readDefinitions } from './definitions';
import { jsonText } from './json-text';
import { type Count, NOTHING, plus, sum, times } from './token-count';

/**
 * Tools and a schema. Those that can't be seen count as a hole each; what tools of the provider's own add to a prompt
 * (search results, pages) has no known end.
 */
export function countDefinitions(
  { request, api, vendor, model }: CountableRequest,
  counter: TextCounter,
  tokenizers: Tokenizers,
): Count {
  if (request.tools === null && request.schema === null) return NOTHING;
  const { definitions, holes } = readDefinitions(request, api);
  const known = ofTokens(vendor.definitions(definitions, model, tokenizers));
  const unseen = { ...times(unseenText(counter), holes, holes), holes, likelyHoles: holes };
  const all = holes === 0 ? known : plus(known, unseen);
  return definitions.serverTools.length === 0 ? all : { ...all, high: null, how: 'unbounded' };
}

/** What one place of which nothing is seen is taken to hold: a message, a prompt. */
export function unseenText({ hole }: Pick<TextCounter, 'hole'>): Count {
  return { low: 0, likely: hole.likely, high: hole.bound, how: 'assumed', holes: 1, likelyHoles: 1 };
}

/** A message, system instruction or input text, its name included. */
export function countPart(
  part: PromptPart,
  counter: TextCounter,
  picture: (part: ImagePart) => Count,
): Count {
  const content = part.content.map((each) => countContent(each, counter, picture));
  const name = part.named ? countValue(part.named, counter) : NOTHING;
  return plus(content.length === 1 ? content[0]! : sum(content), name);
}

function countGiven(value: Value | null, counter: TextCounter): Count {
  return value ? countValue(value, counter) : NOTHING;
}

function countContent(
  content: ContentPart,
  counter: TextCounter,
  picture: (part: ImagePart) => Count,
): Count {
  switch (content.kind) {
    case 'text':
      return countValue(content.value, counter);
    case 'json':
      return countPieces(jsonText(content.value).pieces, counter);
    case 'call':
      return plus(countGiven(content.name, counter), countGiven(content.input, counter));
    case 'result':
      return countValue(content.value, counter);
    case 'token-ids':
      return countIds(content.ids);
    case 'image':
      return picture(content);
    case 'audio':
    case 'file':
    case 'video':
      return UNSEEN_MEDIA;
  }
}

function countIds({ items, rest }: ListValue): Count {
  const ids: Count = { low: 1, likely: 1, high: 1, how: 'counted', holes: 0, likelyHoles: 0 };
  const known = times(ids, items.length, items.length);
  return rest ? plus(known, times(ids, rest.low, rest.high)) : known;
}
