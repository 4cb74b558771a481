import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { modelObjectCalls, unseenModelObjectCalls } from './wire/gemini-model-object';
import { geminiModel } from './wire/gemini-requests';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { namedAmong, optional } from './wire/site-arguments';

const provider = () => evidence({ sdk: 'google' });

function readEmbed(site: SiteView): CallRequest {
  return request({
    model: geminiModel(site.argumentAt(0, 'model')),
    provider: provider(),
    prompts: plainPrompts(site.args.positional(1) ?? site.argument('content')),
  });
}

function readText(site: SiteView): CallRequest {
  return request({
    model: geminiModel(site.argument('model')),
    provider: provider(),
    prompts: plainPrompts(optional(site, 'prompt') ?? optional(site, 'messages')),
    output: textOutput(namedAmong(site, ['max_output_tokens']), { count: optional(site, 'candidate_count') }),
  });
}

/** Google's earlier SDKs for the Gemini API. */
export const googleGenerativeAi: SdkShape = {
  id: 'google-generativeai',
  modules: [
    'google.generativeai',
    'google.generativeai/*',
    '@google/generative-ai',
    '@google/generative-ai/*',
  ],
  languages: ['python', 'typescript', 'typescriptreact', 'javascript'],
  calls: [
    ...modelObjectCalls(
      [
        'GenerativeModel()',
        'default?.GoogleGenerativeAI().getGenerativeModel|getGenerativeModelFromCachedContent()',
        'GenerativeModel.from_cached_content()',
        'generative_models.GenerativeModel()',
      ],
      provider,
    ),
    { path: 'embed_content|embed_content_async', api: 'embeddings', read: readEmbed },
    { path: 'generate_text', api: 'completion', read: readText },
    { path: 'chat', api: 'chat', read: readText },
  ],
  words: ['.startChat', '.start_chat', '.getGenerativeModel'],
  unseen: unseenModelObjectCalls,
};
