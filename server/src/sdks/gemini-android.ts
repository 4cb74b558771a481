import { object } from '../core/evaluate/known';
import type { ExternalValue, Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { namesOf, stepsOf } from './wire/body-site';
import { geminiKotlinRecords } from './wire/gemini-kotlin-records';
import { geminiMedia, geminiModel, generateRequest } from './wire/gemini-requests';
import { plainPrompts } from './wire/plain-texts';
import { asRecord } from './wire/records';
import { evidence, request } from './wire/requests';
import { alternativesOf, given, listValue, unknownValue } from './wire/values';

const MAKERS = ['GenerativeModel', 'generativeModel', 'templateGenerativeModel', 'imagenModel', 'liveModel'];

/** The model that one for Java was made from: `GenerativeModelFutures.from(model)`. */
function wrapped(site: SiteView): ExternalValue | null {
  const [model] = alternativesOf(site.step('from')?.args?.positional(0) ?? unknownValue('model'));
  return model?.kind === 'external' ? model : null;
}

function stepsTo(site: SiteView): readonly StepView[] {
  const model = wrapped(site);
  return model === null ? site.steps : [...stepsOf(model), ...site.steps];
}

function namesTo(site: SiteView): readonly string[] {
  const model = wrapped(site);
  return model === null ? site.names : [...namesOf(model), ...site.names];
}

function modelStep(site: SiteView): StepView | null {
  return stepsTo(site).findLast(({ name }) => MAKERS.includes(name)) ?? null;
}

function record(site: SiteView, value: Value | null): Value | null {
  const said = given(value);
  return said && asRecord(said, { ...geminiKotlinRecords, built: (fn) => site.built(fn) });
}

/** Firebase asks Google's own API or Vertex, as the backend says; the package before it asks the former alone. */
function providerOf(site: SiteView): ProviderEvidence {
  if (site.module.startsWith('com.google.ai.client')) return evidence({ sdk: 'google' });
  if (namesTo(site).some((name) => /^vertexAI$|^FirebaseVertexAI$/.test(name)))
    return evidence({ sdk: 'vertex', fixed: true });
  const backend = stepsTo(site).flatMap(({ name, args }) =>
    name === 'ai' || name === 'getInstance' ? (args?.named('backend') ?? args?.positional(0) ?? []) : [],
  )[0];
  const isVertex =
    backend?.kind === 'external' &&
    backend.path.some((step) => step.kind === 'member' && /^(?:vertexAI|agentPlatform)$/.test(step.name));
  return isVertex ? evidence({ sdk: 'vertex', fixed: true }) : evidence({ sdk: 'google' });
}

/** Contents may be handed on one by one. */
function contentsOf(site: SiteView): Value | null {
  const { args } = site;
  const all = [];
  for (let index = 0; index < args.positionalCount; index++) {
    const value = record(site, args.positional(index));
    if (value) all.push(value);
  }
  const [first] = all;
  if (first === undefined) return record(site, args.named('prompt'));
  return all.length === 1 ? first : listValue(all);
}

function configsOf(site: SiteView): readonly (Value | null)[] {
  const made = modelStep(site);
  const told = (name: string) => record(site, made?.args?.named(name) ?? null);
  const system = told('systemInstruction');
  const own = new Map<string, Value>();
  if (system) own.set('system_instruction', system);
  const tools = told('tools');
  if (tools) own.set('tools', tools);
  return [object(own), told('generationConfig') ?? record(site, made?.args?.positional(2) ?? null)];
}

function readGenerate(site: SiteView): CallRequest {
  const chat = site.step('startChat');
  const history = chat?.argumentAt(0, 'history') ?? null;
  return generateRequest({
    model: modelStep(site)?.argumentAt(0, 'modelName') ?? null,
    provider: providerOf(site),
    contents: contentsOf(site),
    configs: configsOf(site),
    history: /^sendMessage/.test(site.method) ? { known: record(site, history) } : null,
  });
}

function readImages(site: SiteView): CallRequest {
  const model = geminiModel(modelStep(site)?.argumentAt(0, 'modelName') ?? null);
  const prompts = plainPrompts(site.argumentAt(0, 'prompt'));
  const config = record(site, modelStep(site)?.argument('generationConfig') ?? null);
  return geminiMedia('image', { model, provider: providerOf(site), prompts }, config);
}

const GENERATES = 'generateContent|generateContentStream|generateObject';
const SENDS = 'sendMessage|sendMessageStream';

/** Ways to a model behind what makes it. */
function calls(models: readonly string[]): SdkShape['calls'] {
  return [
    {
      path: models.flatMap((model) => [
        `${model}.${GENERATES}`,
        `${model}.startChat().${SENDS}`,
        // `GenerativeModel(...).apply { startChat() }` is the model all the same.
        `${model}.startChat().${GENERATES}`,
      ]),
      api: 'generateContent',
      read: readGenerate,
    },
    { path: 'Chat|ChatFutures().sendMessage|sendMessageStream', api: 'generateContent', read: readGenerate },
  ];
}

/** Google's package for Android and Kotlin before Firebase took its place. */
export const geminiAndroid: SdkShape = {
  id: 'google-generativeai-android',
  modules: ['com.google.ai.client.generativeai/*', 'dev.shreyaspatil.ai.client.generativeai/*'],
  languages: ['java', 'kotlin'],
  calls: calls(['GenerativeModel()', 'GenerativeModelFutures.from()', 'GenerativeModelFutures()']),
};

const firebase = [
  'Firebase.ai().generativeModel()',
  'Firebase.ai.generativeModel()',
  'Firebase.vertexAI.generativeModel()',
  'Firebase.vertexAI().generativeModel()',
  'FirebaseAI|FirebaseVertexAI.getInstance().generativeModel()',
  'FirebaseAI|FirebaseVertexAI.instance.generativeModel()',
  'FirebaseAI|FirebaseVertexAI().generativeModel()',
  'Firebase.ai().templateGenerativeModel()',
  'GenerativeModel()',
  'GenerativeModelFutures.from()',
  'GenerativeModelFutures()',
];

const imagen = [
  'Firebase.ai|vertexAI().imagenModel()',
  'Firebase.ai|vertexAI.imagenModel()',
  'FirebaseAI|FirebaseVertexAI.getInstance().imagenModel()',
  'ImagenModel()',
  'ImagenModelFutures.from()',
  'ImagenModelFutures()',
];

const live = [
  'Firebase.ai|vertexAI().liveModel()',
  'Firebase.ai|vertexAI.liveModel()',
  'FirebaseAI|FirebaseVertexAI.getInstance().liveModel()',
  'FirebaseAI|FirebaseVertexAI().liveModel()',
  'LiveGenerativeModel()',
  'LiveModelFutures.from()',
  'LiveModelFutures()',
];

function readLive(site: SiteView): CallRequest {
  return request({
    model: geminiModel(modelStep(site)?.argumentAt(0, 'modelName') ?? null),
    provider: providerOf(site),
    unmetered: 'metered-by-session',
  });
}

/** Firebase AI Logic, once Vertex AI in Firebase, for Android and Kotlin. */
export const firebaseAi: SdkShape = {
  id: 'firebase-ai-android',
  modules: ['com.google.firebase/*'],
  languages: ['java', 'kotlin'],
  calls: [
    ...calls(firebase),
    { path: live.map((each) => `${each}.connect`), api: 'realtime', read: readLive },
    { path: imagen.map((each) => `${each}.generateImages|editImage`), api: 'image', read: readImages },
  ],
};
