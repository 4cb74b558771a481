import assert from 'node:assert/strict';
import { renderTools, type ToolDefinition } from '../../server/src/vendors/wire/openai-tools';
import {
  anthropicToolPrompt,
  openaiChatOverhead,
  openaiToolsOverhead,
} from '../../server/src/vendors/wire/overheads';

const weather: ToolDefinition = {
  name: 'get_weather',
  description: 'Weather of a city.',
  parameters: {
    type: 'object',
    properties: {
      city: { type: 'string', description: 'Name of the city' },
      days: { type: 'integer' },
      unit: { type: 'string', enum: ['celsius', 'fahrenheit'], default: 'celsius' },
      at: { anyOf: [{ type: 'string' }, { type: 'null' }], default: null },
      tags: { type: 'array', items: { $ref: '#/$defs/Tag' } },
    },
    required: ['city'],
    $defs: { Tag: { type: 'object', properties: { id: { type: ['string', 'number'] } } } },
  },
};

describe('what OpenAI makes of tools', () => {
  it('reads like TypeScript', () => {
    assert.equal(
      renderTools([weather, { name: 'now', description: null, parameters: {} }]),
      [
        'namespace functions {',
        '',
        '// Weather of a city.',
        'type get_weather = (_: {',
        '// Name of the city',
        'city: string,',
        'days?: number,',
        'unit?: "celsius" | "fahrenheit", // default: celsius',
        'at?: string | null, // default: null',
        'tags?: {',
        'id?: string | number,',
        '}[],',
        '}) => any;',
        '',
        'type now = () => any;',
        '',
        '} // namespace functions',
      ].join('\n'),
    );
  });

  it('ends on a schema that contains itself, and on nonsense', () => {
    const tree = {
      properties: { left: { $ref: '#/$defs/T' } },
      $defs: { T: { type: 'object', properties: { left: { $ref: '#/$defs/T' } } } },
    };
    for (const parameters of [tree, null, 7, 'x', [], { properties: 3 }, { properties: { a: null } }]) {
      assert.match(renderTools([{ name: 'f', description: null, parameters }]), /type f = /);
    }
  });

  it('stays small for a schema that branches and contains itself', () => {
    const choices = { anyOf: Array.from({ length: 50 }, () => ({ $ref: '#/$defs/T' })) };
    const parameters = { properties: { a: choices }, $defs: { T: choices } };
    assert.ok(renderTools([{ name: 'f', description: null, parameters }]).length < 1_000_000);
  });

  it('costs reasoning models more, and one token less with each tool', () => {
    assert.equal(openaiToolsOverhead(1, 'gpt-4o', 'chat'), 8);
    assert.equal(openaiToolsOverhead(3, 'gpt-5-mini', 'chat'), 88);
    assert.equal(openaiToolsOverhead(1, 'gpt-5-mini', 'responses'), 8);
  });
});

describe('overheads', () => {
  it('of a chat of one message are 7 tokens, 6 for reasoning models', () => {
    const one = (model: string) => openaiChatOverhead(model).request + openaiChatOverhead(model).message;
    assert.deepEqual(['gpt-4o', 'gpt-4.1-mini', 'gpt-5', 'gpt-5.4', 'o3-mini'].map(one), [7, 7, 6, 6, 6]);
  });

  it('of Anthropic tools are those of the model itself', () => {
    assert.equal(anthropicToolPrompt('claude-sonnet-4-5-20250929', false), 496);
    assert.equal(anthropicToolPrompt('claude-sonnet-4-5', true), 588);
    assert.equal(anthropicToolPrompt('claude-sonnet-4-20250514', false), 313);
    assert.equal(anthropicToolPrompt('claude-opus-5-5', true), null);
    assert.equal(anthropicToolPrompt('claude-opus-4-9', false), null);
    assert.equal(anthropicToolPrompt('claude-fable-5', false), null);
  });
});
