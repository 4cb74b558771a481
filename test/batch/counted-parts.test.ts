import assert from 'node:assert/strict';
import { costed } from '../support/batch';

const CLAUDE = 'https://api.anthropic.com/v1/messages';
const GEMINI =
  'https://generativelanguage.googleapis.com/v1beta/models/gemini-3-flash-preview:generateContent';
const CONVERSE =
  'https://bedrock-runtime.us-east-1.amazonaws.com/model/us.anthropic.claude-sonnet-4-5-20250929-v1%3A0/converse';

const likely = (url: string, body: object) => costed({ url, body }).inputTokens.likely;

const schema = { type: 'object', properties: { room: { type: 'string' } }, required: ['room'] };
const ask = { role: 'user', content: 'Which room is free at noon?' };

describe('what is counted of a request', () => {
  const claude = (more: object) =>
    likely(CLAUDE, { model: 'claude-sonnet-4-5', max_tokens: 50, messages: [ask], ...more });
  const tool = { name: 'book_room', description: 'Books it.', input_schema: schema };

  it('leaves out a tool that is held back until it was told of', () => {
    const shown = claude({ tools: [tool, { ...tool, name: 'free_rooms' }] });
    const held = claude({ tools: [tool, { ...tool, name: 'free_rooms', defer_loading: true }] });
    assert.equal(held, claude({ tools: [tool] }));
    assert.ok(shown > held + 30);
    const told = {
      role: 'user',
      content: [
        {
          type: 'tool_result',
          tool_use_id: 't',
          content: [{ type: 'tool_reference', tool_name: 'free_rooms' }],
        },
      ],
    };
    const search = { role: 'assistant', content: [{ type: 'tool_use', id: 't', name: 'search', input: {} }] };
    const without = claude({ tools: [tool], messages: [ask, search, told] });
    const loaded = claude({
      tools: [tool, { ...tool, name: 'free_rooms', defer_loading: true }],
      messages: [ask, search, told],
    });
    assert.ok(loaded > without + 30);
  });

  it('leaves out thoughts that the user has answered since, not those of the turn', () => {
    const thinking = 'Noon is busy, so I look at the small rooms first and then at those upstairs.';
    const called = (more: object[]) => ({
      role: 'assistant',
      content: [...more, { type: 'tool_use', id: 't', name: 'book_room', input: { room: 'B' } }],
    });
    const result = { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content: 'done' }] };
    const thought = [{ type: 'thinking', thinking, signature: 'x'.repeat(200) }];
    const turn = (more: object[], after: object[]) =>
      claude({ messages: [ask, called(more), result, ...after] });
    assert.ok(turn(thought, []) > turn([], []) + 10);
    const later = [
      { role: 'assistant', content: 'Booked.' },
      { role: 'user', content: 'Thanks.' },
    ];
    assert.equal(turn(thought, later), turn([], later));
  });

  it('reads the tool choice and the schema of Converse', () => {
    const messages = [{ role: 'user', content: [{ text: 'Which room is free at noon?' }] }];
    const toolSpec = { name: 'book_room', inputSchema: { json: schema } };
    const converse = (toolChoice: object) =>
      likely(CONVERSE, { messages, system: [], toolConfig: { tools: [{ toolSpec }], toolChoice } });
    assert.equal(converse({ tool: { name: 'book_room' } }) - converse({ auto: {} }), 588 - 496);
    const format = { type: 'json_schema', structure: { jsonSchema: { schema: JSON.stringify(schema) } } };
    const answer = likely(CONVERSE, { messages, outputConfig: { textFormat: format } });
    assert.ok(answer > likely(CONVERSE, { messages }) + 120);
  });

  it('takes an empty instruction for none', () => {
    const responses = (more: object) =>
      likely('https://api.openai.com/v1/responses', { model: 'gpt-4o', input: 'Hello', ...more });
    assert.equal(responses({ instructions: '' }), responses({}));
    assert.equal(
      likely(CONVERSE, { messages: [{ role: 'user', content: [{ text: 'Hello' }] }], system: [] }),
      8,
    );
  });

  it('counts a sealed thought of Gemini until the user speaks again', () => {
    const call = { functionCall: { name: 'free_rooms', args: {} }, thoughtSignature: 'x'.repeat(1200) };
    const contents = (more: object[]) => [
      { role: 'user', parts: [{ text: 'Which room?' }] },
      { role: 'model', parts: [call] },
      { role: 'user', parts: [{ functionResponse: { name: 'free_rooms', response: { rooms: ['B'] } } }] },
      ...more,
    ];
    const gemini = (all: object[]) => likely(GEMINI, { contents: all });
    const open = gemini(contents([]));
    const closed = gemini(contents([{ role: 'user', parts: [{ text: 'Go on.' }] }]));
    assert.ok(open > closed + 150);
  });

  it('counts a picture by its size where it is written out', () => {
    const head = Buffer.alloc(33);
    head.writeUInt32BE(0x89504e47, 0);
    head.writeUInt32BE(1000, 16);
    head.writeUInt32BE(1000, 20);
    const data = head.toString('base64');
    const source = { type: 'base64', media_type: 'image/png', data };
    // 36 patches each way, and what stands around a picture.
    const seen = claude({ messages: [{ role: 'user', content: [{ type: 'image', source }] }] });
    assert.equal(seen, 7 + 1296 + 4);
    const content = [{ type: 'image_url', image_url: { url: `data:image/png;base64,${data}` } }];
    const tiles = likely('https://api.openai.com/v1/chat/completions', {
      model: 'gpt-4o',
      messages: [{ role: 'user', content }],
    });
    assert.equal(tiles, 7 + 85 + 4 * 170);
  });

  it('counts a file of text by its text', () => {
    const data = Buffer.from('The small room upstairs is free at noon.').toString('base64');
    const parts = [{ inlineData: { mimeType: 'text/plain', data } }];
    assert.equal(likely(GEMINI, { contents: [{ role: 'user', parts }] }), 10);
  });

  it('knows Claude at OpenRouter by both spellings, and nothing near it', () => {
    const at = (model: string) =>
      costed({
        url: 'https://openrouter.ai/api/v1/chat/completions',
        body: { model, messages: [ask], max_tokens: 9 },
      });
    assert.deepEqual(at('anthropic/claude-sonnet-4-5').estimate, at('anthropic/claude-sonnet-4.5').estimate);
    assert.notEqual(at('anthropic/claude-sonnet-4-5').estimate, null);
    assert.equal(at('anthropic/claude-sonnet-45').estimate, null);
  });
});
