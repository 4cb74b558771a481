import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readMessages } from './wire/anthropic-messages';
import { readCohereChat, readCohereEmbed, readCohereGenerate, readRerank } from './wire/cohere-requests';
import { chatMessage, messagePrompts, systemParts } from './wire/messages';
import { readOllamaChat, readOllamaEmbed, readOllamaGenerate } from './wire/ollama-requests';
import { readChat, readEmbeddings } from './wire/openai-chat';
import { evidence, request, textOutput } from './wire/requests';
import { clientSetting, gemEvidence } from './wire/ruby-clients';
import { namedAmong } from './wire/site-arguments';
import { given, listValue, unknownValue } from './wire/values';

/** A gem whose chat is given messages, or a text, before it is given the rest. */
function readPositional(
  site: SiteView,
  sdk: string,
  modelNames: readonly string[],
  constant: string,
): CallRequest {
  const first = given(site.args.positional(0));
  const messages = first === null || first.kind === 'list' ? first : listValue([first]);
  const named = modelNames.flatMap((name) => given(site.args.named(name)) ?? [])[0];
  return request({
    model: named ?? clientSetting(site, constant, modelNames) ?? unknownValue('model'),
    provider: evidence({ sdk }),
    prompts: messagePrompts(messages, chatMessage, systemParts(given(site.args.named('system')))),
    output: textOutput(namedAmong(site, ['max_tokens', 'max_completion_tokens'])),
  });
}

/** The gem groq. */
export const groqRuby: SdkShape = {
  id: 'groq',
  modules: ['Groq'],
  languages: ['ruby'],
  calls: [
    {
      path: 'Client().chat',
      api: 'chat',
      read: (site) => readPositional(site, 'groq', ['model_id', 'model'], 'Groq'),
    },
  ],
};

const openRouter = (site: SiteView) => {
  const read = readPositional(site, 'openrouter', ['model'], 'OpenRouter');
  const extras = given(site.args.named('extras'));
  const cap = extras?.kind === 'object' ? given(extras.entries.get('max_tokens') ?? null) : null;
  return cap ? { ...read, output: textOutput({ name: 'max_tokens', value: cap }) } : read;
};

/** The gem open_router. */
export const openRouterRuby: SdkShape = {
  id: 'open_router',
  modules: ['OpenRouter'],
  languages: ['ruby'],
  calls: [{ path: 'Client().complete|smart_complete', api: 'chat', read: openRouter }],
};

const mistralEvidence = gemEvidence('Mistral', 'mistral', null);

/** The gems mistral and mistral-ai. */
export const mistralRuby: SdkShape = {
  id: 'mistral',
  modules: ['', 'Mistral', 'MistralAI'],
  languages: ['ruby'],
  calls: [
    {
      path: ['Mistral|MistralAI.Client().chat|chat_stream', 'Mistral|MistralAI().chat_completions'],
      api: 'chat',
      read: (site) => readChat(site, mistralEvidence(site)),
    },
    {
      path: ['Mistral|MistralAI.Client().embeddings', 'Mistral|MistralAI().embeddings'],
      api: 'embeddings',
      read: (site) => readEmbeddings(site, mistralEvidence(site)),
    },
  ],
};

const cohereEvidence = gemEvidence('Cohere', 'cohere', null);

/** The gems cohere-ruby and cohere-ai. */
export const cohereRuby: SdkShape = {
  id: 'cohere',
  modules: ['', 'Cohere'],
  languages: ['ruby'],
  calls: [
    {
      path: ['Cohere.Client().chat|chat_stream', 'Cohere().chat'],
      api: 'chat',
      read: (site) => readCohereChat(site, cohereEvidence(site)),
    },
    {
      path: ['Cohere.Client().generate', 'Cohere().generate'],
      api: 'completion',
      read: (site) => readCohereGenerate(site, cohereEvidence(site)),
    },
    {
      path: ['Cohere.Client().embed', 'Cohere().embed'],
      api: 'embeddings',
      read: (site) => readCohereEmbed(site, cohereEvidence(site)),
    },
    {
      path: ['Cohere.Client().rerank', 'Cohere().rerank'],
      api: 'rerank',
      read: (site) => readRerank(site, cohereEvidence(site)),
    },
  ],
};

const ollama = () => evidence({ sdk: 'ollama', fixed: true });

/** The gem ollama-ai. */
export const ollamaRuby: SdkShape = {
  id: 'ollama',
  modules: ['', 'Ollama'],
  languages: ['ruby'],
  calls: [
    {
      path: ['Ollama().chat', 'Ollama.Client().chat'],
      api: 'chat',
      read: (site) => readOllamaChat(site, ollama()),
    },
    {
      path: ['Ollama().generate', 'Ollama.Client().generate'],
      api: 'completion',
      read: (site) => readOllamaGenerate(site, ollama()),
    },
    {
      path: ['Ollama().embeddings', 'Ollama.Client().embeddings|embed'],
      api: 'embeddings',
      read: (site) => readOllamaEmbed(site, ollama()),
    },
  ],
};

/** The gem claude-ruby: `client.messages(messages, model:)`. */
export const claudeRuby: SdkShape = {
  id: 'claude-ruby',
  modules: ['Claude'],
  languages: ['ruby'],
  calls: [
    {
      path: 'Client().messages|messages_stream',
      api: 'messages',
      read: (site) =>
        given(site.args.positional(0))
          ? readPositional(site, 'anthropic', ['model'], 'Claude')
          : readMessages(site, evidence({ sdk: 'anthropic' })),
    },
  ],
};
