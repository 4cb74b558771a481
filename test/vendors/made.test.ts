import assert from 'node:assert/strict';
import { VendorIndex } from '../../server/src/core/vendor/vendor-index';
import { vendors } from '../../server/src/vendors/list';

const index = new VendorIndex(vendors);
const makerOf = (id: string) => index.madeBy(id).vendor.id;

describe('who made a model', () => {
  it('is told by the id as any provider spells it', () => {
    for (const [id, maker] of [
      ['gpt-4o-2024-08-06', 'openai'],
      ['openai/gpt-5.4-mini', 'openai'],
      ['openai.gpt-oss-120b-1:0', 'openai'],
      ['ft:gpt-4o-mini:org::id', 'openai'],
      ['o3-mini', 'openai'],
      ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'anthropic'],
      ['anthropic/claude-3.5-sonnet', 'anthropic'],
      ['claude-sonnet-4-5@20250929', 'anthropic'],
      ['models/gemini-2.5-pro', 'google'],
      ['google.gemma-3-27b-it', 'google'],
      ['meta-llama/Llama-3.3-70B-Instruct-Turbo', 'meta'],
      ['llama-3.1-8b-instant', 'meta'],
      ['llama3.2', 'meta'],
      ['mistral-small-latest', 'mistral'],
      ['Qwen/Qwen2.5-72B-Instruct', 'qwen'],
      ['qwen3:8b', 'qwen'],
      ['deepseek.r1-v1:0', 'deepseek'],
      ['command-r-plus', 'cohere'],
      ['x-ai/grok-4', 'xai'],
      ['amazon.nova-micro-v1:0', 'amazon'],
      ['us.amazon.nova-2-lite-v1:0', 'amazon'],
      ['moonshotai/kimi-k2', 'moonshot'],
      ['z-ai/glm-4.6', 'zai'],
    ] as const)
      assert.equal(makerOf(id), maker, id);
  });

  it('is nobody for names that only look like a family', () => {
    for (const id of [
      '',
      'gpt',
      'my-gpt-4o',
      'claudette',
      'o',
      'opus',
      'grokking',
      'novabert',
      'nova-2',
      'nova-3-medical',
      'prod-chat',
    ])
      assert.equal(makerOf(id), 'unknown', id);
  });

  it('knows output limits by the longest family', () => {
    const limit = (id: string) => {
      const { vendor, model } = index.madeBy(id);
      return vendor.outputLimit(model);
    };
    assert.deepEqual(
      ['gpt-4o', 'gpt-4o-2024-05-13', 'gpt-5-pro', 'gpt-4', 'claude-opus-4-1', 'claude-3.5-haiku'].map(limit),
      [16_384, 4_096, 272_000, null, 32_000, 8_192],
    );
    assert.deepEqual(['gemini-2.5-flash', 'gemini-3.1-flash-lite-image'].map(limit), [65_536, 4_096]);
    assert.deepEqual(
      ['gpt-3.5-turbo-16k', 'command-a-03-2025', 'command-a-reasoning-08-2025'].map(limit),
      [16_384, 8_192, 32_768],
    );
  });

  it('says no output limit that no page tells', () => {
    for (const id of [
      'gpt-4.5-preview',
      'chatgpt-4o-latest',
      'gpt-4-0125-preview',
      'gemini-1.5-pro',
      'grok-4',
    ]) {
      const { vendor, model } = index.madeBy(id);
      assert.equal(vendor.outputLimit(model), null, id);
    }
  });
});
