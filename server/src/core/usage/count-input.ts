import type { ListValue, Value } from '../evaluate/values';
import { base64Bytes, utf8Text } from '../media/base64';
import { pdfFacts } from '../media/pdf-facts';
import { sentData, sentType } from '../media/sent-data';
import type { Api } from '../recognize/api';
import type {
  AttachedPart,
  ContentPart,
  ImagePart,
  PromptPart,
  ThoughtPart,
} from '../recognize/call-request';
import type { ThoughtCount, Tokenizers, ToolExchange, Vendor } from '../vendor/vendor';
import { detailOf, UNSEEN_MEDIA } from './count-pictures';
import { countPieces, countValue, ofTokens, type TextCounter } from './count-text';
import type { CountableRequest } from './countable-request';
import { readAddedTools, readDefinitions } from './definitions';
import { jsonText } from './json-text';
import { PlainReader } from './plain-value';
import { type Count, NOTHING, plus, sum, times } from './token-count';

/**
 * Tools and a schema. Those that can't be seen count as a hole each; what tools of the provider's own add to a prompt
 * (search results, pages) has no known end.
 */
export function countDefinitions(
  countable: CountableRequest,
  counter: TextCounter,
  tokenizers: Tokenizers,
): Count {
  const { request, vendor, model } = countable;
  const own = vendor.runsTools?.(model) ? ENDLESS : NOTHING;
  if (request.tools === null && request.schema === null) return own;
  const { definitions, holes } = readDefinitions(countable);
  const known = ofTokens(vendor.definitions(definitions, model, tokenizers));
  const unseen = { ...times(unseenText(counter), holes, holes), holes, likelyHoles: holes };
  const all = plus(own, holes === 0 ? known : plus(known, unseen));
  const isEndless = definitions.serverTools.some((type) => !vendor.runByCaller?.(type));
  return isEndless ? { ...all, high: null, how: 'unbounded' } : all;
}

const ENDLESS: Count = { ...NOTHING, high: null, how: 'unbounded' };

/** What one place of which nothing is seen is taken to hold: a message, a prompt. */
export function unseenText({ hole }: Pick<TextCounter, 'hole'>): Count {
  return { low: 0, likely: hole.likely, high: hole.bound, how: 'assumed', holes: 1, likelyHoles: 1 };
}

/** How the parts of one request are counted: texts, pictures, and what is said and done with tools. */
export interface ContentCounter {
  readonly text: TextCounter;
  readonly picture: (part: ImagePart) => Count;
  readonly vendor: Vendor;
  readonly at: { readonly model: string; readonly provider: string | null };
  readonly tokenizers: Tokenizers;
  readonly api: Api;
}

/** A message, system instruction or input text, its name included. */
export function countPart(part: PromptPart, counter: ContentCounter): Count {
  const content = part.content.map((each) => countContent(each, counter));
  const name = part.named ? countValue(part.named, counter.text) : NOTHING;
  return plus(content.length === 1 ? content[0]! : sum(content), name);
}

function countGiven(value: Value | null, counter: TextCounter): Count {
  return value ? countValue(value, counter) : NOTHING;
}

function countContent(content: ContentPart, counter: ContentCounter): Count {
  switch (content.kind) {
    case 'text':
      return countValue(content.value, counter.text);
    case 'json':
      return countPieces(jsonText(content.value).pieces, counter.text);
    case 'call':
      return (
        countExchange({ kind: 'call', name: content.name, value: content.input }, counter) ??
        plus(countGiven(content.name, counter.text), countGiven(content.input, counter.text))
      );
    case 'result':
      return (
        countExchange({ kind: 'result', name: content.name ?? null, value: content.value }, counter) ??
        countValue(content.value, counter.text)
      );
    case 'tools':
      return countAddedTools(content.tools, counter);
    case 'tool-reference':
      return countGiven(content.name, counter.text);
    case 'thought':
      return countThought(content, counter);
    case 'token-ids':
      return countIds(content.ids);
    case 'image':
      return counter.picture(content);
    case 'file':
      return countFile(content, counter);
    case 'audio':
    case 'video':
      return UNSEEN_MEDIA;
  }
}

