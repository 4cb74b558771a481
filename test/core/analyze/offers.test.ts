import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ModelOffers } from '../../../server/src/core/analyze/offers';
import { analyzeText } from '../../support/engine';

const OPENAI = 'from openai import OpenAI\nclient = OpenAI()\n';

async function offersOf(source: string): Promise<ModelOffers> {
  const [call] = (await analyzeText(source, 'python')).calls;
  assert.ok(call, 'a call is found');
  return call.market.offers;
}

const chat = (model: string, text = 'Name a moss.') =>
  `client.chat.completions.create(model="${model}", messages=[{"role": "user", "content": "${text}"}], max_tokens=50)\n`;

const namesOf = ({ offers }: ModelOffers) => offers.map(({ provider, model }) => `${provider.id}/${model}`);

describe('the models that a call could ask for', () => {
  it('are its own one first, then the others by likely cost', async () => {
    const { offers, problem } = await offersOf(OPENAI + chat('gpt-5.2'));
    assert.equal(problem, null);
    const [own, ...others] = offers;
    assert.deepEqual([own?.isOwn, own?.model, own?.provider.id], [true, 'gpt-5.2', 'openai']);
    assert.ok(others.length > 50 && others.every(({ isOwn }) => !isOwn));
    const likely = others.map(({ estimate }) => Number(estimate.likely));
    assert.deepEqual(
      likely,
      [...likely].sort((one, other) => one - other),
    );
  });

  it('cost what the call itself would cost with them', async () => {
    const { offers } = await offersOf(OPENAI + chat('gpt-5.2'));
    for (const model of ['gpt-5-mini', 'gpt-4o', 'gpt-4.1']) {
      const [call] = (await analyzeText(OPENAI + chat(model), 'python')).calls;
      const offer = offers.find((each) => each.model === model && each.provider.id === 'openai');
      assert.deepEqual(
        [offer?.estimate.low, offer?.estimate.likely, offer?.estimate.high],
        [call?.estimate?.low, call?.estimate?.likely, call?.estimate?.high],
      );
    }
  });

  it('are those of other makers at these, and the same model elsewhere', async () => {
    const names = namesOf(await offersOf(OPENAI + chat('gpt-5.2')));
    for (const name of ['anthropic/claude-haiku-4-5', 'google/gemini-2.5-flash', 'openrouter/openai/gpt-5.2'])
      assert.ok(names.includes(name), name);
    assert.ok(!names.some((name) => name.startsWith('openrouter/anthropic')));
  });

  it('leave out what is made for something else, fine-tuned, a second name or goes on with texts alone', async () => {
    const names = namesOf(await offersOf(OPENAI + chat('gpt-5.2')));
    const odd = names.filter((name) =>
      /audio|realtime|image|embed|tts|moderation|davinci|babbage|ft[:-]|instruct-|gpt-4o-2024/.test(
        name.replace(/^mistral.*/, ''),
      ),
    );
    assert.deepEqual(odd, []);
    assert.equal(new Set(names).size, names.length);
  });

  it('have the price of the batch API and of a cached prompt where these are known', async () => {
    const { offers } = await offersOf(OPENAI + chat('gpt-4o'));
    const [own] = offers;
    assert.equal(Number(own?.batch?.likely), Number(own?.estimate.likely) / 2);
    assert.ok(Number(own?.cached?.likely) < Number(own?.estimate.likely));
    const turbo = offers.find(({ model }) => model === 'gpt-3.5-turbo');
    assert.equal(turbo?.cached ?? null, null);
  });

  it('leave out models that the prompt is too long for', async () => {
    const short = await offersOf(OPENAI + chat('gpt-4.1'));
    const long = await offersOf(OPENAI + chat('gpt-4.1', 'moss and fern '.repeat(60_000)));
    assert.equal(short.tooSmall < long.tooSmall, true);
    assert.ok(namesOf(short).includes('openai/gpt-4o') && !namesOf(long).includes('openai/gpt-4o'));
  });

  it('are embeddings for embeddings', async () => {
    const source = `${OPENAI}client.embeddings.create(model="text-embedding-3-large", input="moss")\n`;
    const names = namesOf(await offersOf(source));
    assert.ok(names.includes('openai/text-embedding-3-small'));
    assert.ok(
      names.every((name) => /embed/.test(name)),
      names.join(' '),
    );
  });

  it('are known for a call whose own model is not', async () => {
    const source = `${OPENAI}import os\nclient.responses.create(model=os.environ["M"], input="moss", max_output_tokens=9)\n`;
    const { offers, problem } = await offersOf(source);
    assert.equal(problem, null);
    assert.ok(offers.length > 50 && offers.every(({ isOwn }) => !isOwn));
  });

  it('are not told of images, with the reason', async () => {
    const source = `${OPENAI}client.images.generate(model="gpt-image-1", prompt="moss")\n`;
    assert.deepEqual(await offersOf(source), {
      offers: [],
      tooSmall: 0,
      blind: 0,
      problem: 'images, sound and film are metered by each model in its own way',
    });
  });
});
