import type { CallRequest, MediaRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readChat } from './wire/openai-chat';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request } from './wire/requests';
import { optional } from './wire/site-arguments';
import { given, unknownValue } from './wire/values';

const provider = evidence({ sdk: 'alibaba' });

function modelOf(site: SiteView) {
  return given(site.argumentAt(0, 'model')) ?? unknownValue('model');
}

function readGeneration(site: SiteView): CallRequest {
  const read = readChat(site, provider);
  const prompt = optional(site, 'prompt');
  return { ...read, model: modelOf(site), prompts: prompt ? plainPrompts(prompt) : read.prompts };
}

function readEmbedding(site: SiteView): CallRequest {
  return request({ model: modelOf(site), provider, prompts: plainPrompts(site.argumentAt(1, 'input')) });
}

function readMedia(kind: MediaRequest['kind']): (site: SiteView) => CallRequest {
  return (site) =>
    request({
      model: modelOf(site),
      provider,
      prompts: plainPrompts(optional(site, 'prompt') ?? optional(site, 'text')),
      media: media(kind, { count: optional(site, 'n'), size: optional(site, 'size') }),
    });
}

/** A voice that was made with its model, and is handed what it says. */
function readVoice(site: SiteView): CallRequest {
  return request({
    model: site.step('SpeechSynthesizer')?.argumentAt(0, 'model') ?? unknownValue('model'),
    provider,
    prompts: plainPrompts(site.argumentAt(0, 'text')),
    media: media('speech'),
  });
}

/** Alibaba's own SDK for its models. */
export const dashscope: SdkShape = {
  id: 'dashscope',
  modules: ['dashscope/*'],
  languages: ['python'],
  calls: [
    { path: '**.Generation|AioGeneration|MultiModalConversation.call', api: 'chat', read: readGeneration },
    { path: '**.TextEmbedding|MultiModalEmbedding.call', api: 'embeddings', read: readEmbedding },
    { path: '**.ImageSynthesis.call|async_call', api: 'image', read: readMedia('image') },
    { path: '**.VideoSynthesis.call|async_call', api: 'video', read: readMedia('video') },
    { path: '**.SpeechSynthesizer.call', api: 'speech', read: readMedia('speech') },
    { path: '**.SpeechSynthesizer().call', api: 'speech', read: readVoice },
    { path: '**.Transcription.call|async_call', api: 'transcription', read: readMedia('transcription') },
  ],
};
