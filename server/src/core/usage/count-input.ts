import { knownText } from '../evaluate/known';
import type { Value } from '../evaluate/values';
import type { ContentPart, PromptPart } from '../recognize/call-request';
import type { Tokenizers } from '../vendor/vendor';
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
  const unseen = { ...times(unseenText(counter), holes, holes), holes };
  const all = holes === 0 ? known : plus(known, unseen);
  return definitions.serverTools.length === 0 ? all : { ...all, high: null, how: 'unbounded' };
}

/** What one place of which nothing is seen is taken to hold: a message, a prompt. */
export function unseenText({ hole }: Pick<TextCounter, 'hole'>): Count {
  return { low: 0, likely: hole.likely, high: hole.bound, how: 'assumed', holes: 1 };
}

/** A message, system instruction or input text, its name included. */
export function countPart(
  part: PromptPart,
  counter: TextCounter,
  imageTokens: CountableRequest['vendor']['imageTokens'],
  model: string,
): Count {
  const content = part.content.map((each) => countContent(each, counter, imageTokens, model));
  const name = part.named ? countValue(part.named, counter) : NOTHING;
  return plus(content.length === 1 ? content[0]! : sum(content), name);
}

function countGiven(value: Value | null, counter: TextCounter): Count {
  return value ? countValue(value, counter) : NOTHING;
}

/** Tokens that a picture or a document of unknown size is taken to have, and no known end. */
export const UNSEEN_MEDIA: Count = { low: 1, likely: 1000, high: null, how: 'unbounded', holes: 0 };

function countContent(
  content: ContentPart,
  counter: TextCounter,
  imageTokens: CountableRequest['vendor']['imageTokens'],
  model: string,
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
    case 'image': {
      const tokens = imageTokens(content.detail ? knownText(content.detail) : null, model);
      return tokens ? ofTokens(tokens) : UNSEEN_MEDIA;
    }
    default:
      return UNSEEN_MEDIA;
  }
}
