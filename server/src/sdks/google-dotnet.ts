import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { modelText } from './wire/dotnet-model-constants';
import { recordOf } from './wire/dotnet-records';
import { geminiMedia, geminiModel, generateRequest } from './wire/gemini-requests';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request } from './wire/requests';
import { alternativesOf, fieldAmong, given, lastCall, likelyText, unknownValue } from './wire/values';

function providerOf(site: SiteView): ProviderEvidence {
  const made = site.steps[0];
  const vertex =
    site.names.some((name) => /Vertex|PredictionService/.test(name)) ||
    made?.args?.named('vertexAI')?.kind === 'boolean';
  return evidence({ sdk: vertex ? 'vertex' : 'google', fixed: vertex });
}

/** Steps on which a model or its settings stand. */
const makers =
  /^(GenerativeModel|CreateGenerativeModel|CreateGeminiModel|CreateEmbeddingModel|CreateImageModel|ImagenModel|GeminiModel|ImageGenerationModel|StartChat|ImageModel|EmbeddingModel)$/;

function modelOf(site: SiteView): Value | null {
  for (const step of [...site.steps].reverse()) {
    if (!makers.test(step.name)) continue;
    const named =
      step.args?.named('model') ?? step.args?.named('modelName') ?? step.args?.named('Model') ?? null;
    if (named) return modelText(named);
    const texts = positionals(step).map(modelText);
    const found = texts.find((each) =>
      /gemini|imagen|embedding|gemma|models\/|veo/i.test(likelyText(each) ?? ''),
    );
    const only = step.name.startsWith('Create') || step.name === 'GenerativeModel' ? texts : [];
    const model = found ?? (only.length === 1 && step.name.startsWith('Create') ? only[0] : only[1]);
    if (model) return model;
  }
  return null;
}

function positionals(step: StepView): readonly Value[] {
  const { args } = step;
  if (args === null) return [];
  return Array.from({ length: args.positionalCount }, (_, index) => args.positional(index)).filter(
    (each) => each !== null,
  );
}

/** Settings of the model, and of a chat with it. */
function settingsOf(site: SiteView): readonly (Value | null)[] {
  return site.steps.flatMap((step) => {
    if (!makers.test(step.name) || step.args === null) return [];
    const all = [...positionals(step), ...step.args.names().map((name) => step.args?.named(name) ?? null)];
    return [systemOf(step), ...all.flatMap(configOf)];
  });
}

function systemOf(step: StepView): Value | null {
  const system = given(
    step.args?.named('systemInstruction') ?? step.args?.named('SystemInstruction') ?? null,
  );
  if (system === null) return null;
  return {
    kind: 'object',
    entries: new Map([['system_instruction', recordOf(system) ?? system]]),
    open: false,
    origin: null,
  };
}

/** `new GenerationConfig { MaxOutputTokens = 100 }`, alone or in a request. */
function configOf(value: Value | null): readonly Value[] {
  const [likely] = value === null ? [] : alternativesOf(value);
  if (likely?.kind !== 'external' || lastCall(likely) === null) return [];
  const record = recordOf(likely);
  if (record?.kind !== 'object') return [];
  const inner = given(fieldAmong(record, ['generation_config', 'config']));
  return inner?.kind === 'object' ? [inner, record] : [record];
}

/** `model.GenerateContentAsync("hi")`, of a model or of a chat with it. */
function readGenerate(site: SiteView): CallRequest {
  const first = site.argumentAt(0, 'prompt') ?? site.args.named('request');
  const record = recordOf(first);
  const contents = record?.kind === 'object' ? (fieldAmong(record, ['contents']) ?? record) : record;
  const chat = site.step('StartChat');
  return generateRequest({
    model: (record?.kind === 'object' ? given(fieldAmong(record, ['model'])) : null) ?? modelOf(site),
    provider: providerOf(site),
    contents,
    configs: [...configOf(first), ...configOf(site.args.positional(1)), ...settingsOf(site)],
    history: chat ? { known: recordOf(chat.args?.named('history') ?? null) } : null,
  });
}

function readEmbed(site: SiteView): CallRequest {
  return request({
    model: geminiModel(modelOf(site)),
    provider: providerOf(site),
    prompts: plainPrompts(site.args.positional(0)),
  });
}

function readImage(site: SiteView): CallRequest {
  const told = {
    model: geminiModel(modelOf(site)),
    provider: providerOf(site),
    prompts: plainPrompts(site.argumentAt(0, 'prompt')),
  };
  return geminiMedia('image', told, recordOf(site.args.positional(1)));
}

/** `client.Models.GenerateContentAsync(model: "gemini-2.5-flash", contents: "hi", config: ...)`. */
function readModels(site: SiteView): CallRequest {
  return generateRequest({
    model: modelText(site.argumentAt(0, 'model') ?? unknownValue('model')),
    provider: providerOf(site),
    contents: recordOf(site.argumentAt(1, 'contents')),
    configs: configOf(site.argumentAt(2, 'config')),
  });
}

