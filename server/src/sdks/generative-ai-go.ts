import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { geminiModel, generateRequest } from './wire/gemini-requests';
import { genaiGoRecords } from './wire/go-genai-records';
import { goRecord } from './wire/go-records';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request } from './wire/requests';
import { snakeCase } from './wire/snake-case';
import { listValue, unknownValue } from './wire/values';

function provider(site: SiteView): ProviderEvidence {
  return evidence({ sdk: site.module.includes('vertexai') ? 'vertex' : 'google', fixed: true });
}

/** The model is made before it is asked: `client.GenerativeModel("gemini-1.5-flash")`. */
function modelOf(site: SiteView, maker: string): Value {
  return site.step(maker)?.args?.positional(0) ?? unknownValue('model');
}

/** Settings are members of the model, or set by its methods. */
function settingsOf(site: SiteView): Value {
  const entries = new Map<string, Value>();
  for (const { name, value } of site.assigned) entries.set(snakeCase(name), goRecord(value, genaiGoRecords));
  const [model] = ownerModels(site);
  if (model)
    for (const [method, key] of SETTERS) {
      const [args] = site.callsOn(model, method).slice(-1);
      const value = args?.positional(0) ?? null;
      if (value) entries.set(key, value);
    }
  return { kind: 'object', entries, open: false, origin: null };
}

const SETTERS = [
  ['SetMaxOutputTokens', 'max_output_tokens'],
  ['SetCandidateCount', 'candidate_count'],
] as const;

/** What the callee is a member of, a chat's model before it. */
function ownerModels(site: SiteView): readonly Value[] {
  const { owner } = site;
  if (owner.kind !== 'external') return [];
  const chat = owner.path.findIndex((step) => step.kind === 'member' && step.name === 'StartChat');
  return [chat < 0 ? owner : { ...owner, path: owner.path.slice(0, chat) }];
}

function partsOf(site: SiteView): Value {
  const count = Math.max(0, site.args.positionalCount - 1);
  const parts = Array.from({ length: count }, (_, index) => site.args.positional(index + 1)).filter(
    (part) => part !== null,
  );
  return listValue(parts.map((part) => goRecord(part, genaiGoRecords)));
}

function readGenerate(site: SiteView): CallRequest {
  return generateRequest({
    model: modelOf(site, 'GenerativeModel'),
    provider: provider(site),
    contents: partsOf(site),
    configs: [settingsOf(site)],
  });
}

function readChat(site: SiteView): CallRequest {
  const history = site.assigned.findLast(({ name }) => name === 'History')?.value ?? null;
  return generateRequest({
    model: modelOf(site, 'GenerativeModel'),
    provider: provider(site),
    contents: partsOf(site),
    configs: [settingsOf(site)],
    history: { known: history && goRecord(history, genaiGoRecords) },
  });
}

function readEmbed(site: SiteView): CallRequest {
  return request({
    model: geminiModel(modelOf(site, 'EmbeddingModel')),
    provider: provider(site),
    prompts: plainPrompts(site.method === 'EmbedContent' ? partsOf(site) : unknownValue('batch')),
  });
}

/** Google's earlier package for Gemini in Go, and that of Vertex AI, which has the same names. */
export const generativeAiGo: SdkShape = {
  id: 'generative-ai-go',
  modules: ['github.com/google/generative-ai-go/genai', 'cloud.google.com/go/vertexai/genai'],
  languages: ['go'],
  calls: [
    {
      path: '**.GenerativeModel().GenerateContent|GenerateContentStream',
      api: 'generateContent',
      read: readGenerate,
    },
    {
      path: [
        '**.GenerativeModel().StartChat().SendMessage|SendMessageStream',
        'ChatSession().SendMessage|SendMessageStream',
      ],
      api: 'generateContent',
      read: readChat,
    },
    {
      path: '**.EmbeddingModel().EmbedContent|EmbedContentWithTitle|BatchEmbedContents',
      api: 'embeddings',
      read: readEmbed,
    },
  ],
};
