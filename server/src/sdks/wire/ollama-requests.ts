import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { readChat } from './openai-chat';
import { modelArgument } from './openai-client';
import { plainPrompts } from './plain-texts';
import { request, textOutput } from './requests';
import { answerSchema } from './schemas';
import { optional, optionalAmong } from './site-arguments';
import { field, given } from './values';

/** The output cap stands among the model's options. */
function output(site: SiteView) {
  const options = optional(site, 'options');
  const cap = options?.kind === 'unknown' ? null : given(field(options, 'num_predict'));
  return textOutput(cap ? { name: 'num_predict', value: cap } : null);
}

export function readOllamaChat(site: SiteView, provider: ProviderEvidence): CallRequest {
  return {
    ...readChat(site, provider),
    output: output(site),
    schema: answerSchema(optional(site, 'format')),
  };
}

export function readOllamaGenerate(site: SiteView, provider: ProviderEvidence): CallRequest {
  const system = plainPrompts(optional(site, 'system'))[0]?.parts ?? [];
  const prompts = plainPrompts(site.argument('prompt'));
  return request({
    model: modelArgument(site),
    provider,
    prompts: prompts.map((prompt) => ({ ...prompt, parts: [...system, ...prompt.parts] })),
    output: output(site),
  });
}

export function readOllamaEmbed(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: modelArgument(site),
    provider,
    prompts: plainPrompts(optionalAmong(site, ['input', 'prompt'])),
  });
}
