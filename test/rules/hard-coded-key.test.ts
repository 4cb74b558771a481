import assert from 'node:assert/strict';
import { analyzeText } from '../support/engine';
import { assertSilent, findingsOf } from '../support/findings';

/** Keys that nobody was ever given, put together here so that none stands in this file. */
const DRAWN = 'q7Rk2vPz9Lm4Xc8Tn3Wd6Yb1Hj5Gf0Sa7Ue2Iv9Ko4Zp8Mx3Bt6Qw1Er5Ty0Lu';
const keys = {
  OpenAI: `sk-proj-${DRAWN}`,
  Anthropic: `sk-ant-api03-${DRAWN}`,
  OpenRouter: `sk-or-v1-${'3fa9c17be2d84056'.repeat(3)}9b`,
  Groq: `gsk_${DRAWN.slice(0, 52)}`,
  Perplexity: `pplx-${DRAWN.slice(0, 48)}`,
  'Hugging Face': `hf_${DRAWN.slice(0, 34)}`,
  BabySea: `bye_${DRAWN.slice(0, 40)}`,
  'an AI provider': `sk-${DRAWN.slice(0, 48)}`,
};

const text = (key: string) => `from openai import OpenAI\nclient = OpenAI(api_key="${key}")\n`;

describe('the rule on keys in the source', () => {
  for (const [owner, key] of Object.entries(keys))
    it(`finds a key of ${owner}`, async () => {
      const [found = '', ...others] = await findingsOf('hard-coded-key', text(key));
      assert.equal(
        found.replace(key, 'KEY'),
        `2 KEY: an API key of ${owner} stands in the source: revoke it, and read it from the environment or a secret store`,
      );
      assert.deepEqual(others, []);
    });

  it('is an error, and finds them in every language, in headers and in comments', async () => {
    const key = keys.OpenAI;
    const sources = {
      typescript: `const headers = { Authorization: \`Bearer ${key}\` };\n`,
      go: `package main\n\n// was ${key}\nvar x = 1\n`,
      php: `<?php\n$key = '${key}';\n`,
      shellscript: `curl -H "Authorization: Bearer ${key}" https://api.openai.com/v1/models\n`,
    };
    for (const [language, source] of Object.entries(sources)) {
      const { findings } = await analyzeText(source, language);
      assert.deepEqual(
        findings.map(({ rule, severity }) => `${rule} ${severity}`),
        ['hard-coded-key error'],
        language,
      );
    }
  });

  it('tells nothing of a key: no part of it stands in anything but the text itself', async () => {
    for (const key of Object.values(keys)) {
      const { findings } = await analyzeText(text(key), 'python');
      const told = JSON.stringify(findings);
      for (let at = 8; at + 6 <= key.length; at++) assert.equal(told.includes(key.slice(at, at + 6)), false);
    }
  });

  it('gives the same fingerprint whatever the key is', async () => {
    const [one, other] = await Promise.all(
      [
        keys.OpenAI,
        keys.OpenAI.split('')
          .reverse()
          .join('')
          .replace(/^.*?-ks/, 'x'),
      ].map(async (key, index) => {
        const whole = index === 0 ? key : `sk-proj-${DRAWN.split('').reverse().join('')}`;
        return (await analyzeText(text(whole), 'python')).findings[0]?.fingerprint;
      }),
    );
    assert.notEqual(one, undefined);
    assert.equal(one, other);
  });

  it('is silent on examples, masks and names', async () => {
    const examples = [
      'sk-your-api-key-here-please-replace-it',
      'sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'sk-proj-1234567890abcdefghijklmnopqrstuvwxyz',
      'sk-ant-api03-fake-key-for-tests-0a1b2c3d4e5f',
      'sk-test-0a9b8c7d6e5f4g3h2i1j0k9l8m7n6o5p',
      'hf_model_name_that_is_long_enough_2024',
      'gsk_enterprise-search-results-page-v2-layout',
      'task-sk-management-system-component-4f8a',
      'sk-ant-••••••••••••••••••••••••••••',
      'sk_live_9aB3kP7tQ2xZ5mN8vC4wL6rY1dF0gH',
    ];
    await assertSilent('hard-coded-key', examples.map(text));
  });

  it('is silent on Google’s keys of Firebase and maps, which are public by design', async () => {
    const key = `AIza${'Sy3kP7tQ2xZ5mN8vC4wL6rY1dF0gHjR9bT2e'.slice(0, 35)}`;
    const firebase = `const config = { apiKey: "${key}", authDomain: "a.firebaseapp.com" };\n`;
    await assertSilent('hard-coded-key', [firebase, `const map = load("${key}");\n`], {
      language: 'typescript',
    });
    const gemini = `import google.generativeai as genai\ngenai.configure(api_key="${key}")\n`;
    assert.equal((await findingsOf('hard-coded-key', gemini)).length, 1);
  });

  it('is silent on what is read from the environment', async () => {
    await assertSilent('hard-coded-key', ['import os\nkey = os.environ["OPENAI_API_KEY"]\n']);
  });
});
