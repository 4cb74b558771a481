import assert from 'node:assert/strict';
import { BundledCatalog } from '../../../server/src/catalogs/bundled/bundled-catalog';
import { type LiveCatalog, PriceBook, type PriceQuery } from '../../../server/src/core/price/price-book';
import { type Catalog, isPrice } from '../../../server/src/core/price/rate';
import { providers } from '../../../server/src/providers/list';
import type { PriceSetting } from '../../../shared/src/price-setting';
import { loadPriceBook, loadPriceData, priced, rateWords } from '../../support/prices';

const NONE: readonly PriceSetting[] = [];

describe('the price book', () => {
  let book: PriceBook;

  before(async () => {
    book = await loadPriceBook();
  });

  const ask = (provider: string, model: string, more: Partial<PriceQuery> = {}) =>
    book.lookup({ provider, model, date: '2026-11-20', overrides: NONE, media: null, ...more });

  const words = (provider: string, model: string, overrides: readonly PriceSetting[] = NONE) =>
    rateWords(priced(ask(provider, model, { overrides })).rates);

  const refusal = (provider: string, model: string) => {
    const answer = ask(provider, model);
    return isPrice(answer) ? 'a price' : `${answer.code}: ${answer.message}`;
  };

  it('has what Cheapa publishes', () => {
    assert.deepEqual(words('cheapa', 'gpt-5.2'), ['input_token 0.525', 'output_token 4.2']);
    for (const model of ['nano-banana-2', 'nano-banana-pro', 'veo-3.1']) {
      assert.deepEqual(words('cheapa', model), ['generation 0.21']);
    }
  });

  it('has the samples of FlexAI and BabySea with their dates', () => {
    const flex = priced(ask('flexai', 'gpt-oss-120b'));
    assert.deepEqual(rateWords(flex.rates), [
      'input_token 0.03',
      'output_token 0.17',
      'cached_input_token 0.0045',
    ]);
    assert.equal(flex.catalog.asOf, '2026-10-02');
    const babysea = priced(ask('babysea', 'bfl/flux-1.1-pro'));
    assert.deepEqual(rateWords(babysea.rates), ['generation 0.052']);
    assert.equal(babysea.catalog.asOf, '2026-05-21');
  });

  it("never takes another provider's price for a provider whose list is not loaded", () => {
    const models: Record<string, string> = {
      serika: 'openai/gpt-4o',
      babysea: 'bfl/flux-2-pro',
      lumenfall: 'gpt-image-2',
      flexai: 'gpt-5.2',
      cheapa: 'gpt-5.4',
    };
    for (const [provider, model] of Object.entries(models)) {
      const words = providers.find(({ id }) => id === provider)?.unlisted;
      assert.equal(
        refusal(provider, model),
        `price-unknown: price unknown: ${words}; give your own price of "${model}" with costlint.prices`,
      );
    }
  });

  it('says what a person can do about a model that is not listed', () => {
    assert.equal(
      refusal('openai', 'gpt-55'),
      'model-unknown: OpenAI has no model "gpt-55" in the price list of 2026-09-23; give your own price of "gpt-55" with costlint.prices',
    );
    assert.match(refusal('openai', 'gpt-4o'.repeat(100)), /^model-unknown: .*more than 300 characters$/);
    assert.match(refusal('corp', 'gpt-5.2'), /no prices are known of a provider "corp"/);
    assert.match(refusal('huggingface', 'deepseek-ai/DeepSeek-R1'), /does not say who runs it/);
  });

  it('asks the data by the id that it has for the provider', () => {
    assert.equal(words('bedrock', 'us.amazon.nova-lite-v1:0')[0], 'input_token 0.06');
    assert.equal(words('vertex', 'gemini-2.5-flash')[0], 'input_token 0.3');
    assert.equal(priced(ask('xai', 'grok-4')).provider, 'xai');
    assert.equal(words('openrouter', 'openai/gpt-4o')[0], 'input_token 2.5');
    assert.match(words('huggingface', 'deepseek-ai/DeepSeek-R1:together')[0] ?? '', /^input_token/);
  });

  it('prices media by the arguments of the call', () => {
    const media = { size: { given: '1024x1024' }, quality: { given: 'hd' } };
    assert.deepEqual(rateWords(priced(ask('openai', 'dall-e-3', { media })).rates), ['image 0.08']);
  });

  it('charges nothing where nobody does', () => {
    assert.deepEqual(words('ollama', 'llama3.3'), ['request 0']);
    assert.match(priced(ask('ollama', 'llama3.3')).notes[0] ?? '', /your own machine/);
    assert.match(refusal('ollama', 'gpt-oss:120b-cloud'), /not loaded/);
  });

  describe('with prices of the user', () => {
    const override = (more: Partial<PriceSetting>): readonly PriceSetting[] => [
      { provider: 'openai', model: 'gpt-5.2', ...more },
    ];

    it('puts them before the list and keeps what they leave out', () => {
      assert.deepEqual(words('openai', 'gpt-5.2', override({ input: '1.25' })).slice(0, 3), [
        'input_token 1.25',
        'cached_input_token 0.175',
        'output_token 14',
      ]);
      const price = priced(ask('openai', 'gpt-5.2', { overrides: override({ input: '1.25' }) }));
      assert.equal(price.catalog.id, 'costlint.prices');
      assert.equal(price.contextWindow, 400000);
    });

    it('takes a price of the output for that of the images in it', () => {
      const asked = { provider: 'openrouter', model: 'openai/gpt-5-image' };
      assert.deepEqual(priced(ask(asked.provider, asked.model)).required, ['output_image_token']);
      const overrides = [{ ...asked, output: '40' }];
      assert.deepEqual(priced(ask(asked.provider, asked.model, { overrides })).required, []);
    });

    it('takes a flat price as all there is', () => {
      assert.deepEqual(words('openai', 'gpt-5.2', override({ request: '0.5' })), ['request 0.5']);
    });

    it('does not mix currencies', () => {
      const euros = override({ input: '1', output: '2', currency: 'EUR' });
      assert.deepEqual(words('openai', 'gpt-5.2', euros), ['input_token 1', 'output_token 2']);
      assert.equal(priced(ask('openai', 'gpt-5.2', { overrides: euros })).rates[0]?.currency, 'EUR');
    });

    it('gives a price to a provider and a model that no list knows', () => {
      const overrides = [{ provider: 'corp', model: 'house-7b', input: '0.1', output: '0.2' }];
      assert.deepEqual(words('corp', 'house-7b', overrides), ['input_token 0.1', 'output_token 0.2']);
    });

    it('leaves other models and other providers alone', () => {
      const overrides = override({ input: '1.25' });
      assert.equal(words('openai', 'gpt-5.2-pro', overrides)[0], 'input_token 21');
      assert.equal(words('cheapa', 'gpt-5.2', overrides)[0], 'input_token 0.525');
    });

    it('forgets them when they change', () => {
      assert.equal(words('openai', 'gpt-5.2', override({ input: '9' }))[0], 'input_token 9');
      assert.equal(words('openai', 'gpt-5.2')[0], 'input_token 1.75');
    });
  });

  it('takes the newest of the catalogs that know the model', () => {
    const catalog = (id: string, asOf: string, models: Record<string, string>): Catalog => ({
      id,
      asOf,
      models: () => Object.keys(models),
      lookup: (provider, model) => {
        const amount = models[model];
        if (amount === undefined) return { code: 'model-unknown', message: 'no such model' };
        const rate = {
          unit: 'input_token',
          per: 1,
          amount,
          currency: 'USD',
          source: id,
          asOf,
          tiers: [],
        } as const;
        return { ...priced(ask('openai', 'gpt-5.2')), provider, model, rates: [rate], catalog: { id, asOf } };
      },
    });
    const two = new PriceBook({
      providers,
      media: { lookup: () => null },
      catalogs: [catalog('old', '2026-09-01', { a: '1', b: '2' }), catalog('new', '2026-11-01', { a: '3' })],
    });
    const amount = (model: string) => {
      const query = { provider: 'openai', model, date: '2026-11-20', overrides: NONE, media: null };
      return rateWords(priced(two.lookup(query)).rates)[0];
    };
    assert.equal(amount('a'), 'input_token 3');
    assert.equal(amount('b'), 'input_token 2');
    const notes = (model: string) =>
      priced(two.lookup({ provider: 'openai', model, date: '2026-11-20', overrides: NONE, media: null }))
        .notes;
    assert.deepEqual(notes('a'), [
      'old of 2026-09-01 disagrees: input tokens USD 1 each; new of 2026-11-01 counts',
    ]);
    assert.deepEqual(notes('b'), []);
  });

  it("says where the general list disagrees with a provider's own", async () => {
    const listed = (input: string): LiveCatalog => ({
      asOf: () => '2026-11-19',
      models: () => ['gpt-5.2'],
      lookup: () => ({
        ...priced(ask('openai', 'gpt-5.2')),
        notes: [],
        // By the thousand what the other one has by the million: the same price is the same.
        rates: [
          {
            unit: 'input_token',
            per: 1_000,
            amount: input,
            currency: 'USD',
            source: 'live',
            asOf: '2026-11-19',
            tiers: [],
          },
        ],
        catalog: { id: 'live list', asOf: '2026-11-19' },
      }),
    });
    const notes = async (input: string) => {
      const catalogs = [new BundledCatalog(await loadPriceData())];
      const book = new PriceBook({ providers, catalogs, media: { lookup: () => null }, live: listed(input) });
      return priced(
        book.lookup({
          provider: 'openai',
          model: 'gpt-5.2',
          date: '2026-11-20',
          overrides: NONE,
          media: null,
        }),
      ).notes;
    };
    assert.deepEqual(await notes('0.00175'), []);
    const [note = ''] = await notes('0.002');
    assert.match(
      note,
      /^genai-prices \S+ of \S+ disagrees: input tokens USD 1\.75 per 1,000,000; live list of 2026-11-19 counts$/,
    );
  });

  it('answers the same question with the same object', () => {
    assert.equal(ask('openai', 'gpt-4o'), ask('openai', 'gpt-4o'));
    assert.notEqual(ask('openai', 'o3'), ask('openai', 'o3', { date: '2025-06-01' }));
  });
});
