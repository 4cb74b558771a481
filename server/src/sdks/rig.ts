import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { namesOf, siteOfClient, stepsOf } from './wire/body-site';
import { chatMessage, messagePrompts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { asRecord, type RecordRules } from './wire/records';
import { media, request, textOutput } from './wire/requests';
import { rigModel } from './wire/rig-models';
import { messageMakers, messageOf } from './wire/said-messages';
import { toldAll, toldLast } from './wire/told-steps';
import { alternativesOf, listValue, numberValue } from './wire/values';

const records: RecordRules = {
  wrappers: new Set(['text', 'one', 'from']),
  makers: messageMakers,
};

/** One turn of an agent: its preamble, its context, the history and the prompt. */
function readPrompt(site: SiteView): CallRequest {
  const prompt = asRecord(site.args.positional(0) ?? { kind: 'null' }, records);
  const instructions = [...toldAll(site, 'preamble'), ...toldAll(site, 'append_preamble')];
  const context = toldAll(site, 'context');
  const messages = [...instructions.map((text) => messageOf('system', text)), ...context, prompt];
  const prompts = messagePrompts(listValue(messages), chatMessage);
  const cap = toldLast(site, 'max_tokens');
  const turns = toldLast(site, 'default_max_turns') ?? toldLast(site, 'multi_turn_depth');
  return request({
    ...rigModel(site),
    prompts: hasHistory(site) ? withUnseen(prompts, 'history') : prompts,
    output: textOutput(cap === null ? null : { name: 'max_tokens', value: cap }),
    steps: turns,
  });
}

/** A history that is empty where it is handed over adds nothing. */
function hasHistory(site: SiteView): boolean {
  const history = site.args.positional(1);
  return (
    history !== null && !(history.kind === 'list' && history.rest === null && history.items.length === 0)
  );
}

/** `model.completion_request(prompt).preamble(p).send()`. */
function readCompletion(site: SiteView): CallRequest {
  const prompt =
    toldLast(site, 'completion_request') ??
    toldLast(site, 'completion') ??
    toldLast(site, 'stream_completion');
  const messages = [
    ...toldAll(site, 'preamble').map((text) => messageOf('system', text)),
    ...(prompt ? [asRecord(prompt, records)] : []),
  ];
  const cap = toldLast(site, 'max_tokens');
  return request({
    ...rigModel(site),
    prompts: messagePrompts(listValue(messages), chatMessage),
    output: textOutput(cap === null ? null : { name: 'max_tokens', value: cap }),
  });
}

function readEmbeddings(site: SiteView): CallRequest {
  const documents = [
    ...toldAll(site, 'documents'),
    ...toldAll(site, 'document'),
    ...toldAll(site, 'simple_document'),
  ];
  const given = documents[0] ?? site.args.positional(0);
  return request({ ...rigModel(site), prompts: plainPrompts(given ?? null) });
}

function readMedia(kind: 'image' | 'speech' | 'transcription') {
  return (site: SiteView): CallRequest =>
    request({
      ...rigModel(site),
      prompts: plainPrompts(toldLast(site, kind === 'speech' ? 'text' : 'prompt')),
      media: media(kind, kind === 'image' ? { count: numberValue(1) } : {}),
    });
}

/** A chat at the terminal, whose agent is handed to it: each turn is one call. */
function readChatBot(site: SiteView): CallRequest | null {
  const agent = toldLast(site, 'agent') ?? site.args.positional(0);
  const [likely] = agent === null ? [] : alternativesOf(agent);
  if (likely?.kind !== 'external') return null;
  // The chat's own builder has a method `agent`, too.
  const around = { ...siteOfClient(site, likely), steps: stepsOf(likely), names: namesOf(likely) };
  const said = toldAll(around, 'preamble').map((text) => messageOf('system', text));
  return request({
    ...rigModel(around),
    prompts: withUnseen(messagePrompts(listValue(said), chatMessage), 'what is said'),
    output: textOutput(null),
  });
}

const ASKS = 'prompt|chat|stream_prompt|stream_chat|prompt_typed|prompt_with_history';
const EXTRACTS = 'extract|extract_with_chat_history|extract_with_usage|extract_with_chat_history_with_usage';

const calls: readonly CallShape[] = [
  {
    path: [
      `**.Client.**.agent().**.build().**.${ASKS}`,
      `**.agent().**.build().**.${ASKS}`,
      `**.AgentBuilder.new().**.build().**.${ASKS}`,
      `**.completion_model().**.into_agent_builder().**.build().**.${ASKS}`,
      `**.Agent().${ASKS}`,
      `**.Prompt|Chat|StreamingPrompt|StreamingChat|TypedPrompt().${ASKS}`,
    ],
    api: 'chat',
    read: readPrompt,
  },
  {
    path: ['**.ChatBotBuilder.new().**.run', '**.cli_chatbot'],
    api: 'chat',
    read: readChatBot,
  },
  {
    path: [`**.extractor().**.build().**.${EXTRACTS}`, `**.Extractor().${EXTRACTS}`],
    api: 'chat',
    read: readPrompt,
  },
  {
    path: [
      '**.completion_model().completion_request().**.send|stream',
      '**.completion_model().completion|stream',
      '**.CompletionModel|CompletionModelHandle().completion_request().**.send|stream',
      '**.CompletionModel|CompletionModelHandle().completion|stream',
      '**.CompletionRequestBuilder().**.send|stream',
      '**.build().completion|stream_completion().**.send|stream',
    ],
    api: 'chat',
    read: readCompletion,
  },
  {
    path: [
      '**.EmbeddingsBuilder.new().**.build',
      '**.embeddings().**.build',
      '**.embedding_model|embedding_model_with_ndims|EmbeddingModel().embed_text|embed_texts|embed_documents|embed_document',
    ],
    api: 'embeddings',
    read: readEmbeddings,
  },
  { path: '**.image_generation_model().**.send', api: 'image', read: readMedia('image') },
  { path: '**.audio_generation_model().**.send', api: 'speech', read: readMedia('speech') },
  { path: '**.transcription_model().**.send', api: 'transcription', read: readMedia('transcription') },
];

/** rig: agents, extractors and models of many providers behind one interface. */
export const rig: SdkShape = {
  id: 'rig',
  modules: ['rig/*', 'rig_core/*', 'rig_agent/*', 'rig_bedrock/*', 'rig_vertexai/*'],
  languages: ['rust'],
  transparent: ['clone()', 'completions_api()', 'multi_turn()'],
  calls,
  unseen: [{ path: `agent().**.build().**.${ASKS}`, api: 'chat', needs: [], read: readPrompt }],
};
