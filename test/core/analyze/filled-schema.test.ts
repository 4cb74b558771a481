import assert from 'node:assert/strict';
import { filledSchema } from '../../../server/src/core/usage/filled-schema';

const json = (schema: unknown) => JSON.parse(filledSchema(schema)?.json ?? 'null');

describe('a schema, filled in', () => {
  it('holds every field, with the longest of what may be chosen', () => {
    assert.deepEqual(
      json({
        type: 'OBJECT',
        properties: {
          label: { type: 'STRING', enum: ['no', 'perhaps'] },
          kind: { const: 'x' },
          sure: { type: 'boolean' },
          count: { type: ['null', 'integer'] },
          day: { type: 'string', format: 'date' },
        },
      }),
      { label: 'perhaps', kind: 'x', sure: true, count: 42, day: '2026-01-31' },
    );
  });

  it('keeps to the lengths that the schema says', () => {
    const list = (more: object) => json({ type: 'array', items: { type: 'boolean' }, ...more }).length;
    assert.deepEqual([list({}), list({ maxItems: 1 }), list({ minItems: 7 })], [3, 1, 7]);
    assert.equal(json({ type: 'string', maxLength: 4 }).length, 4);
  });

  it('follows references and branches, and ends where a schema holds itself', () => {
    const tree = {
      $ref: '#/$defs/Node',
      $defs: {
        Node: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            next: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/Node' }] },
          },
        },
      },
    };
    const { json: text } = filledSchema(tree)!;
    assert.ok(text.length < 2_000 && text.includes('"next":{"name"'));
    const wide = {
      $ref: '#/$defs/A',
      $defs: {
        A: {
          type: 'object',
          properties: Object.fromEntries(
            Array.from({ length: 30 }, (_, i) => [`p${i}`, { $ref: '#/$defs/A' }]),
          ),
        },
      },
    };
    assert.ok((filledSchema(wide)?.json.length ?? 0) < 50_000);
  });

  it('is nothing of a schema that says nothing', () => {
    for (const schema of [null, {}, [], 'text']) assert.equal(filledSchema(schema), null);
  });
});
