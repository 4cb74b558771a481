import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { readMessages } from './anthropic-messages';
import { bodySite, namesOf } from './body-site';
import { describedBody } from './foreign-records';
import { generateRequest } from './gemini-requests';
import { readByNames } from './http-named';
import { sentUrl } from './http-url';
import { namesModelMaker } from './model-makers';
import { hasParts, type NamedBody, namedBody } from './named-bodies';
import { readChat, readCompletion, readEmbeddings } from './openai-chat';
import { readTranscription } from './openai-media';
import { evidence } from './requests';
import { alternativesOf, field, given, knownText, likelyText } from './values';

/**
 * A request to an address of which nothing is known: a call where its body can only be for a model, wherever it goes. `sent` is
 * the body as the program made it, `content` what that is as JSON; `byNames` whether names alone may tell what is asked.
 */
export function readAtUnseen(
  site: SiteView,
  url: Value,
  { content, sent, byNames }: { readonly content: Value; readonly sent: Value; readonly byNames: boolean },
): CallRequest | null {
  if (!isUnseen(url)) return null;
  const places = namesOfPlace(url);
  const names = [...places, ...site.within];
  const provider = evidence({ baseUrl: url });
  if (places.some((name) => CHATS.test(name))) return { ...readChat(site, provider), body: content };
  const named = namedBody(sent.kind === 'text' ? (sent.json ?? sent) : sent, names);
  if (named !== null) return readNamed(site, named, provider, content);
  if (content.kind !== 'object') return byNames ? readByNames(site, url) : null;
  if (hasParts(field(content, 'contents'))) return readNamed(site, 'generateContent', provider, content);
  if (isChat(content, names)) return { ...readChat(site, provider), body: content };
  if (isCompletion(content)) return { ...readCompletion(site, provider), api: 'completion', body: content };
  if (isEmbedding(content, names))
    return { ...readEmbeddings(site, provider), api: 'embeddings', body: content };
  if (isTranscription(content, names))
    return { ...readTranscription(site, provider), api: 'transcription', body: content };
  return null;
}

function readNamed(
  site: SiteView,
  named: NamedBody,
  provider: ProviderEvidence,
  content: Value,
): CallRequest {
  const body = describedBody(content) ?? content;
  if (named === 'chat') return { ...readChat(bodySite(site, body), provider), body: content };
  if (named === 'messages')
    return { ...readMessages(bodySite(site, body), provider), api: 'messages', body: content };
  const configs = [given(field(body, 'generationConfig')) ?? given(field(body, 'generation_config')), body];
  const contents = field(body, 'contents');
  const model = given(field(body, 'model'));
  return {
    ...generateRequest({ model, provider, contents, configs }),
    api: 'generateContent',
    body: content,
  };
}

/** `chat_completions_url`: no other API has a place of that name. */
const CHATS = /chat_?completions?(?![a-z])/i;

/** What is to be filled in: `your-endpoint-url`. */
const PLACEHOLDER = /^[<[{]?(?:your|my|insert)[-_ ][^/]*(?:url|endpoint)\b[^/]*$/i;

function isUnseen(url: Value): boolean {
  return alternativesOf(url).every((each) => {
    if (each.kind === 'unknown' || each.kind === 'external') return true;
    if (PLACEHOLDER.test(knownText(each) ?? '')) return true;
    const sent = sentUrl(each);
    return sent !== null && sent.base === null && sent.path === '/';
  });
}

/** What the program calls the place: `chat_endpoint`. */
function namesOfPlace(url: Value): readonly string[] {
  return alternativesOf(url).flatMap((each) => {
    if (each.kind === 'unknown') return [each.label];
    return each.kind === 'external' ? namesOf(each) : (sentUrl(each)?.label ?? []);
  });
}

type Body = Extract<Value, { kind: 'object' }>;

/** Settings of which no back end of an own app has any use. */
const settings = ['max_tokens', 'max_completion_tokens', 'temperature', 'top_p'];

function isChat(content: Body, names: readonly string[]): boolean {
  const has = (key: string) => content.entries.has(key);
  if (!has('messages')) return false;
  // Where the address holds the model, as Azure's do, it stands nowhere else.
  if (!has('model')) return isInstructed(content);
  if (settings.some(has) || names.some(namesModelMaker)) return true;
  return likelyText(field(content, 'model')) !== null && isInstructed(content);
}

/** Whether the first message is an instruction that is written out: an own back end would add it itself. */
function isInstructed(content: Body): boolean {
  const messages = field(content, 'messages');
  const [first] = messages?.kind === 'list' ? messages.items : [];
  return likelyText(field(first ?? null, 'role')) === 'system';
}

function isCompletion(content: Body): boolean {
  const has = (key: string) => content.entries.has(key);
  return has('model') && has('prompt') && (has('max_tokens') || (has('temperature') && has('top_p')));
}

function isEmbedding(content: Body, names: readonly string[]): boolean {
  const has = (key: string) => content.entries.has(key);
  return has('model') && has('input') && names.some((name) => /embed/i.test(name));
}

/** A form with a file and the model that is to hear it. */
function isTranscription(content: Body, names: readonly string[]): boolean {
  const has = (key: string) => content.entries.has(key);
  return has('model') && has('file') && names.some((name) => /transcri|whisper|speech_?to_?text/i.test(name));
}
