import { knownText } from '../evaluate/known';
import type { Value } from '../evaluate/values';
import type { ContentPart, Prompt, PromptPart } from '../recognize/call-request';
import type { Tokenizers } from '../vendor/vendor';
import { countPieces, countValue, ofTokens, type TextCounter } from './count-text';
import type { CountableRequest, CountOptions } from './countable-request';
import { readDefinitions } from './definitions';
import { jsonText } from './json-text';
import { type Count, NOTHING, plus, span, sum, times } from './token-count';

/**
 * Input tokens of a request; null when it has no prompt that is metered so. The alternatives of the prompt span low
 * and high.
 */
export function countInput(
  countable: CountableRequest,
  options: CountOptions,
  tokenizers: Tokenizers,
): Count | null {
  const { request } = countable;
  if (request.prompts.length === 0) return request.output.text ? unseenPrompt(options) : null;
  const counter = counterOf(countable, options, tokenizers);
  const definitions = definitionsOf(countable, counter, tokenizers);
  const prompts = request.prompts.map((prompt) => countPrompt(prompt, countable, counter));
  return plus(span(prompts), definitions);
}

/** A request that surely sends text of which nothing is seen. */
function unseenPrompt({ hole }: CountOptions): Count {
  return { low: 0, likely: hole.likely, high: hole.bound, how: 'assumed', holes: 1 };
}

function counterOf(
  { vendor, model }: CountableRequest,
  { hole }: CountOptions,
  tokenizers: Tokenizers,
): TextCounter {
  return { count: (text) => vendor.countText(text, model, tokenizers), hole };
}

/**
 * Tools and a schema. Those that can't be seen count as a hole each; what tools of the provider's own add to a prompt
 * (search results, pages) has no known end.
 */
function definitionsOf(
  { request, api, vendor, model }: CountableRequest,
  counter: TextCounter,
  tokenizers: Tokenizers,
): Count {
  if (request.tools === null && request.schema === null) return NOTHING;
  const { definitions, holes } = readDefinitions(request, api);
  const known = ofTokens(vendor.definitions(definitions, model, tokenizers));
  const unseen = { ...times(messageHole(counter), holes, holes), holes };
  const all = holes === 0 ? known : plus(known, unseen);
  return definitions.serverTools.length === 0 ? all : { ...all, high: null, how: 'unbounded' };
}

function countPrompt(
  prompt: Prompt,
  { request, api, vendor, model }: CountableRequest,
  counter: TextCounter,
): Count {
  const part = (each: PromptPart) => countPart(each, counter, vendor.imageTokens.bind(vendor), model);
  const around = ofTokens(vendor.overhead({ api, request, prompt }, model));
  const known = plus(around, sum(prompt.parts.map(part)));
  if (!prompt.more) return known;
  const each = prompt.more.each ? sum(prompt.more.each.map(part)) : messageHole(counter);
  const { low, high } = prompt.more;
  const nothingKnown = high === null && each.low === 0 && api !== 'embeddings';
  return plus(known, nothingKnown ? unseenMessages(counter) : times(each, low, high));
}

/**
 * Messages of which neither number nor text is known: all of them together are one place that is decided at run time,
 * with the bound of such a place. (Inputs to embed come by the thousand, so they are no such place.)
 */
function unseenMessages(counter: TextCounter): Count {
  return messageHole(counter);
}

function messageHole({ hole }: TextCounter): Count {
  return { low: 0, likely: hole.likely, high: hole.bound, how: 'assumed', holes: 1 };
}

function countPart(
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
