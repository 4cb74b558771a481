import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { optionsFromSettings } from '../../server/src/core/analyze/options-from-settings';
import { readSettings } from '../../shared/src/read-settings';
import { analyzeText, TODAY } from '../support/engine';

/** The only call of a Python text, as settings have it priced. */
async function only(text: string, configured: unknown) {
  const { settings, problems } = readSettings(configured);
  assert.deepEqual(problems, []);
  const { calls } = await analyzeText(text, 'python', optionsFromSettings(settings, TODAY));
  assert.equal(calls.length, 1);
  return calls[0]!;
}

const notes = ({ assumptions }: Awaited<ReturnType<typeof only>>) =>
  assumptions.map(({ text, changedBy }) => `${text} [${changedBy?.name ?? ''}]`);

const azure = (model: string) => `
from openai import AzureOpenAI
client = AzureOpenAI(azure_endpoint="https://corp.openai.azure.com", api_version="2024-10-21")
client.chat.completions.create(model="${model}", messages=[{"role": "user", "content": "hi"}], max_tokens=100)
`;

const openai = (model: string, baseUrl = '') => `
from openai import OpenAI
client = OpenAI(${baseUrl === '' ? '' : `base_url="${baseUrl}"`})
client.chat.completions.create(model="${model}", messages=[{"role": "user", "content": "hi"}], max_tokens=100)
`;

describe('names that stand for models', () => {
  it('are priced as the model at the provider of the call', async () => {
    const call = await only(azure('chat-prod'), { modelAliases: { 'chat-prod': 'gpt-4o' } });
    const plain = await only(azure('gpt-4o'), {});
    assert.deepEqual([call.provider, call.model, call.vendor], ['azure', 'gpt-4o', 'openai']);
    assert.ok(call.estimate);
    assert.deepEqual(call.estimate, plain.estimate);
    assert.ok(notes(call).includes('chat-prod stands for gpt-4o [costlint.modelAliases]'));
    assert.ok(!notes(plain).some((note) => note.includes('stands for')));
  });

  it('are asked for where Azure has no such model', async () => {
    const { estimate, unknown } = await only(azure('chat-prod'), {});
    assert.equal(estimate, null);
    assert.match(unknown?.message ?? '', /costlint\.modelAliases: \{"chat-prod": "<model>"\}/);
  });

  it('are none where a comment states the model, and none of every object', async () => {
    const stated = `${azure('chat-prod').trimEnd()}  # costlint: model=gpt-4o\n`;
    const call = await only(stated, { modelAliases: { 'chat-prod': 'gpt-5.2', 'gpt-4o': 'gpt-5.2' } });
    assert.equal(call.model, 'gpt-4o');
    assert.equal((await only(azure('constructor'), {})).model, 'constructor');
  });

  it('are found behind the prefix of a router', async () => {
    const text = `
import litellm
litellm.completion(model="azure/chat-prod", messages=[{"role": "user", "content": "hi"}], max_tokens=100)
`;
    const call = await only(text, { modelAliases: { 'chat-prod': 'gpt-4o' } });
    assert.deepEqual([call.provider, call.model], ['azure', 'gpt-4o']);
    assert.ok(call.estimate);
  });
});

describe('multipliers of prices', () => {
  const rates = (call: Awaited<ReturnType<typeof only>>) => call.rates.map(({ amount }) => amount);

  it('make every rate exactly that much', async () => {
    const plain = await only(openai('gpt-4o'), {});
    const call = await only(openai('gpt-4o'), {
      priceMultipliers: [{ provider: 'openai', multiplier: 0.85 }],
    });
    assert.deepEqual(rates(plain), ['2.5', '10']);
    assert.deepEqual(rates(call), ['2.125', '8.5']);
    assert.match(call.rates[0]?.source ?? '', /times 0\.85 \(costlint\.priceMultipliers\)$/);
    assert.ok(notes(call).includes('0.85 times the listed price [costlint.priceMultipliers]'));
  });

  it('are taken from the entry that says most', async () => {
    const priceMultipliers = [
      { provider: 'openai', multiplier: 2 },
      { model: 'gpt-4o', multiplier: 3 },
      { provider: 'openai', model: 'gpt-4o', multiplier: 4 },
      { provider: 'azure', model: 'gpt-4o-mini', multiplier: 5 },
    ];
    assert.deepEqual(rates(await only(openai('gpt-4o'), { priceMultipliers })), ['10', '40']);
    assert.deepEqual(rates(await only(openai('gpt-4o-mini'), { priceMultipliers })), ['0.3', '1.2']);
    assert.deepEqual(rates(await only(azure('gpt-4o'), { priceMultipliers })), ['7.5', '30']);
  });

  it('hold for dated ids of the model, and not for prices of the user’s own', async () => {
    const priceMultipliers = [{ model: 'gpt-4o', multiplier: 2 }];
    assert.equal(rates(await only(openai('gpt-4o-2024-08-06'), { priceMultipliers }))[0], '5');
    const prices = [{ provider: 'openai', model: 'gpt-4o', input: 1, output: 1 }];
    const call = await only(openai('gpt-4o'), { priceMultipliers, prices });
    assert.deepEqual(rates(call), ['1', '1']);
    assert.ok(!notes(call).some((note) => note.includes('times the listed')));
  });

  it('make nothing of what is free, and nothing of what is unknown', async () => {
    const priceMultipliers = [{ provider: 'ollama', multiplier: 3 }];
    const free = await only(openai('llama3', 'http://localhost:11434/v1'), { priceMultipliers });
    assert.equal(free.estimate?.high, '0');
    assert.ok(!notes(free).some((note) => note.includes('times the listed')));
    const unknown = await only(openai('no-such-model'), {
      priceMultipliers: [{ provider: 'openai', multiplier: 3 }],
    });
    assert.equal(unknown.estimate, null);
  });
});

describe('base URLs that are set', () => {
  it('say who bills, and that they are set', async () => {
    const call = await only(openai('gpt-4o', 'https://llm.corp.example/v1'), {
      baseUrls: { 'llm.corp.example': 'azure' },
    });
    assert.equal(call.provider, 'azure');
    assert.ok(notes(call).includes('billed by azure, as it is set for the base URL [costlint.baseUrls]'));
  });
});
