import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { geminiMedia, geminiModel, generateRequest } from './wire/gemini-requests';
import { genaiGoRecords } from './wire/go-genai-records';
import { goRecord } from './wire/go-records';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request } from './wire/requests';
import { field, given, lengthOf, likelyText, listValue, textValue, unknownValue } from './wire/values';

/** Vertex AI where the client is made for it, else the Gemini API. */
function provider(site: SiteView): ProviderEvidence {
  const given = site.step('NewClient')?.args?.positional(1) ?? null;
  const config = given && goRecord(given, genaiGoRecords);
  const backend = field(config, 'backend');
  const isVertex =
    backend?.kind === 'external' &&
    backend.path.some((step) => step.kind === 'member' && step.name === 'BackendVertexAI');
  if (isVertex) return evidence({ sdk: 'vertex', fixed: true });
  const options = config?.kind === 'object' ? (config.entries.get('http_options') ?? null) : null;
  const baseUrl = options?.kind === 'object' ? (options.entries.get('base_url') ?? null) : null;
  return evidence({ sdk: 'google', baseUrl, baseUrlVariable: 'GOOGLE_GEMINI_BASE_URL' });
}

function argument(site: SiteView, index: number): Value | null {
  const value = site.args.positional(index);
  return value && goRecord(value, genaiGoRecords);
}

function readGenerate(site: SiteView): CallRequest {
  return generateRequest({
    model: site.args.positional(1),
    provider: provider(site),
    contents: argument(site, 2),
    configs: [argument(site, 3)],
  });
}

/** `client.Chats.Create(ctx, model, config, history)`, then `chat.SendMessage(ctx, parts...)`. */
function readChat(site: SiteView): CallRequest {
  const made = site.step('Create')?.args ?? null;
  const config = made?.positional(2) ?? null;
  const history = made?.positional(3) ?? null;
  return generateRequest({
    model: made?.positional(1) ?? null,
    provider: provider(site),
    contents: partsFrom(site, 1),
    configs: [config && goRecord(config, genaiGoRecords)],
    history: { known: history && goRecord(history, genaiGoRecords) },
  });
}

/** The arguments from a position on, as parts of one message. */
function partsFrom(site: SiteView, from: number): Value {
  const count = Math.max(0, site.args.positionalCount - from);
  const parts = Array.from({ length: count }, (_, index) => argument(site, from + index)).filter(
    (part) => part !== null,
  );
  return listValue(parts);
}

function readEmbed(site: SiteView): CallRequest {
  return request({
    model: geminiModel(site.args.positional(1)),
    provider: provider(site),
    prompts: plainPrompts(textsOf(argument(site, 2))),
  });
}

/** What is embedded: the texts of contents. */
function textsOf(contents: Value | null): Value | null {
  if (contents?.kind === 'list')
    return { ...contents, items: contents.items.map((item) => textsOf(item) ?? item) };
  const parts = contents?.kind === 'object' ? contents.entries.get('parts') : undefined;
  const [first] = parts?.kind === 'list' ? parts.items : [];
  return (first && field(first, 'text')) ?? contents;
}

function readMedia(kind: 'image' | 'video'): (site: SiteView) => CallRequest {
  return (site) =>
    geminiMedia(
      kind,
      {
        model: geminiModel(site.args.positional(1)),
        provider: provider(site),
        prompts: plainPrompts(promptOf(argument(site, 2))),
      },
      argument(site, kind === 'image' && site.method === 'GenerateImages' ? 3 : 4),
    );
}

function promptOf(value: Value | null): Value | null {
  return value?.kind === 'object' ? given(field(value, 'prompt')) : value;
}

function readLive(site: SiteView): CallRequest {
  return request({
    model: geminiModel(site.args.positional(1)),
    provider: provider(site),
    unmetered: 'metered-by-session',
  });
}

/** Many requests in one: a file of them, or a list. */
function readBatch(site: SiteView): CallRequest {
  const requests = given(field(argument(site, 2), 'inlined_requests'));
  const first = requests?.kind === 'list' ? (requests.items[0] ?? null) : null;
  return {
    ...generateRequest({
      model: site.args.positional(1),
      provider: provider(site),
      contents: first && given(field(first, 'contents')),
      configs: [first && given(field(first, 'config'))],
    }),
    tier: textValue('batch'),
    repeat: lengthOf(requests, 'requests of the batch'),
  };
}

function readEmbedBatch(site: SiteView): CallRequest {
  return {
    ...request({ model: geminiModel(site.args.positional(1)), provider: provider(site) }),
    tier: textValue('batch'),
    repeat: unknownValue('requests of the batch'),
  };
}

/** A batch is of the kind that its model is of. */
function readAnyBatch(site: SiteView): CallRequest {
  const embeds = /embedding/.test(likelyText(site.args.positional(1)) ?? '');
  return embeds ? { ...readEmbedBatch(site), api: 'embeddings' } : readBatch(site);
}

const models = ['NewClient|Client().Models', 'Models()'];

/** Google's package for Gemini in Go. */
export const googleGenaiGo: SdkShape = {
  id: 'google-genai-go',
  modules: ['google.golang.org/genai'],
  languages: ['go'],
  calls: [
    {
      path: models.map((each) => `${each}.GenerateContent|GenerateContentStream`),
      api: 'generateContent',
      read: readGenerate,
    },
    {
      path: [
        'NewClient|Client().Chats.Create().SendMessage|SendMessageStream|Send|SendStream',
        'Chat().SendMessage|SendMessageStream|Send|SendStream',
      ],
      api: 'generateContent',
      read: readChat,
    },
    { path: models.map((each) => `${each}.EmbedContent`), api: 'embeddings', read: readEmbed },
    {
      path: models.map((each) => `${each}.GenerateImages|EditImage|UpscaleImage`),
      api: 'image',
      read: readMedia('image'),
    },
    {
      path: models.map((each) => `${each}.GenerateVideos|GenerateVideosFromSource`),
      api: 'video',
      read: readMedia('video'),
    },
    { path: 'NewClient|Client().Batches.Create', api: 'generateContent', read: readAnyBatch },
    { path: 'NewClient|Client().Batches.CreateEmbeddings', api: 'embeddings', read: readEmbedBatch },
    { path: 'NewClient|Client().Live.Connect', api: 'realtime', read: readLive },
  ],
  unseen: [
    {
      path: 'Models.GenerateContent|GenerateContentStream',
      api: 'generateContent',
      read: (site) => {
        const config = site.args.positional(3);
        const isOwn = config?.kind === 'external' && config.module === 'google.golang.org/genai';
        return isOwn || (likelyText(site.args.positional(1)) ?? '').includes('gemini')
          ? readGenerate(site)
          : null;
      },
    },
  ],
};
