import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readChat } from './wire/openai-chat';
import { clientEvidence, modelArgument } from './wire/openai-client';
import { plainPrompts } from './wire/plain-texts';
import { request, textOutput } from './wire/requests';
import { answerSchema } from './wire/schemas';
import { optional, optionalAmong } from './wire/site-arguments';
import { field, given } from './wire/values';

const provider = clientEvidence('ollama', 'OLLAMA_HOST');

/** The output cap stands among the model's options. */
function output(site: SiteView) {
  const options = optional(site, 'options');
  const cap = options?.kind === 'unknown' ? null : given(field(options, 'num_predict'));
  return textOutput(cap ? { name: 'num_predict', value: cap } : null);
}

function readOllamaChat(site: SiteView): CallRequest {
  return {
    ...readChat(site, provider(site)),
    output: output(site),
    schema: answerSchema(optional(site, 'format')),
  };
}

function readGenerate(site: SiteView): CallRequest {
  const system = plainPrompts(optional(site, 'system'))[0]?.parts ?? [];
  const prompts = plainPrompts(site.argument('prompt'));
  return request({
    model: modelArgument(site),
    provider: provider(site),
    prompts: prompts.map((prompt) => ({ ...prompt, parts: [...system, ...prompt.parts] })),
    output: output(site),
  });
}

function readEmbed(site: SiteView): CallRequest {
  return request({
    model: modelArgument(site),
    provider: provider(site),
    prompts: plainPrompts(optionalAmong(site, ['input', 'prompt'])),
  });
}

function call(method: string, api: CallShape['api'], read: CallShape['read']): CallShape {
  return { path: [`default?.${method}`, `default?.Client|AsyncClient|Ollama().${method}`], api, read };
}

/** Ollama's own SDK. */
export const ollama: SdkShape = {
  id: 'ollama',
  modules: ['ollama', 'ollama/*'],
  calls: [
    call('chat', 'chat', readOllamaChat),
    call('generate', 'completion', readGenerate),
    call('embed|embeddings', 'embeddings', readEmbed),
  ],
};
