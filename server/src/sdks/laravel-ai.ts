import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { isFaked } from './wire/php-clients';
import { frameworkRequest, providerOf } from './wire/php-frameworks';
import { firstOf } from './wire/php-records';
import { plainPrompts } from './wire/plain-texts';
import { media, request } from './wire/requests';
import { toolList } from './wire/tools';
import { unknownValue } from './wire/values';

/** Where the arguments of `prompt()` stand that say who is asked. */
const PROVIDER = 2;
const MODEL = 3;

function readPrompt(site: SiteView): CallRequest | null {
  if (isFaked(site)) return null;
  const agent = site.step('agent')?.args ?? null;
  const of = (index: number, name: string): Value | null =>
    site.args.named(name) ?? site.args.positional(index);
  return frameworkRequest({
    model: of(MODEL, 'model') ?? unknownValue('model of the agent'),
    provider: providerOf(of(PROVIDER, 'provider')),
    system: agent?.named('instructions') ?? agent?.positional(0) ?? null,
    messages: [agent?.named('messages') ?? null, of(0, 'prompt')],
    told: { tools: toolList(agent?.named('tools') ?? null) },
  });
}

/** `Image::of('...')->generate(model: 'x', provider: 'y')`. */
function readMade(site: SiteView, told: Partial<CallRequest>): CallRequest | null {
  if (isFaked(site)) return null;
  const { args } = site;
  return request({
    model: args.named('model') ?? unknownValue('model'),
    provider: providerOf(args.named('provider')),
    prompts: plainPrompts(firstOf(site, ['of', 'for'])),
    ...told,
  });
}

/** Laravel's own package for agents, pictures, speech and embeddings. */
export const laravelAi: SdkShape = {
  id: 'laravel-ai',
  modules: ['Laravel.Ai', 'Laravel.Ai/*'],
  languages: ['php'],
  calls: [
    {
      path: [
        '**.Agent|Promptable|Conversational|HasTools|HasStructuredOutput|AnonymousAgent|agent().prompt|stream|queue|broadcast|broadcastNow|broadcastOnQueue',
        '**.Agent|Promptable|Conversational|HasTools|HasStructuredOutput.make().prompt|stream|queue|broadcast|broadcastNow|broadcastOnQueue',
      ],
      api: 'agent',
      read: readPrompt,
    },
    {
      path: '**.Image.of().**.generate|queue',
      api: 'image',
      read: (site) => readMade(site, { media: media('image') }),
    },
    {
      path: '**.Audio.of().**.generate|queue',
      api: 'speech',
      read: (site) => readMade(site, { media: media('speech') }),
    },
    {
      path: '**.Transcription.of|fromPath|fromStorage|fromUpload|fromBase64().**.generate|queue',
      api: 'transcription',
      read: (site) => readMade(site, { media: media('transcription'), prompts: [] }),
    },
    {
      path: '**.Embeddings.for().**.generate|queue',
      api: 'embeddings',
      read: (site) => readMade(site, {}),
    },
    { path: '**.Reranking.of().**.rerank', api: 'rerank', read: (site) => readMade(site, {}) },
  ],
};
