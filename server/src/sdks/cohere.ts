import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { chatMessage, messagePrompts, systemParts } from './wire/messages';
import { clientEvidence, modelArgument } from './wire/openai-client';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { answerSchema } from './wire/schemas';
import { namedAmong, optional, optionalAmong } from './wire/site-arguments';
import { toolList } from './wire/tools';
import { field, given, listValue, unknownValue } from './wire/values';

const direct = clientEvidence('cohere', 'CO_API_URL');

function provider(site: SiteView) {
  const hosted = site.names.find((name) => /^(Aws|Bedrock|Sagemaker)/.test(name));
  if (!hosted) return direct(site);
  return evidence({ sdk: hosted.startsWith('Sagemaker') ? 'sagemaker' : 'bedrock', fixed: true });
}

/** The messages of a chat; the first version has the last one in an argument of its own. */
function conversation(site: SiteView): Value | null {
  const messages = optional(site, 'messages');
  if (messages) return messages;
  const message = optional(site, 'message') ?? unknownValue('message');
  const history = optionalAmong(site, ['chat_history', 'chatHistory']);
  const earlier = history?.kind === 'list' ? history.items.map(earlierMessage) : [];
  return listValue([...earlier, message]);
}

function earlierMessage(value: Value): Value {
  const text = given(field(value, 'message'));
  return text ?? value;
}

function readChat(site: SiteView): CallRequest {
  const documents = plainPrompts(optional(site, 'documents'))[0]?.parts ?? [];
  const prompts = messagePrompts(conversation(site), chatMessage, systemParts(optional(site, 'preamble')));
  return request({
    model: modelArgument(site),
    provider: provider(site),
    prompts: prompts.map((prompt) => ({ ...prompt, parts: [...documents, ...prompt.parts] })),
    tools: toolList(optional(site, 'tools')),
    schema: answerSchema(optionalAmong(site, ['response_format', 'responseFormat'])),
    output: textOutput(namedAmong(site, ['max_tokens', 'maxTokens'])),
  });
}

function readGenerate(site: SiteView): CallRequest {
  return request({
    model: modelArgument(site),
    provider: provider(site),
    prompts: plainPrompts(site.argument('prompt')),
    output: textOutput(namedAmong(site, ['max_tokens', 'maxTokens']), {
      count: optionalAmong(site, ['num_generations', 'numGenerations']),
    }),
  });
}

function readEmbed(site: SiteView): CallRequest {
  return request({
    model: modelArgument(site),
    provider: provider(site),
    prompts: plainPrompts(optionalAmong(site, ['texts', 'inputs', 'images'])),
  });
}

function readRerank(site: SiteView): CallRequest {
  const query = plainPrompts(optional(site, 'query'))[0]?.parts ?? [];
  return request({
    model: modelArgument(site),
    provider: provider(site),
    prompts: plainPrompts(optional(site, 'documents')).map((prompt) => ({
      ...prompt,
      parts: [...query, ...prompt.parts],
    })),
  });
}

const client =
  'default?.Client|AsyncClient|ClientV2|AsyncClientV2|CohereClient|CohereClientV2|BedrockClient|SagemakerClient|AwsClient|default().v2?';

export const cohere: SdkShape = {
  id: 'cohere',
  modules: ['cohere', 'cohere/*', 'cohere-ai', 'cohere-ai/*'],
  calls: [
    { path: `${client}.chat|chat_stream|chatStream`, api: 'chat', read: readChat },
    { path: `${client}.generate|generate_stream|generateStream`, api: 'completion', read: readGenerate },
    { path: `${client}.embed`, api: 'embeddings', read: readEmbed },
    { path: `${client}.rerank`, api: 'rerank', read: readRerank },
  ],
};
