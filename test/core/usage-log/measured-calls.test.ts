import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { LoggedOrigin } from '../../../server/src/core/usage-log/logged-origin';
import { sharedEnd } from '../../../server/src/core/usage-log/logged-origin';
import { MeasuredOutputs } from '../../../server/src/core/usage-log/measured-outputs';
import { OutputLengths } from '../../../server/src/core/usage-log/output-statistics';
import { knownPromptKeys, labelKey, sentPromptKeys } from '../../../server/src/core/usage-log/text-key';
import { readSummary } from '../../../server/src/core/usage-log/usage-summary';
import { analyzeText, DEFAULT_OPTIONS } from '../../support/engine';

const NOWHERE: LoggedOrigin = { keys: [], place: null };

/** Six calls of a length each, of some origin. */
function logged(...calls: readonly (readonly [origin: Partial<LoggedOrigin>, tokens: number])[]) {
  const lengths = new OutputLengths();
  for (const [origin, tokens] of calls)
    for (let count = 0; count < 6; count++)
      lengths.add({
        model: 'gpt-5.2',
        provider: 'openai',
        usage: { outputTokens: tokens + count },
        tier: null,
        cost: null,
        origin: { ...NOWHERE, ...origin },
      });
  return lengths.statistics;
}

const place = (file: string, name: string) => ({ place: { file, function: name } });
const INSTRUCTION = 'You sort letters of customers into bins. Answer with the name of one bin alone.';

describe('what logs say of single calls', () => {
  const asked = { model: 'gpt-5.2', provider: 'openai' };

  it('counts for the call that they name, then for its function, then for its instruction, then for the model', () => {
    const keys = [labelKey('sort'), ...sentPromptKeys(INSTRUCTION)];
    const measured = new MeasuredOutputs(
      logged([{ keys }, 10], [place('/app/sorting.py', 'sort'), 50], [{}, 900]),
    );
    const find = (more: object) => measured.find({ ...asked, ...more });
    const from = (label: string | null, file = '/home/ann/shop/sorting.py', name = 'sort') => ({
      from: { label, place: { file, function: name } },
    });
    assert.deepEqual([find(from('sort'))?.likely, find(from('sort'))?.which], [12, ' named sort']);
    assert.deepEqual(
      [find(from(null))?.likely, find(from(null))?.which],
      [52, ' of sort() in /app/sorting.py'],
    );
    const promptKeys = () => knownPromptKeys(`  ${INSTRUCTION.replace('. ', '.\n  ')}`, true);
    assert.equal(find({ promptKeys })?.likely, 12);
    assert.equal(find(from('nobody', '/a/b/c/sorting.py', 'other'))?.statistics.calls, 18);
  });

  it('is not taken for another function of the same name', () => {
    const measured = new MeasuredOutputs(
      logged([place('/srv/app/a/main.py', 'run'), 10], [place('/srv/app/b/main.py', 'run'), 500]),
    );
    const at = (file: string) =>
      measured.find({ ...asked, from: { label: null, place: { file, function: 'run' } } })?.which;
    assert.equal(at('/home/ann/app/b/main.py'), ' of run() in /srv/app/b/main.py');
    assert.equal(at('/home/ann/c/main.py'), '');
  });

  it('tells two paths of one file from paths of two', () => {
    const same = [
      ['app/tag.py', '/home/ann/shop/app/tag.py'],
      ['/app/tag.py', '/home/ann/shop/tag.py'],
      ['C:\\build\\src\\tag.py', '/home/ann/shop/src/tag.py'],
    ] as const;
    for (const [one, other] of same) assert.ok(sharedEnd(one, other) > 0, one);
    assert.equal(sharedEnd('/srv/x/y/b/main.py', '/home/ann/a/main.py'), 0);
    assert.equal(sharedEnd('lib/main.py', '/home/ann/a/main.py'), 0);
    assert.equal(sharedEnd('/app/other.py', '/home/ann/tag.py'), 0);
  });

  it('knows an instruction by its start where the rest is decided at run time', () => {
    const sent = new Set(sentPromptKeys(`${INSTRUCTION} Today is Monday.`));
    assert.ok(knownPromptKeys(`${INSTRUCTION} Today is `, false).some((key) => sent.has(key)));
    assert.ok(!knownPromptKeys(INSTRUCTION.replace('letters', 'parcels'), true).some((key) => sent.has(key)));
    assert.deepEqual(knownPromptKeys('You sort', false), []);
  });

  it('survives being written and read, without a word of the texts', () => {
    const statistics = logged([{ keys: [labelKey('ann@example.org')], ...place('app/tag.py', 'tag') }, 30]);
    const text = JSON.stringify({ costlintUsage: 1, models: statistics });
    assert.doesNotMatch(text, /example/);
    assert.deepEqual(readSummary(JSON.parse(text))?.models, statistics);
    const odd = [
      { ...statistics[0], of: {} },
      { ...statistics[0], of: { place: { file: 'a' } } },
    ];
    assert.deepEqual(readSummary({ costlintUsage: 1, models: odd })?.models, []);
  });
});

describe('a call of which logs tell', () => {
  const measured = new MeasuredOutputs(
    logged(
      [{ keys: [labelKey('tag')] }, 20],
      [{ keys: sentPromptKeys(INSTRUCTION) }, 70],
      [{}, 800],
      [{}, 900],
    ),
  );
  const options = { ...DEFAULT_OPTIONS, measured };
  const likely = async (before: string, input: string) => {
    const source = `from openai import OpenAI
client = OpenAI()
${before}client.chat.completions.create(model="gpt-5.2", messages=[${input}], max_tokens=4000)
`;
    const [call] = (await analyzeText(source, 'python', options)).calls;
    const note = call?.assumptions.find(({ text }) => text.includes('logged'))?.text ?? '';
    return [call?.usage.outputTokens?.likely, note];
  };
  const user = '{"role": "user", "content": text}';

  it('likely has what those have that a comment names', async () => {
    assert.deepEqual(await likely('# costlint: logged=tag\n', user), [
      22,
      'output of 22 tokens: from 6 logged calls named tag, median 22, p90 25',
    ]);
  });

  it('likely has what those have that were sent with the same instruction', async () => {
    const [tokens, note] = await likely('', `{"role": "system", "content": "${INSTRUCTION}"}, ${user}`);
    assert.equal(tokens, 72);
    assert.equal(note, 'output of 72 tokens: from 6 logged calls with this instruction, median 72, p90 75');
    assert.equal((await likely('', `{"role": "system", "content": "Sort."}, ${user}`))[0], 75);
  });
});
