import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { changeModel } from '../../../server/src/core/analyze/change-model';
import { DEFAULT_OPTIONS, openText, realEngine } from '../../support/engine';

const OPENAI = 'from openai import OpenAI\nclient = OpenAI()\n';

/** The text after the change of its first call, or the words for why there is none. */
async function changed(
  text: string,
  model: string,
  language = 'python',
  provider = 'openai',
): Promise<string> {
  const open = await openText(text, language);
  try {
    const [call] = open.analyze(DEFAULT_OPTIONS).calls;
    assert.ok(call, 'a call is found');
    const { named } = call.market;
    const change = changeModel(
      open.text,
      {
        provider: call.provider,
        range: call.range,
        named,
        literal: named.literal && open.placeOf(named.literal),
      },
      { provider, providerName: provider, model, vendor: realEngine().engine.vendorOf(model) },
    );
    if ('refused' in change) return change.refused;
    return open.text.slice(0, change.range.start) + change.newText + open.text.slice(change.range.end);
  } finally {
    open.dispose();
  }
}

const create = (model: string) =>
  `client.chat.completions.create(model=${model}, messages=[{"role": "user", "content": "hi gpt-4o"}])\n`;

describe('the model of a call', () => {
  it('is changed in its literal, whatever the quotes', async () => {
    for (const [open, close] of ['""', "''"].map((pair) => [...pair]))
      assert.equal(
        await changed(OPENAI + create(`${open}gpt-4o${close}`), 'gpt-5-mini'),
        OPENAI + create(`${open}gpt-5-mini${close}`),
      );
    const script = (model: string) =>
      `import OpenAI from 'openai';\nawait new OpenAI().responses.create({ model: \`${model}\`, input: 'hi' });\n`;
    assert.equal(await changed(script('gpt-4o'), 'gpt-5-mini', 'typescript'), script('gpt-5-mini'));
  });

  it('is changed in the constant that holds it', async () => {
    const source = (model: string) => `MODEL = "${model}"\n${OPENAI}${create('MODEL')}`;
    assert.equal(await changed(source('gpt-4o-2024-08-06'), 'gpt-5-mini'), source('gpt-5-mini'));
  });

  it('keeps what an SDK wants before it', async () => {
    const source = (model: string) =>
      `import litellm\nlitellm.completion(model="openai/${model}", messages=[{"role": "user", "content": "hi"}])\n`;
    assert.equal(await changed(source('gpt-4o'), 'gpt-5-mini'), source('gpt-5-mini'));
  });

  it('is changed in the body of a command', async () => {
    const source = (model: string) =>
      `curl https://api.openai.com/v1/chat/completions -d '{"model": "${model}", "messages": [{"role": "user", "content": "hi"}]}'\n`;
    assert.equal(await changed(source('gpt-4o'), 'gpt-5-mini', 'shellscript'), source('gpt-5-mini'));
  });

  it('is changed in Markdown, where the text is the same', async () => {
    const source = (model: string) => `# Asking\n\n\`\`\`python\n${OPENAI}${create(`"${model}"`)}\`\`\`\n`;
    assert.equal(await changed(source('gpt-4o'), 'gpt-5-mini', 'markdown'), source('gpt-5-mini'));
  });

  it('is left alone where another name would not do, with the reason', async () => {
    const cases: readonly (readonly [source: string, words: RegExp])[] = [
      [`import sys\n${OPENAI}${create('"gpt-4o" if sys.argv else "gpt-4.1"')}`, /one of several models/],
      [`${OPENAI}SIZE = "4o"\n${create('f"gpt-{SIZE}"')}`, /not written out|more than that name/],
      [`${OPENAI}import sys\n${create('sys.argv[1]')}`, /decided at run time/],
      [`${OPENAI}# costlint: model=gpt-4o\n${create('"whatever"')}`, /a comment states/],
    ];
    for (const [source, words] of cases) assert.match(await changed(source, 'gpt-5-mini'), words);
  });

  it('is never changed for one of another provider, nor for a name that is none', async () => {
    const source = OPENAI + create('"gpt-4o"');
    assert.match(
      await changed(source, 'claude-haiku-4-5', 'python', 'anthropic'),
      /the client has to be made/,
    );
    assert.match(await changed(source, 'x", evil("'), /more than which model/);
  });
});
