import assert from 'node:assert/strict';
import type { Tokenizers, ToolDefinition } from '../../server/src/core/vendor/vendor';
import { anthropic } from '../../server/src/vendors/anthropic';
import { spacedJson } from '../../server/src/vendors/wire/spaced-json';

/** Four characters to a token. */
const QUARTERS: Tokenizers = { get: (id) => ({ id, count: (text) => Math.ceil(text.length / 4) }) };

const tool: ToolDefinition = {
  name: 'find_room',
  description: null,
  parameters: { type: 'object', properties: {} },
};

const tokensOf = (
  model: string,
  forced: boolean,
  schema: unknown = null,
  tools: readonly ToolDefinition[] = [tool],
) =>
  anthropic.definitions(
    { api: 'messages', provider: null, tools, serverTools: [], forced, schema },
    model,
    QUARTERS,
  );

describe('tools of Claude', () => {
  it('are JSON with blanks', () => {
    assert.equal(spacedJson({ a: [1, 'x'], b: { c: null } }), '{"a": [1, "x"], "b": {"c": null}}');
  });

  it('come after the prompt that the vendor lists, which is longer where one must be called', () => {
    const { likely: may } = tokensOf('claude-sonnet-4-5', false);
    const { likely: must } = tokensOf('claude-sonnet-4-5-20250929', true);
    assert.equal(must - may, 588 - 496);
    assert.ok(may > 496 + 20 && may < 496 + 60);
  });

  it('are written without a description that says nothing', () => {
    const described = (description: string | null) =>
      tokensOf('claude-sonnet-4-5', false, null, [{ ...tool, description }]).likely;
    assert.equal(described(''), described(null));
    assert.ok(described('Finds a room.') > described(''));
  });

  it('cost more by the newer tokenizer', () => {
    const many = Array.from({ length: 40 }, () => tool);
    const without = (model: string, prompt: number) => tokensOf(model, false, null, many).likely - prompt;
    assert.ok(without('claude-opus-4-7', 675) > 1.15 * without('claude-opus-4-6', 497));
  });

  it('are unlike a schema for the answer, which has a prompt of its own', () => {
    const { low, likely, high } = tokensOf('claude-sonnet-4-5', false, { type: 'object' }, []);
    assert.ok(low > 100 && likely > 120 && high < 200);
  });

  it('are called and answered at a cost of their own', () => {
    const at = { model: 'claude-sonnet-4-5', provider: null };
    const call = (value: unknown) =>
      anthropic.exchange!({ kind: 'call', name: 'find_room', value }, at, QUARTERS).likely;
    assert.ok(call({ floor: 3 }) - call({}) >= 16);
    assert.equal(call('{"floor": 3}'), call({ floor: 3 }));
    const result = anthropic.exchange!({ kind: 'result', name: null, value: 'none' }, at, QUARTERS).likely;
    assert.ok(result >= 15 && result < 20);
  });

  it('leave out older thoughts, but of models that are shown them', () => {
    const likely = (model: string) =>
      anthropic.thought!({ past: true, sealed: 0 }, { model, provider: null }).text.likely;
    assert.equal(likely('claude-sonnet-4-5'), 0);
    assert.equal(likely('claude-opus-4.6'), 1);
  });
});
