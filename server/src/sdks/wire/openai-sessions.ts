import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { CallShape } from '../../core/recognize/sdk-shape';
import type { SiteView } from '../../core/recognize/site-view';
import { bodySite, stepsOf } from './body-site';
import { type EvidenceReader, openaiEvidence, type RequestReader } from './openai-client';
import { readResponses } from './openai-responses';
import { evidence, request, textOutput } from './requests';
import { optional } from './site-arguments';
import { alternativesOf, field, likelyText, textValue, unknownValue } from './values';

/** A realtime session: what it costs depends on what is said in it, by whom and how long. */
function readRealtime(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: optional(site, 'model') ?? unknownValue('model of the session'),
    provider,
    unmetered: 'metered-by-session',
  });
}

/** The model of an assistant that the program makes: `assistants.create(model="m").id`, `CreateAssistant("m").Value.Id`. */
export function modelOfAssistant(id: Value | null): Value | null {
  const [likely] = id === null ? [] : alternativesOf(id);
  if (likely?.kind !== 'external') return null;
  const made = stepsOf(likely).findLast(({ name }) => /^(?:create|CreateAssistant(?:Async)?)$/.test(name));
  const first = made?.args?.positional(0) ?? null;
  return made?.argument('model') ?? (first?.kind === 'text' ? first : null);
}

/** A run of the Assistants API: its prompt is a thread that the provider keeps. */
export function readRun(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model:
      optional(site, 'model') ??
      optional(site, 'model', 1) ??
      modelOfAssistant(optional(site, 'assistant_id') ?? optional(site, 'assistant_id', 1)) ??
      unknownValue('model of the assistant'),
    provider,
    output: textOutput(null),
    unmetered: 'metered-by-session',
  });
}

const batchApis: Readonly<Record<string, CallShape['api']>> = {
  responses: 'responses',
  embeddings: 'embeddings',
  completions: 'completion',
};

/** A batch, whose requests are lines of a file that was uploaded before: what it costs stands there. */
export function readBatch(site: SiteView, provider: ProviderEvidence): CallRequest {
  const endpoint = likelyText(site.argument('endpoint'))?.replace(/^.*\/v1\//, '');
  const api = endpoint === undefined ? undefined : batchApis[endpoint];
  return {
    ...request({
      model: optional(site, 'model') ?? unknownValue('model of the batch'),
      provider,
      output: textOutput(null),
      tier: textValue('batch'),
    }),
    ...(api ? { api } : {}),
  };
}

/** A message over a connection of the Responses API; only those that ask for a response cost. */
function readSent(site: SiteView, provider: ProviderEvidence): CallRequest | null {
  const message = site.args.positional(0);
  if (!message || likelyText(field(message, 'type')) !== 'response.create') return null;
  return readResponses(bodySite(site, message), provider);
}

interface Endpoint {
  readonly path: string;
  readonly api: CallShape['api'];
  readonly read: RequestReader;
}

/** Methods below a client of OpenAI's own API. */
const endpoints: readonly Endpoint[] = [
  { path: 'beta?.realtime.connect', api: 'realtime', read: readRealtime },
  {
    path: 'beta.threads.runs.create|create_and_poll|createAndPoll|createAndStream|create_and_stream|stream',
    api: 'assistants',
    read: readRun,
  },
  {
    path: 'beta.threads.create_and_run|createAndRun|create_and_run_poll|createAndRunPoll|create_and_run_stream|createAndRunStream',
    api: 'assistants',
    read: readRun,
  },
  { path: 'beta?.responses.connect().send', api: 'responses', read: readSent },
  { path: 'beta?.responses.connect().response.create', api: 'responses', read: readResponses },
];

function shape({ path, api, read }: Endpoint, evidenceOf: EvidenceReader): CallShape {
  return { path, api, read: (site) => read(site, evidenceOf(site)) };
}

/** Calls of a client that open a session or use what the provider keeps. */
export function sessionCalls(clients: readonly string[]): readonly CallShape[] {
  return endpoints.flatMap((endpoint) =>
    clients.map((client) => shape({ ...endpoint, path: `${client}.${endpoint.path}` }, openaiEvidence)),
  );
}

/** The runs of a client that can't be seen: nothing else has a way like theirs. */
export const unseenSessionCalls: readonly CallShape[] = endpoints
  .filter(({ path }) => path.startsWith('beta.threads'))
  .map((endpoint) => shape(endpoint, () => evidence({})));

/** Batches of a client that speaks OpenAI's API. */
export function batchCalls(clients: readonly string[], evidenceOf: EvidenceReader): readonly CallShape[] {
  return clients.map((client) =>
    shape({ path: `${client}.batches.create|createBatch`, api: 'chat', read: readBatch }, evidenceOf),
  );
}

/** Classes that open a realtime session when they are constructed. */
export const realtimeClasses: readonly CallShape[] = [
  shape(
    { path: 'OpenAIRealtimeWS|OpenAIRealtimeWebSocket', api: 'realtime', read: readRealtime },
    openaiEvidence,
  ),
];
