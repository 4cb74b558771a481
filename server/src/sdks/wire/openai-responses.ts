import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { withUnseen } from './messages';
import { modelArgument } from './openai-client';
import { request, textOutput } from './requests';
import { responsesPrompts } from './responses-input';
import { answerFormat } from './schemas';
import { namedAmong, optional, optionalAmong } from './site-arguments';
import { toolChoice, toolList } from './tools';
import { field } from './values';

/** A Responses API request; null for a stream that only resumes an earlier one. */
export function readResponses(site: SiteView, provider: ProviderEvidence): CallRequest | null {
  if (optional(site, 'response_id')) return null;
  const prompts = responsesPrompts(site.argument('input'), optional(site, 'instructions'));
  const kept = optionalAmong(site, ['previous_response_id', 'conversation', 'prompt']);
  return request({
    model: modelArgument(site),
    provider,
    prompts: kept ? withUnseen(prompts, 'earlier turns') : prompts,
    tools: toolList(optional(site, 'tools')),
    ...toolChoice(optional(site, 'tool_choice')),
    ...answerFormat(optional(site, 'text_format') ?? textFormat(site)),
    output: textOutput(namedAmong(site, ['max_output_tokens', 'maxOutputTokens']), {
      reasoning: optional(site, 'reasoning'),
    }),
    tier: optional(site, 'service_tier'),
  });
}

function textFormat(site: SiteView) {
  const text = optional(site, 'text');
  return text?.kind === 'object' ? field(text, 'format') : null;
}
