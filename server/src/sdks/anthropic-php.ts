import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import {
  readLegacyCompletion,
  readMessageBatch,
  readMessages,
  readMessagesRunner,
  readSessionEvents,
} from './wire/anthropic-messages';
import { claudeOfConstant } from './wire/anthropic-php-constants';
import type { RequestReader } from './wire/openai-client';
import { factoryEvidence, isFaked } from './wire/php-clients';
import { fluentRecord, namedRecord } from './wire/php-records';
import type { RecordRules } from './wire/records';
import { evidence } from './wire/requests';
import { stepArgument } from './wire/site-arguments';
import { textValue } from './wire/values';

/** Positions of the arguments of `messages->create()`, which are nearly always named. */
const positions = ['max_tokens', 'messages', 'model'];

const rules: RecordRules = {
  types: {
    text_block_param: (entries) => typed(entries, 'text'),
    image_block_param: (entries) => typed(entries, 'image'),
  },
};

function typed(entries: ReadonlyMap<string, Value>, type: string): Value {
  return {
    kind: 'object',
    entries: new Map([['type', textValue(type)], ...entries]),
    open: false,
    origin: null,
  };
}

function provider(site: SiteView): ProviderEvidence {
  const hosted = [...site.names, site.module].join(' ').toLowerCase();
  if (hosted.includes('bedrock')) return evidence({ sdk: 'bedrock', fixed: true });
  if (hosted.includes('vertex')) return evidence({ sdk: 'vertex', fixed: true });
  if (hosted.includes('foundry')) return evidence({ sdk: 'azure', fixed: true });
  const made = factoryEvidence(site, 'anthropic');
  return made.baseUrl
    ? made
    : evidence({
        sdk: 'anthropic',
        baseUrl: stepArgument(site, ['baseUrl', 'baseURL']),
        baseUrlVariable: 'ANTHROPIC_BASE_URL',
      });
}

function read(site: SiteView, inner: SiteView, reader: RequestReader): CallRequest | null {
  const request = isFaked(site) ? null : reader(inner, provider(site));
  return request?.model ? { ...request, model: claudeOfConstant(request.model) } : request;
}

/** Anthropic's own package for PHP, and the community's, which copy OpenAI's client or set one thing after the other. */
export const anthropicPhp: SdkShape = {
  id: 'anthropic-php',
  modules: ['Anthropic', 'Anthropic/*', 'WpAi.Anthropic', 'WpAi.Anthropic/*', 'ClaudePhp', 'ClaudePhp/*'],
  languages: ['php'],
  calls: [
    {
      path: '**.messages.create|createStream|stream',
      api: 'messages',
      read: (site) => read(site, namedRecord(site, positions, rules), readMessages),
    },
    {
      path: '**.messages.toolRunner',
      api: 'messages',
      read: (site) => read(site, namedRecord(site, positions, rules), readMessagesRunner),
    },
    {
      path: ['**.messages.batches.create', '**.batches().create'],
      api: 'messages',
      read: (site) => read(site, namedRecord(site, ['requests'], rules), readMessageBatch),
    },
    {
      path: '**.messages().**.create|createStreamed|createStream|stream',
      api: 'messages',
      read: (site) => read(site, fluentRecord(site, 'messages', rules), readMessages),
    },
    {
      path: '**.sessions.events.send',
      api: 'agent',
      read: (site) => read(site, site, readSessionEvents),
    },
    {
      path: '**.completions().create|createStreamed',
      api: 'completion',
      read: (site) => read(site, fluentRecord(site, 'completions'), readLegacyCompletion),
    },
  ],
  unseen: [
    {
      path: 'messages().create|createStreamed',
      api: 'messages',
      needs: ['model', 'messages', 'max_tokens'],
      read: (site) => ({ ...readMessages(site, evidence({})) }),
    },
    {
      path: 'messages.create|createStream',
      api: 'messages',
      needs: ['model', 'messages', 'maxTokens'],
      read: (site) =>
        read(site, namedRecord(site, positions, rules), (inner) => readMessages(inner, evidence({}))),
    },
  ],
};
