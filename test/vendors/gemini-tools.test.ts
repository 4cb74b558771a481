import assert from 'node:assert/strict';
import type { Tokenizers, ToolDefinition } from '../../server/src/core/vendor/vendor';
import { google } from '../../server/src/vendors/google';
import { leafTexts, renderedExchange, renderedTool } from '../../server/src/vendors/wire/gemini-tools';

const lookup: ToolDefinition = {
  name: 'find_room',
  description: 'Finds a free room.',
  parameters: {
    type: 'object',
    properties: { floor: { type: 'integer', description: 'Which floor' } },
    required: ['floor'],
    additionalProperties: false,
  },
};
const bare: ToolDefinition = { name: 'now', description: '', parameters: { type: 'object', properties: {} } };

/** A token for each word: what stands around texts is what is looked at here. */
const WORDS: Tokenizers = {
  get: (id) => ({ id, count: (text) => text.split(/\s+/).filter((word) => word !== '').length }),
};

const readable = (text: string) => text.replaceAll('\u0001', '|');

describe('tools of Gemini', () => {
  it('are written as FunctionGemma writes them', () => {
    assert.equal(
      readable(renderedTool(lookup)),
      '|declaration:find_room{description:|Finds a free room.|,parameters:{properties:{floor:{type:|INTEGER|,description:|Which floor|}},type:|OBJECT|,required:[|floor|]}}|',
    );
    assert.equal(readable(renderedTool(bare)), '|declaration:now{parameters:{type:|OBJECT|}}|');
  });

  it('are followed by calls and results in the same way', () => {
    assert.equal(readable(renderedExchange('call', 'find_room', { floor: 3 })), '|call:find_room{floor:3}|');
    assert.equal(
      readable(renderedExchange('response', 'find_room', { rooms: ['A', 'B'] })),
      '|response:find_room{rooms:[|A|,|B|]}|',
    );
  });

  it('were their texts alone before', () => {
    assert.deepEqual(leafTexts(lookup), [
      'find_room',
      'Finds a free room.',
      'floor',
      'OBJECT',
      'Which floor',
      'OBJECT',
      'floor',
    ]);
  });

  const tokensOf = (tool: ToolDefinition, model: string, provider: string | null) =>
    google.definitions(
      { api: 'chat', provider, tools: [tool], serverTools: [], forced: false, schema: null },
      model,
      WORDS,
    );

  it('cost what stands around them only where the Gemini API runs a later model', () => {
    // declaration, now, parameters, type, OBJECT; two marks, two around OBJECT, and `:` `{` `:{` `:` `}}`.
    assert.equal(tokensOf(bare, 'gemini-3-flash', 'google').likely, 14);
    assert.equal(tokensOf(bare, 'gemini-2.5-flash', 'google').likely, 19);
    assert.equal(tokensOf(bare, 'gemini-2.0-flash', 'google').likely, 2);
    assert.equal(tokensOf({ ...bare, asJsonSchema: true }, 'gemini-3-flash', 'vertex').likely, 1);
  });

  it('have a count for a schema that contains itself', () => {
    const tree = {
      type: 'object',
      properties: { left: { $ref: '#/$defs/T' }, right: { $ref: '#/$defs/T' } },
      $defs: {
        T: { type: 'object', properties: { left: { $ref: '#/$defs/T' }, right: { $ref: '#/$defs/T' } } },
      },
    };
    for (const model of ['gemini-2.0-flash', 'gemini-2.5-flash', 'gemini-3-flash']) {
      const { low, likely, high } = tokensOf({ ...bare, parameters: tree }, model, 'google');
      assert.ok(low <= likely && likely <= high && high < 100_000, model);
    }
  });

  it('leave out what was thought before the user spoke again', () => {
    const at = { model: 'gemini-3-flash', provider: 'google' };
    assert.equal(google.thought?.({ sealed: 1000, past: true }, at).sealed.high, 0);
    const { sealed } = google.thought!({ sealed: 1000, past: false }, at);
    assert.ok(sealed.low > 100 && sealed.likely < 220 && sealed.likely < sealed.high);
    assert.equal(
      google.thought?.({ sealed: 1000, past: false }, { ...at, provider: 'vertex' }).sealed.high,
      0,
    );
  });
});
