import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { requestSite } from './wire/dotnet-chat';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import { readImage, readTranscription } from './wire/openai-media';
import { evidence } from './wire/requests';

type Read = (site: SiteView, provider: ProviderEvidence) => CallRequest | null;

/** The package writes OpenAI's own address into each call. */
function call(methods: string, api: CallShape['api'], read: Read): CallShape {
  return {
    path: `OpenAIApi().${methods}`,
    api,
    read: (site) =>
      read(requestSite(site, site.argumentAt(0, 'request')), evidence({ sdk: 'openai', fixed: true })),
  };
}

/** OpenAI-Unity (com.srcnalt.openai-unity), the community's package for games. */
export const openaiUnity: SdkShape = {
  id: 'openai-unity',
  modules: ['OpenAI'],
  languages: ['csharp'],
  calls: [
    call('CreateChatCompletion|CreateChatCompletionAsync', 'chat', readChat),
    call('CreateCompletion|CreateCompletionAsync', 'completion', readCompletion),
    call('CreateEmbeddings', 'embeddings', readEmbeddings),
    call('CreateImage|CreateImageEdit|CreateImageVariation', 'image', readImage),
    call('CreateAudioTranscription|CreateAudioTranslation', 'transcription', readTranscription),
  ],
};
