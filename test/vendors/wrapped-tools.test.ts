import assert from 'node:assert/strict';
import type { Definitions, Tokenizers } from '../../server/src/core/vendor/vendor';
import { VendorIndex } from '../../server/src/core/vendor/vendor-index';
import { vendors } from '../../server/src/vendors/list';
import {
  functionsAsLines,
  toolsAsCompactList,
  toolsAsLines,
  toolsAsList,
  toolsIndented,
} from '../../server/src/vendors/wire/wrapped-tools';

const TOOLS = ['a', 'b'].map((name) => ({ name, description: null, parameters: {} }));

/** A token for every character. */
const CHARACTERS: Tokenizers = { get: (id) => ({ id, count: (text) => text.length }) };

function toolTokens(model: string, provider: string | null = null) {
  const { vendor, model: id } = new VendorIndex(vendors).madeBy(model);
  const definitions: Definitions = {
    api: 'chat',
    provider,
    tools: TOOLS,
    serverTools: [],
    forced: false,
    schema: null,
  };
  return vendor.definitions(definitions, id, CHARACTERS);
}

describe('tools as chat templates write them', () => {
  const each = (name: string) =>
    `{"type": "function", "function": {"name": "${name}", "description": "", "parameters": {}}}`;

  it('are JSON in several ways', () => {
    assert.equal(toolsAsLines(TOOLS), `${each('a')}\n${each('b')}`);
    assert.equal(toolsAsList(TOOLS), `[${each('a')}, ${each('b')}]`);
    assert.equal(toolsAsCompactList(TOOLS), `[${each('a')}, ${each('b')}]`.replaceAll(' ', ''));
    assert.equal(
      functionsAsLines(TOOLS),
      '{"name": "a", "description": "", "parameters": {}}\n{"name": "b", "description": "", "parameters": {}}',
    );
    assert.match(toolsIndented(TOOLS), /^\{\n {4}"type": "function",\n {4}"function": \{\n {8}"name": "a"/);
  });

  it('cost what the template of each family makes of them', () => {
    const lines = toolsAsLines(TOOLS).length;
    for (const [model, tokens] of [
      ['qwen3-32b', 84 + lines],
      ['glm-4.6', 89 + lines],
      ['llama-3.3-70b-instruct', 56 + toolsIndented(TOOLS).length],
      ['kimi-k2-instruct', 11 + toolsAsCompactList(TOOLS).length],
      ['deepseek-v3.2', 222 + functionsAsLines(TOOLS).length],
    ] as const) {
      const { low, likely, high } = toolTokens(model);
      // How far texts of this shape may be off is the calibration's own matter.
      assert.ok(Math.abs(likely - tokens) <= tokens * 0.25, `${model}: ${likely}, not ${tokens}`);
      assert.ok(low < likely && likely < high);
    }
  });
});
