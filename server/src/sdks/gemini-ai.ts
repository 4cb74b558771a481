import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { geminiModel, generateRequest } from './wire/gemini-requests';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request } from './wire/requests';
import { isWord, optionOf } from './wire/ruby-clients';
import { field, fieldAmong, given, likelyText } from './wire/values';

/** `Gemini.new(credentials: { service: 'vertex-ai-api' }, options: { model: ... })`. */
function client(site: SiteView) {
  return site.step('Gemini') ?? site.step('new') ?? site.step('Client') ?? site.steps[0] ?? null;
}

function provider(site: SiteView): ProviderEvidence {
  const credentials = given(client(site)?.args?.named('credentials') ?? null);
  const service = optionOf(credentials, 'service');
  if (isWord(service, 'vertex-ai-api')) return evidence({ sdk: 'vertex', fixed: true });
  return evidence({ sdk: likelyText(service) === null && service !== null ? null : 'google' });
}

function modelOf(site: SiteView) {
  const options = given(client(site)?.args?.named('options') ?? null);
  return geminiModel(given(fieldAmong(options, ['model', 'model_name'])));
}

function readGenerate(site: SiteView): CallRequest {
  const body = given(site.args.positional(0));
  return generateRequest({
    model: modelOf(site),
    provider: provider(site),
    contents: field(body, 'contents'),
    configs: [fieldAmong(body, ['generationConfig', 'generation_config']), body],
  });
}

function readEmbed(site: SiteView): CallRequest {
  const content = given(field(given(site.args.positional(0)), 'content'));
  const parts = given(field(content, 'parts'));
  return request({
    model: modelOf(site),
    provider: provider(site),
    prompts: plainPrompts(given(field(parts, 'text')) ?? parts ?? content),
  });
}

/** The gem gemini-ai. */
export const geminiAi: SdkShape = {
  id: 'gemini-ai',
  modules: ['', 'Gemini'],
  languages: ['ruby'],
  calls: [
    {
      path: [
        'Gemini().generate_content|stream_generate_content',
        'Controllers?.Client().generate_content|stream_generate_content',
      ],
      api: 'generateContent',
      read: readGenerate,
    },
    {
      path: ['Gemini().embed_content|predict', 'Controllers?.Client().embed_content'],
      api: 'embeddings',
      read: readEmbed,
    },
  ],
};
