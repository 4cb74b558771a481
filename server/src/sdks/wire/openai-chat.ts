import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { chatMessage, messagePrompts } from './messages';
import { modelArgument } from './openai-client';
import { plainPrompts } from './plain-texts';
import { request, textOutput } from './requests';
import { withRouting } from './routing';
import { answerFormat } from './schemas';
import { namedAmong, optional, optionalAmong } from './site-arguments';
import { toolChoice, toolList, withServerTool } from './tools';
import { likelyText, numberValue } from './values';

const capNames = ['max_completion_tokens', 'max_tokens', 'maxCompletionTokens', 'maxTokens'];

/** A Chat Completions request, as OpenAI and those who copy its API spell it. */
export function readChat(site: SiteView, provider: ProviderEvidence): CallRequest {
  const chat = request({
    model: modelArgument(site),
    provider,
    prompts: messagePrompts(site.argument('messages'), chatMessage),
    tools: withServerTool(
      toolList(optionalAmong(site, ['tools', 'functions'])),
      optional(site, 'web_search_options'),
      'web_search',
    ),
    ...toolChoice(optionalAmong(site, ['tool_choice', 'toolChoice'])),
    ...answerFormat(optionalAmong(site, ['response_format', 'responseFormat', 'response_model'])),
    output: textOutput(namedAmong(site, capNames), {
      count: optional(site, 'n'),
      reasoning: optionalAmong(site, ['reasoning_effort', 'reasoning', 'reasoningEffort']),
      spoken: isSpoken(optional(site, 'modalities')),
    }),
    tier: optionalAmong(site, ['service_tier', 'serviceTier']),
  });
  return withRouting(chat, site);
}

function isSpoken(modalities: Value | null): boolean {
  return modalities?.kind === 'list' && modalities.items.some((each) => likelyText(each) === 'audio');
}

/** A runner that calls the model again with each tool's result. */
export function readToolRunner(site: SiteView, provider: ProviderEvidence): CallRequest {
  return { ...readChat(site, provider), steps: optional(site, 'maxChatCompletions', 1) ?? numberValue(10) };
}

/** Tokens that a completion gives at most when nothing is said (API reference of OpenAI's completions). */
const completionDefault = numberValue(16);

/** A legacy text completion. */
export function readCompletion(site: SiteView, provider: ProviderEvidence): CallRequest {
  const cap = namedAmong(site, ['max_tokens', 'maxTokens']);
  return request({
    model: modelArgument(site, ['model', 'engine', 'deployment_id']),
    provider,
    prompts: plainPrompts(site.argument('prompt')),
    output: {
      ...textOutput(cap, { count: optionalAmong(site, ['best_of', 'n']) }),
      ...(cap ? {} : { cap: completionDefault }),
    },
  });
}

/** An embeddings request. */
export function readEmbeddings(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: modelArgument(site, ['model', 'engine', 'deployment_id']),
    provider,
    prompts: plainPrompts(optionalAmong(site, ['input', 'inputs']) ?? site.argument('input')),
  });
}
