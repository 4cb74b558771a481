import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { namesOf } from './wire/body-site';
import { chatMessage, messagePrompts } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { asRecord, type RecordRules, type Typed } from './wire/records';
import { evidence, media, request, textOutput } from './wire/requests';
import { messageOf } from './wire/said-messages';
import { toldAll, toldLast } from './wire/told-steps';
import { listValue, unknownValue } from './wire/values';

/** `LLMBackend::OpenAI`, by the provider that it is. */
const backends: Readonly<Record<string, string>> = {
  OpenAI: 'openai',
  Anthropic: 'anthropic',
  Ollama: 'ollama',
  DeepSeek: 'deepseek',
  XAI: 'xai',
  Google: 'google',
  Groq: 'groq',
  AzureOpenAI: 'azure',
  ElevenLabs: 'elevenlabs',
  Cohere: 'cohere',
  Mistral: 'mistral',
  OpenRouter: 'openrouter',
  HuggingFace: 'huggingface',
  AwsBedrock: 'bedrock',
};

/** `ChatMessage::user().content("hi").build()`. */
const message: Typed = (entries) => {
  const content = entries.get('content') ?? { kind: 'null' };
  return messageOf(entries.has('assistant') ? 'assistant' : 'user', content);
};

const records: RecordRules = {
  types: { chat_message: message },
  setters: { assistant: (entries) => void entries.set('assistant', { kind: 'null' }), user: () => {} },
};

function told(site: SiteView): Pick<CallRequest, 'model' | 'provider' | 'output'> {
  const backend = toldLast(site, 'backend');
  const name = backend?.kind === 'external' ? namesOf(backend).at(-1) : undefined;
  const cap = toldLast(site, 'max_tokens');
  return {
    model: toldLast(site, 'model') ?? unknownValue('model'),
    provider: evidence({ sdk: backends[name ?? ''] ?? null, baseUrl: toldLast(site, 'base_url') }),
    output: textOutput(cap === null ? null : { name: 'max_tokens', value: cap }),
  };
}

function readChat(site: SiteView): CallRequest {
  const system = toldAll(site, 'system').map((text) => messageOf('system', text));
  const given = asRecord(site.args.positional(0) ?? unknownValue('messages'), records);
  const before = messagePrompts(listValue(system), chatMessage)[0]?.parts ?? [];
  return request({ ...told(site), prompts: messagePrompts(given, chatMessage, [before]) });
}

/** `llm.complete(&CompletionRequest::new("prompt"))`. */
function readCompletion(site: SiteView): CallRequest {
  const given = site.args.positional(0);
  const made = given?.kind === 'external' ? given.path.at(-1) : null;
  const prompt: Value | null = made?.kind === 'call' ? made.args.positional(0) : given;
  return request({ ...told(site), prompts: plainPrompts(prompt) });
}

function readEmbeddings(site: SiteView): CallRequest {
  const { model, provider } = told(site);
  return request({ model, provider, prompts: plainPrompts(site.args.positional(0)) });
}

function readSpeech(site: SiteView): CallRequest {
  const { model, provider } = told(site);
  return request({ model, provider, prompts: plainPrompts(site.args.positional(0)), media: media('speech') });
}

function readTranscription(site: SiteView): CallRequest {
  const { model, provider } = told(site);
  return request({ model, provider, media: media('transcription') });
}

const MADE = '**.LLMBuilder.new().**.build()';

/** A model that is known by its trait alone. */
const TYPED = '**.LLMProvider|ChatProvider()';

/** The `llm` package, whose builder makes a model of any backend. */
export const llmRust: SdkShape = {
  id: 'llm-rust',
  modules: ['llm/*', 'rllm/*'],
  languages: ['rust'],
  calls: [
    {
      path: [MADE, TYPED].map(
        (client) => `${client}.chat|chat_stream|chat_stream_struct|chat_with_tools|chat_with_web_search`,
      ),
      api: 'chat',
      read: readChat,
    },
    { path: `${MADE}.complete`, api: 'completion', read: readCompletion },
    { path: `${MADE}.speech`, api: 'speech', read: readSpeech },
    { path: `${MADE}.transcribe|transcribe_file`, api: 'transcription', read: readTranscription },
    { path: `${MADE}.embed`, api: 'embeddings', read: readEmbeddings },
  ],
};
