import assert from 'node:assert/strict';
import { analyzeText, DEFAULT_OPTIONS } from '../support/engine';

const CALL =
  'from openai import OpenAI\nOpenAI().responses.create(model="gpt-5.2", input="hi", max_output_tokens=9)\n';

/** A line with a finding of `costlint-comment`. */
const BAD = 'y = 2  # costlint: x=1\n';

async function findings(text: string, language = 'python', options = DEFAULT_OPTIONS): Promise<string[]> {
  const analysis = await analyzeText(text, language, options);
  return analysis.findings.map(
    ({ rule, message, range }) =>
      `${rule} ${text.slice(0, range.start).split('\n').length} ${text.slice(range.start, range.end)}: ${message}`,
  );
}

const rulesOf = async (text: string, language?: string) =>
  (await findings(text, language)).map((each) => each.split(' ').slice(0, 2).join(' '));

describe('costlint-ignore comments', () => {
  it('ignore what is found in the next line with code, and in no other', async () => {
    const text = `# costlint-ignore costlint-comment we read it otherwise\n\n# more words\n${BAD}${BAD}${CALL}`;
    assert.deepEqual(await rulesOf(text), ['costlint-comment 5']);
  });

  it('ignore what is found in their own line where code stands before them', async () => {
    const text =
      `import OpenAI from "openai";\nnew OpenAI().responses.create({ model: "gpt-5.2", input: "hi", max_output_tokens: 9 });\n` +
      `f(/* costlint: x=1 */ 1); // costlint-ignore costlint-comment: theirs\nf(/* costlint: x=1 */ 1);\n`;
    assert.deepEqual(await rulesOf(text, 'typescript'), ['costlint-comment 4']);
  });

  it('ignore a block, which ends for the rules that its end names or for all', async () => {
    const start = '# costlint-ignore-start costlint-comment\n';
    assert.deepEqual(await rulesOf(`${start}${BAD}# costlint-ignore-end\n${BAD}${CALL}`), [
      'costlint-comment 4',
    ]);
    assert.deepEqual(await rulesOf(`${start}${BAD}# costlint-ignore-end unused-ignore\n${BAD}${CALL}`), [
      'unused-ignore 3',
    ]);
    assert.deepEqual(await rulesOf(`${start}${BAD}${CALL}${BAD}`), []);
  });

  it('ignore a whole file from wherever they stand', async () => {
    assert.deepEqual(await rulesOf(`${BAD}${CALL}# costlint-ignore-file costlint-comment\n`), []);
  });

  it('ignore what they name alone, of several rules', async () => {
    const text = `# costlint-ignore unused-ignore , costlint-comment two, with a reason\n${BAD}${CALL}`;
    assert.deepEqual(await findings(text), []);
    assert.deepEqual(await rulesOf(`# costlint-ignore unused-ignore costlint-comment\n${BAD}${CALL}`), [
      'costlint-comment 2',
    ]);
  });

  it('stand in the comments of every language', async () => {
    const go = 'package main\n// costlint-ignore costlint-comment\nvar y = 2 // costlint: x=1\n';
    const ruby = 'require "openai"\n# costlint-ignore costlint-comment\ny = 2 # costlint: x=1\n';
    const php = '<?php\n# costlint-ignore costlint-comment\n$y = 2; // costlint: x=1\n';
    for (const [text, language] of [
      [go, 'go'],
      [ruby, 'ruby'],
      [php, 'php'],
    ] as const)
      assert.deepEqual(await findings(text, language), [], language);
  });

  it('are nothing outside of a comment, and as the beginning of another word', async () => {
    const text = `mark = "costlint-ignore"\n# costlint-ignored costlint-comment\n${BAD}${CALL}`;
    assert.deepEqual(await rulesOf(text), ['costlint-comment 3']);
  });

  it('with Windows line ends speak of the same lines', async () => {
    const text = `# costlint-ignore costlint-comment\n${BAD}${BAD}${CALL}`.replaceAll('\n', '\r\n');
    assert.deepEqual(await rulesOf(text), ['costlint-comment 3']);
  });
});

describe('the rule on comments that ignore nothing', () => {
  it('hints at a rule that finds nothing there, and at one that is not known', async () => {
    assert.deepEqual(await findings(`# costlint-ignore costlint-comment, no-such\n${CALL}`), [
      'unused-ignore 1 costlint-comment: `costlint-comment` finds nothing here that this comment could ignore',
      'unused-ignore 1 no-such: there is no rule `no-such`',
    ]);
    assert.equal(
      (await analyzeText(`# costlint-ignore no-such\n${CALL}`, 'python')).findings[0]?.severity,
      'hint',
    );
  });

  it('hints at a comment without a rule, and at an end without a start', async () => {
    assert.deepEqual(await rulesOf(`# costlint-ignore\n# costlint-ignore-end\n${CALL}`), [
      'unused-ignore 1',
      'unused-ignore 2',
    ]);
  });

  it('is silent on rules that did not look, or not at everything', async () => {
    const text = `# costlint-ignore costlint-comment\n${CALL}`;
    const off = { ...DEFAULT_OPTIONS, rules: { 'costlint-comment': 'off' } } as const;
    assert.deepEqual(await findings(text, 'python', off), []);
    assert.deepEqual(await findings(`${text}x = (\n`), []);
  });
});
