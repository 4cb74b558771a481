import type { BatchPart } from './batch-totals';

/** What a provider takes in one batch. */
interface BatchLimits {
  readonly provider: string;
  readonly name: string;
  /** Null: the provider's pages name none. */
  readonly requests: number | null;
  readonly bytes: number | null;
  /** Whether all requests must go to one model, and to one endpoint. */
  readonly oneModel: boolean;
  readonly oneEndpoint: boolean;
  readonly noStreaming: boolean;
  readonly source: string;
}

const MB = 1_000_000;
const MIXED = { oneModel: false, oneEndpoint: false, noStreaming: false } as const;

/** Read in August 2026, and in 2025-26 (Groq, Together, Fireworks). A megabyte counts as a million bytes: the stricter reading. */
const LIMITS: readonly BatchLimits[] = [
  {
    provider: 'openai',
    name: 'OpenAI',
    requests: 50_000,
    bytes: 200 * MB,
    oneModel: true,
    oneEndpoint: true,
    noStreaming: true,
    source: 'developers.openai.com/api/docs/guides/batch',
  },
  {
    ...MIXED,
    provider: 'anthropic',
    name: 'Anthropic',
    requests: 100_000,
    bytes: 256 * MB,
    source: 'platform.claude.com/docs/en/build-with-claude/batch-processing',
  },
  {
    ...MIXED,
    provider: 'mistral',
    name: 'Mistral',
    requests: 100_000,
    bytes: 512 * MB,
    source: 'docs.mistral.ai known limitations',
  },
  {
    ...MIXED,
    provider: 'vertex',
    name: 'Vertex AI',
    requests: 200_000,
    bytes: 1_000 * MB,
    source: 'docs.cloud.google.com batch inference from Cloud Storage',
  },
  {
    ...MIXED,
    provider: 'groq',
    name: 'Groq',
    requests: 50_000,
    bytes: 200 * MB,
    source: 'console.groq.com/docs/batch',
  },
  {
    ...MIXED,
    provider: 'together',
    name: 'Together',
    requests: 50_000,
    bytes: 100 * MB,
    source: 'docs.together.ai/docs/inference/batch/overview',
  },
  {
    ...MIXED,
    provider: 'fireworks',
    name: 'Fireworks',
    requests: null,
    bytes: 500 * MB,
    source: 'docs.fireworks.ai/guides/batch-inference',
  },
];

/** Why a provider would not take the file, or some of it. */
export interface LimitProblem {
  readonly provider: string;
  readonly message: string;
  /** Where the provider says so. */
  readonly source: string;
}

type Counted = Pick<BatchPart, 'requests' | 'malformed' | 'byModel' | 'endpoints' | 'streams'>;

/** What of a file breaks the limits of those whom it goes to. `bytes` is the size of the whole file. */
export function limitProblems(counted: Counted, bytes: number): readonly LimitProblem[] {
  const providers = new Set(counted.byModel.map(({ provider }) => provider));
  return LIMITS.filter(({ provider }) => providers.has(provider)).flatMap((limits) =>
    messagesOf(limits, counted, bytes).map((message) => ({
      provider: limits.provider,
      message: `${limits.name} ${message}`,
      source: limits.source,
    })),
  );
}

function messagesOf(limits: BatchLimits, counted: Counted, bytes: number): string[] {
  const lines = counted.requests + counted.malformed;
  const models = new Set(
    counted.byModel.filter(({ provider }) => provider === limits.provider).map(({ model }) => model),
  );
  const paths = pathsOf(limits.provider, counted.endpoints);
  const streams = counted.streams[limits.provider] ?? 0;
  const found: string[] = [];
  if (limits.requests !== null && lines > limits.requests)
    found.push(`takes ${count(limits.requests)} requests in one batch, and these are ${count(lines)}`);
  if (limits.bytes !== null && bytes > limits.bytes)
    found.push(`takes ${count(limits.bytes / MB)} MB in one batch, and these are ${megabytes(bytes)} MB`);
  if (limits.oneModel && models.size > 1)
    found.push(`takes one model in a batch, and these are ${count(models.size)}`);
  if (limits.oneEndpoint && paths.length > 1)
    found.push(`takes one endpoint in a batch, and these are ${shownPaths(paths)}`);
  if (limits.noStreaming && streams > 0)
    found.push(`streams no answers of a batch, and ${count(streams)} of the requests ask for it`);
  return found;
}

function pathsOf(provider: string, endpoints: Counted['endpoints']): readonly string[] {
  const start = `${provider} `;
  return Object.keys(endpoints)
    .filter((endpoint) => endpoint.startsWith(start))
    .map((endpoint) => endpoint.slice(start.length));
}

const MOST_PATHS = 4;

function shownPaths(paths: readonly string[]): string {
  const more = paths.length - MOST_PATHS;
  return `${paths.slice(0, MOST_PATHS).join(', ')}${more > 0 ? ` and ${count(more)} more` : ''}`;
}

function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toLocaleString('en-US');
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
