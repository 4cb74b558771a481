import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readLegacyCompletion, readMessages } from './wire/anthropic-messages';
import { clientOf, requestSite } from './wire/dotnet-chat';
import type { RequestReader } from './wire/openai-client';
import { evidence } from './wire/requests';
import { given } from './wire/values';

/** Requests are one value; of some packages its members are the arguments of the call. */
function bodyOf(site: SiteView): Value | null {
  return given(site.args.positional(0)) ?? site.args.named('parameters') ?? site.args.named('request');
}

function providerOf(site: SiteView) {
  if (site.names.some((name) => /Bedrock/.test(name))) return evidence({ sdk: 'bedrock', fixed: true });
  if (site.names.some((name) => /Vertex/.test(name))) return evidence({ sdk: 'vertex', fixed: true });
  if (site.names.some((name) => /Foundry/.test(name))) return evidence({ sdk: 'azure', fixed: true });
  const { provider } = clientOf(site);
  return provider.sdk === null ? evidence({ sdk: 'anthropic' }) : provider;
}

function call(path: string, read: RequestReader, api: CallShape['api'] = 'messages'): CallShape {
  return {
    path: clients.map((client) => `${client}.${path}`),
    api,
    read: (site): CallRequest | null => read(requestSite(site, bodyOf(site)), providerOf(site)),
  };
}

const clients = [
  'AnthropicClient|AnthropicApi|AnthropicBedrockClient|AnthropicFoundryClient|AnthropicVertexClient|VertexAIClient|IAnthropicClient|Anthropic|IAnthropic|IMessages()',
];

/** Packages for .NET that ask Anthropic: its own, Anthropic.SDK, tryAGI's and Claudia. */
export const anthropicDotnet: SdkShape = {
  id: 'anthropic',
  modules: ['Anthropic/*', 'Claudia/*'],
  languages: ['csharp'],
  transparent: ['WithOptions()', 'WithRawResponse', 'Beta'],
  calls: [
    call('Messages?.GetClaudeMessageAsync|StreamClaudeMessageAsync', readMessages),
    call('Messages?.Create|CreateStreaming|CreateAsync|CreateStreamAsync|CreateStreamingAsync', readMessages),
    call('CreateMessageAsync|CreateMessageAsStreamAsync|CreateMessage', readMessages),
    call('Messages.MessagesPostAsync|MessagesPost', readMessages),
    call(
      'Completions.GetClaudeCompletionAsync|StreamClaudeCompletionAsync|Create',
      readLegacyCompletion,
      'completion',
    ),
  ],
  unseen: [
    {
      path: 'GetClaudeMessageAsync|StreamClaudeMessageAsync',
      api: 'messages',
      read: (site) => readMessages(requestSite(site, bodyOf(site)), evidence({ sdk: 'anthropic' })),
    },
  ],
};
