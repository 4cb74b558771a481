import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { variantText } from './wire/async-openai-records';
import { bodySite } from './wire/body-site';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { asRecord, type RecordRules } from './wire/records';
import { evidence } from './wire/requests';

/** `ChatCompletion::builder(model, messages)`: what the builder is given, then what it is told. */
function rules(second: string): RecordRules {
  return {
    types: {
      chat_completion_message: (entries) => {
        const role = entries.get('role');
        const named = role ? ([['role', variantText(role)]] as const) : [];
        return { kind: 'object', entries: new Map([...entries, ...named]), open: false, origin: null };
      },
    },
    setters: {
      builder: (entries, args) => {
        const [model, content] = [args.positional(0), args.positional(1)];
        if (model !== null) entries.set('model', model);
        if (content !== null) entries.set(second, content);
      },
    },
  };
}

function built(second: string, read: RequestReader) {
  const records = rules(second);
  return (site: SiteView): CallRequest | null =>
    read(bodySite(site, asRecord(site.owner, records)), providerOf(site));
}

function providerOf(site: SiteView) {
  const credentials = site.step('credentials')?.args?.positional(0) ?? null;
  const made = credentials?.kind === 'external' ? credentials.path.at(-1) : null;
  const baseUrl = made?.kind === 'call' ? made.args.positional(1) : null;
  return evidence({ sdk: 'openai', baseUrl, baseUrlVariable: 'OPENAI_BASE_URL' });
}

/** `Embeddings::create(model, input, user, credentials)`. */
function readEmbedding(site: SiteView): CallRequest | null {
  const entries = new Map<string, Value>();
  for (const [index, key] of ['model', 'input'].entries()) {
    const value = site.args.positional(index);
    if (value !== null) entries.set(key, value);
  }
  const body: Value = { kind: 'object', entries, open: false, origin: null };
  return readEmbeddings(bodySite(site, body), evidence({ sdk: 'openai' }));
}

/** The package that is called `openai` among Rust's: types with builders that create themselves. */
export const openaiRellfy: SdkShape = {
  id: 'openai-rust',
  modules: ['openai/*'],
  languages: ['rust'],
  calls: [
    {
      path: '**.ChatCompletion|ChatCompletionDelta|ChatCompletionBuilder.builder|default().**.create|create_stream',
      api: 'chat',
      read: built('messages', readChat),
    },
    {
      path: '**.Completion|CompletionBuilder.builder|default().**.create',
      api: 'completion',
      read: built('prompt', readCompletion),
    },
    { path: '**.Embeddings|Embedding.create', api: 'embeddings', read: readEmbedding },
  ],
};
