import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { costLine } from '../../server/src/batch/cost-line';
import { chatLine, costed, lineCosting } from '../support/batch';

const messages = [{ role: 'user', content: 'What is the capital of France?' }];

/** Who bills for which model, by what name, and whether it has a price at all. */
const words = (line: unknown, given = {}) => {
  const { id, provider, model, estimate, unknown } = costed(line, given);
  return `${id} ${model} @${provider} ${estimate ? 'priced' : unknown?.code}`;
};

describe('batch request lines', () => {
  it('are read as OpenAI has them', () => {
    const line = costed(chatLine('gpt-4.1'));
    // 7 tokens of text and 7 around them; up to 100 at half of $2 and $8 for a million.
    assert.deepEqual(line.inputTokens, { low: 14, likely: 14, high: 14, how: 'counted' });
    assert.deepEqual(line.outputTokens, { low: 1, likely: 100, high: 100, how: 'capped' });
    assert.deepEqual(line.estimate, {
      currency: 'USD',
      low: '0.000018',
      likely: '0.000414',
      high: '0.000414',
    });
    assert.deepEqual([line.id, line.provider, line.providerAssumed], ['request-1', 'openai', true]);
  });

  it('go to whom a whole address names, else to whom is told', () => {
    const whole = chatLine(
      'llama-3.3-70b-versatile',
      {},
      { url: 'https://api.groq.com/openai/v1/chat/completions' },
    );
    assert.equal(words(whole), 'request-1 llama-3.3-70b-versatile @groq priced');
    assert.equal(costed(whole).providerAssumed, false);
    assert.equal(
      words(chatLine('llama-3.3-70b-versatile'), { provider: 'groq' }),
      'request-1 llama-3.3-70b-versatile @groq priced',
    );
    assert.equal(
      words(chatLine('llama-3.3-70b-versatile')),
      'request-1 llama-3.3-70b-versatile @openai model-unknown',
    );
    assert.equal(
      words(chatLine('gpt-4.1', {}, { url: 'v1/chat/completions' })),
      'request-1 gpt-4.1 @openai priced',
    );
  });

  it('are read as Mistral, Together and Fireworks have them', () => {
    const line = (model: string) => ({ custom_id: '0', body: { model, messages, max_tokens: 100 } });
    assert.equal(words(line('mistral-small-latest')), '0 mistral-small-latest @mistral priced');
    const llama = 'meta-llama/Llama-3.3-70B-Instruct-Turbo';
    assert.equal(words(line(llama)), `0 ${llama} @together priced`);
    const fireworks = 'accounts/fireworks/models/deepseek-v3p1';
    assert.match(words(line(fireworks)), /@fireworks/);
    assert.match(words(line('house-model')), /@null provider-unknown/);
  });

  it('take the model that the job names', () => {
    const line = { custom_id: '0', body: { messages, max_tokens: 100 } };
    assert.equal(
      words(line, { provider: 'mistral', model: 'mistral-small-latest' }),
      '0 mistral-small-latest @mistral priced',
    );
    assert.match(words(line, { provider: 'mistral' }), /@mistral model-unknown/);
  });

  it('are read as Anthropic has them', () => {
    const line = { custom_id: 'a', params: { model: 'claude-sonnet-4-5', max_tokens: 50, messages } };
    assert.equal(words(line), 'a claude-sonnet-4-5 @anthropic priced');
    assert.equal(costed(line).outputTokens.high, 50);
  });

  it('are read as the Gemini API and Vertex AI have them', () => {
    const request = {
      contents: [{ role: 'user', parts: [{ text: 'Hi' }] }],
      generationConfig: { maxOutputTokens: 9 },
    };
    const given = { model: 'gemini-2.5-flash' };
    assert.equal(words({ key: 'k', request }, given), 'k gemini-2.5-flash @google priced');
    assert.equal(words({ request }, given), 'null gemini-2.5-flash @vertex priced');
    assert.equal(costed({ request }, given).outputTokens.high, 9);
    assert.match(words({ request }), /null null @vertex model-unknown/);
    assert.match(
      words({ key: 'k', request: { ...request, model: 'models/gemini-2.5-pro' } }),
      /gemini-2.5-pro @google/,
    );
    const claude = { anthropic_version: 'vertex-2023-10-16', max_tokens: 9, messages };
    assert.match(
      words({ custom_id: 'c', request: claude }, { model: 'claude-sonnet-4-5' }),
      /^c claude-sonnet-4-5 @vertex/,
    );
  });

  it('are read as Bedrock has them', () => {
    const modelInput = { anthropic_version: 'bedrock-2023-05-31', max_tokens: 9, messages };
    const line = costed({ recordId: 'r', modelInput }, { model: 'anthropic.claude-3-haiku-20240307-v1:0' });
    assert.deepEqual([line.id, line.provider, line.outputTokens.high], ['r', 'bedrock', 9]);
    assert.equal(line.atBatchPrice, false);
    assert.ok(line.estimate);
  });

  it('take the model that an address names', () => {
    const contents = [{ parts: [{ text: 'Hi' }] }];
    const url = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent';
    assert.equal(words({ custom_id: 'g', url, body: { contents } }), 'g gemini-2.5-flash @google priced');
  });

  it('go to other endpoints', () => {
    const embeddings = { model: 'text-embedding-3-small', input: ['one text', 'and another'] };
    const line = costed({ custom_id: 'e', method: 'POST', url: '/v1/embeddings', body: embeddings });
    assert.equal(line.inputTokens.likely, 4);
    assert.equal(line.outputTokens.high, 0);
    assert.equal(line.estimate?.high, '0.00000004');
    const responses = { model: 'gpt-4.1', input: 'Hi', max_output_tokens: 16 };
    assert.equal(costed({ custom_id: 'r', url: '/v1/responses', body: responses }).outputTokens.high, 16);
    const moderation = costed({
      custom_id: 'm',
      url: '/v1/moderations',
      body: { input: 'Hi', model: 'omni' },
    });
    assert.match(moderation.unknown?.message ?? '', /\/v1\/moderations/);
    const image = { model: 'dall-e-3', prompt: 'A cat', size: '1024x1024', quality: 'standard', n: 1 };
    const pictures = costed({ custom_id: 'i', url: '/v1/images/generations', body: image });
    assert.deepEqual([pictures.estimate?.likely, pictures.atBatchPrice], ['0.04', false]);
  });

  it('count tools and pictures', () => {
    const plain = costed(chatLine('gpt-4.1')).inputTokens;
    const tool = {
      type: 'function',
      function: { name: 'find', description: 'Finds things', parameters: {} },
    };
    assert.ok(costed(chatLine('gpt-4.1', { tools: [tool] })).inputTokens.likely > plain.likely);
    const picture = [
      { role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://a.example/b.png' } }] },
    ];
    assert.ok((costed(chatLine('gpt-4.1', { messages: picture })).inputTokens.high ?? 0) > 80);
  });

  it('say what their output was measured to be', () => {
    const { outputTokens, estimate } = costed(chatLine('gpt-4.1', {}, { expect: { output_tokens: 37 } }));
    assert.deepEqual(outputTokens, { low: 37, likely: 37, high: 37, how: 'measured' });
    assert.equal(estimate?.low, estimate?.high);
  });

  it('are malformed in words', () => {
    const message = (text: string) => {
      const result = costLine(text, 8, lineCosting());
      return result.kind === 'malformed' ? result.message : 'a request';
    };
    assert.match(message('{"custom_id": '), /^line 8 is not JSON: /);
    assert.match(message('[1]'), /^line 8 is no object but a list/);
    assert.match(message('null'), /but null/);
    assert.match(
      message('{"model": "gpt-4.1", "messages": []}'),
      /^line 8 is no batch request: none of \{"custom_id"/,
    );
    assert.match(message('{"custom_id": "1", "url": "/v1/responses", "body": 3}'), /no batch request/);
  });
});
