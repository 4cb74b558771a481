import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { applyEdits } from '../../server/src/core/rules/ignore-edits';
import { rules } from '../../server/src/rules/list';
import { DEFAULT_OPTIONS, openText, ROOT } from '../support/engine';

const PAGES = path.join(ROOT, 'docs', 'rules');

/** The languages of fences in the pages on rules. */
const LANGUAGES: Readonly<Record<string, string>> = {
  python: 'python',
  py: 'python',
  ts: 'typescript',
  typescript: 'typescript',
  tsx: 'typescriptreact',
  js: 'javascript',
  javascript: 'javascript',
  sh: 'shellscript',
  bash: 'shellscript',
  go: 'go',
  rust: 'rust',
  java: 'java',
  kotlin: 'kotlin',
  csharp: 'csharp',
  cs: 'csharp',
  php: 'php',
  ruby: 'ruby',
  http: 'http',
};

interface Example {
  readonly language: string;
  readonly text: string;
}

/** The code blocks of a part of a page. */
function examplesIn(code: string, part: string): readonly Example[] {
  const page = readFileSync(path.join(PAGES, `${code}.md`), 'utf8');
  const [, section = ''] = page.split(`\n## ${part}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, fence = '', text = '']) => {
    const language = LANGUAGES[fence];
    return language === undefined ? [] : [{ language, text: withClient(text, language) }];
  });
}

/** What pages leave out, for every reader knows it. */
const CLIENTS: Readonly<Record<string, readonly [head: string, ...marks: string[]][]>> = {
  python: [
    [
      'from openai import OpenAI\nclient = OpenAI()\n',
      'client.responses',
      'client.chat',
      'client.embeddings',
    ],
    ['from anthropic import Anthropic\nclient = Anthropic()\n', 'client.messages'],
  ],
  typescript: [
    ["import OpenAI from 'openai';\nconst client = new OpenAI();\n", 'client.responses', 'client.chat'],
    ["import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\n", 'client.messages'],
  ],
};

/** Stands for the keys that pages don't show. Nobody was ever given it. */
const DRAWN = 'q7Rk2vPz9Lm4Xc8Tn3Wd6Yb1Hj5Gf0Sa7Ue2Iv9Ko4Zp8Mx3Bt6Qw1Er5Ty0Lu';

function withClient(page: string, language: string): string {
  const text = page.replace('"sk-proj-..."', `"sk-proj-${DRAWN}"`);
  if (/^(?:import|from) /m.test(text)) return text;
  const head = CLIENTS[language]?.find(([, ...marks]) => marks.some((mark) => text.includes(mark)));
  return (head?.[0] ?? '') + text;
}

/** Every level on, so that what is off by default is looked at as well. */
const OPTIONS = {
  ...DEFAULT_OPTIONS,
  rules: Object.fromEntries(rules.map(({ code }) => [code, 'warning' as const])),
  budgets: { loop: '5' },
  connected: ['cheapa', 'openai'],
};

async function findingsIn({ language, text }: Example, code: string) {
  const file = await openText(text, language);
  const { findings, broken } = file.analyze(OPTIONS);
  file.dispose();
  return { broken, findings: findings.filter(({ rule }) => rule === code) };
}

describe('the examples of the pages on rules', () => {
  it('are in languages that are known here', () => {
    for (const page of readdirSync(PAGES)) {
      const fences = [...readFileSync(path.join(PAGES, page), 'utf8').matchAll(/^```(\w+)/gm)];
      for (const [, fence = ''] of fences)
        assert.ok(fence in LANGUAGES || fence === 'jsonc', `${page}: ${fence}`);
    }
  });

  for (const { code } of rules) {
    it(`of ${code}: what is shown as reported is, and after each fix it is gone`, async () => {
      const examples = examplesIn(code, 'Reported');
      assert.ok(examples.length > 0);
      for (const example of examples) {
        const { findings, broken } = await findingsIn(example, code);
        assert.ok(findings.length > 0, example.text);
        for (const { fixes, range } of findings)
          for (const { edits, title } of fixes) {
            const text = applyEdits(
              example.text,
              [...edits].sort((a, b) => a.range.start - b.range.start),
            );
            const after = await findingsIn({ ...example, text }, code);
            assert.equal(after.broken, broken, `${title}: ${text}`);
            assert.ok(after.findings.length < findings.length, `${title} at ${range.start}: ${text}`);
          }
      }
    });

    it(`of ${code}: what is shown as not reported is not`, async () => {
      for (const example of examplesIn(code, 'Not reported'))
        assert.deepEqual((await findingsIn(example, code)).findings, [], example.text);
    });
  }
});
