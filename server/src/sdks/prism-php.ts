import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { isFaked } from './wire/php-clients';
import { frameworkRequest, providerOf } from './wire/php-frameworks';
import { firstOf } from './wire/php-records';
import { plainPrompts } from './wire/plain-texts';
import { media, request } from './wire/requests';
import { schemaValue } from './wire/schemas';
import { toolList } from './wire/tools';
import { listValue, unknownValue } from './wire/values';

/** `using(Provider::Anthropic, 'claude-...')`: who bills, and the model. */
function usedBy(site: SiteView) {
  const using = site.steps.findLast(({ name }) => name === 'using')?.args ?? null;
  return {
    provider: providerOf(using?.positional(0) ?? using?.named('provider') ?? null),
    model: using?.positional(1) ?? using?.named('model') ?? unknownValue('model'),
  };
}

function readText(site: SiteView): CallRequest | null {
  if (isFaked(site)) return null;
  const { provider, model } = usedBy(site);
  const schema = firstOf(site, ['withSchema']);
  return frameworkRequest({
    model,
    provider,
    system: firstOf(site, ['withSystemPrompt']),
    messages: [firstOf(site, ['withMessages']), firstOf(site, ['withPrompt'])],
    cap: firstOf(site, ['withMaxTokens']),
    told: {
      tools: toolList(firstOf(site, ['withTools'])),
      schema: schema && schemaValue(schema),
      steps: firstOf(site, ['withMaxSteps']),
    },
  });
}

function inputs(site: SiteView): Value | null {
  const all = site.steps.flatMap(({ name, args }) =>
    /^(from\w+|withInput|withPrompt)$/.test(name) ? (args?.positional(0) ?? []) : [],
  );
  return all.length > 1 ? listValue(all) : (all[0] ?? null);
}

function readPlain(site: SiteView, told: Partial<CallRequest>): CallRequest | null {
  return isFaked(site) ? null : request({ ...usedBy(site), prompts: plainPrompts(inputs(site)), ...told });
}

/** Prism: a model is asked by a chain of settings. */
export const prismPhp: SdkShape = {
  id: 'prism',
  modules: ['Prism', 'Prism/*', 'EchoLabs.Prism', 'EchoLabs.Prism/*', ''],
  languages: ['php'],
  calls: [
    {
      path: ['Prism', 'prism()'].flatMap((start) => [
        `**.${start}.text|structured|stream().**.asText|asStructured|asStream|asDataStreamResponse|asEventStreamResponse|asBroadcast|generate`,
      ]),
      api: 'chat',
      read: readText,
    },
    {
      path: [
        '**.Prism.embeddings().**.asEmbeddings|generate',
        '**.prism().embeddings().**.asEmbeddings|generate',
      ],
      api: 'embeddings',
      read: (site) => readPlain(site, {}),
    },
    {
      path: ['**.Prism.image().**.generate', '**.prism().image().**.generate'],
      api: 'image',
      read: (site) => readPlain(site, { media: media('image') }),
    },
    {
      path: ['**.Prism.audio().**.asAudio', '**.prism().audio().**.asAudio'],
      api: 'speech',
      read: (site) => readPlain(site, { media: media('speech') }),
    },
    {
      path: ['**.Prism.audio().**.asText', '**.prism().audio().**.asText'],
      api: 'transcription',
      read: (site) => readPlain(site, { media: media('transcription'), prompts: [] }),
    },
  ],
};
