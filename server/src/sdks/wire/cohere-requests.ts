import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { chatMessage, messagePrompts, systemParts } from './messages';
import { modelArgument } from './openai-client';
import { plainPrompts, rankedTexts } from './plain-texts';
import { request, textOutput } from './requests';
import { answerSchema } from './schemas';
import { namedAmong, optional, optionalAmong } from './site-arguments';
import { toolList } from './tools';
import { field, given, listValue, unknownValue } from './values';

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

export function readCohereChat(site: SiteView, provider: ProviderEvidence): CallRequest {
  const documents = plainPrompts(optional(site, 'documents'))[0]?.parts ?? [];
  const prompts = messagePrompts(conversation(site), chatMessage, systemParts(optional(site, 'preamble')));
  return request({
    model: modelArgument(site),
    provider,
    prompts: prompts.map((prompt) => ({ ...prompt, parts: [...documents, ...prompt.parts] })),
    tools: toolList(optional(site, 'tools')),
    schema: answerSchema(optionalAmong(site, ['response_format', 'responseFormat'])),
    output: textOutput(namedAmong(site, ['max_tokens', 'maxTokens'])),
  });
}

export function readCohereGenerate(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: modelArgument(site),
    provider,
    prompts: plainPrompts(site.argument('prompt')),
    output: textOutput(namedAmong(site, ['max_tokens', 'maxTokens']), {
      count: optionalAmong(site, ['num_generations', 'numGenerations']),
    }),
  });
}

export function readCohereEmbed(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: modelArgument(site),
    provider,
    prompts: plainPrompts(optionalAmong(site, ['texts', 'inputs', 'images'])),
  });
}

/** Documents that are ordered by a question, as Cohere, Voyage and Jina spell it. */
export function readRerank(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: modelArgument(site),
    provider,
    prompts: rankedTexts(optional(site, 'documents'), optional(site, 'query')),
  });
}
