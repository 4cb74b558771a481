import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readAiService } from './wire/ai-services';
import { builtWith } from './wire/builder-steps';
import { langchain4jRecords, modelOf } from './wire/langchain4j-models';
import { chatMessage, messagePrompts } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { asRecord } from './wire/records';
import { media, request } from './wire/requests';
import { field, fieldAmong, listValue, unknownValue } from './wire/values';

/** What is said: a request of its own, a list of messages, or messages and texts one by one. */
function readChat(site: SiteView): CallRequest | null {
  const model = modelOf(site, site.owner, 'chat-model');
  if (model === null) return null;
  const args: Value[] = [];
  for (let index = 0; index < site.args.positionalCount; index++) {
    const value = site.args.positional(index);
    const said = value && asRecord(value, langchain4jRecords);
    if (said && !isHandler(said)) args.push(said);
  }
  const [first] = args;
  if (first === undefined && site.args.positionalCount > 0) args.push(unknownValue('messages'));
  const isRequest = first?.kind === 'object' && first.entries.has('messages');
  const messages = isRequest ? field(first, 'messages') : first?.kind === 'list' ? first : listValue(args);
  const own = isRequest ? fieldAmong(first, ['model_name']) : null;
  return request({
    ...model,
    ...(own && own.kind !== 'unknown' ? { model: own } : {}),
    prompts: messagePrompts(messages, chatMessage),
  });
}

/** What is handed on besides messages: the listener of a stream, of which a class is made where it is written. */
function isHandler(value: Value): boolean {
  return value.kind === 'function' || value.kind === 'instance' || value.kind === 'external';
}

function readEmbed(site: SiteView): CallRequest | null {
  const model = modelOf(site, site.owner, 'embedding-model');
  const input = asRecord(site.args.positional(0) ?? listValue([]), langchain4jRecords);
  return model && request({ model: model.model, provider: model.provider, prompts: plainPrompts(input) });
}

/** A batch of requests that is sent at once, by the class of the model. */
function readBatch(site: SiteView): CallRequest | null {
  const kind = site.names.map((name) => /Batch(Embedding|Chat)Model$/.exec(name)?.[1]).find(Boolean);
  if (kind === undefined) return null;
  const model = modelOf(site, site.owner, kind === 'Chat' ? 'chat-model' : 'embedding-model');
  const prompts = plainPrompts(unknownValue('requests of the batch'));
  return model && request({ ...model, prompts, ...(kind === 'Chat' ? { api: 'chat' } : {}) });
}

/** Documents are embedded piece by piece by the model that the ingestor was built with. */
function readIngest(site: SiteView): CallRequest | null {
  const embedding = builtWith(site, ['embeddingModel']);
  if (embedding === null) return null;
  const model = modelOf(site, embedding, 'embedding-model');
  const prompts = plainPrompts(unknownValue('documents'));
  return model && request({ model: model.model, provider: model.provider, prompts });
}

function readImage(site: SiteView): CallRequest | null {
  const model = modelOf(site, site.owner, 'image-model');
  if (model === null) return null;
  const prompts = plainPrompts(site.args.positional(0));
  const built = asRecord(site.owner, langchain4jRecords);
  const size = fieldAmong(built, ['size']);
  const quality = fieldAmong(built, ['quality']);
  const seen = (value: Value | null) => (value?.kind === 'unknown' ? null : value);
  return request({
    model: model.model,
    provider: model.provider,
    prompts,
    media: media('image', { size: seen(size), quality: seen(quality), count: site.args.positional(1) }),
  });
}

/** Methods of what is known by its type, constructed, or made by a builder or factory. */
function of(methods: string): readonly string[] {
  return [`*().${methods}`, `*.builder().**.build().${methods}`, `*.withApiKey().${methods}`];
}

/** Builders of agents and of what runs several of them. */
const AGENT_BUILDERS = [
  'agentBuilder',
  'supervisorBuilder',
  'sequenceBuilder',
  'loopBuilder',
  'conditionalBuilder',
  'parallelBuilder',
  'plannerBuilder',
].join('|');

/** LangChain4j: models, and interfaces whose methods ask one. */
export const langchain4j: SdkShape = {
  id: 'langchain4j',
  modules: ['dev.langchain4j/*', 'io.quarkiverse.langchain4j/*'],
  languages: ['java', 'kotlin'],
  names:
    /(?:Model|ModelName)$|^(?:User|System|Ai)Message$|^(?:ChatRequest|TextSegment|ImageContent|TextContent)$/,
  services: [
    'AiServices',
    'AiService',
    'RegisterAiService',
    'SystemMessage',
    'UserMessage',
    'AgenticServices',
  ],
  calls: [
    {
      path: [
        'AiServices.create().*',
        'AiServices.builder().**.build().*',
        'AiServices.**.build().*',
        'AiService|RegisterAiService|SystemMessage|UserMessage.implemented().*',
      ],
      api: 'chat',
      read: readAiService,
    },
    {
      path: [
        'SupervisorAgent|UntypedAgent().invoke|invokeWithAgenticScope',
        `AgenticServices.${AGENT_BUILDERS}().**.build().*`,
      ],
      api: 'agent',
      read: readAiService,
    },
    { path: of('chat|chatAsync'), api: 'chat', read: readChat },
    { path: of('submit'), api: 'embeddings', read: readBatch },
    { path: of('generate|edit'), api: 'chat', read: (site) => readGenerate(site) },
    {
      path: 'ConversationalChain|ConversationalRetrievalChain.builder().**.build().execute',
      api: 'chat',
      read: readAiService,
    },
    { path: of('embed|embedAll'), api: 'embeddings', read: readEmbed },
    {
      path: 'EmbeddingStoreIngestor.builder().**.build().ingest',
      api: 'embeddings',
      read: readIngest,
    },
  ],
};

/** Models of pictures generate, too, and so did chat models before version 1. */
function readGenerate(site: SiteView): CallRequest | null {
  const isImage = site.names.some((name) => /Image(?:Generation)?Model$/.test(name));
  const read = isImage ? readImage(site) : readChat(site);
  return read && isImage ? { ...read, api: 'image', repeat: null } : read;
}
