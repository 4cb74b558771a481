import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import { openaiCalls } from './wire/openai-calls';
import { readChat, readCompletion } from './wire/openai-chat';
import { clientEvidence, type EvidenceReader } from './wire/openai-client';

/** An SDK whose client is called as OpenAI's is. */
interface Kin {
  readonly id: string;
  readonly modules: readonly string[];
  readonly clients: string;
  /** Whether the module has calls of its own, without a client. */
  readonly bare?: boolean;
  /** Provider id; null where the client is a gateway to others. */
  readonly provider: string | null;
}

const kin: readonly Kin[] = [
  { id: 'ai21', modules: ['ai21'], clients: 'AI21Client|AsyncAI21Client', provider: 'ai21' },
  {
    id: 'cerebras',
    modules: ['cerebras.cloud.sdk', '@cerebras/cerebras_cloud_sdk'],
    clients: 'Cerebras|AsyncCerebras|default',
    provider: 'cerebras',
  },
  {
    id: 'fireworks',
    modules: ['fireworks', 'fireworks.client'],
    clients: 'Fireworks|AsyncFireworks',
    bare: true,
    provider: 'fireworks',
  },
  {
    id: 'perplexity',
    modules: ['perplexity', '@perplexity-ai/perplexity_ai'],
    clients: 'Perplexity|AsyncPerplexity|default',
    provider: 'perplexity',
  },
  {
    id: 'portkey',
    modules: ['portkey_ai', 'portkey-ai'],
    clients: 'Portkey|AsyncPortkey|default',
    provider: null,
  },
  { id: 'sambanova', modules: ['sambanova'], clients: 'SambaNova|AsyncSambaNova', provider: 'sambanova' },
  { id: 'zhipuai', modules: ['zhipuai'], clients: 'ZhipuAI', provider: 'zhipuai' },
];

/** Calls of a module as OpenAI's was before version 1. */
function bareCalls(provider: EvidenceReader): readonly CallShape[] {
  return [
    {
      path: 'client?.ChatCompletion.create|acreate',
      api: 'chat',
      read: (site) => readChat(site, provider(site)),
    },
    {
      path: 'client?.Completion.create|acreate',
      api: 'completion',
      read: (site) => readCompletion(site, provider(site)),
    },
  ];
}

/** SDKs of providers that copy OpenAI's client. */
export const openaiKin: readonly SdkShape[] = kin.map(({ id, modules, clients, bare, provider }) => {
  const evidence = clientEvidence(provider, null);
  return {
    id,
    modules,
    transparent: ['with_options()', 'withOptions()', 'with_raw_response', 'with_streaming_response'],
    calls: [...openaiCalls([`default?.${clients}()`], evidence), ...(bare ? bareCalls(evidence) : [])],
  };
});
