import assert from 'node:assert/strict';
import { postedCost } from '../support/posted';

const CHAT = 'https://api.openai.com/v1/chat/completions';
const RESPONSES = 'https://api.openai.com/v1/responses';
const MESSAGES = 'https://api.anthropic.com/v1/messages';
const GROQ = 'https://api.groq.com/openai/v1/chat/completions';
const ZAI = 'https://api.z.ai/api/paas/v4/chat/completions';
const gemini = (model: string) =>
  `https://generativelanguage.googleapis.com/v1beta/models/${model}:generateContent`;

const user = (content: unknown) => ({ role: 'user', content });
const HELLO = [user('hello')];
const CITY = {
  type: 'object',
  properties: { city: { type: 'string' } },
  required: ['city'],
  additionalProperties: false,
};
const lookUp = { type: 'function', name: 'look_up', description: 'Look it up.', parameters: CITY };

function input(url: string, body: object) {
  const count = postedCost(url, body).usage.inputTokens;
  assert.ok(count);
  return count;
}

describe('input of posted requests', () => {
  describe('with a schema for the answer', () => {
    const format = (told: object) => ({ type: 'json_schema', json_schema: { schema: CITY, ...told } });
    const asked = (told: object, model = 'gpt-4o') =>
      input(CHAT, { model, messages: HELLO, response_format: format(told) }).likely;

    it('has its name and, as a comment, its description', () => {
      const plain = asked({ name: 'City' });
      assert.equal(asked({ name: 'CityLocation' }), plain + 1);
      // `//`, the words, and the end of the line.
      assert.equal(asked({ name: 'City', description: 'Where it lies' }), plain + 5);
    });

    it('costs what was counted of the same on the Responses API', () => {
      const text = { format: { type: 'json_schema', name: 'City', strict: true, schema: CITY } };
      const asks = (model: string) => input(RESPONSES, { model, input: HELLO, text });
      // Seven tokens for the headings in front of the schema, two more of gpt-4o.
      assert.equal(asks('gpt-5.4').likely + 3, asks('gpt-4o').likely);
    });
  });

  describe('with tools that the conversation adds', () => {
    const added = { type: 'additional_tools', role: 'developer', tools: [lookUp] };
    const asked = (items: object[]) => input(RESPONSES, { model: 'gpt-5', input: [...HELLO, ...items] });

    it('counts them, and what stands around them', () => {
      const more = asked([added]).likely - asked([]).likely;
      assert.ok(more > 100 && more < 140, String(more));
      const found = { type: 'tool_search_output', tools: [{ ...lookUp, defer_loading: true }] };
      assert.equal(asked([found]).likely, asked([added]).likely);
    });

    it('leaves tools of a namespace out that are held back', () => {
      const offered = (tools: object[]) =>
        input(RESPONSES, { model: 'gpt-5', input: HELLO, tools: [{ type: 'namespace', name: 'n', tools }] });
      const later = { ...lookUp, name: 'later', defer_loading: true };
      assert.deepEqual(offered([lookUp, later]), offered([lookUp]));
      assert.notEqual(offered([lookUp]).high, null);
    });
  });

  it('has an end where the caller defines a tool of its own kind', () => {
    const custom = { type: 'custom', name: 'run', description: 'Runs code.' };
    const asked = (tools: object[]) => input(RESPONSES, { model: 'gpt-5', input: HELLO, tools });
    assert.notEqual(asked([custom]).high, null);
    assert.equal(asked([{ type: 'web_search' }]).high, null);
  });

  it('counts how a tool that the provider defines is to be called', () => {
    const search = { type: 'tool_search', execution: 'client' };
    const asked = (tool: object) => input(RESPONSES, { model: 'gpt-5', input: HELLO, tools: [tool] });
    const described = asked({ ...search, description: 'Finds tools.', parameters: CITY });
    assert.ok(described.likely > asked(search).likely + 15);
    assert.equal(described.high, null);
  });

  describe('of gpt-oss', () => {
    const model = 'openai/gpt-oss-120b';
    const tool = { type: 'function', function: { name: 'now', parameters: {} } };
    const asked = (body: object) => input(GROQ, { model, messages: HELLO, ...body });

    it('has tools in a message of the developer', () => {
      // The text of the tools is 14 tokens, the headings and what the system message says of tools 21, the message around them 4.
      assert.equal(asked({ tools: [tool] }).likely, asked({}).likely + 14 + 21 + 4);
    });

    it('has them in the message that the request has for the developer anyway', () => {
      const messages = [{ role: 'system', content: 'Be brief.' }, ...HELLO];
      const more = asked({ messages, tools: [tool] }).likely - asked({ messages }).likely;
      assert.equal(more, 14 + 21);
    });
  });

  describe('with what was thought', () => {
    const sealed = 'A'.repeat(2_000);
    const called = (result: object) => ({
      contents: [
        { role: 'user', parts: [{ text: 'Use the tool.' }] },
        { role: 'model', parts: [{ functionCall: { name: 'get', args: {} }, thoughtSignature: sealed }] },
        { role: 'user', parts: [{ functionResponse: { name: 'get', response: {}, ...result } }] },
      ],
    });
    const picture = { parts: [{ fileData: { fileUri: 'https://files.example/a', mimeType: 'image/png' } }] };

    it('counts it while a tool alone has answered, whatever it gave back', () => {
      const url = gemini('gemini-3-flash-preview');
      const plain = input(url, called({})).likely;
      assert.equal(input(url, called(picture)).likely, plain);
      assert.ok(plain > 300, String(plain));
    });

    it('has no end where a tool gave back sound or film', () => {
      const url = gemini('gemini-3-flash-preview');
      const given = (mimeType: string) =>
        input(url, called({ parts: [{ fileData: { fileUri: 'https://files.example/a', mimeType } }] }));
      assert.equal(given('audio/mpeg').high, null);
      assert.equal(given('video/mp4').high, null);
      assert.notEqual(given('image/png').high, null);
    });

    it('counts older thoughts of GLM where the request keeps them', () => {
      const messages = [
        user('What is it?'),
        { role: 'assistant', content: 'This.', reasoning_content: 'I have to think about what it may be.' },
        user('Why?'),
      ];
      const asked = (thinking: object) => input(ZAI, { model: 'glm-4.7', messages, thinking });
      const left = asked({ type: 'enabled' }).likely;
      assert.equal(asked({ type: 'enabled', clear_thinking: true }).likely, left);
      assert.equal(asked({ type: 'enabled', clear_thinking: false }).likely, left + 10);
    });
  });

  it('of Gemini 3 has pages of a PDF at their resolution', () => {
    const data = Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\n2 0 obj<</Type/Page/Parent 1 0 R>>endobj\n%%EOF',
    ).toString('base64');
    const contents = [{ role: 'user', parts: [{ inlineData: { mimeType: 'application/pdf', data } }] }];
    const page = (generationConfig: object) =>
      input(gemini('gemini-3-flash-preview'), { contents, generationConfig });
    assert.equal(page({ mediaResolution: 'MEDIA_RESOLUTION_LOW' }).likely, 280 + 1);
    assert.equal(page({ mediaResolution: 'MEDIA_RESOLUTION_HIGH' }).likely, 1120 + 1);
    assert.equal(page({}).likely, 550 + 1);
  });

  it('of Claude has what tells the model of the budget of its task', () => {
    const body = { model: 'claude-opus-4-7', max_tokens: 10, messages: HELLO };
    const task_budget = { type: 'tokens', total: 20_000 };
    const plain = input(MESSAGES, body);
    const told = input(MESSAGES, { ...body, output_config: { task_budget } });
    assert.equal(told.likely, plain.likely + 38);
    assert.ok(told.low > plain.low);
  });

  it('has no end, and at least what may be cached, where a cache is put before it', () => {
    const contents = [{ role: 'user', parts: [{ text: 'hello' }] }];
    const asked = input(gemini('gemini-2.5-flash'), { contents, cachedContent: 'cachedContents/abc' });
    assert.equal(asked.high, null);
    assert.equal(asked.how, 'unbounded');
    assert.ok(asked.low >= 2048);
  });
});

describe('what stands around messages of open models', () => {
  const around = (model: string, told: object = {}, url = GROQ) =>
    input(url, { model, messages: HELLO, ...told }).likely - 1;

  it('is what their templates have', () => {
    assert.equal(around('qwen/qwen3-32b'), 8);
    assert.equal(around('qwen/qwen3-32b', { reasoning_effort: 'none' }), 12);
    assert.equal(around('qwen/qwen2.5-72b-instruct'), 28);
    assert.equal(around('llama3-70b-8192'), 10);
    assert.equal(around('llama-3.3-70b-versatile'), 35);
    assert.equal(around('meta-llama/llama-4-scout-17b-16e-instruct'), 10);
  });

  it('holds a system message of Kimi unless the request has one', () => {
    const system = [{ role: 'system', content: 'hello' }, ...HELLO];
    const own = around('moonshotai/kimi-k2-instruct');
    assert.equal(own - around('moonshotai/kimi-k2-instruct', { messages: system }), 12 - 5);
  });
});
