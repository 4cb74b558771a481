import type { Value } from '../core/evaluate/values';
import type { CallRequest, PromptPart, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { geminiParts } from './wire/gemini-contents';
import { geminiMedia, geminiModel, generateRequest } from './wire/gemini-requests';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { answerSchema } from './wire/schemas';
import { optional, optionalAmong, stepArgument } from './wire/site-arguments';
import { toolList } from './wire/tools';
import { field, fieldAmong, given, lengthOf, likelyText, textValue, unknownValue } from './wire/values';

/** Vertex AI when the client was made for it, else the Gemini API. */
function provider(site: SiteView): ProviderEvidence {
  const vertex = stepArgument(site, ['vertexai', 'enterprise']);
  if (vertex?.kind === 'boolean' && vertex.value) return evidence({ sdk: 'vertex', fixed: true });
  const http = stepArgument(site, ['httpOptions', 'http_options']);
  return evidence({
    sdk: 'google',
    baseUrl: http?.kind === 'unknown' ? null : fieldAmong(http, ['baseUrl', 'base_url']),
    baseUrlVariable: 'GOOGLE_GEMINI_BASE_URL',
  });
}

function readGenerate(site: SiteView): CallRequest {
  return generateRequest({
    model: site.argument('model'),
    provider: provider(site),
    contents: site.argument('contents'),
    configs: [optional(site, 'config')],
  });
}

function readChat(site: SiteView): CallRequest {
  const chat = site.step('create');
  return generateRequest({
    model: chat?.argument('model') ?? null,
    provider: provider(site),
    contents: messageOf(site),
    configs: [optional(site, 'config'), chat?.argument('config') ?? null],
    history: { known: chat?.argument('history') ?? null },
  });
}

/** Python takes the message by position, JavaScript in an options object. */
function messageOf(site: SiteView): Value | null {
  return site.args.named('message') ?? given(site.argument('message')) ?? site.args.positional(0);
}

function readEmbed(site: SiteView): CallRequest {
  return request({
    model: geminiModel(site.argument('model')),
    provider: provider(site),
    prompts: plainPrompts(site.argument('contents')).map(({ parts, more }) => ({
      parts: parts.map(embedded),
      more: more && { ...more, each: more.each?.map(embedded) ?? null },
    })),
  });
}

/** What is embedded may be a part that is no text. */
function embedded(part: PromptPart): PromptPart {
  const content = part.content.flatMap((each) => (each.kind === 'text' ? geminiParts(each.value) : [each]));
  return { ...part, content };
}

function readMedia(kind: 'image' | 'video'): (site: SiteView) => CallRequest {
  return (site) =>
    geminiMedia(
      kind,
      {
        model: geminiModel(site.argument('model')),
        provider: provider(site),
        prompts: plainPrompts(optional(site, 'prompt') ?? promptOfSource(site)),
      },
      optional(site, 'config'),
    );
}

function promptOfSource(site: SiteView): Value | null {
  const source = optional(site, 'source');
  return source ? given(field(source, 'prompt')) : null;
}

/** The Interactions API: one request, or a run of an agent of Google's that bills by what it does. */
function readInteraction(site: SiteView): CallRequest {
  const config = optionalAmong(site, ['generation_config', 'generationConfig']);
  const cap = config ? fieldAmong(config, ['max_output_tokens', 'maxOutputTokens']) : null;
  const system = systemParts(optionalAmong(site, ['system_instruction', 'systemInstruction']));
  const input = site.argument('input');
  const prompts = messagePrompts(input?.kind === 'list' ? input : listOf(input), interactionItem, system);
  const agent = optional(site, 'agent');
  const kept = optionalAmong(site, ['previous_interaction_id', 'previousInteractionId']);
  return {
    ...request({
      model: agent ?? geminiModel(site.argument('model')),
      provider: provider(site),
      prompts: kept ? withUnseen(prompts, 'earlier turns') : prompts,
      tools: toolList(optional(site, 'tools')),
      schema: answerSchema(optionalAmong(site, ['response_format', 'responseFormat'])),
      output: textOutput(cap ? { name: 'max_output_tokens', value: cap } : null),
      tier: optionalAmong(site, ['service_tier', 'serviceTier']),
      unmetered: agent ? 'metered-by-session' : null,
    }),
    ...(agent ? { api: 'agent' } : {}),
  };
}

function listOf(input: Value | null): Value | null {
  return input && { kind: 'list', items: [input], rest: null, origin: null };
}

/** An item is a text, a part told by its type, or a turn with a role. */
const interactionItem: typeof chatMessage = (item) => {
  const isPart =
    item.kind === 'object' && likelyText(field(item, 'type')) !== null && !item.entries.has('role');
  if (!isPart) return chatMessage(item);
  return systemParts({ kind: 'list', items: [item], rest: null, origin: null }).map((parts) =>
    parts.map((part) => ({ ...part, role: 'user' })),
  );
};

/** A live session, or one that makes music: it costs by what is said and how long it runs. */
function readLive(site: SiteView): CallRequest {
  return request({
    model: geminiModel(site.argument('model')),
    provider: provider(site),
    unmetered: 'metered-by-session',
  });
}

/** A batch: its requests stand in `src`, or in a file that was uploaded before. */
function readBatch(site: SiteView): CallRequest {
  const source = optional(site, 'src');
  const first = source?.kind === 'list' ? (source.items[0] ?? source.rest?.each) : null;
  return {
    ...generateRequest({
      model: site.argument('model'),
      provider: provider(site),
      contents: first ? given(field(first, 'contents')) : null,
      configs: [first ? given(field(first, 'config')) : null],
    }),
    tier: textValue('batch'),
    repeat: lengthOf(source, 'src'),
  };
}

function readEmbedBatch(site: SiteView): CallRequest {
  return { ...readEmbed(site), tier: textValue('batch'), repeat: unknownValue('src') };
}

const client = 'default?.Client|GoogleGenAI|default()';

function call(path: string, api: CallShape['api'], read: CallShape['read']): CallShape {
  return { path: `${client}.aio?.${path}`, api, read };
}

/** The client of a call decides between the Gemini API and Vertex AI. */
function unseen(
  path: string,
  api: CallShape['api'],
  read: (site: SiteView) => CallRequest,
  needs: readonly string[],
): CallShape {
  return { path, api, needs, read: (site) => ({ ...read(site), provider: evidence({}) }) };
}

/** Google's present SDK, for the Gemini API and Vertex AI. */
export const googleGenai: SdkShape = {
  id: 'google-genai',
  modules: ['google.genai', 'google.genai/*', '@google/genai', '@google/genai/*'],
  calls: [
    call(
      'models.generate_content|generate_content_stream|generateContent|generateContentStream',
      'generateContent',
      readGenerate,
    ),
    call(
      'chats.create().send_message|send_message_stream|sendMessage|sendMessageStream',
      'generateContent',
      readChat,
    ),
    call('interactions.create', 'generateContent', readInteraction),
    call('models.embed_content|embedContent', 'embeddings', readEmbed),
    call(
      'models.generate_images|generateImages|edit_image|editImage|recontext_image|recontextImage',
      'image',
      readMedia('image'),
    ),
    call('live.music?.connect', 'realtime', readLive),
    call('batches.create', 'generateContent', readBatch),
    call('batches.create_embeddings|createEmbeddings', 'embeddings', readEmbedBatch),
    call('models.generate_videos|generateVideos', 'video', readMedia('video')),
  ],
  unseen: [
    unseen(
      'models.generate_content|generate_content_stream|generateContent|generateContentStream',
      'generateContent',
      readGenerate,
      [],
    ),
    unseen('models.embed_content|embedContent', 'embeddings', readEmbed, ['contents']),
    unseen('models.generate_images|generateImages', 'image', readMedia('image'), ['prompt']),
    unseen('models.generate_videos|generateVideos', 'video', readMedia('video'), ['model']),
    unseen(
      'chats.create().send_message|send_message_stream|sendMessage|sendMessageStream',
      'generateContent',
      readChat,
      [],
    ),
  ],
};
