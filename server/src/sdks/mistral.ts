import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { documentPrompts } from './wire/documents';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './wire/messages';
import { readChat, readEmbeddings } from './wire/openai-chat';
import { clientEvidence, modelArgument, type RequestReader } from './wire/openai-client';
import { readTranscription } from './wire/openai-media';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { namedAmong, optional, optionalAmong } from './wire/site-arguments';
import { toolList } from './wire/tools';
import { given, listValue, textValue, unknownValue } from './wire/values';

const provider = clientEvidence('mistral', null);

function call(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return { path: `${client}.${path}`, api, read: (site) => read(site, provider(site)) };
}

/** The client before version 1: `new MistralClient(apiKey, endpoint)` in JavaScript, `endpoint=` in Python. */
function legacyProvider(site: SiteView): ProviderEvidence {
  const made = site.steps[0] ?? null;
  const endpoint = made?.args?.named('endpoint') ?? made?.args?.positional(1) ?? null;
  return evidence({ sdk: 'mistral', baseUrl: given(endpoint) });
}

function legacyCall(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return { path: `${client}.${path}`, api, read: (site) => read(site, legacyProvider(site)) };
}

/** Code that is filled in between a prompt and what comes behind it. */
function readFill(site: SiteView, by: ProviderEvidence): CallRequest {
  const parts = [optional(site, 'prompt'), optional(site, 'suffix')].flatMap((each) => each ?? []);
  return request({
    model: modelArgument(site),
    provider: by,
    prompts: plainPrompts(listValue(parts)),
    output: textOutput(namedAmong(site, ['max_tokens', 'maxTokens'])),
  });
}

/** An agent that the provider keeps; its model stands there. */
function readAgent(site: SiteView, by: ProviderEvidence): CallRequest {
  return { ...readChat(site, by), model: optional(site, 'model') ?? unknownValue('model of the agent') };
}

/** A conversation that the provider keeps, with an agent or a model. */
function readConversation(site: SiteView, by: ProviderEvidence): CallRequest {
  const input = optional(site, 'inputs') ?? unknownValue('inputs');
  const items: Value = input.kind === 'list' ? input : listValue([input]);
  const prompts = messagePrompts(items, chatMessage, systemParts(optional(site, 'instructions')));
  const isNew = site.method.startsWith('start') && !optionalAmong(site, ['agent_id', 'agentId']);
  return request({
    model: optional(site, 'model') ?? unknownValue('model of the agent'),
    provider: by,
    prompts: isNew ? prompts : withUnseen(prompts, 'what the provider keeps'),
    tools: toolList(optional(site, 'tools')),
    output: textOutput(null),
  });
}

/** Pages of a document, priced by the page. */
function readPages(site: SiteView, by: ProviderEvidence): CallRequest {
  return request({
    model: modelArgument(site),
    provider: by,
    prompts: documentPrompts(site.argument('document')),
    pages: optional(site, 'pages'),
  });
}

/** A batch, whose requests are lines of files that were uploaded before. */
function readBatch(site: SiteView, by: ProviderEvidence): CallRequest {
  return request({
    model: modelArgument(site),
    provider: by,
    prompts: withUnseen([], 'requests of the files'),
    output: textOutput(null),
    tier: textValue('batch'),
    repeat: unknownValue('requests of the files'),
  });
}

const client =
  'default?.client?.Mistral|MistralClient|MistralAsyncClient|MistralGoogleCloud|MistralAzure|default()';
const complete = 'complete|complete_async|stream|stream_async';

export const mistral: SdkShape = {
  id: 'mistral',
  modules: ['mistralai', 'mistralai/*', '@mistralai/mistralai', '@mistralai/mistralai/*'],
  calls: [
    call(
      `beta?.chat.${complete}|parse|parse_async|parse_stream|parse_stream_async|parseStream`,
      'chat',
      readChat,
    ),
    legacyCall('chat|chat_stream|chatStream', 'chat', readChat),
    call(`fim.${complete}`, 'completion', readFill),
    call(`agents.${complete}`, 'agent', readAgent),
    call(
      'beta.conversations.start|start_async|start_stream|start_stream_async|startStream|append|append_async|append_stream|append_stream_async|appendStream|run_async|run_stream_async',
      'agent',
      readConversation,
    ),
    call('ocr.process|process_async', 'ocr', readPages),
    call(`audio.transcriptions.${complete}`, 'transcription', readTranscription),
    call('batch.jobs.create|create_async', 'chat', readBatch),
    call('embeddings.create|create_async', 'embeddings', readEmbeddings),
    legacyCall('embeddings', 'embeddings', readEmbeddings),
  ],
};
