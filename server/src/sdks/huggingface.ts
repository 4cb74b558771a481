import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { routerPrefixes } from './wire/model-ids';
import { readChat } from './wire/openai-chat';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request, textOutput } from './wire/requests';
import { argumentOfStep, optional, optionalAmong } from './wire/site-arguments';
import { field, given, knownText, unknownValue } from './wire/values';

/** The model of the call, else of the client. */
function modelOf(site: SiteView): Value {
  const [client] = site.steps;
  return (
    optional(site, 'model') ??
    argumentOfStep(client ?? null, ['model']) ??
    (site.language.namedArguments === 'options-object' ? null : given(client?.args?.positional(0) ?? null)) ??
    unknownValue('model')
  );
}

/** Hugging Face's own servers, which charge by the time that they take. */
const HF_INFERENCE = 'hf-inference';

/** Who runs the model: the provider that the call or the client names, Hugging Face unless one does. */
function provider(site: SiteView): ProviderEvidence {
  const [client] = site.steps;
  const named = knownText(optional(site, 'provider') ?? argumentOfStep(client ?? null, ['provider']));
  const known = named === null ? null : (routerPrefixes[named.replace(/-/g, '_')] ?? null);
  return evidence({
    ...(named === HF_INFERENCE ? { host: HF_INFERENCE } : {}),
    sdk: named === null || named === 'auto' || named === HF_INFERENCE ? 'huggingface' : known,
    baseUrl:
      optionalAmong(site, ['endpointUrl']) ?? argumentOfStep(client ?? null, ['base_url', 'endpointUrl']),
  });
}

function readConversation(site: SiteView): CallRequest {
  return { ...readChat(site, provider(site)), model: modelOf(site) };
}

function input(site: SiteView): Value | null {
  const named = optionalAmong(site, ['inputs', 'prompt', 'text']);
  const first = site.args.positional(0);
  return named ?? (first?.kind === 'object' ? null : first);
}

function readGeneration(site: SiteView): CallRequest {
  const settings = optional(site, 'parameters');
  const nested = settings?.kind === 'unknown' ? null : given(field(settings, 'max_new_tokens'));
  const cap = optional(site, 'max_new_tokens') ?? nested;
  return request({
    model: modelOf(site),
    provider: provider(site),
    prompts: plainPrompts(input(site)),
    output: textOutput(cap ? { name: 'max_new_tokens', value: cap } : null),
  });
}

function readEmbedding(site: SiteView): CallRequest {
  return request({ model: modelOf(site), provider: provider(site), prompts: plainPrompts(input(site)) });
}

/** `InferenceApi(repo_id)(inputs)`, the client before `InferenceClient`. */
function readOldApi(site: SiteView): CallRequest {
  const [client] = site.steps;
  return request({
    model: client?.argumentAt(0, 'repo_id') ?? unknownValue('repo_id'),
    provider: evidence({ host: HF_INFERENCE, sdk: 'huggingface' }),
    prompts: plainPrompts(input(site)),
    output: textOutput(null),
  });
}

function readMedia(kind: 'image' | 'video' | 'speech' | 'transcription'): (site: SiteView) => CallRequest {
  return (site) =>
    request({
      model: modelOf(site),
      provider: provider(site),
      prompts: kind === 'transcription' ? [] : plainPrompts(input(site)),
      media: media(kind),
    });
}

const client = 'InferenceClient|AsyncInferenceClient|HfInference|HfInferenceEndpoint()';

function call(methods: string, api: CallShape['api'], read: CallShape['read']): CallShape {
  return { path: [methods, `${client}.${methods}`], api, read };
}

/** Hugging Face's client for inference. */
export const huggingFace: SdkShape = {
  id: 'huggingface',
  modules: ['huggingface_hub', 'huggingface_hub/*', '@huggingface/inference'],
  transparent: ['endpoint()'],
  calls: [
    { path: 'inference_api?.InferenceApi()', api: 'completion', read: readOldApi },
    { path: `${client}.chat.completions.create`, api: 'chat', read: readConversation },
    call('chat_completion|chatCompletion|chatCompletionStream', 'chat', readConversation),
    call('text_generation|textGeneration|textGenerationStream', 'completion', readGeneration),
    call('summarization|translation|question_answering|questionAnswering', 'completion', readGeneration),
    call('feature_extraction|featureExtraction', 'embeddings', readEmbedding),
    call('text_to_image|textToImage|image_to_image|imageToImage', 'image', readMedia('image')),
    call('text_to_video|textToVideo', 'video', readMedia('video')),
    call('text_to_speech|textToSpeech', 'speech', readMedia('speech')),
    call(
      'automatic_speech_recognition|automaticSpeechRecognition',
      'transcription',
      readMedia('transcription'),
    ),
  ],
};