function countAddedTools(tools: Value, { vendor, at, tokenizers, text, api }: ContentCounter): Count {
  const { definitions, holes } = readAddedTools(tools, { api, provider: at.provider });
  const known = ofTokens(vendor.definitions(definitions, at.model, tokenizers));
  return holes === 0
    ? known
    : plus(known, { ...times(unseenText(text), holes, holes), holes, likelyHoles: holes });
}

/** Null where the vendor has no rule of its own for it. */
function countExchange(
  { kind, name, value }: { kind: ToolExchange['kind']; name: Value | null; value: Value | null },
  { vendor, at, tokenizers, text }: ContentCounter,
): Count | null {
  if (!vendor.exchange) return null;
  const reader = new PlainReader();
  const known = name ? reader.plain(name) : null;
  const plain = value ? reader.plain(value) : null;
  const exchange = { kind, name: typeof known === 'string' ? known : null, value: plain };
  const count = ofTokens(vendor.exchange(exchange, at, tokenizers));
  const { holes } = reader;
  return holes === 0
    ? count
    : plus(count, { ...times(unseenText(text), holes, holes), holes, likelyHoles: holes });
}

/** Types of files that are text, as media types and as Converse spells them. */
const TEXT = /^(?:text\/|application\/(?:json|xml|yaml|toml)|(?:txt|md|csv|html)$)/;
/** Longer files of text are counted by this many bytes of theirs. */
const LONGEST_TEXT = 4_000_000;

/** Characters of the page that a file is taken to have of which nothing is seen. */
const A_PAGE = 500;

/** A file that is written out: what it says where it is text, and its pages where it is a PDF. */
function countFile(file: AttachedPart, counter: ContentCounter): Count {
  return isSentText(file.source)
    ? ofTokens(counter.text.count(utf8Text(base64Bytes(sentData(file.source) ?? '', LONGEST_TEXT))))
    : documentTokens(file, counter);
}

/** Tokens of a document that is no plain text; without an end where nothing of it is seen. */
export function documentTokens(
  { source, inResult = false, detail: given = null }: AttachedPart,
  { vendor, at, api }: Pick<ContentCounter, 'vendor' | 'at' | 'api'>,
): Count {
  if (!vendor.pdfTokens) return UNSEEN_MEDIA;
  const data = sentData(source);
  const sent = { inResult, detail: detailOf(given), api };
  if (data === null) {
    const page = vendor.pdfTokens({ pages: 1, glyphs: A_PAGE, ...sent }, at);
    return ofTokens({ low: 1, likely: page.likely, high: null, how: 'unbounded' });
  }
  const pdf = pdfFacts(data);
  return pdf === null || pdf.pages === null
    ? UNSEEN_MEDIA
    : ofTokens(vendor.pdfTokens({ pages: pdf.pages, glyphs: pdf.glyphs, ...sent }, at));
}

/** Whether what is sent is a text that is counted as such. */
export function isSentText(source: Value | null): boolean {
  return sentData(source) !== null && TEXT.test(sentType(source) ?? '');
}

const UNSURE: ThoughtCount = {
  text: { low: 0, likely: 0, high: 1 },
  sealed: { low: 0, likely: 0, high: 0, how: 'assumed' },
};

function countThought(thought: ThoughtPart, { text: counter, vendor, at }: ContentCounter): Count {
  const { text, sealed } = vendor.thought?.(thought, at) ?? UNSURE;
  const shown = countGiven(thought.text, counter);
  const counted: Count = {
    ...shown,
    low: Math.floor(shown.low * text.low),
    likely: Math.round(shown.likely * text.likely),
    high: shown.high === null ? null : Math.ceil(shown.high * text.high),
    how: text.low === text.high || shown === NOTHING ? shown.how : 'assumed',
  };
  return thought.sealed === 0 ? counted : plus(counted, ofTokens(sealed));
}

function countIds({ items, rest }: ListValue): Count {
  const ids: Count = { low: 1, likely: 1, high: 1, how: 'counted', holes: 0, likelyHoles: 0 };
  const known = times(ids, items.length, items.length);
  return rest ? plus(known, times(ids, rest.low, rest.high)) : known;
}
