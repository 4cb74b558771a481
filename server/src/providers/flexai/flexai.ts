import type { Provider, ProviderRate } from '../../core/provider/provider';
import { LIST_NOT_LOADED } from '../wire/words';
import { flexaiAccount } from './account';

/** A snapshot of its model list that it published with its packages. */
const SNAPSHOT = {
  currency: 'USD',
  source: 'snapshot of https://api.flex.ai/v1/models in github.com/flexaihq',
  asOf: '2026-10-02',
} as const;

function text(model: string, input: string, output: string): readonly ProviderRate[] {
  return [
    { models: [model], unit: 'input_token', per: 1_000_000, amount: input, ...SNAPSHOT },
    { models: [model], unit: 'output_token', per: 1_000_000, amount: output, ...SNAPSHOT },
  ];
}

export const flexai: Provider = {
  id: 'flexai',
  name: 'FlexAI Token Factory',
  hosts: ['tokens.flex.ai', 'api.flex.ai'],
  pathPrefix: null,
  keyVariables: ['FLEXAI_API_KEY'],
  links: {
    pricing: 'https://docs.flex.ai/inference-api/reference/billing',
    billing: 'https://tokens.flex.ai/dashboard/billing',
    docs: 'https://docs.flex.ai',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [
    ...text('gpt-oss-20b', '0.02', '0.1'),
    ...text('gpt-oss-120b', '0.03', '0.17'),
    { models: ['gpt-oss-120b'], unit: 'cached_input_token', per: 1_000_000, amount: '0.0045', ...SNAPSHOT },
    ...text('DeepSeek-V4-Flash-0731', '0.06', '0.18'),
    ...text('Llama-3.3-70B-Instruct-FP8', '0.135', '0.4'),
    ...text('Qwen3-Coder-30B', '0.07', '0.26'),
    ...text('GLM-5.2', '0.5625', '1.8'),
    { models: ['bge-m3'], unit: 'input_token', per: 1_000_000, amount: '0.01', ...SNAPSHOT },
    { models: ['FLUX.1-schnell'], unit: 'image', per: 1, amount: '0.0005', ...SNAPSHOT },
    { models: ['Kokoro-82M'], unit: 'character', per: 1, amount: '0.00000062', ...SNAPSHOT },
    { models: ['whisper-large-v3-turbo'], unit: 'second', per: 60, amount: '0.000667', ...SNAPSHOT },
  ],
  free: null,
  account: flexaiAccount,
};
