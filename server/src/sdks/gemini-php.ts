import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { geminiRules, modelOfStep } from './wire/gemini-php-models';
import { geminiModel, generateRequest } from './wire/gemini-requests';
import { factoryEvidence, isFaked } from './wire/php-clients';
import { firstOf } from './wire/php-records';
import { plainPrompts } from './wire/plain-texts';
import { asRecord } from './wire/records';
import { request } from './wire/requests';
import { listValue } from './wire/values';

const provider = (site: SiteView) => factoryEvidence(site, 'google');

function record(value: Value | null): Value | null {
  return value && asRecord(value, geminiRules);
}

/** Everything that is handed to be answered, one part after the other. */
function contentsOf(site: SiteView): Value | null {
  const { args } = site;
  const [first] = [args.positional(0)];
  if (args.positionalCount === 1 && first?.kind !== 'text') return record(first ?? null);
  const parts = Array.from({ length: args.positionalCount }, (_, index) => args.positional(index));
  const seen = parts.flatMap((part) => record(part) ?? []);
  return seen.length === 0 ? record(args.named(args.names()[0] ?? '')) : listValue(seen);
}

function modelStep(site: SiteView): StepView | null {
  return (
    site.steps.find(({ name }) => /^(generativeModel|gemini\w*|embeddingModel|chat)$/.test(name)) ?? null
  );
}

function readGenerate(site: SiteView): CallRequest | null {
  if (isFaked(site)) return null;
  const chat = site.step('startChat') ?? site.step('chat');
  const system = record(firstOf(site, ['withSystemInstruction']));
  const own: Value = {
    kind: 'object',
    entries: new Map(system ? [['system_instruction', system]] : []),
    open: false,
    origin: null,
  };
  return generateRequest({
    model: modelOfStep(modelStep(site)),
    provider: provider(site),
    contents: contentsOf(site),
    configs: [record(firstOf(site, ['withGenerationConfig'])), own],
    history: chat ? { known: record(chat.argumentAt(0, 'history')) } : null,
  });
}

function readEmbed(site: SiteView): CallRequest | null {
  if (isFaked(site)) return null;
  return request({
    model: geminiModel(modelOfStep(modelStep(site))),
    provider: provider(site),
    prompts: plainPrompts(contentsOf(site)),
  });
}

const models = [
  'generativeModel',
  'geminiPro',
  'geminiFlash',
  'geminiProVision',
  'geminiPro10',
  'geminiPro15',
  'geminiProFlash1_5',
  'GenerativeModel',
  'GenerativeModelContract',
].join('|');

/** The community's clients for Gemini, with their facade for Laravel. */
export const geminiPhp: SdkShape = {
  id: 'gemini-php',
  modules: ['Gemini', 'Gemini/*', 'GeminiAPI', 'GeminiAPI/*'],
  languages: ['php'],
  calls: [
    {
      path: `**.${models}().**.generateContent|streamGenerateContent|generateContentStream|generateContentWithContents`,
      api: 'generateContent',
      read: readGenerate,
    },
    {
      path: '**.startChat|chat().**.sendMessage|streamSendMessage|sendMessageStream',
      api: 'generateContent',
      read: readGenerate,
    },
    {
      path: '**.embeddingModel().**.embedContent|batchEmbedContents|embedContentWithTitle',
      api: 'embeddings',
      read: readEmbed,
    },
  ],
  unseen: [
    {
      path: 'generativeModel().generateContent|streamGenerateContent',
      api: 'generateContent',
      read: readGenerate,
    },
  ],
};
