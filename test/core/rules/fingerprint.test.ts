import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Finding } from '../../../server/src/core/analyze/file-analysis';
import type { Report, Rule } from '../../../server/src/core/rules/rule';
import { runRules } from '../../../server/src/core/rules/run-rules';
import { KeptReports } from '../../../server/src/core/rules/source-view';
import { textHash } from '../../../server/src/core/source/text-hash';
import { python } from '../../../server/src/languages/python/python';
import { analyzeText, DEFAULT_OPTIONS } from '../../support/engine';
import { openSource } from '../../support/sources';

const HEAD = 'from openai import OpenAI\n';
const BAD = 'y = 2  # costlint: x=1\n';

async function fingerprints(text: string, kind = 'python'): Promise<string[]> {
  return (await analyzeText(text, kind)).findings.map(({ fingerprint }) => fingerprint);
}

/** What a rule that reports as it is told finds in a text. */
async function findingsOf(text: string, ...reports: readonly Report[]): Promise<Finding[]> {
  const rule: Rule = { code: 'some-rule', severity: 'error', about: '', check: () => reports };
  const source = await openSource(text, python);
  const view = { text, calls: [], comments: [], ignores: [], broken: false };
  const kept = new KeptReports().view(source, 'a.py');
  return runRules(
    [rule],
    {
      ...view,
      source: kept,
      options: DEFAULT_OPTIONS,
      providers: [],
      modelsAt: () => [],
      program: () => [],
      holds: () => true,
      models: () => assert.fail('no rule asks for models'),
    },
    {},
  );
}

function reportAt(text: string, words: string, more: Partial<Report> = {}): Report {
  const start = text.indexOf(words);
  assert.notEqual(start, -1);
  return { range: { start, end: start + words.length }, message: 'words', fixes: [], ...more };
}

describe('fingerprints', () => {
  it('hold through edits elsewhere, other blanks, and line ends of Windows', async () => {
    const [one] = await fingerprints(`${HEAD}${BAD}`);
    for (const text of [
      `${HEAD}\n\nz = 3\n${BAD}w = 4\n`,
      `${HEAD}if z:\n    y  =  2  #  costlint: x=1\n`,
      `${HEAD}${BAD}`.replaceAll('\n', '\r\n'),
    ])
      assert.deepEqual(await fingerprints(text), [one], text);
    assert.notDeepEqual(await fingerprints(`${HEAD}${BAD.replace('2', '3')}`), [one]);
  });

  it('do not hold the words of the message', async () => {
    const text = 'a = 1\n';
    const [one] = await findingsOf(text, reportAt(text, '1'));
    const [other] = await findingsOf(text, reportAt(text, '1', { message: 'other words' }));
    assert.equal(one?.fingerprint, other?.fingerprint);
    assert.match(one?.fingerprint ?? '', /^some-rule:[0-9a-f]{16}:0$/);
  });

  it('tell findings of the same line apart, and are made of the key where a rule gives one', async () => {
    const text = 'a = [1, 2]\n';
    const found = await findingsOf(text, reportAt(text, '1'), reportAt(text, '2'));
    assert.equal(new Set(found.map(({ fingerprint }) => fingerprint)).size, 2);
    const [here] = await findingsOf(text, reportAt(text, '1', { key: 'gpt-4o input' }));
    const [there] = await findingsOf('b = 7\n', reportAt('b = 7\n', '7', { key: 'gpt-4o input' }));
    assert.equal(here?.fingerprint, there?.fingerprint);
  });

  it('are counted over all regions of a file, whatever came before', async () => {
    const block = (words: string) => `\`\`\`python\n${HEAD}${words}\`\`\`\n`;
    const [one] = await fingerprints(block(BAD), 'markdown');
    assert.deepEqual(await fingerprints(block('') + block(BAD), 'markdown'), [one]);
    const two = await fingerprints(block(BAD) + block(BAD), 'markdown');
    assert.deepEqual([new Set(two).size, two[0]], [2, one]);
  });

  it('have nothing of a secret in them, whoever reports its line', async () => {
    const of = (secret: string) => `key, price = "${secret}", 2.5\n`;
    const look = (secret: string, known: boolean) => {
      const text = of(secret);
      const reports = known ? [reportAt(text, secret, { isSecret: true })] : [];
      return findingsOf(text, ...reports, reportAt(text, '2.5'));
    };
    for (const [one, other] of [
      ['s3cret', 'differ3nt'],
      ['sk-proj-aB3dE5gH7jK9mN1pQ3', 'sk-proj-zY8xW6vU4tS2rQ0pO8'],
    ] as const) {
      const known = [await look(one, true), await look(other, true)].map((found) =>
        found.map(({ fingerprint }) => fingerprint),
      );
      assert.deepEqual(known[0], known[1]);
      assert.ok(known[0]!.every((each) => !each.includes(textHash(one)) && !each.includes(sha(one))));
    }
    const [unseen, too] = [
      await look('sk-proj-aB3dE5gH7jK9mN1pQ3', false),
      await look('sk-proj-zY8xW6vU4tS2rQ0pO8', false),
    ];
    assert.equal(unseen[0]?.fingerprint, too[0]?.fingerprint);
  });
});

describe('the hash of a text', () => {
  it('is FNV-1a of 64 bits', () => {
    assert.equal(textHash(''), 'cbf29ce484222325');
    assert.equal(textHash('a'), 'af63dc4c8601ec8c');
    assert.equal(textHash('foobar'), '85944171f73967e8');
  });
});

function sha(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
