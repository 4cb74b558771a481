import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { chatMessage, messagePrompts, systemParts } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { append, asRecord, type RecordRules } from './wire/records';
import { evidence, request, textOutput } from './wire/requests';
import { messageMakers } from './wire/said-messages';
import { alternativesOf, field, given, likelyText, unknownValue, withoutPrefix } from './wire/values';

const records: RecordRules = {
  makers: messageMakers,
  wrappers: new Set(['from_text', 'text']),
  setters: {
    new: (entries, args) => keep(entries, 'messages', args.positional(0)),
    from_messages: (entries, args) => keep(entries, 'messages', args.positional(0)),
    from_system: (entries, args) => keep(entries, 'system', args.positional(0)),
    from_user: (entries, args) => {
      const text = args.positional(0);
      if (text !== null) append(entries, 'messages', text);
    },
    append_message: (entries, args) => {
      const message = args.positional(0);
      if (message !== null) append(entries, 'messages', message);
    },
  },
};

function keep(entries: Map<string, Value>, key: string, value: Value | null): void {
  if (value !== null) entries.set(key, value);
}

/** Providers by the namespace before a model's name (`groq::openai/gpt-oss-20b`), as the package's adapters are called. */
const namespaces: Readonly<Record<string, string>> = {
  openai: 'openai',
  openai_resp: 'openai',
  anthropic: 'anthropic',
  gemini: 'google',
  vertex: 'vertex',
  groq: 'groq',
  together: 'together',
  fireworks: 'fireworks',
  nebius: 'nebius',
  xai: 'xai',
  deepseek: 'deepseek',
  cohere: 'cohere',
  ollama: 'ollama',
  open_router: 'openrouter',
  moonshot: 'moonshotai',
  kimi: 'moonshotai',
  zai: 'zai',
  minimax: 'minimax',
  bedrock_api: 'bedrock',
  bedrock_sigv4: 'bedrock',
};

/** What the package takes a model for, by the beginning of its name (its `AdapterKind::from_model`); else it asks Ollama. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^(o1|o3|o4|chatgpt|codex|text-embedding|gpt-(?!oss))/, 'openai'],
  [/^gemini/, 'google'],
  [/^claude/, 'anthropic'],
  [/fireworks/, 'fireworks'],
  [/^(kimi-|moonshot-)/, 'moonshotai'],
  [/^(command|embed-)/, 'cohere'],
  [/^grok/, 'xai'],
  [/^glm/, 'zai'],
  [/^deepseek-/, 'deepseek'],
];

function told(site: SiteView): { readonly model: Value; readonly provider: ProviderEvidence } {
  const model = given(site.args.positional(0)) ?? unknownValue('model');
  const id = likelyText(model);
  if (id === null) return { model, provider: evidence({}) };
  const namespace = /^(\w+)::/.exec(id)?.[1];
  if (namespace !== undefined)
    return {
      model: withoutPrefix(model, `${namespace}::`) ?? model,
      provider: evidence({ sdk: namespaces[namespace] ?? null }),
    };
  return { model, provider: evidence({ sdk: beginnings.find(([name]) => name.test(id))?.[1] ?? 'ollama' }) };
}

function readChat(site: SiteView): CallRequest {
  const chat = asRecord(site.args.positional(1) ?? unknownValue('request'), records);
  const options = asRecord(site.args.positional(2) ?? { kind: 'null' });
  const cap = given(field(options, 'max_tokens'));
  return request({
    ...told(site),
    prompts: messagePrompts(field(chat, 'messages'), chatMessage, systemParts(given(field(chat, 'system')))),
    output: textOutput(cap && cap.kind !== 'unknown' ? { name: 'max_tokens', value: cap } : null),
  });
}

function readEmbeddings(site: SiteView): CallRequest {
  return request({ ...told(site), prompts: plainPrompts(site.args.positional(1)) });
}

/** The same by the package's own request, where the client can't be seen: a trait of the program may stand before it. */
function readHanded(site: SiteView): CallRequest | null {
  const [likely] = alternativesOf(site.args.positional(1) ?? unknownValue('request'));
  return likely?.kind === 'external' && /^genai\b/.test(likely.module) ? readChat(site) : null;
}

/** genai, which asks the provider that a model's name says. */
export const genaiRust: SdkShape = {
  id: 'genai-rust',
  modules: ['genai/*'],
  languages: ['rust'],
  calls: [
    {
      path: ['**.Client.**.exec_chat|exec_chat_stream', '**.exec_chat|exec_chat_stream'],
      api: 'chat',
      read: readChat,
    },
    { path: '**.embed|embed_batch|exec_embed', api: 'embeddings', read: readEmbeddings },
  ],
  unseen: [{ path: 'exec_chat|exec_chat_stream', api: 'chat', read: readHanded }],
};
