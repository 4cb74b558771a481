import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { after, before, describe, it } from 'mocha';
import type { BatchReport } from '../../server/src/reports/batch-report';
import { addAmounts } from '../../shared/src/money';
import { ROOT } from '../support/engine';
import { seededRandom } from '../support/random';
import { TemporaryFolder } from '../support/temporary-folder';

const CLI = path.join(ROOT, 'dist', 'cli.js');
const folder = new TemporaryFolder();

const SOURCE = `from openai import OpenAI
client = OpenAI()
for row in rows:
    client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": f"{row['title']}: {row['text']}"}], max_tokens=20)
for line in open("x"):
    client.responses.create(model="gpt-4.1", input=f"Sort: {line}")
`;

function costlint(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'batch', ...words], {
    cwd: folder.path,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

const schema = JSON.parse(readFileSync(path.join(ROOT, 'schemas', 'batch.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true, strictTypes: false, allowUnionTypes: true }).compile(schema);

function reportOf(file: string, ...words: string[]): BatchReport {
  const { stdout, stderr } = costlint(file, '--call', 'label.py:4', '--format', 'json', ...words);
  assert.equal(stderr, '');
  const report: BatchReport = JSON.parse(stdout);
  assert.ok(validate(report), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
  return report;
}

const ROWS = [
  { title: 'A "nice" one', text: 'two\nlines, and a comma', lang: 'de' },
  { title: 'Second', text: 'Grüße 😀', lang: 'en' },
  { title: 'Third', text: '', lang: 'de' },
];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const table = (divider = ',', end = '\n') =>
  [['Title', 'text', 'lang'], ...ROWS.map(({ title, text, lang }) => [title, text, lang])]
    .map((cells) => cells.map(quoted).join(divider))
    .join(end);

const lines = ROWS.map((row) => JSON.stringify(row));

async function parquetOf(
  rows: readonly Record<string, string>[],
  codec: 'SNAPPY' | 'GZIP',
  rowGroupSize = 2,
): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const { gzipSync } = await import('node:zlib');
  const columnData = Object.keys(rows[0] ?? {}).map((name) => ({ name, data: rows.map((row) => row[name]) }));
  const compressors = { GZIP: (input: Uint8Array) => new Uint8Array(gzipSync(input)) };
  return new Uint8Array(parquetWriteBuffer({ columnData, codec, compressors, rowGroupSize }));
}

describe('costlint batch --call', () => {
  before(() => folder.write({ 'label.py': SOURCE }));
  after(() => folder.remove());

  it('comes to the same whatever the rows are written in', async () => {
    folder.write({
      'rows.csv': table(),
      'rows.tsv': table('\t', '\r\n'),
      'semicolons.csv': `\ufeff${table(';')}`,
      'utf16.csv': Buffer.from(`\ufeff${table()}`, 'utf16le'),
      'utf16be.jsonl': Buffer.from(`\ufeff${lines.join('\n')}`, 'utf16le').swap16(),
      'rows.jsonl': `\n${lines.join('\r\n\r\n')}\n`,
      'rows.json': `[\n  ${lines.join(',\n  ')}\n]`,
      'under.json': JSON.stringify({ 'the "data"': ROWS }, null, 2),
      'rows.parquet': await parquetOf(ROWS, 'SNAPPY'),
      'packed.pq': await parquetOf(ROWS, 'GZIP'),
    });
    const expected = reportOf('rows.csv');
    assert.deepEqual([expected.requests, expected.malformed, expected.unpriced], [3, 0, 0]);
    assert.equal(expected.inputTokens.low, expected.inputTokens.high);
    for (const file of [
      'rows.tsv',
      'semicolons.csv',
      'utf16.csv',
      'utf16be.jsonl',
      'rows.jsonl',
      'rows.json',
      'under.json',
      'rows.parquet',
      'packed.pq',
    ]) {
      const { estimate, inputTokens, requests } = reportOf(file);
      assert.deepEqual(
        { estimate, inputTokens, requests },
        { estimate: expected.estimate, inputTokens: expected.inputTokens, requests: 3 },
        file,
      );
    }
  });

  it('adds up what the rows say, to the last digit, with threads and without, and tells where they stand', () => {
    const many = Array.from(
      { length: 2_000 },
      (_, index) => `t${index},"${'word '.repeat(index % 50)}\n${index}",l${index % 3}`,
    );
    folder.write({ 'many.csv': `title,text,lang\n${many.join('\n')}\n` });
    const report = reportOf('many.csv', '--per-request', 'rows.jsonl', '--jobs', '1', '--by', 'lang');
    const text = readFileSync(folder.at('rows.jsonl'), 'utf8');
    const rows: { line: number; estimate: BatchReport['estimate'] }[] = text
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row));
    assert.deepEqual(
      rows.slice(0, 3).map(({ line }) => line),
      [2, 4, 6],
    );
    const sum = rows.reduce((all, { estimate }) => addAmounts(all, estimate?.likely ?? '0'), '0');
    assert.equal(report.estimate?.likely, sum);
    assert.equal(
      report.by?.values.reduce((all, { estimate }) => addAmounts(all, estimate?.likely ?? '0'), '0'),
      sum,
    );
    assert.deepEqual(
      reportOf('many.csv', '--per-request', 'others.jsonl', '--jobs', '2', '--by', 'lang'),
      report,
    );
    assert.equal(readFileSync(folder.at('others.jsonl'), 'utf8'), text);
    assert.equal(report.dearest.length, 10);
  });

  it('says what fills each place, takes what is stated, and leaves open what no column fits', () => {
    folder.write({ 'rows.csv': table(), 'other.csv': 'name,body\nA,some text\n' });
    assert.deepEqual(reportOf('rows.csv').rows?.bindings, [
      { hole: 'row["title"]', column: 'Title', how: 'name' },
      { hole: 'row["text"]', column: 'text', how: 'name' },
    ]);
    const open = reportOf('other.csv', '--bind', 'title=name');
    assert.deepEqual(open.rows?.bindings, [
      { hole: 'row["title"]', column: 'name', how: 'stated' },
      { hole: 'row["text"]', column: null, how: null },
    ]);
    assert.ok(open.inputTokens.high! > open.inputTokens.likely);
    assert.match(
      open.assumptions.join('\n'),
      /row\["text"\] is no column: taken to be 100 tokens, 1,000 at most/,
    );
    assert.equal(open.rows?.preview?.messages[0]?.text, 'A: {row["text"]}');
    const { code, stderr } = costlint('other.csv', '--call', 'label.py:4', '--bind', 'title=nome');
    assert.deepEqual([code, stderr], [2, 'costlint: other.csv has no column `nome`; it has name, body\n']);
  });

  it('puts plain lines into the one place that a call leaves open', () => {
    folder.write({ 'lines.txt': 'first\r\nsecond one\n' });
    const { stdout } = costlint('lines.txt', '--call', 'label.py:6', '--format', 'json');
    const { rows, requests }: BatchReport = JSON.parse(stdout);
    assert.equal(requests, 2);
    assert.deepEqual(rows?.bindings, [{ hole: 'line', column: 'value', how: 'only' }]);
    assert.equal(rows?.preview?.messages[0]?.text, 'Sort: first');
  });

  it('names every line that is not what it seems, and adds up the others', () => {
    folder.write({
      'ragged.csv': 'title,text\na,b\nc\nd,e,f\n"g,h\n',
      'lines.jsonl': '{"title": "a", "text": "b"}\n{"title": "a"}\nno\n',
    });
    const ragged = reportOf('ragged.csv');
    assert.equal(ragged.requests, 1);
    assert.deepEqual(
      ragged.malformedLines.map(({ message }) => message),
      [
        'line 3 has no `text`',
        'line 4 has 3 cells, and the first line names 2',
        'line 5 opens a quote that is never closed: nothing from there on can be read',
      ],
    );
    assert.equal(costlint('ragged.csv', '--call', 'label.py:4').code, 1);
    assert.deepEqual(
      reportOf('lines.jsonl').malformedLines.map(({ line }) => line),
      [2, 3],
    );
  });

  it('compares with a batch and with other models, for files of requests too', () => {
    folder.write({ 'rows.csv': table() });
    const { others = [], estimate } = reportOf(
      'rows.csv',
      '--also',
      'gpt-4.1-mini,anthropic/claude-sonnet-4-5',
    );
    assert.deepEqual(
      others.map(({ provider, model, batchPrice }) => `${provider} ${model} ${batchPrice}`),
      [
        'openai gpt-4.1 true',
        'openai gpt-4.1-mini false',
        'openai gpt-4.1-mini true',
        'anthropic claude-sonnet-4-5 false',
        'anthropic claude-sonnet-4-5 true',
      ],
    );
    assert.equal(Number(others[0]?.estimate?.likely) * 2, Number(estimate?.likely));
    const request = {
      custom_id: 'a',
      method: 'POST',
      url: '/v1/chat/completions',
      body: { model: 'gpt-4.1', messages: [{ role: 'user', content: 'Hi' }] },
    };
    folder.write({ 'requests.jsonl': JSON.stringify(request) });
    const { stdout } = costlint('requests.jsonl', '--also', 'gpt-4.1-mini', '--format', 'json');
    const report: BatchReport = JSON.parse(stdout);
    assert.ok(validate(report), JSON.stringify(validate.errors));
    assert.deepEqual(
      report.others?.map(({ model, batchPrice }) => [model, batchPrice]),
      [
        ['gpt-4.1', false],
        ['gpt-4.1-mini', false],
        ['gpt-4.1-mini', true],
      ],
    );
    assert.match(
      costlint('rows.csv', '--call', 'label.py:4', '--also', 'nobody-knows-it').stderr,
      /no price of `nobody-knows-it` is known/,
    );
  });

  it('tells whether an account pays for it, and how long it takes', () => {
    folder.write({ 'rows.csv': table() });
    const { balance, duration } = reportOf('rows.csv', '--balance', '0.0002', '--rpm', '2');
    assert.deepEqual([balance?.covers, balance?.stopsAt], ['no', 4]);
    assert.equal(duration?.minutes, 2);
  });

  it('counts rows that are not there yet', () => {
    const { stdout } = costlint('--call', 'label.py:4', '--count', '1000', '--format', 'json');
    const report: BatchReport = JSON.parse(stdout);
    assert.ok(validate(report), JSON.stringify(validate.errors));
    assert.equal(report.requests, 1000);
    assert.equal(report.rows?.dataset, null);
    const one: BatchReport = JSON.parse(
      costlint('--call', 'label.py:4', '--count', '1', '--format', 'json').stdout,
    );
    assert.equal(Number(report.estimate?.likely), Number(one.estimate?.likely) * 1000);
  });

  it('looks at some rows where that is asked for', () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      JSON.stringify({ title: `t${index}`, text: 'word '.repeat(index % 40) }),
    );
    folder.write({ 'many.jsonl': many.join('\n') });
    const { sample, estimate } = reportOf('many.jsonl', '--sample', '500');
    const whole = Number(reportOf('many.jsonl').estimate?.likely);
    assert.equal(sample?.n, 500);
    assert.ok(
      Number(sample?.likely?.low) <= whole && whole <= Number(sample?.likely?.high),
      JSON.stringify([sample, whole]),
    );
    assert.ok(Math.abs(Number(estimate?.likely) / whole - 1) < 0.1);
    folder.write({ 'rows.csv': table(), 'list.json': `[${lines.join(',')}]` });
    const stderr = (file: string) => costlint(file, '--call', 'label.py:4', '--sample', '2').stderr;
    assert.match(stderr('rows.csv'), /read whole: it has hardly more rows/);
    assert.match(stderr('list.json'), /read whole: the items of such a file/);
  });

  it('looks at some rows of tables and of Parquet, whatever is in their cells', async () => {
    const random = seededRandom(3);
    const rows = Array.from({ length: 20_000 }, (_, index) => ({
      title: index % 7 === 0 ? `a "quoted", one` : `t${index}`,
      text: index % 3 === 0 ? `two\nlines, and ${'more '.repeat(random(60))}` : 'word '.repeat(random(30)),
    }));
    const cells = rows.map(({ title, text }) => `${quoted(title)},${cellOf(text)}`);
    folder.write({
      'some.csv': `title,text\n${cells.join('\n')}`,
      'some.tsv': `title\ttext\r\n${rows.map((row) => `${quoted(row.title)}\t${quoted(row.text)}`).join('\r\n')}`,
      'some.parquet': await parquetOf(rows, 'SNAPPY', 500),
    });
    for (const file of ['some.csv', 'some.tsv', 'some.parquet']) {
      const { sample, estimate, balance } = reportOf(file, '--sample', '800', '--balance', '0.5');
      const whole = Number(reportOf(file).estimate?.likely);
      assert.equal(sample?.n, 800, file);
      const [low, high] = [Number(sample?.likely?.low), Number(sample?.likely?.high)];
      assert.ok(low <= whole && whole <= high, JSON.stringify([file, low, whole, high]));
      assert.ok(Math.abs(Number(estimate?.likely) / whole - 1) < 0.1, file);
      assert.ok(Math.abs((balance?.paysFor ?? 0) / 20_000 - 0.5 / whole) < 0.05, file);
    }
    function cellOf(text: string): string {
      return /[",\n]/.test(text) ? quoted(text) : text;
    }
  });

  it('says in words what it can not read', () => {
    folder.write({
      'empty.csv': '',
      'head.csv': 'title,text\n',
      'binary.csv': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1]),
      'rows.csv.gz': gzipSync(table()),
      'book.csv': Buffer.from('PK\u0003\u0004\u0000\u0000'),
      'short.parquet': 'PAR1',
      'broken.parquet': 'PAR1 and then nothing that it should hold PAR1',
      'rows.csv': table(),
    });
    const cases: [string[], RegExp][] = [
      [['empty.csv', '--call', 'label.py:4'], /empty\.csv: it holds no lines of data/],
      [['head.csv', '--call', 'label.py:4'], /head\.csv: it holds no lines of data/],
      [['binary.csv', '--call', 'label.py:4'], /binary\.csv: it is no text/],
      [['rows.csv.gz', '--call', 'label.py:4'], /rows\.csv\.gz: it is compressed; unpack it first/],
      [['book.csv', '--call', 'label.py:4'], /book\.csv: it is an archive or a workbook .*save it as CSV/],
      [['short.parquet', '--call', 'label.py:4'], /short\.parquet: .* it is cut off or damaged/],
      [['broken.parquet', '--call', 'label.py:4'], /broken\.parquet: this Parquet file can't be read/],
      [['missing.csv', '--call', 'label.py:4'], /missing\.csv: there is no such file/],
      [['rows.csv', '--call', 'label.py:1'], /no call in line 1 of label\.py; there are some in lines 4, 6/],
      [['rows.csv', '--call', 'nothing.py:1'], /nothing\.py: it is no longer there/],
      [['rows.csv', '--call', 'label.py'], /--call takes a file and a line/],
      [['rows.csv', '--bind', 'a=b'], /--bind goes with --call/],
      [['rows.csv', '--call', 'label.py:4', '--by', 'color'], /rows\.csv has no column `color`/],
      [['rows.csv', '--call', 'label.py:4', '--count', '3'], /leave out the file or the count/],
    ];
    for (const [words, expected] of cases) {
      const { code, stdout, stderr } = costlint(...words);
      assert.match(stderr, expected);
      assert.deepEqual([code, stdout], [2, ''], words.join(' '));
    }
  });

  it('leaves out rows that hold bytes of another encoding, and says which', () => {
    const rows = `title,text,lang\na,plain,en\nb,caf\u00e9,fr\nc,"two\nlines",en\n`;
    folder.write({ 'latin1.csv': Buffer.from(rows, 'latin1'), 'utf8.csv': rows.replace('caf', '\ufffd') });
    const report = reportOf('latin1.csv');
    assert.deepEqual([report.requests, report.malformed], [2, 1]);
    assert.match(report.malformedLines[0]?.message ?? '', /line 3 holds bytes that are no UTF-8/);
    assert.equal(reportOf('utf8.csv').malformed, 0);
  });

  it('prints nothing of the data as markup', () => {
    folder.write({ 'hostile.csv': 'title,text,lang\n<b>\u001b[31m|x,"=1+1\n`y`",=cmd()\n' });
    for (const format of ['text', 'markdown', 'csv', 'json']) {
      const { stdout } = costlint('hostile.csv', '--call', 'label.py:4', '--by', 'lang', '--format', format);
      assert.ok(!stdout.includes('\u001b'), format);
      if (format === 'markdown') assert.ok(!/[^\\]<b>/.test(stdout), stdout);
      if (format === 'csv') assert.match(stdout, /,lang,'=cmd\(\)\r\n/);
    }
  });

  it('says so when the data changes while it is read, and writes nothing then', async () => {
    const row = `${'x'.repeat(200)},"${'word '.repeat(200)}"\n`;
    writeFileSync(folder.at('growing.csv'), `title,text\n${row.repeat(20_000)}`);
    const child = spawn(
      process.execPath,
      [CLI, 'batch', 'growing.csv', '--call', 'label.py:4', '--per-request', 'growing.jsonl'],
      { cwd: folder.path },
    );
    let told = '';
    child.stderr.on('data', (data) => {
      told += data;
    });
    const until = setInterval(() => appendFileSync(folder.at('growing.csv'), row), 20);
    const code = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(until);
    assert.equal(code, 2);
    assert.match(told, /it changed while it was read/);
    assert.ok(!existsSync(folder.at('growing.jsonl')));
  });
});
