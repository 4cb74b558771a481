import type { Value } from '../core/evaluate/values';
import type { ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { anthropicJvmRecords } from './wire/anthropic-jvm-records';
import {
  readLegacyCompletion,
  readMessageBatch,
  readMessages,
  readMessagesRunner,
} from './wire/anthropic-messages';
import { builtWith } from './wire/builder-steps';
import type { RequestReader } from './wire/openai-client';
import { recordSite } from './wire/records';
import { evidence } from './wire/requests';

const clients = [
  'AnthropicClient()',
  'AnthropicClientAsync()',
  'AnthropicOkHttpClient',
  'AnthropicOkHttpClientAsync',
];

/** Who runs the models, by the backend that the client was built with. */
function evidenceOf(site: SiteView): ProviderEvidence {
  const backend = backendName(builtWith(site, ['backend']));
  if (/bedrock|mantle/i.test(backend)) return evidence({ sdk: 'bedrock', fixed: true });
  if (/vertex|googlecloud/i.test(backend)) return evidence({ sdk: 'vertex', fixed: true });
  if (/foundry/i.test(backend)) return evidence({ sdk: 'azure', fixed: true });
  return evidence({
    sdk: 'anthropic',
    baseUrl: builtWith(site, ['baseUrl']),
    baseUrlVariable: 'ANTHROPIC_BASE_URL',
  });
}

function backendName(backend: Value | null): string {
  const [first] = backend?.kind === 'external' ? backend.path : [];
  return first?.kind === 'member' ? first.name : '';
}

function call(path: string, read: RequestReader, api: CallShape['api'] = 'messages'): CallShape {
  return {
    path: clients.map((client) => `${client}.**.${path}`),
    api,
    read: (site) => read(recordSite(site, site.args.positional(0), anthropicJvmRecords), evidenceOf(site)),
  };
}

/** Anthropic's own package for Java and Kotlin: requests are made by builders. */
export const anthropicJava: SdkShape = {
  id: 'anthropic-java',
  modules: ['com.anthropic/*'],
  languages: ['java', 'kotlin'],
  calls: [
    call('messages().create|createStreaming', readMessages),
    call('messages().toolRunner', readMessagesRunner),
    call('messages().batches().create', readMessageBatch),
    call('completions().create|createStreaming', readLegacyCompletion, 'completion'),
  ],
  unseen: [
    {
      path: 'messages().create|createStreaming',
      api: 'messages',
      beside: true,
      read: (site) =>
        readMessages(recordSite(site, site.args.positional(0), anthropicJvmRecords), evidence({})),
    },
  ],
};
