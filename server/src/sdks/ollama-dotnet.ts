import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { askedMessages, clientOf, dotnetChat, requestSite } from './wire/dotnet-chat';
import { dotnetClient } from './wire/dotnet-clients';
import { withUnseen } from './wire/messages';
import { readOllamaChat, readOllamaEmbed, readOllamaGenerate } from './wire/ollama-requests';
import type { RequestReader } from './wire/openai-client';
import { plainPrompts } from './wire/plain-texts';
import { request, textOutput } from './wire/requests';
import { alternativesOf, lastCall, unknownValue } from './wire/values';

/** A request that is one value names its model; a text is asked of the one that the client was given. */
function read(of: RequestReader) {
  return (site: SiteView): CallRequest | null => {
    const { model, provider } = clientOf(site);
    const first = site.args.positional(0);
    const [likely] = first === null ? [] : alternativesOf(first);
    const isRequest = likely?.kind === 'external' && lastCall(likely) !== null;
    const found = isRequest ? of(requestSite(site, likely), provider) : null;
    if (found) return found.model?.kind === 'unknown' && model !== null ? { ...found, model } : found;
    const prompts = plainPrompts(first);
    const output = of === readOllamaEmbed ? {} : { output: textOutput(null) };
    return request({ model: model ?? unknownValue('model'), provider, prompts, ...output });
  };
}

/** `new Chat(client).SendAsync("hi")`, which keeps what was said. */
function readSend(site: SiteView): CallRequest {
  const made = site.step('Chat');
  const client = made?.argumentAt(0, 'client') ?? null;
  const [likely] = client === null ? [] : alternativesOf(client);
  const told = likely ? dotnetClient(likely) : clientOf(site);
  const set = site.assigned.findLast(({ name }) => name === 'Model')?.value ?? null;
  const chat = dotnetChat(site, askedMessages(site, 'message'), null, { ...told, model: set ?? told.model });
  return { ...chat, prompts: withUnseen(chat.prompts, 'chat') };
}

/** OllamaSharp. */
export const ollamaDotnet: SdkShape = {
  id: 'ollama',
  modules: ['OllamaSharp/*'],
  languages: ['csharp'],
  calls: [
    {
      path: 'OllamaApiClient|IOllamaApiClient().GenerateAsync|Generate|GetCompletion|StreamCompletion|StreamCompletionAsync',
      api: 'completion',
      read: read(readOllamaGenerate),
    },
    {
      path: 'OllamaApiClient|IOllamaApiClient().ChatAsync|Chat|SendChat|StreamChat',
      api: 'chat',
      read: read(readOllamaChat),
    },
    {
      path: 'OllamaApiClient|IOllamaApiClient().EmbedAsync|GenerateEmbeddings|GenerateEmbeddingsAsync',
      api: 'embeddings',
      read: read(readOllamaEmbed),
    },
    { path: 'Chat().Send|SendAsync|SendAsAsync', api: 'chat', read: readSend },
  ],
};
