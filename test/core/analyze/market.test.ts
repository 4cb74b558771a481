import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CallAnalysis } from '../../../server/src/core/analyze/file-analysis';
import { analyzeText } from '../../support/engine';

const OPENAI = 'from openai import OpenAI\nclient = OpenAI()\n';
const ROUTER = 'from openai import OpenAI\nclient = OpenAI(base_url="https://openrouter.ai/api/v1")\n';

async function callOf(source: string): Promise<CallAnalysis> {
  const [call] = (await analyzeText(source, 'python')).calls;
  assert.ok(call, 'a call is found');
  return call;
}

const chat = (model: string, more = '') =>
  `client.chat.completions.create(model="${model}", messages=[{"role": "user", "content": "Name a moss."}], max_tokens=50${more})\n`;

const offers = ({ market, provider }: CallAnalysis, isOwn: boolean) =>
  market.comparisons.filter(
    ({ providers }) => providers.includes(market.provider?.name ?? provider ?? '') === isOwn,
  );

describe('the market around a call', () => {
  it('names who bills, with the page of its prices', async () => {
    const { market } = await callOf(OPENAI + chat('gpt-4o'));
    assert.equal(market.provider?.name, 'OpenAI');
    assert.match(market.provider?.pricingPage ?? '', /^https:\/\/[^ ]*openai\.com\//);
  });

  it('tells what others take for the same model, under the id with its vendor before it too', async () => {
    const direct = await callOf(OPENAI + chat('gpt-4o'));
    const elsewhere = offers(direct, false);
    assert.ok(elsewhere.some(({ providers }) => providers.includes('OpenRouter')));
    assert.ok(elsewhere.every(({ model }) => model === 'gpt-4o'));
    const routed = await callOf(ROUTER + chat('openai/gpt-4o'));
    assert.ok(offers(routed, false).some(({ providers }) => providers.includes('OpenAI')));
  });

  it('shows what the call itself would show there', async () => {
    const cheapa = 'from openai import OpenAI\nclient = OpenAI(base_url="https://api.cheapaapi.com/v1")\n';
    const there = await callOf(cheapa + chat('gpt-5.2'));
    const offer = offers(await callOf(OPENAI + chat('gpt-5.2')), false).find(({ providers }) =>
      providers.some((name) => name.includes('Cheapa')),
    );
    assert.equal(offer?.estimate.likely, there.estimate?.likely);
    assert.equal(offer?.estimate.high, there.estimate?.high);
  });

  it('counts the call anew for each cheaper model', async () => {
    const tools =
      ', tools=[{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}]';
    for (const model of ['gpt-4.1', 'gpt-5.4', 'gpt-5.2']) {
      const call = await callOf(OPENAI + chat(model, tools));
      const cheaper = offers(call, true);
      assert.ok(cheaper.length > 0 && cheaper.length <= 3, `${model}: ${cheaper.length} cheaper models`);
      for (const offer of cheaper) {
        const itself = await callOf(OPENAI + chat(offer.model, tools));
        assert.equal(offer.estimate.likely, itself.estimate?.likely, offer.model);
        assert.equal(offer.estimate.high, itself.estimate?.high, offer.model);
        assert.ok(Number(offer.estimate.likely) < Number(call.estimate?.likely), offer.model);
        assert.ok(!itself.assumptions.some(({ isWarning }) => isWarning), `${offer.model} stays`);
      }
    }
  });

  it('begins with cheaper models of the same generation', async () => {
    assert.equal(offers(await callOf(OPENAI + chat('gpt-5.4')), true)[0]?.model, 'gpt-5.4-mini');
    const claude =
      'import anthropic\nanthropic.Anthropic().messages.create(model="claude-opus-4-5", max_tokens=9, messages=[])\n';
    assert.equal(offers(await callOf(claude), true)[0]?.model, 'claude-haiku-4-5');
  });

  it('never offers what a provider does not serve or what is older', async () => {
    const claude = (model: string) =>
      `import anthropic\nanthropic.Anthropic().messages.create(model="${model}", max_tokens=9, messages=[])\n`;
    const haiku = (await callOf(claude('claude-haiku-4-5'))).market.comparisons;
    assert.ok(haiku.every(({ model }) => model === 'claude-haiku-4-5'));
    assert.ok(haiku.some(({ providers }) => providers.includes('Vertex AI')));
    assert.ok(!haiku.some(({ providers }) => providers.includes('Gemini API')));
    const { market } = await callOf(ROUTER + chat('openai/gpt-oss-120b'));
    assert.ok(market.comparisons.length > 0);
    assert.ok(!market.comparisons.some(({ providers }) => providers.includes('OpenAI')));
  });

  it('never offers what is made for something else', async () => {
    for (const model of ['gpt-4o', 'gpt-4.1', 'gpt-5.5', 'gpt-5.4-pro', 'o3']) {
      const { market } = await callOf(OPENAI + chat(model));
      assert.ok(market.comparisons.length <= 5);
      for (const offer of market.comparisons)
        assert.doesNotMatch(
          offer.model,
          /audio|realtime|image|search|instruct|tts|transcribe|oss|codex|\d{4}|:/,
        );
    }
  });

  it('holds to what a comment states', async () => {
    const { market } = await callOf(`${OPENAI}# costlint: input=1000000 output=0\n${chat('gpt-5.4')}`);
    const mini = market.comparisons.find(({ model }) => model === 'gpt-5.4-mini');
    assert.equal(mini?.estimate.likely, '0.75');
  });

  it('spans all that a wrapper sends', async () => {
    const wrapper = `${OPENAI}def ask(text):
    return client.chat.completions.create(model="gpt-5.4", messages=[{"role": "user", "content": text}], max_tokens=50)
ask("a")
ask("a much longer question than the one before it")
`;
    const mini = await callOf(wrapper.replace('gpt-5.4', 'gpt-5.4-mini'));
    const offer = (await callOf(wrapper)).market.comparisons.find(({ model }) => model === 'gpt-5.4-mini');
    assert.deepEqual([offer?.estimate.low, offer?.estimate.high], [mini.estimate?.low, mini.estimate?.high]);
  });

  it('compares nothing that it can not compare', async () => {
    for (const source of [
      chat('gpt-5.2-no-such-model'),
      chat('gpt-4.1', ', service_tier="flex"'),
      'client.images.generate(model="gpt-image-1", prompt="moss", size="1024x1024", quality="high")\n',
      'import os\nclient.chat.completions.create(model=os.environ["M"], messages=[])\n',
      `client.chat.completions.create(model="gpt-4.1" if fast else "gpt-5.4", messages=[])\n`,
    ])
      assert.deepEqual((await callOf(OPENAI + source)).market.comparisons, [], source);
  });
});
