import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ShapeIndex } from '../../../server/src/core/recognize/shape-index';
import { sdks } from '../../../server/src/sdks/list';

describe('the owners of a method', () => {
  const shapes = new ShapeIndex(sdks);

  it('are looked for by what they are imported from', () => {
    const owners = shapes.imports.ownersOf('initiate_chat', 'python');
    assert.ok(owners?.mayImport('import autogen\n'));
    assert.ok(!owners?.mayImport('from openai import OpenAI\n'));
  });

  it('are those of one language', () => {
    assert.equal(shapes.imports.ownersOf('initiate_chat', 'go'), null);
    assert.ok(shapes.imports.mayHoldCalls('import io.github.sashirestela.openai.SimpleOpenAI;', 'java'));
    assert.ok(!shapes.imports.mayHoldCalls('from io import BytesIO\n', 'python'));
  });

  it('are nobody for names that no SDK has', () =>
    assert.equal(shapes.imports.ownersOf('frobnicate', 'python'), null));
});
