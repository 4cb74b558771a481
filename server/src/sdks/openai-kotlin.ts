import type { Value } from '../core/evaluate/values';
import type { ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { openaiKotlinRecords } from './wire/openai-kotlin-records';
import { readImage, readSpeech, readTranscription } from './wire/openai-media';
import { readResponses } from './wire/openai-responses';
import { readRun } from './wire/openai-sessions';
import { asRecord, recordSite } from './wire/records';
import { evidence } from './wire/requests';
import { field, given } from './wire/values';

/** The host that the client was made for, itself or its configuration. */
function hostOf(site: SiteView): Value | null {
  const made = site.step('OpenAI');
  const config = given(made?.argumentAt(0, 'config') ?? null);
  const inConfig = config?.kind === 'external' ? field(asRecord(config, openaiKotlinRecords), 'host') : null;
  return given(made?.argumentAt(5, 'host') ?? null) ?? given(inConfig);
}

function evidenceOf(site: SiteView): ProviderEvidence {
  const host = hostOf(site);
  if (host?.kind === 'external' && host.path.some((step) => step.kind === 'member' && step.name === 'azure'))
    return evidence({ sdk: 'azure', fixed: true });
  const record = host === null ? null : asRecord(host, openaiKotlinRecords);
  const baseUrl = record === null ? null : given(field(record, 'base_url'));
  return evidence({ sdk: 'openai', baseUrl: baseUrl ?? (record?.kind === 'object' ? record : null) });
}

function call(path: string, api: CallShape['api'], read: RequestReader, at = 0): CallShape {
  return {
    path: `OpenAI().${path}`,
    api,
    read: (site) =>
      read(recordSite(site, site.argumentAt(at, 'request'), openaiKotlinRecords), evidenceOf(site)),
  };
}

const images: CallShape = {
  path: 'OpenAI().imageURL|imageJSON',
  api: 'image',
  read: (site) => {
    const sent = site.args.positional(0) ?? site.argument('creation') ?? site.argument('edit');
    return readImage(recordSite(site, sent, openaiKotlinRecords), evidenceOf(site));
  },
};

/** The community's package for OpenAI in Kotlin. */
export const openaiKotlin: SdkShape = {
  id: 'openai-kotlin',
  modules: ['com.aallam.openai/*'],
  languages: ['kotlin'],
  calls: [
    call('chatCompletion|chatCompletions', 'chat', readChat),
    call('completion|completions', 'completion', readCompletion),
    call('embeddings', 'embeddings', readEmbeddings),
    call('response|responses', 'responses', readResponses),
    call('speech', 'speech', readSpeech),
    call('transcription|translation', 'transcription', readTranscription),
    call('createRun|createStreamingRun', 'assistants', readRun, 1),
    call('createThreadRun|createStreamingThreadRun', 'assistants', readRun),
    images,
  ],
};
