import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { modelObjectCalls } from './wire/gemini-model-object';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request } from './wire/requests';
import { alternativesOf, field, given, lastCall, unknownValue } from './wire/values';

/** The back end that the app was set up with: the Gemini API unless it says Vertex, which the older package asks alone. */
function provider(site: SiteView): ProviderEvidence {
  const step = site.step('getGenerativeModel') ?? site.step('getImagenModel');
  const [ai] = alternativesOf(step?.args?.positional(0) ?? unknownValue('ai'));
  const backend = field(
    ai?.kind === 'external' ? (lastCall(ai)?.args.positional(1) ?? null) : null,
    'backend',
  );
  const isVertex =
    site.module.includes('vertexai') ||
    (backend?.kind === 'external' && lastCall(backend)?.name === 'VertexAIBackend');
  return evidence({ sdk: isVertex ? 'vertex' : 'google', fixed: true });
}

function readImages(site: SiteView): CallRequest {
  const step = site.step('getImagenModel');
  const count = given(field(step?.argument('generationConfig', 1) ?? null, 'numberOfImages'));
  return request({
    model: step?.argument('model', 1) ?? unknownValue('model'),
    provider: provider(site),
    prompts: plainPrompts(site.args.positional(0)),
    media: media('image', { count }),
  });
}

/** Firebase's SDK for Gemini in apps. */
export const firebaseWeb: SdkShape = {
  id: 'firebase-ai',
  modules: [
    'firebase/ai',
    '@firebase/ai',
    'firebase/vertexai',
    'firebase/vertexai-preview',
    '@firebase/vertexai',
  ],
  languages: ['typescript', 'typescriptreact', 'javascript'],
  calls: [
    ...modelObjectCalls(['getGenerativeModel()'], provider),
    { path: 'getImagenModel().generateImages|generateImagesGCS', api: 'image', read: readImages },
  ],
};
