import assert from 'node:assert/strict';
import { postedCost } from '../support/posted';

const ROUTER = 'https://openrouter.ai/api/v1/chat/completions';
const ASKED = [{ role: 'user', content: 'Who are you' }];

describe('a request to a router', () => {
  it('goes to no model that none of those who may run it has', () => {
    const body = { model: 'google/gemini-2.0-flash-001', models: ['x-ai/grok-4'], messages: ASKED };
    assert.equal(postedCost(ROUTER, body).model, 'google/gemini-2.0-flash-001');
    assert.equal(postedCost(ROUTER, { ...body, provider: { only: ['xai'] } }).model, 'x-ai/grok-4');
    assert.equal(
      postedCost(ROUTER, { ...body, provider: { order: ['xai'] } }).model,
      'google/gemini-2.0-flash-001',
    );
    const both = postedCost(ROUTER, { ...body, provider: { only: ['xai', 'google-vertex/us'] } });
    assert.equal(both.model, 'google/gemini-2.0-flash-001');
  });

  it('keeps its model where nobody that is named has any', () => {
    const body = { model: 'anthropic/claude-sonnet-4.5', messages: ASKED, provider: { only: ['xai'] } };
    assert.equal(postedCost(ROUTER, body).model, 'anthropic/claude-sonnet-4.5');
  });
});

describe('tools that must not be called', () => {
  const body = (choice: string) => ({
    model: 'meta-llama/llama-4-scout-17b-16e-instruct',
    messages: [{ role: 'user', content: "What's the weather in Paris?" }],
    tool_choice: choice,
    tools: [
      { type: 'function', function: { name: 'get_weather', parameters: { type: 'object', properties: {} } } },
    ],
  });

  it('are left out by a host whose templates do so, and may be by others', () => {
    const at = (url: string, choice: string) => postedCost(url, body(choice)).usage.inputTokens!;
    const groq = 'https://api.groq.com/openai/v1/chat/completions';
    assert.ok(at(groq, 'auto').likely > 600);
    assert.ok(at(groq, 'none').likely < 30);
    const elsewhere = at('https://api.together.xyz/v1/chat/completions', 'none');
    assert.ok(elsewhere.low < 30 && elsewhere.likely > 100);
  });
});

describe('what a model reads that no request shows', () => {
  it('has no end where it runs tools of its own accord', () => {
    const { usage } = postedCost('https://api.groq.com/openai/v1/chat/completions', {
      model: 'groq/compound',
      messages: ASKED,
    });
    assert.deepEqual([usage.inputTokens?.high, usage.inputTokens?.how], [null, 'unbounded']);
  });

  it('is seen through a gateway that copies the paths of Bedrock', () => {
    const { usage, model } = postedCost(
      'http://localhost:8787/bedrock/model/amazon.nova-micro-v1%3A0/converse',
      {
        messages: [{ role: 'user', content: [{ text: 'What is the capital of France?' }] }],
      },
    );
    assert.equal(model, 'amazon.nova-micro-v1:0');
    assert.equal(usage.inputTokens?.likely, 7);
  });
});
