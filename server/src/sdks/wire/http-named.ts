import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { namesModelMaker } from './model-makers';
import { readChat, readEmbeddings } from './openai-chat';
import { readTranscription } from './openai-media';
import { evidence } from './requests';

/** What functions do that send no request to a model, or none that costs anything. */
const OTHERS =
  /models?$|list|token|auth|login|refresh|upload|files?\b|batch|api_?key|usage|balance|health|ping|moderat|valid|download|webhook|notif|sync|assistant|thread|session|feedback/i;

const EMBEDS = /embed/i;
const HEARS = /transcri|speech_?to_?text/i;
const CHATS =
  /chat|generat|prompt|infer|invoke|(?:^|_)complet(?:e|ions?)(?:_(?:stream|streaming|raw|json|once|text|inner))?$|(?:^|_)(?:send|create|stream|post)_?messages?$|(?:^|_)(?:ask|messages)(?:_|$)/i;

/**
 * A request of which neither the address nor the body can be seen, by the names of what it is sent from: a function that chats
 * or embeds, named after who is asked or in a class that is. Null where the names say less.
 */
export function readByNames(site: SiteView, baseUrl: Value): CallRequest | null {
  const [own = ''] = site.within;
  if (OTHERS.test(own) || !site.within.some(namesModelMaker)) return null;
  const provider = evidence({ baseUrl });
  if (EMBEDS.test(own)) return { ...readEmbeddings(site, provider), api: 'embeddings' };
  if (HEARS.test(own)) return { ...readTranscription(site, provider), api: 'transcription' };
  return CHATS.test(own) ? { ...readChat(site, provider), api: 'chat' } : null;
}
