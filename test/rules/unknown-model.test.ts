import assert from 'node:assert/strict';
import { nearModel } from '../../server/src/rules/wire/near-model';
import { assertFixed, assertSilent, findingsOf } from '../support/findings';

const chat = (model: string) => `from openai import OpenAI
OpenAI().chat.completions.create(model="${model}", messages=[{"role": "user", "content": "hi"}])
`;

const message = (model: string) => `from anthropic import Anthropic
Anthropic().messages.create(model="${model}", max_tokens=9, messages=[{"role": "user", "content": "hi"}])
`;

const find = (text: string) => findingsOf('unknown-model', text);

describe('the rule on unknown models', () => {
  it('reports a misspelt model where it is written, and names the nearest', async () => {
    assert.deepEqual(await find(chat('gpt-4o-minni')), [
      '2 "gpt-4o-minni": OpenAI lists no model "gpt-4o-minni"; the nearest that it lists is "gpt-4o-mini"',
    ]);
    assert.deepEqual(await find(message('claude-sonet-4-5')), [
      '2 "claude-sonet-4-5": Anthropic lists no model "claude-sonet-4-5"; the nearest that it lists is "claude-sonnet-4-5"',
    ]);
  });

  it('sets the nearest, also where a constant holds the model, and once for all its calls', async () => {
    const text = (model: string) => `from openai import OpenAI
MODEL = '${model}'
client = OpenAI()
client.responses.create(model=MODEL, input="hi")
client.responses.create(model=MODEL, input="ho")
`;
    await assertFixed('unknown-model', text('gpt-5.2-por'), text('gpt-5.2-pro'));
    assert.equal((await find(text('gpt-5.2-por'))).length, 1);
  });

  it('is silent on what may be new, and on what has a name of its own', async () => {
    const ids = [
      'gpt-7',
      'gpt-5.9',
      'gpt-4o-audio-next',
      'gpt-6.1-sol',
      'gpt-4x',
      'o9',
      'ft:gpt-4o:acme::x',
      'gpt-4.11',
    ];
    await assertSilent('unknown-model', ids.map(chat));
  });

  it('is silent where somebody else passes models on under names of their own', async () => {
    await assertSilent('unknown-model', [
      message('anthropic/claude-opus-5'),
      'from openai import OpenAI\nOpenAI(base_url=url).responses.create(model="gpt-4o-minni", input="hi")\n',
      'from openai import AzureOpenAI\nAzureOpenAI().responses.create(model="gpt-4o-minni", input="hi")\n',
    ]);
  });

  it('is silent on models that a comment or an alias names', async () => {
    const options = { modelAliases: { 'gpt-4o-minni': 'gpt-4o-mini' } };
    await assertSilent('unknown-model', [chat('gpt-4o-minni')], { options });
  });
});

describe('the nearest id of a list', () => {
  const list = [
    'gpt-4o',
    'gpt-4o-mini',
    'claude-3-5-haiku',
    'command-r',
    'command-a',
    'text-embedding-3-small',
  ];
  const cases = {
    'GPT4o-mini': 'gpt-4o-mini',
    'claude-3.5-haiku-20241022': 'claude-3-5-haiku-20241022',
    'text-embeding-3-small': 'text-embedding-3-small',
    'gpt-4o-max': null,
    'command-b': null,
    'gpt-4': null,
    'claude-3-7-haiku': null,
    'text-embedding-3-smaller': null,
  };
  for (const [id, near] of Object.entries(cases))
    it(`of ${id} is ${near}`, () => assert.equal(nearModel(id, list), near));
});
