import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Ajv } from 'ajv';
import { after, describe, it } from 'mocha';
import type { BatchReport } from '../../server/src/reports/batch-report';
import { addAmounts } from '../../shared/src/money';
import { chatLine } from '../support/batch';
import { ROOT } from '../support/engine';
import { TemporaryFolder } from '../support/temporary-folder';

const CLI = path.join(ROOT, 'dist', 'cli.js');
const folder = new TemporaryFolder();

function costlint(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'batch', ...words], {
    cwd: folder.path,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

function assertValid(schema: string, value: unknown): void {
  const text = readFileSync(path.join(ROOT, 'schemas', schema), 'utf8');
  const validate = new Ajv({ allErrors: true, strictTypes: false, allowUnionTypes: true }).compile(
    JSON.parse(text),
  );
  assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
}

function reportOf(file: string, ...words: string[]): BatchReport {
  const { stdout, stderr } = costlint(file, '--format', 'json', ...words);
  assert.equal(stderr, '');
  const report: BatchReport = JSON.parse(stdout);
  assertValid('batch.schema.json', report);
  return report;
}

const chat = (index: number) =>
  JSON.stringify({ ...chatLine('gpt-4.1', { max_tokens: 10 + index }), custom_id: `r${index}` });
const lineOf = (line: string | object) => (typeof line === 'string' ? line : JSON.stringify(line));
const requests = (count: number) => Array.from({ length: count }, (_, index) => chat(index));

/** Of a model whose provider has no batch price. */
const standard = JSON.stringify({
  ...chatLine('deepseek-chat'),
  url: 'https://api.deepseek.com/chat/completions',
});

interface Row {
  readonly line: number;
  readonly estimate: BatchReport['estimate'];
}

describe('costlint batch', () => {
  after(() => folder.remove());

  it('adds up what the rows of its requests say, to the last digit, with threads and without', () => {
    const lines = requests(3_000);
    lines[7] = '{"custom_id": "r7", "body"';
    lines[9] = chat(9).replaceAll('gpt-4.1', 'nobody-knows-it');
    folder.write({ 'many.jsonl': lines.join('\n') });
    const report = reportOf('many.jsonl', '--per-request', 'rows.jsonl', '--jobs', '1');
    const text = readFileSync(folder.at('rows.jsonl'), 'utf8');
    const rows: Row[] = text
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row));
    for (const row of rows.slice(0, 12)) assertValid('batch-request.schema.json', row);
    assert.deepEqual(
      rows.map(({ line }) => line),
      lines.map((_, index) => index + 1),
    );
    const sum = (at: 'low' | 'likely' | 'high') =>
      rows.reduce((all, { estimate }) => addAmounts(all, estimate?.[at] ?? '0'), '0');
    const { low, likely, high } = report.estimate!;
    assert.deepEqual([low, likely, high], [sum('low'), sum('likely'), sum('high')]);
    assert.deepEqual([report.requests, report.unpriced, report.malformed], [2_999, 1, 1]);
    assert.equal(report.malformedLines[0]?.line, 8);
    assert.deepEqual(reportOf('many.jsonl', '--per-request', 'others.jsonl', '--jobs', '3'), report);
    assert.equal(readFileSync(folder.at('others.jsonl'), 'utf8'), text);
  });

  it('reads files whatever editors made of them', () => {
    const text = requests(3).join('\n');
    folder.write({
      'plain.jsonl': text,
      'mark.jsonl': `\ufeff${text}\n`,
      'windows.jsonl': `${text.replaceAll('\n', '\r\n\r\n')}\r\n`,
      'utf16.jsonl': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'utf16be.jsonl': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      'nomark.jsonl': Buffer.from(text, 'utf16le'),
    });
    const { file: _, ...expected } = reportOf('plain.jsonl');
    assert.equal(expected.requests, 3);
    for (const name of ['mark', 'utf16', 'utf16be', 'nomark']) {
      const { file: _file, ...report } = reportOf(`${name}.jsonl`);
      assert.deepEqual(report, expected, name);
    }
    assert.deepEqual(reportOf('windows.jsonl').estimate, expected.estimate);
  });

  it('passes on what those who bill it have to say, and of topping up where the balance does not pay for it', () => {
    folder.write({ 'mixed.jsonl': [chat(1), chatLine('no-such-model', {})].map(lineOf).join('\n') });
    const advised = (...words: string[]) =>
      reportOf('mixed.jsonl', '--provider', 'cheapa', ...words).advice.map(({ words: tip }) => tip);
    const [first = ''] = advised();
    assert.match(first, /Images and videos that fail are free/);
    assert.ok(!advised('--balance', '1000').some((tip) => tip.startsWith('Top-ups are paid')));
    folder.write({ 'own.jsonl': lineOf(chatLine('gpt-5.2', { max_tokens: 9 })) });
    const short = reportOf('own.jsonl', '--provider', 'cheapa', '--balance', '0.0000001').advice;
    assert.ok(short.some(({ provider, words }) => provider === 'cheapa' && /^Top-ups are paid/.test(words)));
    const urls = [
      'https://api.openai.com/v1/chat/completions',
      'https://openrouter.ai/api/v1/chat/completions',
    ];
    const modelAt = (url: string) => (url.includes('openrouter') ? 'openai/gpt-4.1' : 'gpt-4.1');
    const two = urls.map((url) => lineOf({ ...chatLine(modelAt(url), { max_tokens: 9 }), url }));
    folder.write({ 'two.jsonl': two.join('\n') });
    const whole = reportOf('two.jsonl').advice;
    assert.deepEqual(new Set(whole.map(({ provider }) => provider)), new Set(['openai', 'openrouter']));
    assert.deepEqual(reportOf('two.jsonl', '--balance', '0.0000001').advice, whole);
    folder.write({ 'three.jsonl': [...two, lineOf(chatLine('gpt-4.1', { max_tokens: 9 }))].join('\n') });
    const { balance, advice, assumptions } = reportOf('three.jsonl', '--balance', 'openrouter=0.0000001');
    const of = reportOf('two.jsonl', '--balance', 'openrouter=1000').balance;
    assert.deepEqual([balance?.covers, balance?.stopsAt, of?.covers], ['no', null, 'surely']);
    assert.ok(Number(balance?.missing) < Number(reportOf('three.jsonl').estimate?.likely) / 2);
    assert.ok(assumptions.some((note) => note.includes('what openrouter bills of it alone')));
    const added = advice.filter((each) => !whole.some(({ words }) => words === each.words));
    assert.deepEqual(new Set(added.map(({ provider }) => provider)), new Set(['openrouter']));
    assert.match(costlint('two.jsonl', '--balance', 'nobody=1').stderr, /there is no provider `nobody`/);
    const { stdout } = costlint('own.jsonl', '--provider', 'cheapa');
    assert.match(stdout, /^cheapa: Images and videos that fail are free\..* https:\/\//m);
  });

  it('reads one list of requests', () => {
    const params = {
      model: 'claude-sonnet-4-5',
      max_tokens: 9,
      messages: [{ role: 'user', content: 'a "]," b' }],
    };
    const items = [{ custom_id: 'a', params }, 3, { custom_id: 'b', params }];
    folder.write({
      'list.json': JSON.stringify({ requests: items }, null, 2),
      'array.json': `${JSON.stringify(items)}\n`,
      'broken.json': JSON.stringify({ requests: items }).slice(0, -4),
    });
    const report = reportOf('list.json');
    assert.deepEqual([report.requests, report.malformed], [2, 1]);
    assert.match(report.malformedLines[0]?.message ?? '', /^request 2 is no object/);
    assert.deepEqual(reportOf('array.json').estimate, report.estimate);
    assert.deepEqual([reportOf('broken.json').requests, reportOf('broken.json').malformed], [1, 2]);
  });

  it('says why a file can not be read or written', () => {
    folder.write({
      'empty.jsonl': '',
      'blank.jsonl': '\n\n  \n',
      'binary.jsonl': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1]),
      'good.jsonl': chat(1),
    });
    for (const [words, message] of [
      [['none.jsonl'], /none\.jsonl: there is no such file/],
      [['.'], /it is a folder; name a file/],
      [['empty.jsonl'], /it holds no requests/],
      [['blank.jsonl'], /it holds no requests/],
      [['binary.jsonl'], /it is an archive or a workbook/],
      [['good.jsonl', '--per-request', 'good.jsonl'], /names the file that is read/],
      [['good.jsonl', '--per-request', 'no/where.jsonl'], /there is no such folder/],
      [['good.jsonl', '--provider', 'nobody'], /no provider `nobody`/],
      [['good.jsonl', 'good.jsonl'], /takes one file/],
      [[], /takes one file/],
    ] as const) {
      const { code, stdout, stderr } = costlint(...words);
      assert.deepEqual([code, stdout], [2, ''], words.join(' '));
      assert.match(stderr, message);
    }
    assert.equal(existsSync(folder.at('no')), false);
  });

  it('says that a disk is full', function () {
    if (!existsSync('/dev/full')) this.skip();
    const { code, stderr } = costlint('good.jsonl', '--per-request', '/dev/full');
    assert.deepEqual([code, /the disk is full/.test(stderr)], [2, true]);
  });

  it('looks at some requests in place of all, and says how sure that is', () => {
    const lines = requests(6_000);
    folder.write({ 'large.jsonl': lines.join('\n'), 'few.jsonl': chat(1) });
    const whole = reportOf('large.jsonl');
    const report = reportOf('large.jsonl', '--sample', '300');
    const { n, of, confidence, likely } = report.sample!;
    assert.deepEqual([n, confidence], [300, 0.95]);
    assert.ok(Math.abs(of - 6_000) < 60, String(of));
    const known = Number(whole.estimate?.likely);
    assert.ok(Number(likely?.low) <= known && known <= Number(likely?.high), JSON.stringify([likely, known]));
    assert.ok(Number(likely?.high) < known * 1.1);
    assert.deepEqual(reportOf('large.jsonl', '--sample', '300'), report);
    const few = costlint('few.jsonl', '--sample', '300', '--format', 'json');
    assert.match(few.stderr, /few\.jsonl is read whole: it has hardly more requests/);
    assert.equal(JSON.parse(few.stdout).sample, undefined);
  });

  it('tells how far a balance goes and how long the requests take one by one', () => {
    folder.write({ 'ten.jsonl': Array.from({ length: 10 }, () => chat(1)).join('\n') });
    // Each is 14 tokens in and 11 out, at half of $2 and $8 for a million.
    const words = (...told: string[]) => {
      const { balance, duration } = reportOf('ten.jsonl', ...told);
      return [balance?.covers, balance?.missing, balance?.stopsAt, duration?.minutes, duration?.boundBy];
    };
    assert.deepEqual(words('--balance', '8.20'), ['surely', '0', null, undefined, undefined]);
    assert.deepEqual(words('--balance', '0.00018'), ['no', '0.0004', 4, undefined, undefined]);
    assert.deepEqual(words('--balance', '0'), ['no', '0.00058', 1, undefined, undefined]);
    assert.deepEqual(words('--rpm', '2', '--tpm', '1000').slice(3), [5, 'requests']);
    assert.deepEqual(words('--rpm', '60', '--tpm', '100').slice(3), [3, 'tokens']);
    const { code, stdout } = costlint('ten.jsonl', '--balance', '0.00018', '--rpm', '2');
    assert.equal(code, 1);
    assert.match(
      stdout,
      /the balance of \$0\.00018 does not pay for it and likely ends at line 4: about \$0\.0004 are missing/,
    );
    assert.match(stdout, /one by one, at 2 requests a minute: 5 min/);
  });

  it('says in every format where the standard price stands for one of a batch that is not known', () => {
    folder.write({ 'half.jsonl': [chat(1), standard].join('\n') });
    const note = 'no batch price known; standard price used';
    const { byModel, atStandardPrice } = reportOf('half.jsonl');
    assert.deepEqual(
      byModel.map(({ batchPrice, priceNote }) => [batchPrice, priceNote]),
      [
        [true, null],
        [false, note],
      ],
    );
    assert.equal(atStandardPrice, 1);
    const text = costlint('half.jsonl').stdout;
    assert.ok(text.includes(`(${note})\n`), text);
    assert.ok(text.includes(`1 request: ${note}, which is an upper bound\n`), text);
    const markdown = costlint('half.jsonl', '--format', 'markdown').stdout;
    assert.ok(markdown.includes(`(${note}) |\n`), markdown);
    const [head, whole, bound] = costlint('half.jsonl', '--format', 'csv').stdout.split('\r\n');
    assert.match(head ?? '', /,batch_price,price_note,part,value$/);
    assert.match(whole ?? '', /,true,,model,$/);
    assert.ok(bound?.endsWith(`,false,${note},model,`), bound);
    folder.write({ 'all.jsonl': chat(1) });
    assert.equal(reportOf('all.jsonl').atStandardPrice, 0);
    assert.ok(!costlint('all.jsonl').stdout.includes(note));
  });

  it('prints text, Markdown and CSV that hold no markup of the file', () => {
    const hostile = JSON.stringify(chatLine('=1+1|<b>\u001b[31m"x'));
    folder.write({ 'hostile.jsonl': [chat(1), hostile].join('\n') });
    const text = costlint('hostile.jsonl').stdout;
    assert.match(text, /^hostile\.jsonl: 1 of 2 requests priced: ≈ \$/);
    assert.ok(!text.includes('\u001b'));
    const markdown = costlint('hostile.jsonl', '--format', 'markdown').stdout;
    assert.match(markdown, /\| gpt-4\.1 \| openai \| 1 \|/);
    assert.ok(!/[^\\]<b|[^\\]\|</.test(markdown) && !markdown.includes('\u001b'), markdown);
    const csv = costlint('hostile.jsonl', '--format', 'csv').stdout;
    assert.match(csv, /^provider,model,requests,/);
    assert.match(csv, /\r\nopenai,"'=1\+1\|<b>/);
  });

  it('ends when it is told to', async () => {
    folder.write({ 'long.jsonl': requests(60_000).join('\n') });
    const words = [CLI, 'batch', 'long.jsonl', '--jobs', '2', '--per-request', 'cut.jsonl'];
    const running = spawn(process.execPath, words, { cwd: folder.path });
    let said = '';
    running.stderr.on('data', (text) => {
      said += text;
    });
    const code = await new Promise((resolve) => {
      const waiting = setInterval(() => {
        if (!existsSync(folder.at('cut.jsonl.part'))) return;
        clearInterval(waiting);
        running.kill('SIGINT');
      }, 5);
      running.on('exit', resolve);
    });
    assert.deepEqual([code, said], [130, 'costlint: cancelled: nothing was added up\n']);
    assert.ok(!existsSync(folder.at('cut.jsonl.part')) && !existsSync(folder.at('cut.jsonl')));
  });
});
