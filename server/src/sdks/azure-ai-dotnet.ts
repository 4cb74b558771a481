import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { clientOf, dotnetChat, requestSite } from './wire/dotnet-chat';
import { modelText } from './wire/dotnet-model-constants';
import { recordOf } from './wire/dotnet-records';
import { readCompletion, readEmbeddings } from './wire/openai-chat';
import { readImage } from './wire/openai-media';
import { plainPrompts } from './wire/plain-texts';
import { media, request, textOutput } from './wire/requests';
import { alternativesOf, fieldAmong, given, lastCall, unknownValue } from './wire/values';

/** Options, with the deployment before them in the oldest versions. */
function optionsOf(site: SiteView): { readonly options: Value | null; readonly deployment: Value | null } {
  const first = site.args.positional(0);
  const second = site.args.positional(1);
  const named = site.args.named('chatCompletionsOptions') ?? site.args.named('options');
  const deployment = site.args.named('deploymentOrModelName') ?? site.args.named('deploymentName');
  const [likely] = first === null ? [] : alternativesOf(first);
  const hasDeployment =
    likely !== undefined &&
    second !== null &&
    (likely.kind === 'external' ? isOptions(second) : !isToken(second));
  return {
    options: named ?? (hasDeployment ? second : first),
    deployment:
      deployment ??
      (hasDeployment ? (likely.kind === 'external' ? unknownValue('deployment') : first) : null),
  };
}

/** What is made of one of the types of options is behind a deployment that nobody sees, too. */
function isOptions(value: Value): boolean {
  const made = value.kind === 'external' ? lastCall(value) : null;
  return made?.name.endsWith('Options') === true;
}

function isToken(value: Value): boolean {
  return value.kind === 'unknown' && /cancel|^ct$|token/i.test(value.label);
}

/** `client.GetChatCompletionsAsync(options)`, `client.CompleteAsync(options)`. */
function readChat(site: SiteView): CallRequest {
  const { options, deployment } = optionsOf(site);
  const { model, provider } = clientOf(site);
  const record = recordOf(options);
  const messages =
    record?.kind === 'object' ? (fieldAmong(record, ['messages']) ?? unknownValue('messages')) : record;
  return dotnetChat(site, messages, options, { model: deployment ?? model, provider });
}

function withDeployment(site: SiteView, read: typeof readCompletion): CallRequest {
  const { options, deployment } = optionsOf(site);
  const { model, provider } = clientOf(site);
  const record = recordOf(options);
  const own = record?.kind === 'object' ? fieldAmong(record, ['deployment_name', 'model']) : null;
  const found = read(requestSite(site, options), provider);
  return { ...found, model: modelText(deployment ?? own ?? model ?? found.model ?? unknownValue('model')) };
}

function readCompletions(site: SiteView): CallRequest {
  const { options } = optionsOf(site);
  const record = recordOf(options);
  const prompts = record?.kind === 'object' ? given(fieldAmong(record, ['prompts', 'prompt'])) : null;
  return { ...withDeployment(site, readCompletion), prompts: plainPrompts(prompts ?? textAmong(site)) };
}

function textAmong(site: SiteView): Value | null {
  const last = site.args.positional(1);
  return last?.kind === 'text' ? last : null;
}

/** The Assistants and Agents clients: what a run costs stands in a thread that the provider keeps. */
function readRun(site: SiteView): CallRequest {
  return request({
    model: unknownValue('model of the assistant'),
    provider: clientOf(site).provider,
    output: textOutput(null),
    unmetered: 'metered-by-session',
  });
}

function readTranscription(site: SiteView): CallRequest {
  const found = withDeployment(site, readCompletion);
  return request({ model: found.model, provider: found.provider, media: media('transcription') });
}

/** Azure's packages for .NET: OpenAI's models before version 2, models of its catalog, and its agents. */
export const azureAiDotnet: SdkShape = {
  id: 'azure-ai-dotnet',
  modules: ['Azure.AI.OpenAI/*', 'Azure.AI.Inference/*', 'Azure.AI.Projects/*', 'Azure.AI.Agents/*'],
  languages: ['csharp'],
  calls: [
    {
      path: 'OpenAIClient().GetChatCompletions|GetChatCompletionsAsync|GetChatCompletionsStreaming|GetChatCompletionsStreamingAsync',
      api: 'chat',
      read: readChat,
    },
    {
      path: [
        'ChatCompletionsClient().Complete|CompleteAsync|CompleteStreaming|CompleteStreamingAsync',
        '**.GetChatCompletionsClient().Complete|CompleteAsync|CompleteStreaming|CompleteStreamingAsync',
      ],
      api: 'chat',
      read: readChat,
    },
    {
      path: 'OpenAIClient().GetCompletions|GetCompletionsAsync|GetCompletionsStreaming|GetCompletionsStreamingAsync',
      api: 'completion',
      read: readCompletions,
    },
    {
      path: ['OpenAIClient().GetEmbeddings|GetEmbeddingsAsync', 'EmbeddingsClient().Embed|EmbedAsync'],
      api: 'embeddings',
      read: (site) => withDeployment(site, readEmbeddings),
    },
    {
      path: 'OpenAIClient().GetImageGenerations|GetImageGenerationsAsync',
      api: 'image',
      read: (site) => withDeployment(site, readImage),
    },
    {
      path: 'OpenAIClient().GetAudioTranscription|GetAudioTranscriptionAsync|GetAudioTranslation|GetAudioTranslationAsync',
      api: 'transcription',
      read: readTranscription,
    },
    {
      path: [
        'AssistantsClient|AgentsClient().CreateRun|CreateRunAsync|CreateRunStreaming|CreateRunStreamingAsync|CreateThreadAndRun|CreateThreadAndRunAsync',
        'PersistentAgentsClient().Runs.CreateRun|CreateRunAsync|CreateRunStreaming|CreateRunStreamingAsync',
        '**.GetPersistentAgentsClient().Runs.CreateRun|CreateRunAsync|CreateRunStreaming|CreateRunStreamingAsync',
        '**.GetAgentsClient().CreateRun|CreateRunAsync|CreateRunStreaming|CreateRunStreamingAsync',
      ],
      api: 'assistants',
      read: readRun,
    },
  ],
  unseen: [
    {
      path: 'GetChatCompletions|GetChatCompletionsAsync|GetChatCompletionsStreaming|GetChatCompletionsStreamingAsync',
      api: 'chat',
      read: readUnseen,
    },
  ],
};

/** A method of this name is Azure's where it is handed options of its type. */
function readUnseen(site: SiteView): CallRequest | null {
  const { options } = optionsOf(site);
  const [likely] = options === null ? [] : alternativesOf(options);
  const made =
    likely?.kind === 'external'
      ? likely.path.some((step) => step.kind === 'member' && step.name === 'ChatCompletionsOptions')
      : false;
  return made ? readChat(site) : null;
}