function readModelsEmbed(site: SiteView): CallRequest {
  return request({
    model: geminiModel(modelText(site.argumentAt(0, 'model') ?? unknownValue('model'))),
    provider: providerOf(site),
    prompts: plainPrompts(site.argumentAt(1, 'contents')),
  });
}

function readModelsMedia(kind: 'image' | 'video') {
  return (site: SiteView): CallRequest => {
    const model = geminiModel(modelText(site.argumentAt(0, 'model') ?? unknownValue('model')));
    const prompts = plainPrompts(site.argumentAt(1, 'prompt'));
    const config = recordOf(site.args.named('config') ?? site.args.positional(kind === 'image' ? 2 : 3));
    return geminiMedia(kind, { model, provider: providerOf(site), prompts }, config);
  };
}

/** Vertex AI's own client, whose requests name their model by its whole path. */
function readPrediction(site: SiteView): CallRequest {
  const record = recordOf(site.args.positional(0));
  const name = record?.kind === 'object' ? given(fieldAmong(record, ['model', 'endpoint'])) : null;
  return generateRequest({
    model: name === null ? null : lastPart(name),
    provider: evidence({ sdk: 'vertex', fixed: true }),
    contents: record?.kind === 'object' ? fieldAmong(record, ['contents']) : null,
    configs: configOf(site.args.positional(0)),
  });
}

/** The id behind the last slash, where it is written out. */
function lastPart(value: Value): Value {
  if (value.kind !== 'text') return value;
  const last = value.pieces.at(-1);
  const text = last?.kind === 'known' ? last.text.slice(last.text.lastIndexOf('/') + 1) : null;
  if (last?.kind !== 'known' || text === null || (text === '' && value.pieces.length > 0))
    return unknownValue('model');
  const isWhole = last.text.includes('/') || value.pieces.length === 1;
  if (isWhole) return { kind: 'text', pieces: [{ ...last, text }] };
  return last.text === '' ? unknownValue('model') : value;
}

const clients = 'GoogleAI|GoogleAi|VertexAI|VertexAIModel|GenAI|IGenerativeAI()';
const models = [
  'GenerativeModel|GeminiModel|IGenerativeModel()',
  `${clients}.GenerativeModel|CreateGenerativeModel|CreateGeminiModel|CreateEmbeddingModel|CreateImageModel|ImagenModel|ImageGenerationModel()`,
];

function below(methods: string): readonly string[] {
  return models.flatMap((model) => [`${model}.StartChat()?.${methods}`]);
}

function call(methods: string, api: CallShape['api'], read: CallShape['read']): CallShape {
  return { path: below(methods), api, read };
}

/** Packages for .NET that ask Gemini: Google's own, Mscc.GenerativeAI and Google_GenerativeAI. */
export const googleDotnet: SdkShape = {
  id: 'google-dotnet',
  modules: ['Google.GenAI/*', 'Mscc.GenerativeAI/*', 'GenerativeAI/*', 'Google.Cloud.AIPlatform.V1/*'],
  languages: ['csharp'],
  calls: [
    call(
      'GenerateContent|GenerateContentAsync|GenerateContentStream|GenerateContentStreamAsync|StreamContentAsync|StreamContent|GenerateObjectAsync|SendMessage|SendMessageAsync|SendMessageStream',
      'generateContent',
      readGenerate,
    ),
    call('EmbedContent|EmbedContentAsync|BatchEmbedContentAsync', 'embeddings', readEmbed),
    call('GenerateImages|GenerateImagesAsync|GenerateImageAsync', 'image', readImage),
    {
      path: 'Client().Models.GenerateContentAsync|GenerateContentStreamAsync',
      api: 'generateContent',
      read: readModels,
    },
    { path: 'Client().Models.EmbedContentAsync', api: 'embeddings', read: readModelsEmbed },
    {
      path: 'Client().Models.GenerateImagesAsync|EditImageAsync',
      api: 'image',
      read: readModelsMedia('image'),
    },
    { path: 'Client().Models.GenerateVideosAsync', api: 'video', read: readModelsMedia('video') },
    {
      path: [
        'PredictionServiceClientBuilder().Build().GenerateContent|GenerateContentAsync|StreamGenerateContent',
        'PredictionServiceClient().GenerateContent|GenerateContentAsync|StreamGenerateContent',
        'PredictionServiceClient.Create|CreateAsync().GenerateContent|GenerateContentAsync|StreamGenerateContent',
      ],
      api: 'generateContent',
      read: readPrediction,
    },
  ],
};

/** Models of a client that another file makes: they are told by the method that makes them. */
export const googleDotnetElsewhere: SdkShape = {
  id: 'google-dotnet',
  modules: [''],
  languages: ['csharp'],
  marks: ['CreateGenerativeModel(', 'CreateGeminiModel('],
  calls: [
    {
      path: '**.CreateGenerativeModel|CreateGeminiModel().**.GenerateContentAsync|StreamContentAsync|GenerateObjectAsync',
      api: 'generateContent',
      read: readGenerate,
    },
  ],
};
