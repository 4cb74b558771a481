import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { siteOfClient } from './wire/body-site';
import { builtWith } from './wire/builder-steps';
import { geminiJvmRecords } from './wire/gemini-jvm-records';
import { geminiMedia, geminiModel, generateRequest } from './wire/gemini-requests';
import { plainPrompts } from './wire/plain-texts';
import { asRecord } from './wire/records';
import { evidence, request } from './wire/requests';
import { given } from './wire/values';

function provider(site: SiteView) {
  const vertex = builtWith(site, ['vertexAI', 'vertexAi']);
  return vertex?.kind === 'boolean' && vertex.value
    ? evidence({ sdk: 'vertex', fixed: true })
    : evidence({ sdk: 'google', baseUrl: null, baseUrlVariable: 'GOOGLE_GEMINI_BASE_URL' });
}

/** An argument as a record; null when it is not given. */
function argument(site: SiteView, index: number): Value | null {
  const value = given(site.args.positional(index));
  return value && asRecord(value, geminiJvmRecords);
}

function readGenerate(site: SiteView): CallRequest {
  return generateRequest({
    model: argument(site, 0),
    provider: provider(site),
    contents: argument(site, 1),
    configs: [argument(site, 2)],
  });
}

function readChat(site: SiteView): CallRequest {
  const made = site.step('create')?.args ?? null;
  const config = given(made?.positional(1) ?? null);
  return generateRequest({
    model: made?.positional(0) ?? null,
    provider: provider(site),
    contents: argument(site, 0),
    configs: [argument(site, 1), config && asRecord(config, geminiJvmRecords)],
    history: { known: null },
  });
}

function readEmbed(site: SiteView): CallRequest {
  const prompts = plainPrompts(argument(site, 1));
  return request({ model: geminiModel(argument(site, 0)), provider: provider(site), prompts });
}

function readMedia(kind: 'image' | 'video'): CallShape['read'] {
  return (site) => {
    const told = { model: geminiModel(argument(site, 0)), provider: provider(site) };
    const config = argument(site, site.args.positionalCount - 1);
    return geminiMedia(kind, { ...told, prompts: plainPrompts(argument(site, 1)) }, config);
  };
}

const clients = (path: string) => [`Client().async?.${path}`, `Client.builder().**.build().async?.${path}`];

/** Google's own package for Java and Kotlin. */
export const googleGenaiJava: SdkShape = {
  id: 'google-genai-java',
  modules: ['com.google.genai/*'],
  languages: ['java', 'kotlin'],
  calls: [
    {
      path: clients('models.generateContent|generateContentStream'),
      api: 'generateContent',
      read: readGenerate,
    },
    {
      path: clients('chats.create().sendMessage|sendMessageStream'),
      api: 'generateContent',
      read: readChat,
    },
    { path: clients('models.embedContent'), api: 'embeddings', read: readEmbed },
    { path: clients('models.generateImages|editImage|upscaleImage'), api: 'image', read: readMedia('image') },
    { path: clients('models.generateVideos'), api: 'video', read: readMedia('video') },
  ],
};

/** The model that `GenerativeModel` was made for, and what it was told then. */
function readVertex(chat: SiteView): CallRequest {
  const site = siteOfClient(chat, chat.step('ChatSession')?.args?.positional(0) ?? null);
  const made = site.steps.find(({ name }) => name === 'GenerativeModel')?.args ?? null;
  const system = builtWith(site, ['withSystemInstruction', 'setSystemInstruction']);
  const settings = builtWith(site, ['withGenerationConfig', 'setGenerationConfig']);
  const config = settings && asRecord(settings, geminiJvmRecords);
  const instruction: readonly Value[] = system
    ? [
        {
          kind: 'object',
          entries: new Map([['system_instruction', asRecord(system, geminiJvmRecords)]]),
          open: false,
          origin: null,
        },
      ]
    : [];
  return generateRequest({
    model: made?.positional(0) ?? builtWith(site, ['setModelName']),
    provider: evidence({ sdk: 'vertex', fixed: true }),
    contents: argument(site, 0),
    configs: [...instruction, config],
    history: site.method === 'sendMessage' || site.method === 'sendMessageStream' ? { known: null } : null,
  });
}

/** Vertex AI's package for Java before Google's own took its place. */
export const vertexJava: SdkShape = {
  id: 'vertexai-java',
  modules: ['com.google.cloud.vertexai/*'],
  languages: ['java', 'kotlin'],
  calls: [
    {
      path: [
        'GenerativeModel().**.generateContent|generateContentStream|generateContentAsync',
        'GenerativeModel.Builder().**.build().**.generateContent|generateContentStream|generateContentAsync',
        'GenerativeModel().**.startChat().sendMessage|sendMessageStream',
        'GenerativeModel.Builder().**.startChat().sendMessage|sendMessageStream',
        'ChatSession().sendMessage|sendMessageStream',
      ],
      api: 'generateContent',
      read: readVertex,
    },
  ],
};
