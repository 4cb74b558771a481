import assert from 'node:assert/strict';
import { parseCommand } from '../../server/src/cli/arguments';
import { helpText } from '../../server/src/cli/help';
import { UsageError } from '../../server/src/cli/usage-error';

const parse = (line: string) => parseCommand(line.split(' ').filter((word) => word !== ''));

describe('command line', () => {
  it('checks this folder when no path is given', () => {
    assert.deepEqual(parse('check'), {
      kind: 'check',
      paths: ['.'],
      format: 'text',
      asOf: null,
      jobs: null,
      maxSeverity: 'information',
      budget: null,
      baseline: null,
      writeBaseline: false,
    });
  });

  it('takes options before and behind paths', () => {
    const expected = {
      kind: 'check',
      paths: ['src', 'a.py'],
      format: 'json',
      asOf: '2026-02-28',
      jobs: 2,
      maxSeverity: 'hint',
      budget: null,
      baseline: null,
      writeBaseline: false,
    };
    assert.deepEqual(
      parse('check --format json src a.py --as-of 2026-02-28 --jobs=2 --max-severity hint'),
      expected,
    );
    assert.deepEqual(
      parse('--format json check src a.py --as-of=2026-02-28 --jobs 2 --max-severity=hint'),
      expected,
    );
  });

  it('takes any word behind -- for a path', () => {
    const command = parse('check -- --odd.py');
    assert.deepEqual(command.kind === 'check' && command.paths, ['--odd.py']);
  });

  it('takes a day that is still to come', () => {
    const command = parse('models --as-of 2031-01-01');
    assert.equal(command.kind === 'models' && command.asOf, '2031-01-01');
  });

  it('shows help without a command, and for one', () => {
    assert.deepEqual(parse(''), { kind: 'help', topic: null });
    assert.deepEqual(parse('--help'), { kind: 'help', topic: null });
    assert.deepEqual(parse('help'), { kind: 'help', topic: null });
    assert.deepEqual(parse('check --help'), { kind: 'help', topic: 'check' });
    assert.deepEqual(parse('help models'), { kind: 'help', topic: 'models' });
  });

  it('shows the version', () => assert.deepEqual(parse('-v'), { kind: 'version' }));

  for (const [line, words] of [
    ['cheek', /no command `cheek`/],
    ['src', /`costlint check PATH`/],
    ['help cheek', /no command `cheek`/],
    ['check --format xml', /text, json, markdown, sarif, github, not `xml`/],
    ['check --format=yaml', /text, json, markdown, sarif, github, not `yaml`/],
    ['check --format', /--format.*argument missing; `costlint --help`/],
    ['check --as-of 2026-02-30', /not `2026-02-30`/],
    ['check --as-of 2026-2-3', /not `2026-2-3`/],
    ['check --as-of yesterday', /not `yesterday`/],
    ['check --max-severity loud', /none, hint, information, warning, error, not `loud`/],
    ['check --jobs 0', /1 to 64, not `0`/],
    ['check --jobs many', /1 to 64, not `many`/],
    ['check --unknown', /'--unknown'; `costlint --help`/],
    ['check --stdio', /`costlint check` has no option --stdio/],
    ['batch', /takes one file/],
    ['batch a.jsonl --format yaml', /text, json, markdown, csv, not `yaml`/],
    ['batch a.jsonl --sample none', /--sample takes a whole number/],
    ['batch a.jsonl --sample 5 --per-request b.jsonl', /use one of them/],
    ['batch a.jsonl --balance -3', /--balance/],
    ['batch a.jsonl --balance much', /an amount such as 8\.20/],
    ['check --provider openai', /no option --provider/],
    ['models --jobs 2', /`costlint models` has no option --jobs/],
    ['lsp now', /takes no `now`/],
    ['--format json', /--format needs a command/],
  ] as const) {
    it(`says what is wrong with \`${line}\``, () =>
      assert.throws(
        () => parse(line),
        (error) => error instanceof UsageError && words.test(error.message),
      ));
  }
});

describe('the place of a call', () => {
  it('is a file and a line, in a notebook with the cell between them', () => {
    const placeOf = (line: string) => {
      const command = parse(`models --for ${line}`);
      return command.kind === 'models' && command.for;
    };
    assert.deepEqual(placeOf('src/a.py:24'), { file: 'src/a.py', cell: null, line: 24 });
    assert.deepEqual(placeOf('C:/a.ipynb:5:12'), { file: 'C:/a.ipynb', cell: 5, line: 12 });
    assert.throws(() => placeOf('src/a.py'), /--for takes a file and a line/);
  });
});

describe('the words of report', () => {
  it('are those of check, with further formats', () => {
    assert.deepEqual(parse('report src --format csv --as-of 2026-03-31 --jobs 2'), {
      kind: 'report',
      since: null,
      paths: ['src'],
      format: 'csv',
      asOf: '2026-03-31',
      jobs: 2,
    });
    assert.deepEqual(parse('report --since HEAD'), {
      kind: 'report',
      since: 'HEAD',
      paths: ['.'],
      format: 'text',
      asOf: null,
      jobs: null,
    });
  });
});

describe('help', () => {
  for (const topic of [
    null,
    'check',
    'report',
    'batch',
    'models',
    'usage',
    'price-usage',
    'balance',
    'lsp',
  ] as const) {
    it(`of ${topic ?? 'all'} fits into 80 columns`, () => {
      const long = helpText(topic)
        .split('\n')
        .filter((line) => line.length > 80);
      assert.deepEqual(long, []);
    });
  }
});
