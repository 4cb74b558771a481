import type { Value } from '../core/evaluate/values';
import type { ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { withConstants } from './wire/async-openai-constants';
import { asyncOpenaiRecords } from './wire/async-openai-records';
import { bodySite, namesOf, stepsOf } from './wire/body-site';
import { withStatements } from './wire/builders-in-place';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { EvidenceReader, RequestReader } from './wire/openai-client';
import { readImage, readSpeech, readTranscription, readVideo } from './wire/openai-media';
import { readResponses } from './wire/openai-responses';
import { readRun } from './wire/openai-sessions';
import { asRecord } from './wire/records';
import { evidence } from './wire/requests';
import { alternativesOf, unknownValue } from './wire/values';

/** Where a client takes its configuration. */
const CONFIGURED = ['with_config', 'build'];

/** Who bills: by the configuration's type, and by the base URL that it is given. */
function evidenceOf(site: SiteView): ProviderEvidence {
  const config = configOf(site);
  const steps = [...site.steps, ...(config?.kind === 'external' ? stepsOf(config) : [])];
  const base = steps.findLast(({ name }) => name === 'with_api_base')?.args?.positional(0) ?? null;
  if (config?.kind === 'external' && namesOf(config).includes('AzureConfig'))
    return evidence({ sdk: 'azure', fixed: true, baseUrl: base });
  return evidence({ sdk: 'openai', baseUrl: base, baseUrlVariable: 'OPENAI_BASE_URL' });
}

function configOf(site: SiteView): Value | null {
  for (const name of CONFIGURED) {
    const args = site.step(name)?.args;
    const given = args?.positional(args.positionalCount - 1) ?? null;
    if (given !== null) return alternativesOf(given)[0] ?? null;
  }
  return null;
}

/** The deployment of Azure that the configuration names stands for the model. */
function deploymentOf(site: SiteView): Value | null {
  const config = configOf(site);
  if (config?.kind !== 'external') return null;
  const step = stepsOf(config).findLast(({ name }) => name === 'with_deployment_id');
  return step?.args?.positional(0) ?? null;
}

const SPEECH = 'audio().speech';

function call(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return { path: [`**.Client.**.${path}`, `**.${path}`], api, read: reading(path, read, evidenceOf) };
}

/** A call of a client that can't be seen: nothing else has its way. */
function unseen(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return { path, api, needs: [], read: reading(path, read, () => evidence({})) };
}

function reading(path: string, read: RequestReader, provider: EvidenceReader): CallShape['read'] {
  return (site) => {
    const given = site.args.positional(0);
    // `audio().speech()` is an endpoint, and `audio().speech(request)` is how it was called before it was one.
    if (given === null && path === SPEECH) return null;
    const record = asRecord(
      given === null ? unknownValue('request') : site.asData(given),
      asyncOpenaiRecords,
    );
    const told = asRecord(withStatements(site, given, record), asyncOpenaiRecords);
    const request = read(bodySite(site, withConstants(told)), provider(site));
    const deployment = request?.model?.kind === 'unknown' ? deploymentOf(site) : null;
    return request && deployment ? { ...request, model: deployment } : request;
  };
}

/** async-openai, the package that most programs in Rust ask OpenAI with, and what is made of it. */
export const asyncOpenai: SdkShape = {
  id: 'async-openai',
  modules: ['async_openai/*', 'async_openai_wasm/*', 'async_openai_alt/*', 'openai_client/*'],
  languages: ['rust'],
  transparent: ['query()', 'path()', 'headers()', 'header()', 'clone()'],
  calls: [
    call('threads().runs().create|create_stream', 'assistants', readRun),
    call('threads().create_and_run|create_and_run_stream', 'assistants', readRun),
    call('chat().create|create_stream|create_byot|create_stream_byot', 'chat', readChat),
    call(
      'responses().create|create_stream|create_byot|create_stream_byot|compact',
      'responses',
      readResponses,
    ),
    call('completions().create|create_stream|create_byot|create_stream_byot', 'completion', readCompletion),
    call('embeddings().create|create_base64|create_byot', 'embeddings', readEmbeddings),
    call(
      'images().create|generate|generate_stream|edit|edit_stream|create_edit|create_variation|create_byot|generate_byot',
      'image',
      readImage,
    ),
    call('audio().speech().create|create_stream', 'speech', readSpeech),
    call(SPEECH, 'speech', readSpeech),
    call(
      'audio().transcription|translation().create|create_stream|create_verbose_json|create_diarized_json|create_raw',
      'transcription',
      readTranscription,
    ),
    call(
      'audio().transcribe|translate|transcribe_verbose_json|transcribe_raw|translate_verbose_json',
      'transcription',
      readTranscription,
    ),
    call('videos().create|remix', 'video', readVideo),
  ],
  unseen: [
    unseen('chat().create|create_stream|create_byot|create_stream_byot', 'chat', readChat),
    unseen('responses().create|create_stream|create_byot|create_stream_byot', 'responses', readResponses),
    unseen('embeddings().create|create_byot', 'embeddings', readEmbeddings),
    unseen('images().create|generate|create_byot', 'image', readImage),
  ],
};
