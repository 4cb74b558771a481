import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { field, given, knownText, unknownValue } from './wire/values';

/** An answer out of documents that were found for a question; the model stands in the configuration of the app. */
function readAnswer(site: SiteView): CallRequest {
  const made = site.step('from_config') ?? site.step('App') ?? site.step('Pipeline');
  const llm = given(field(made?.argument('config') ?? null, 'llm'));
  const settings = given(field(llm, 'config'));
  const cap = given(field(settings, 'max_tokens'));
  const provider = knownText(given(field(llm, 'provider')));
  return request({
    model: given(field(settings, 'model')) ?? unknownValue('model of the configuration'),
    provider: evidence({ sdk: provider === 'azure_openai' ? 'azure' : provider }),
    prompts: withUnseen(plainPrompts(site.argumentAt(0, 'input_query')), 'documents that are found'),
    output: textOutput(cap && cap.kind !== 'unknown' ? { name: 'max_tokens', value: cap } : null),
  });
}

/** Embedchain: apps that answer out of documents. */
export const embedchain: SdkShape = {
  id: 'embedchain',
  modules: ['embedchain'],
  languages: ['python'],
  calls: [
    {
      path: ['App|Pipeline().query|chat', 'App|Pipeline.from_config().query|chat'],
      api: 'chat',
      read: readAnswer,
    },
  ],
};
