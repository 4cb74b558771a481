import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { bodySite } from './wire/body-site';
import { readChat } from './wire/openai-chat';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request } from './wire/requests';
import { field, given, likelyText, unknownValue } from './wire/values';

const provider = evidence({ sdk: 'cloudflare', fixed: true });

/** `env.AI.run('@cf/meta/llama-3.1-8b-instruct', { messages })`: the name of the model, or what it is sent, says that it is one. */
function readRun(site: SiteView): CallRequest | null {
  const model = site.args.positional(0);
  if (!model) return null;
  const named = likelyText(model);
  const isModel = named === null ? isForModel(site.args.positional(1)) : /^@(cf|hf)\//.test(named);
  if (!isModel) return null;
  const input = site.args.positional(1) ?? unknownValue('inputs');
  const read = readChat(bodySite(site, input), provider);
  if (/\/(bge|embedding|plamo-embed|qwen3-embed)/.test(likelyText(model) ?? ''))
    return {
      ...request({ model, provider, prompts: plainPrompts(given(field(input, 'text'))) }),
      api: 'embeddings',
    };
  const prompt = given(field(input, 'prompt'));
  return {
    ...read,
    model,
    ...(prompt && !given(field(input, 'messages')) ? { prompts: plainPrompts(prompt) } : {}),
  };
}

/** Whether an input has what models are sent, or is nothing that is known. */
function isForModel(input: Value | null): boolean {
  if (input?.kind === 'unknown') return true;
  return ['messages', 'prompt'].some((name) => given(field(input, name)) !== null);
}

function isNamed({ args }: SiteView): boolean {
  return /^@(cf|hf)\//.test(likelyText(args.positional(0) ?? unknownValue('model')) ?? '');
}

/** Cloudflare's Workers AI: its first package, and what a worker finds in its environment. */
export const workersAi: SdkShape = {
  id: 'workers-ai',
  modules: ['@cloudflare/ai'],
  words: ['@cf/'],
  languages: ['typescript', 'typescriptreact', 'javascript'],
  calls: [{ path: 'Ai().run', api: 'chat', read: readRun }],
  unseen: [
    { path: 'AI.run', api: 'chat', read: readRun },
    // Others may be called so: the name of the model says what they are.
    {
      path: 'run',
      api: 'chat',
      clients: /^_?ai$|Ai$/,
      read: (site) => (isNamed(site) ? readRun(site) : null),
    },
  ],
};
