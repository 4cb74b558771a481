import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readChat } from './wire/openai-chat';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { optional } from './wire/site-arguments';
import { field, given, unknownValue } from './wire/values';

const provider = evidence({ sdk: 'watsonx', fixed: true });

function modelOf(site: SiteView) {
  return given(site.steps.at(-1)?.argumentAt(0, 'model_id') ?? null) ?? unknownValue('model_id');
}

/** Settings of a call win over those that the model was made with. */
function capOf(site: SiteView, name: string) {
  const made = site.steps.at(-1)?.argument('params') ?? null;
  const found = [optional(site, 'params'), made].map((each) => given(field(each, name)));
  const value = found.find((each) => each !== null && each.kind !== 'unknown');
  return value ? { name, value } : null;
}

function readText(site: SiteView): CallRequest {
  return request({
    model: modelOf(site),
    provider,
    prompts: plainPrompts(site.argumentAt(0, 'prompt')),
    output: textOutput(capOf(site, 'max_new_tokens')),
  });
}

function readConversation(site: SiteView): CallRequest {
  const cap = capOf(site, 'max_tokens');
  const read = readChat(site, provider);
  return { ...read, model: modelOf(site), ...(cap ? { output: textOutput(cap) } : {}) };
}

function readEmbedding(site: SiteView): CallRequest {
  return request({
    model: modelOf(site),
    provider,
    prompts: plainPrompts(optional(site, 'text') ?? optional(site, 'texts') ?? site.args.positional(0)),
  });
}

/** IBM's SDK for the models of watsonx.ai. */
export const watsonx: SdkShape = {
  id: 'watsonx',
  modules: ['ibm_watsonx_ai/*', 'ibm_watson_machine_learning/*'],
  languages: ['python'],
  calls: [
    {
      path: '**.ModelInference|Model().generate|agenerate|generate_text|generate_text_stream',
      api: 'completion',
      read: readText,
    },
    {
      path: '**.ModelInference().chat|achat|chat_stream|achat_stream',
      api: 'chat',
      read: readConversation,
    },
    { path: '**.Embeddings().embed_query|embed_documents|generate', api: 'embeddings', read: readEmbedding },
  ],
};
