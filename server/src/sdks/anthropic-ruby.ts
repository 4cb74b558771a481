import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import {
  readLegacyCompletion,
  readMessageBatch,
  readMessages,
  readMessagesRunner,
  readSessionEvents,
} from './wire/anthropic-messages';
import type { RequestReader } from './wire/openai-client';
import { evidence } from './wire/requests';
import { gemEvidence, parametersSite } from './wire/ruby-clients';
import { withConstants } from './wire/ruby-constants';

const direct = gemEvidence('Anthropic', 'anthropic', 'ANTHROPIC_BASE_URL');

function provider(site: SiteView): ProviderEvidence {
  const names = site.names.join(' ');
  if (/Bedrock|AWS/.test(names)) return evidence({ sdk: 'bedrock', fixed: true });
  if (/Vertex|GoogleCloud/.test(names)) return evidence({ sdk: 'vertex', fixed: true });
  return direct(site);
}

const clients = 'Client|BedrockClient|BedrockMantleClient|VertexClient|AWSClient|GoogleCloudClient()';
const beta = 'beta?';

/** `Anthropic::Models::Model::CLAUDE_SONNET_4_5` is `claude-sonnet-4-5`: all of the gem's are spelled so. */
function modelOf(model: Value | null): Value | null {
  return withConstants(model, 'Anthropic', (names) =>
    names.at(-2) === 'Model' ? (names.at(-1) ?? '').toLowerCase().replaceAll('_', '-') : null,
  );
}

function named(request: CallRequest | null): CallRequest | null {
  return request && { ...request, model: modelOf(request.model) };
}

function call(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return { path: `${clients}.${path}`, api, read: (site) => named(read(site, provider(site))) };
}

/** Of the gem that came before Anthropic's own, whose requests are `parameters:`. */
function legacy(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return {
    path: `${clients}.${path}`,
    api,
    read: (site) => {
      const inner = parametersSite(site);
      return inner && read(inner, provider(site));
    },
  };
}

/** A batch of either gem. */
function readBatch(site: SiteView, by: ProviderEvidence): CallRequest {
  return readMessageBatch(parametersSite(site) ?? site, by);
}

/** Anthropic's own gem, and ruby-anthropic, which had the name before. */
export const anthropicRuby: SdkShape = {
  id: 'anthropic',
  modules: ['Anthropic'],
  languages: ['ruby'],
  transparent: ['with_options()'],
  calls: [
    call(`${beta}.messages.create|stream|stream_raw|parse`, 'messages', readMessages),
    call(`${beta}.messages.tool_runner`, 'messages', readMessagesRunner),
    call(`${beta}.messages.batches.create`, 'messages', readBatch),
    call('beta.sessions.events.send_|send', 'agent', readSessionEvents),
    call('completions.create|stream|stream_raw', 'completion', readLegacyCompletion),
    legacy('messages', 'messages', readMessages),
    legacy('complete', 'completion', readLegacyCompletion),
  ],
  unseen: [
    {
      path: 'beta?.messages.create|stream|stream_raw|parse',
      api: 'messages',
      needs: ['max_tokens', 'messages'],
      read: (site) => named(readMessages(site, evidence({}))),
    },
    {
      path: 'messages',
      api: 'messages',
      needs: ['parameters'],
      read: (site) => {
        const inner = parametersSite(site);
        return inner && readMessages(inner, evidence({}));
      },
    },
  ],
};
