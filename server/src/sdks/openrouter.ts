import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { bodySite } from './wire/body-site';
import { readChat, readEmbeddings } from './wire/openai-chat';
import { clientEvidence } from './wire/openai-client';
import { readResponses } from './wire/openai-responses';
import { field, given, unknownValue } from './wire/values';

const provider = clientEvidence('openrouter', null);

/** Later versions put the body under a key of its own. */
function inner(site: SiteView, key: string): SiteView {
  const body = given(field(site.args.positional(0), key));
  return body && body.kind !== 'unknown' ? bodySite(site, body) : site;
}

/** `callModel` loops over the tools that it may run by itself. */
function readCallModel(site: SiteView): CallRequest | null {
  const read = readResponses(site, provider(site));
  return read && { ...read, steps: read.tools ? unknownValue('turns') : null };
}

const client = 'default?.OpenRouter|default()';

/** OpenRouter's own SDK. */
export const openRouter: SdkShape = {
  id: 'openrouter',
  modules: ['openrouter', '@openrouter/sdk', '@openrouter/sdk/*', '@openrouter/agent'],
  calls: [
    {
      path: `${client}.chat.send|send_async|create`,
      api: 'chat',
      read: (site) => readChat(inner(inner(site, 'chatRequest'), 'chatGenerationParams'), provider(site)),
    },
    {
      path: `${client}.beta?.responses.send|send_async|create`,
      api: 'responses',
      read: (site) => readResponses(inner(site, 'openResponsesRequest'), provider(site)),
    },
    { path: `${client}.callModel`, api: 'responses', read: readCallModel },
    {
      path: `${client}.embeddings.generate|create`,
      api: 'embeddings',
      read: (site) => readEmbeddings(inner(site, 'requestBody'), provider(site)),
    },
  ],
};
