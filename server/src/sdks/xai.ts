import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { langchainMessage } from './wire/langchain-messages';
import { messagePrompts, withUnseen } from './wire/messages';
import { modelArgument } from './wire/openai-client';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request, textOutput } from './wire/requests';
import { editedImages } from './wire/sent-images';
import { argumentOfStep, optional, optionalAmong } from './wire/site-arguments';
import { toolList } from './wire/tools';
import { unknownValue } from './wire/values';

const provider = evidence({ sdk: 'xai', fixed: true });

/** A chat is made with its model; messages are added to it afterwards, which the call does not show. */
function readSample(site: SiteView): CallRequest {
  const chat = site.step('create');
  const cap = argumentOfStep(chat, ['max_tokens']);
  const prompts = messagePrompts(argumentOfStep(chat, ['messages']), langchainMessage);
  return request({
    model: argumentOfStep(chat, ['model']) ?? unknownValue('model'),
    provider,
    prompts: withUnseen(prompts, 'messages'),
    tools: toolList(argumentOfStep(chat, ['tools'])),
    output: textOutput(cap ? { name: 'max_tokens', value: cap } : null),
  });
}

function readImage(site: SiteView): CallRequest {
  const sent = optionalAmong(site, ['image_url', 'image_urls']);
  const [prompt = { parts: [], more: null }] = plainPrompts(optional(site, 'prompt'));
  const images = editedImages(sent ? [sent] : [], null, null);
  return request({
    model: modelArgument(site),
    provider,
    prompts: [{ ...prompt, parts: [...prompt.parts, ...images] }],
    media: media('image', { count: optional(site, 'n'), resolution: optional(site, 'resolution') }),
  });
}

const client = 'Client|AsyncClient()';

/** xAI's own SDK. */
export const xai: SdkShape = {
  id: 'xai',
  modules: ['xai_sdk', 'xai_sdk/*'],
  languages: ['python'],
  calls: [
    {
      path: `${client}.chat.create().sample|stream|parse|defer|sample_batch|stream_batch|defer_batch`,
      api: 'chat',
      read: readSample,
    },
    { path: `${client}.image.sample|sample_batch`, api: 'image', read: readImage },
  ],
};
