import type { ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import {
  readLegacyCompletion,
  readMessageBatch,
  readMessages,
  readMessagesRunner,
  readSessionEvents,
} from './wire/anthropic-messages';
import { clientEvidence, type RequestReader } from './wire/openai-client';
import { evidence } from './wire/requests';

const clients = [
  'Anthropic',
  'AsyncAnthropic',
  'AnthropicBedrock',
  'AsyncAnthropicBedrock',
  'AnthropicBedrockMantle',
  'AsyncAnthropicBedrockMantle',
  'AnthropicVertex',
  'AsyncAnthropicVertex',
  'AnthropicFoundry',
  'AsyncAnthropicFoundry',
  'AnthropicAWS',
  'AsyncAnthropicAWS',
  'AnthropicGoogleCloud',
  'AsyncAnthropicGoogleCloud',
  'Client',
  'AsyncClient',
  'default',
].join('|');

const direct = clientEvidence('anthropic', 'ANTHROPIC_BASE_URL');

function anthropicEvidence(site: SiteView): ProviderEvidence {
  const hosted = [...site.names, site.module].join(' ').toLowerCase();
  if (hosted.includes('bedrock')) return evidence({ sdk: 'bedrock', fixed: true });
  if (hosted.includes('vertex')) return evidence({ sdk: 'vertex', fixed: true });
  if (hosted.includes('foundry')) return evidence({ sdk: 'azure', fixed: true });
  return direct(site);
}

function call(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return {
    path: `default?.${clients}().${path}`,
    api,
    read: (site) => read(site, anthropicEvidence(site)),
  };
}

const beta = 'beta?.prompt_caching|promptCaching|tools?';

export const anthropic: SdkShape = {
  id: 'anthropic',
  modules: [
    'anthropic',
    'anthropic/*',
    '@anthropic-ai/sdk',
    '@anthropic-ai/sdk/*',
    '@anthropic-ai/bedrock-sdk',
    '@anthropic-ai/bedrock-sdk/*',
    '@anthropic-ai/vertex-sdk',
    '@anthropic-ai/vertex-sdk/*',
    '@anthropic-ai/foundry-sdk',
    'posthog.ai.anthropic',
    '@posthog/ai/anthropic',
  ],
  transparent: ['with_options()', 'withOptions()', 'copy()', 'with_raw_response', 'with_streaming_response'],
  calls: [
    call(`${beta}.messages.create|stream|parse`, 'messages', readMessages),
    call(`${beta}.messages.tool_runner|toolRunner`, 'messages', readMessagesRunner),
    call(`${beta}.messages.batches.create`, 'messages', readMessageBatch),
    call('beta.sessions.events.send', 'agent', readSessionEvents),
    call('completions.create|stream', 'completion', readLegacyCompletion),
    call('completion|acompletion|completion_stream', 'completion', readLegacyCompletion),
  ],
  unseen: [
    {
      path: 'beta?.messages.create|stream|parse',
      api: 'messages',
      needs: ['max_tokens', 'messages'],
      read: (site) => readMessages(site, evidence({})),
    },
  ],
};
