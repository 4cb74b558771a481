import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readRecord } from '../../server/src/core/usage-log/read-record';
import { labelKey, sentPromptKeys } from '../../server/src/core/usage-log/text-key';
import { usageLogReaders } from '../../server/src/usage-logs/list';

const origins = (record: unknown) =>
  (readRecord(record, usageLogReaders) ?? []).map(({ origin }) => origin ?? null);
const INSTRUCTION = 'You name one topic of the article that follows.';
const wholeKey = sentPromptKeys(INSTRUCTION)[0] ?? '';
const usage = { prompt_tokens: 50, completion_tokens: 20 };

function assertNames(record: unknown, label: string | null): void {
  const [origin] = origins(record);
  if (label === null) assert.equal(origin, null);
  else assert.ok(origin?.keys.includes(labelKey(label)), label);
}

function assertInstruction(record: unknown): void {
  assert.ok(origins(record)[0]?.keys.includes(wholeKey), JSON.stringify(record));
}

describe('the call that a log is of', () => {
  it('is told by metadata and tags', () => {
    assertNames({ model: 'gpt-5.2', usage }, null);
    assertNames({ model: 'gpt-5.2', usage, metadata: { task: 'tag' } }, 'tag');
    assertNames({ response: { model: 'gpt-5.2', usage, metadata: { task: 'tag' } } }, 'tag');
    assertNames(
      { spend: 0.1, prompt_tokens: 5, completion_tokens: 2, model: 'gpt-5.2', request_tags: '["tag", "x"]' },
      'tag',
    );
  });

  it('is told by the function that a span names', () => {
    const span = (attributes: object) => ({
      name: 'chat gpt-5.2',
      attributes: { 'gen_ai.usage.output_tokens': 5, ...attributes },
    });
    const place = { file: 'app/tag.py', function: 'tag' };
    for (const attributes of [
      { 'code.filepath': 'app/tag.py', 'code.function': 'tag' },
      { 'code.file.path': 'app/tag.py', 'code.function.name': 'shop.Tagger.tag' },
    ])
      assert.deepEqual(origins(span(attributes))[0]?.place, place);
    assert.equal(origins(span({ 'code.filepath': 'app/tag.py' }))[0]?.place, null);
    assertNames(span({ 'ai.telemetry.functionId': 'tag' }), 'tag');
    const spans = [
      { attributes: [{ key: 'gen_ai.usage.output_tokens', value: { intValue: '5' } }] },
      {
        attributes: [
          { key: 'gen_ai.usage.output_tokens', value: { intValue: '7' } },
          { key: 'code.filepath', value: { stringValue: 'app/tag.py' } },
          { key: 'code.function', value: { stringValue: 'tag' } },
        ],
      },
    ];
    const exported = { resourceSpans: [{ scopeSpans: [{ spans }] }] };
    assert.deepEqual(
      origins(exported).map((origin) => origin?.place ?? null),
      [null, place],
    );
  });

  it('is told by the instruction, wherever logs keep it', () => {
    const messages = [
      { role: 'system', content: INSTRUCTION },
      { role: 'user', content: 'x' },
    ];
    const answer = { model: 'gpt-5.2', usage };
    assertInstruction({ ...answer, request: { messages } });
    assertInstruction({ request: { body: { messages } }, response: { body: answer } });
    assertInstruction({ ...answer, instructions: INSTRUCTION });
    assertInstruction({
      request: { system: [{ type: 'text', text: INSTRUCTION }] },
      response: { type: 'message', model: 'claude', usage: { input_tokens: 5, output_tokens: 2 } },
    });
    const span = (attributes: object) => ({
      attributes: { 'gen_ai.usage.output_tokens': 5, ...attributes },
    });
    const parts = [{ type: 'text', content: INSTRUCTION }];
    assertInstruction(span({ 'gen_ai.system_instructions': JSON.stringify(parts) }));
    assertInstruction(span({ 'gen_ai.input.messages': JSON.stringify([{ role: 'system', parts }]) }));
    assertInstruction(span({ 'gen_ai.prompt.0.role': 'system', 'gen_ai.prompt.0.content': INSTRUCTION }));
    assertInstruction(span({ 'ai.prompt': JSON.stringify({ system: INSTRUCTION, prompt: 'x' }) }));
  });

  it('is nothing where a log is odd', () => {
    for (const odd of [{ messages: 5 }, { tags: '[' }, { metadata: 'x' }, { request: { messages: [null] } }])
      assert.deepEqual(origins({ model: 'm', usage, ...odd }), [null]);
  });
});
