import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { frameworkModel } from './wire/framework-models';
import { readChat } from './wire/openai-chat';
import { evidence } from './wire/requests';
import { optional } from './wire/site-arguments';

/** The model's name begins with its provider; with tools it is asked again up to `max_turns` times. */
function readCreate(site: SiteView): CallRequest | null {
  const told = frameworkModel(site.argument('model'), 'model');
  const read = readChat(site, told?.provider ?? evidence({}));
  return told && { ...read, model: told.model, steps: optional(site, 'max_turns') };
}

export const aisuite: SdkShape = {
  id: 'aisuite',
  modules: ['aisuite'],
  languages: ['python'],
  calls: [{ path: 'Client().chat.completions.create', api: 'chat', read: readCreate }],
};
