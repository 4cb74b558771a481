import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { FileChangeType } from 'vscode-languageserver';
import { PRICE_USAGE_METHOD, type PricedUsageResult, type PriceUsageParams } from '../../shared/src/protocol';
import { realEngine } from '../support/engine';
import { MemoryDisk } from '../support/memory-disk';
import { MemoryServer } from '../support/memory-server';

const FOLDER = 'file:///shop';
const APP = `${FOLDER}/app.py`;
const LOG = '/shop/usage.json';
const TEXT = `from openai import OpenAI
OpenAI().responses.create(model="gpt-5.2", input="hi", max_output_tokens=4000)
`;

const summary = (median: number) =>
  JSON.stringify({
    costlintUsage: 1,
    models: [{ model: 'gpt-5.2', provider: null, calls: 1240, median, p90: 790, most: 900 }],
  });

describe('usage logs in the server', () => {
  let server: MemoryServer;
  let disk: MemoryDisk;

  afterEach(() => server.dispose());

  async function start(configuration: unknown = { usageLogs: ['usage.json'] }) {
    const { engine, parsers } = realEngine();
    disk = new MemoryDisk({ [LOG]: summary(312), '/outside.json': summary(3999) });
    server = await MemoryServer.start({
      engine,
      parsers: await parsers,
      folders: [FOLDER],
      disk,
      configuration: () => configuration,
    });
    await server.open(APP, TEXT);
  }

  const hover = async () => (await server.hover(APP, { line: 1, character: 20 })) ?? '';

  it('set the likely output, and the hover says from what', async () => {
    await start();
    const text = await hover();
    assert.match(text, /Output tokens\S* \| 312\S* \| 4,000/);
    assert.match(text, /from 1,240 logged calls, median 312, p90 790/);
  });

  it('count anew when the file changes', async () => {
    await start();
    await hover();
    disk.texts.set(LOG, summary(77));
    await server.noticed([`${FOLDER}/usage.json`, FileChangeType.Changed]);
    assert.match(await hover(), /median 77/);
  });

  it('are read in the workspace alone', async () => {
    await start({ usageLogs: ['../outside.json', '/outside.json'] });
    assert.doesNotMatch(await hover(), /logged calls/);
  });

  it('price a usage object, and ask for what it does not name', async () => {
    await start();
    const price = (text: string, more: Partial<PriceUsageParams> = {}) =>
      server.client.sendRequest<PricedUsageResult>(PRICE_USAGE_METHOD, {
        uri: APP,
        text,
        model: null,
        provider: null,
        ...more,
      });
    const block = '{"prompt_tokens": 500, "completion_tokens": 200}';
    assert.equal((await price(block)).missing, 'model');
    assert.equal((await price(block, { model: 'house-model' })).missing, 'provider');
    assert.equal(
      (await price(block, { model: 'gpt-5.2', provider: 'cheapa' })).message,
      'gpt-5.2: $0.0011025.',
    );
    const charged =
      '{"model": "openai/gpt-4o", "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "cost": 0.0035}}';
    const { message, markdown } = await price(charged);
    assert.equal(message, 'openai/gpt-4o: $0.0035; charged $0.0035: the same.');
    assert.match(markdown, /^# What the usage should have cost/);
    assert.match((await price('oops')).message, /no usage in this text/);
  });
});
