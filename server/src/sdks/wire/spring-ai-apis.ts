import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { CallShape } from '../../core/recognize/sdk-shape';
import type { SiteView } from '../../core/recognize/site-view';
import { bodySite, stepsOf } from './body-site';
import { readChat, readEmbeddings } from './openai-chat';
import { asRecord } from './records';
import { evidence } from './requests';
import { springAiRecords } from './spring-ai-models';
import { alternativesOf, lastCall, unknownValue } from './values';

/** The clients of single APIs that Spring AI's models are made of, by who is asked. */
const PROVIDERS: Readonly<Record<string, string>> = {
  OpenAiApi: 'openai',
  AnthropicApi: 'anthropic',
  MistralAiApi: 'mistral',
  DeepSeekApi: 'deepseek',
  OllamaApi: 'ollama',
};

/** `new ChatCompletionRequest(messages, "gpt-4o", 0.7)`, in whatever order the texts and the messages stand, or its builder. */
function requestOf(site: SiteView): Value {
  const given = site.args.positional(0) ?? unknownValue('request');
  const [likely] = alternativesOf(given);
  const made = likely?.kind === 'external' ? lastCall(likely) : null;
  if (!made || !/Request$/.test(made.name)) return builtRequest(given, likely ?? given);
  const args = Array.from({ length: made.args.positionalCount }, (_, index) => made.args.positional(index));
  const isEmbedding = made.name.startsWith('Embedding');
  const named = isEmbedding ? args[1] : args.find((each) => each?.kind === 'text');
  const model = named ?? args[1] ?? unknownValue('model');
  if (isEmbedding && args[0]) return requestWith(model, args[0]);
  const list = args.find((each) => each?.kind === 'list');
  const entries = new Map<string, Value>([['model', model]]);
  if (list) entries.set('messages', asRecord(list, springAiRecords));
  return { kind: 'object', entries, open: true, origin: null };
}

function requestWith(model: Value, input: Value): Value {
  const entries = new Map<string, Value>([
    ['model', model],
    ['input', input],
  ]);
  return { kind: 'object', entries, open: true, origin: null };
}

/** `ChatRequest.builder("llama3")....build()`: a builder may be given the model at once. */
function builtRequest(given: Value, likely: Value): Value {
  const record = asRecord(given, springAiRecords);
  if (record.kind !== 'object' || record.entries.has('model') || likely.kind !== 'external') return record;
  const model = stepsOf(likely)
    .find(({ name }) => name === 'builder')
    ?.args?.positional(0);
  return model ? { ...record, entries: new Map([...record.entries, ['model', model]]) } : record;
}

function readBy(read: typeof readChat): CallShape['read'] {
  return (site): CallRequest | null => {
    const name = site.names.findLast((each) => Object.hasOwn(PROVIDERS, each)) ?? '';
    return read(bodySite(site, requestOf(site)), evidence({ sdk: PROVIDERS[name] ?? null }));
  };
}

const names = Object.keys(PROVIDERS).join('|');
const paths = (methods: string) => [
  `**.${names}().${methods}`,
  `**.${names}.builder().**.build().${methods}`,
];

/** Calls of the APIs themselves, below the models. */
export const springAiApis: readonly CallShape[] = [
  {
    path: paths('chatCompletionEntity|chatCompletionStream|chat|streamingChat'),
    api: 'chat',
    read: readBy(readChat),
  },
  { path: paths('embeddings|embed'), api: 'embeddings', read: readBy(readEmbeddings) },
];
