import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { goOpenaiRecords } from './wire/go-openai-requests';
import { goRecord, goSite, isMadeBy } from './wire/go-records';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { readImage, readSpeech, readTranscription } from './wire/openai-media';
import { readResponses } from './wire/openai-responses';
import { evidence, request, textOutput } from './wire/requests';
import { optional } from './wire/site-arguments';
import { alternativesOf, anyOf, field, given, likelyText, unknownValue } from './wire/values';

/** Who bills is told by the configuration that the client is made with. */
function evidenceOf(site: SiteView): ProviderEvidence {
  const config = site.step('NewClientWithConfig')?.argumentAt(0, 'config') ?? null;
  const kinds = config === null ? [] : alternativesOf(config);
  const named = kinds.flatMap((each) => (each.kind === 'external' ? each.path : []));
  const isNamed = (name: string) => named.some((step) => step.kind === 'member' && step.name === name);
  const record = goRecord(config, goOpenaiRecords);
  const apiType = likelyText(field(record, 'api_type')) ?? '';
  if (isNamed('DefaultAzureConfig') || apiType.startsWith('AZURE'))
    return evidence({
      sdk: 'azure',
      fixed: true,
      baseUrl: azureUrl(kinds) ?? given(field(record, 'base_url')),
    });
  if (isNamed('DefaultAnthropicConfig')) return evidence({ sdk: 'anthropic', baseUrl: baseUrlOf(record) });
  const isUnseen = config !== null && record.kind !== 'object';
  return evidence({
    sdk: isUnseen ? null : 'openai',
    baseUrl: isUnseen ? unknownValue('BaseURL') : baseUrlOf(record),
  });
}

function baseUrlOf(record: Value): Value | null {
  const url = given(field(record, 'base_url'));
  return url?.kind === 'unknown' && record.kind === 'object' && !record.entries.has('base_url') ? null : url;
}

/** `DefaultAzureConfig(key, url)`. */
function azureUrl(configs: readonly Value[]): Value | null {
  const urls = configs.flatMap((each) => {
    const made = each.kind === 'external' ? each.path.find((step) => step.kind === 'call') : undefined;
    return made?.kind === 'call' ? (made.args.positional(1) ?? []) : [];
  });
  return anyOf(urls);
}

function readRun(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: optional(site, 'model') ?? unknownValue('model of the assistant'),
    provider,
    output: textOutput(null),
    unmetered: 'metered-by-session',
  });
}

const endpoints: readonly (readonly [string, CallShape['api'], RequestReader, number])[] = [
  ['CreateChatCompletion|CreateChatCompletionStream', 'chat', readChat, 1],
  ['CreateResponse|CreateResponseStream|CompactResponse', 'responses', readResponses, 1],
  ['CreateCompletion|CreateCompletionStream', 'completion', readCompletion, 1],
  ['CreateEmbeddings', 'embeddings', readEmbeddings, 1],
  ['CreateImage|CreateEditImage|CreateVariImage', 'image', readImage, 1],
  ['CreateTranscription|CreateTranslation', 'transcription', readTranscription, 1],
  ['CreateSpeech', 'speech', readSpeech, 1],
  ['Edits', 'completion', readCompletion, 1],
  ['CreateRun', 'assistants', readRun, 2],
  ['CreateThreadAndRun', 'assistants', readRun, 1],
];

const clients = 'NewClient|NewClientWithConfig|NewOrgClient|Client()';

/** The community's package for OpenAI's API, and its forks under the same names. */
export const goOpenai: SdkShape = {
  id: 'go-openai',
  modules: [
    'github.com/sashabaranov/go-openai',
    'github.com/sashabaranov/go-gpt3',
    'github.com/meguminnnnnnnnn/go-openai',
    'github.com/gptscript-ai/chat-completion-client',
  ],
  languages: ['go'],
  calls: endpoints.map(([path, api, read, at]) => ({
    path: `${clients}.${path}`,
    api,
    read: (site) => read(goSite(site, site.args.positional(at), goOpenaiRecords), evidenceOf(site)),
  })),
  unseen: endpoints.slice(0, 7).map(([path, api, read, at]) => ({
    path,
    api,
    read: (site) => {
      const made = site.args.positional(at);
      const isOwn = isMadeBy(made, /go-openai|go-gpt3/);
      return isOwn ? read(goSite(site, made, goOpenaiRecords), evidence({})) : null;
    },
  })),
};
