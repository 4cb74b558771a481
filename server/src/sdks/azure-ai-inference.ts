import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { bodySite } from './wire/body-site';
import { langchainMessage } from './wire/langchain-messages';
import { messagePrompts } from './wire/messages';
import { readChat, readEmbeddings } from './wire/openai-chat';
import { modelArgument } from './wire/openai-client';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request, textOutput } from './wire/requests';
import { optional, stepArgument } from './wire/site-arguments';
import { field, given, likelyText } from './wire/values';

function provider(site: SiteView) {
  const [client] = site.steps;
  const endpoint = stepArgument(site, ['endpoint']) ?? given(client?.args?.positional(0) ?? null);
  return evidence({ sdk: 'azure', baseUrl: endpoint?.kind === 'text' ? endpoint : null });
}

/** Messages may be of classes that say their role (`SystemMessage("...")`). */
function readComplete(site: SiteView): CallRequest {
  const read = readChat(site, provider(site));
  const model = optional(site, 'model') ?? stepArgument(site, ['model']) ?? modelArgument(site);
  return { ...read, model, prompts: messagePrompts(site.argument('messages'), langchainMessage) };
}

/** `client.path("/chat/completions").post({ body })`. */
function readPost(site: SiteView): CallRequest | null {
  const path = likelyText(site.step('path')?.args?.positional(0) ?? null);
  const body = given(field(site.args.positional(0), 'body'));
  if (!path || !body) return null;
  if (path.endsWith('/chat/completions')) return readChat(bodySite(site, body), provider(site));
  if (!path.endsWith('/embeddings')) return null;
  return { ...readEmbeddings(bodySite(site, body), provider(site)), api: 'embeddings' };
}

/** The client of `@azure/openai` before OpenAI's own took its place: the deployment comes first. */
function readDeployment(site: SiteView): CallRequest {
  return request({
    model: site.args.positional(0),
    provider: evidence({ sdk: 'azure', fixed: true }),
    prompts: messagePrompts(site.args.positional(1), langchainMessage),
    output: textOutput(maxTokens(site)),
  });
}

function readTexts(site: SiteView): CallRequest {
  return { ...readDeployment(site), prompts: plainPrompts(site.args.positional(1)) };
}

function maxTokens(site: SiteView) {
  const value = optional(site, 'maxTokens', 2);
  return value && { name: 'maxTokens', value };
}

/** Azure's clients for models of its catalog. */
export const azureAiInference: SdkShape = {
  id: 'azure-ai-inference',
  modules: ['azure.ai.inference/*', '@azure-rest/ai-inference', '@azure/openai'],
  calls: [
    { path: 'aio?.ChatCompletionsClient().complete', api: 'chat', read: readComplete },
    {
      path: 'aio?.EmbeddingsClient().embed',
      api: 'embeddings',
      read: (site) => readEmbeddings(site, provider(site)),
    },
    { path: 'default().path().post', api: 'chat', read: readPost },
    {
      path: 'OpenAIClient().getCompletions|streamCompletions|listCompletions',
      api: 'completion',
      read: readTexts,
    },
    { path: 'OpenAIClient().getEmbeddings', api: 'embeddings', read: readTexts },
    {
      path: 'OpenAIClient().getImages|getImageGenerations',
      api: 'image',
      read: (site) => ({
        ...readTexts(site),
        media: media('image', { count: optional(site, 'n', 2), size: optional(site, 'size', 2) }),
      }),
    },
    {
      path: 'OpenAIClient().getAudioTranscription|getAudioTranslation',
      api: 'transcription',
      read: (site) => ({ ...readTexts(site), prompts: [], media: media('transcription') }),
    },
    {
      path: 'OpenAIClient().getChatCompletions|streamChatCompletions|listChatCompletions',
      api: 'chat',
      read: readDeployment,
    },
  ],
};
