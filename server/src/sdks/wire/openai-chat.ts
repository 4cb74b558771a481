import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { chatMessage, messagePrompts, withKeptThoughts } from './messages';
import { modelArgument } from './openai-client';
import { plainPrompts } from './plain-texts';
import { request, textOutput } from './requests';
import { withRouting } from './routing';
import { answerFormat } from './schemas';
import { namedAmong, optional, optionalAmong } from './site-arguments';
import { toolChoice, toolList, withServerTool } from './tools';
import { field, given, likelyText, numberValue } from './values';

const capNames = ['max_completion_tokens', 'max_tokens', 'maxCompletionTokens', 'maxTokens'];

/** A Chat Completions request, as OpenAI and those who copy its API spell it. */
export function readChat(site: SiteView, provider: ProviderEvidence): CallRequest {
  const thinking = thinkingOf(site);
  const prompts = messagePrompts(site.argument('messages'), chatMessage);
  const chat = request({
    model: modelArgument(site),
    provider,
    prompts: keepsThoughts(thinking) ? withKeptThoughts(prompts) : prompts,
    tools: withServerTool(
      toolList(optionalAmong(site, ['tools', 'functions'])),
      optional(site, 'web_search_options'),
      'web_search',
    ),
    ...toolChoice(optionalAmong(site, ['tool_choice', 'toolChoice'])),
    ...answerFormat(optionalAmong(site, ['response_format', 'responseFormat', 'response_model'])),
    output: textOutput(namedAmong(site, capNames), {
      count: optional(site, 'n'),
      reasoning: optionalAmong(site, ['reasoning_effort', 'reasoning', 'reasoningEffort']) ?? thinking,
      spoken: isSpoken(optional(site, 'modalities')),
    }),
    tier: optionalAmong(site, ['service_tier', 'serviceTier']),
  });
  return withRouting(chat, site);
}

/** Whether and how it thinks, as Z.ai, DeepSeek and Moonshot spell it. */
function thinkingOf(site: SiteView): Value | null {
  const beside = optional(site, 'extra_body');
  return optional(site, 'thinking') ?? (beside ? given(field(beside, 'thinking')) : null);
}

/** Z.ai leaves out what was thought in earlier turns, but for requests that say so (docs.z.ai, thinking-mode). */
function keepsThoughts(thinking: Value | null): boolean {
  const clear = thinking?.kind === 'object' ? thinking.entries.get('clear_thinking') : undefined;
  return clear?.kind === 'boolean' && !clear.value;
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
