import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { geminiModel, generateRequest } from './wire/gemini-requests';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { alternativesOf, given, lastCall, likelyText, textValue, unknownValue } from './wire/values';

const provider = () => evidence({ sdk: 'vertex', fixed: true });

/** An argument of the call, or of the request that it is handed as a whole. */
function argument(site: SiteView, name: string): Value | null {
  const whole = site.args.positional(0);
  const [likely] = whole === null ? [] : alternativesOf(whole);
  const made = likely?.kind === 'external' ? lastCall(likely) : null;
  return given(made ? made.args.named(name) : site.argument(name));
}

/** `projects/P/locations/L/publishers/google/models/M`; what is deployed at another endpoint, nobody can tell. */
function modelAt(endpoint: Value | null): Value {
  const [, model] = /\/models\/([^/]+)$/.exec(likelyText(endpoint) ?? '') ?? [];
  return model === undefined ? unknownValue('endpoint') : textValue(model);
}

/** What is predicted, and from what, differs from model to model. */
function readPredict(site: SiteView): CallRequest {
  return request({
    model: modelAt(argument(site, 'endpoint')),
    provider: provider(),
    prompts: plainPrompts(argument(site, 'instances') ?? unknownValue('instances')),
    output: textOutput(null),
  });
}

function readGenerate(site: SiteView): CallRequest {
  return generateRequest({
    model: geminiModel(argument(site, 'model')),
    provider: provider(),
    contents: argument(site, 'contents'),
    configs: [argument(site, 'generation_config')],
  });
}

const clients = [
  'Cloud.AIPlatform.prediction_service()',
  'Cloud.AIPlatform.V1.PredictionService.Client|Rest()',
  'Cloud.AIPlatform.V1.PredictionService.Rest.Client()',
];

/** The gem google-cloud-ai_platform. */
export const vertexRuby: SdkShape = {
  id: 'vertex',
  modules: ['Google'],
  languages: ['ruby'],
  calls: [
    {
      path: clients.map((client) => `${client}.predict|raw_predict|direct_predict|stream_raw_predict`),
      api: 'prediction',
      read: readPredict,
    },
    {
      path: clients.map((client) => `${client}.generate_content|stream_generate_content`),
      api: 'generateContent',
      read: readGenerate,
    },
  ],
};
