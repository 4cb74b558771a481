import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readRecord } from '../../server/src/core/usage-log/read-record';
import { usageLogReaders } from '../../server/src/usage-logs/list';

const read = (record: unknown) => readRecord(record, usageLogReaders);

/** The one call of a record, without what is the same in most. */
function one(record: unknown) {
  const [call, ...others] = read(record) ?? [];
  assert.ok(call && others.length === 0, 'one call');
  const { model, provider, usage, tier, cost } = call;
  return { model, provider, usage, ...(tier === null ? {} : { tier }), ...(cost === null ? {} : { cost }) };
}

const chat = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  model: 'gpt-5.2-2025-12-11',
  choices: [{ message: { role: 'assistant', content: 'secret' } }],
  usage: {
    prompt_tokens: 500,
    completion_tokens: 200,
    total_tokens: 700,
    prompt_tokens_details: { cached_tokens: 300, audio_tokens: 20 },
    completion_tokens_details: { reasoning_tokens: 64, audio_tokens: 50 },
  },
};

describe('a usage log', () => {
  it("of OpenAI's chats counts each token once, and what was thought as output", () => {
    assert.deepEqual(one(chat), {
      model: 'gpt-5.2-2025-12-11',
      provider: null,
      usage: {
        inputTokens: 180,
        cachedInputTokens: 300,
        inputAudioTokens: 20,
        outputTokens: 150,
        outputAudioTokens: 50,
      },
    });
  });

  it("of OpenAI's responses is read, with the tier that is not the standard one", () => {
    const response = {
      object: 'response',
      model: 'gpt-5-mini',
      service_tier: 'flex',
      usage: {
        input_tokens: 75,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: 1186,
        output_tokens_details: { reasoning_tokens: 1024 },
      },
    };
    assert.deepEqual(one(response), {
      model: 'gpt-5-mini',
      provider: null,
      usage: { inputTokens: 75, outputTokens: 1186 },
      tier: 'flex',
    });
  });

  it('of the output of batches has the tier of batches', () => {
    const line = { id: 'b', custom_id: 'r-1', response: { status_code: 200, body: chat }, error: null };
    assert.equal(one(line).tier, 'batch');
    const result = {
      custom_id: 'r-1',
      result: {
        type: 'succeeded',
        message: { type: 'message', model: 'claude-haiku-4-5', usage: { input_tokens: 9, output_tokens: 4 } },
      },
    };
    assert.deepEqual(one(result), {
      model: 'claude-haiku-4-5',
      provider: 'anthropic',
      usage: { inputTokens: 9, outputTokens: 4 },
      tier: 'batch',
    });
  });

  it("of Anthropic's answers has cached tokens apart, and those kept for an hour", () => {
    const message = {
      type: 'message',
      model: 'claude-sonnet-4-5',
      usage: {
        input_tokens: 21,
        cache_creation_input_tokens: 188,
        cache_read_input_tokens: 1000,
        cache_creation: { ephemeral_5m_input_tokens: 88, ephemeral_1h_input_tokens: 100 },
        output_tokens: 393,
        service_tier: 'standard',
      },
    };
    assert.deepEqual(one(message), {
      model: 'claude-sonnet-4-5',
      provider: 'anthropic',
      usage: {
        inputTokens: 21,
        cachedInputTokens: 1000,
        cacheWriteTokens: 88,
        cacheWrite1hTokens: 100,
        outputTokens: 393,
      },
    });
  });

  it('of OpenRouter tells what was charged, digit by digit', () => {
    const answer = {
      model: 'openai/gpt-4o',
      usage: { prompt_tokens: 10, completion_tokens: 2, cost: 0.00000014 },
    };
    assert.deepEqual(one(answer), {
      model: 'openai/gpt-4o',
      provider: 'openrouter',
      usage: { inputTokens: 10, outputTokens: 2 },
      cost: { amount: '0.00000014', currency: 'USD' },
    });
  });

  it('of Lumenfall tells what was charged for images', () => {
    const answer = {
      data: [{ url: 'a' }, { url: 'b' }],
      metadata: { model: 'gpt-image-2', cost: 0.08, cost_currency: 'USD' },
    };
    assert.deepEqual(one(answer), {
      model: 'gpt-image-2',
      provider: 'lumenfall',
      usage: { images: 2 },
      cost: { amount: '0.08', currency: 'USD' },
    });
  });

  it('of LiteLLM is a row of its spend logs', () => {
    const row = {
      request_id: 'r',
      call_type: 'acompletion',
      model: 'gemini-2.5-flash',
      custom_llm_provider: 'gemini',
      spend: 0.0012,
      prompt_tokens: 100,
      completion_tokens: 50,
      metadata: {
        usage_object: {
          prompt_tokens: 100,
          completion_tokens: 50,
          prompt_tokens_details: { cached_tokens: 40 },
        },
      },
    };
    assert.deepEqual(one(row), {
      model: 'gemini-2.5-flash',
      provider: 'google',
      usage: { inputTokens: 60, cachedInputTokens: 40, outputTokens: 50 },
      cost: { amount: '0.0012', currency: 'USD' },
    });
  });

  it('of OpenTelemetry is a span, or an export of many', () => {
    const attributes = {
      'gen_ai.provider.name': 'aws.bedrock',
      'gen_ai.request.model': 'anthropic.claude-sonnet-4-5',
      'gen_ai.usage.input_tokens': 12,
      'gen_ai.usage.output_tokens': 34,
      'gen_ai.input.messages': 'secret',
    };
    const call = {
      model: 'anthropic.claude-sonnet-4-5',
      provider: 'bedrock',
      usage: { inputTokens: 12, outputTokens: 34 },
    };
    assert.deepEqual(one({ name: 'chat', attributes }), call);
    const listed = Object.entries(attributes).map(([key, value]) => ({
      key,
      value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
    }));
    const span = { traceId: 't', attributes: listed };
    const exported = { resourceSpans: [{ scopeSpans: [{ spans: [span, { attributes: [] }, span] }] }] };
    assert.deepEqual(
      read(exported)?.map(({ usage }) => usage),
      [call.usage, call.usage],
    );
  });

  it('keeps no text of a prompt or an answer', () => {
    assert.doesNotMatch(JSON.stringify(read(chat)), /secret/);
  });

  it('of no known form is none, whatever it is', () => {
    const odd = [
      null,
      [],
      'x',
      {},
      { usage: null },
      { usage: { prompt_tokens: 'many' } },
      { usage: { prompt_tokens: -1, completion_tokens: 1.5 } },
      { attributes: 7 },
      { resourceSpans: [null, 3, { scopeSpans: 'x' }] },
      { spend: 'x', prompt_tokens: {} },
      { metadata: { cost: -3, cost_currency: 'USD' } },
      { result: [], response: 'x', body: null },
    ];
    for (const record of odd) assert.deepEqual(read(record) ?? [], [], JSON.stringify(record));
  });
});
