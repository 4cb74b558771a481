import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Ajv } from 'ajv';
import { after, describe, it } from 'mocha';
import type { PriceUsageReport } from '../../server/src/reports/price-usage-report';
import { chatLine } from '../support/batch';
import { ROOT } from '../support/engine';
import { TemporaryFolder } from '../support/temporary-folder';

const CLI = path.join(ROOT, 'dist', 'cli.js');
const folder = new TemporaryFolder();

function costlint(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    cwd: folder.path,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

const request = (id: string) => ({ ...chatLine('gpt-4.1', { max_tokens: 100 }), custom_id: id });
const answer = (id: string, prompt_tokens: number, completion_tokens: number) => ({
  custom_id: id,
  response: { status_code: 200, body: { model: 'gpt-4.1', usage: { prompt_tokens, completion_tokens } } },
});
const lines = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).join('\n');

describe('estimates of a batch, held against what came of it', () => {
  after(() => folder.remove());

  it('tells by how much they were off, and which were out of their range', () => {
    folder.write({
      'requests.jsonl': lines(['a', 'b', 'c', 'd'].map(request)),
      // As estimated, longer than its cap, with a longer prompt, and one that nobody estimated.
      'output.jsonl': lines([
        answer('a', 14, 20),
        answer('b', 14, 300),
        answer('c', 3, 1),
        answer('e', 14, 20),
      ]),
    });
    assert.equal(costlint('batch', 'requests.jsonl', '--per-request', 'rows.jsonl').code, 0);
    const { stdout, stderr } = costlint(
      'price-usage',
      'output.jsonl',
      '--estimates',
      'rows.jsonl',
      '--provider',
      'openai',
    );
    assert.equal(stderr, '');
    // $1 and $4 a million in a batch: 14 tokens and 100, and of what came 20, 300 and 1.
    assert.match(stdout, /^3 requests: estimated at \$0\.0012 \(at least .*, at most .*\), billed \$0\.0013/);
    assert.match(stdout, /1 within their range, 1 below it, 1 above it/);
    assert.match(stdout, /1 estimate without a call whose cost is known\n1 call without an estimate/);
  });

  it('says the same as JSON, as its schema has it', () => {
    const words = ['--estimates', 'rows.jsonl', '--provider', 'openai', '--format', 'json'];
    const report: PriceUsageReport = JSON.parse(costlint('price-usage', 'output.jsonl', ...words).stdout);
    const schema = JSON.parse(readFileSync(path.join(ROOT, 'schemas', 'price-usage.schema.json'), 'utf8'));
    const validate = new Ajv({ allErrors: true, strictTypes: false, allowUnionTypes: true }).compile(schema);
    assert.ok(validate(report), JSON.stringify(validate.errors));
    assert.equal(report.estimates?.matched, 3);
    assert.equal(report.estimates?.billed, '0.001315');
  });

  it('holds rows of data against what was charged by model, where no name brings them together', () => {
    const row = (line: number) => ({
      ...{ line, id: null, model: 'gpt-image-2', provider: 'lumenfall' },
      estimate: { currency: 'USD', low: '0.04', likely: '0.04', high: '0.04' },
    });
    const item = (cost: number) => ({
      ...{ id: `req_${cost}`, object: 'request', model: 'gpt-image-2', modality: 'image' },
      ...{ status: 'completed', cost, currency: 'usd' },
    });
    const list = { object: 'list', data: [item(0.05), item(0.045), item(0.04)] };
    folder.write({ 'drawn.jsonl': lines([row(1), row(2)]), 'requests.json': JSON.stringify(list, null, 2) });
    const { stdout } = costlint('price-usage', 'requests.json', '--estimates', 'drawn.jsonl');
    assert.match(stdout, /^no call is one of the estimated requests$/m);
    assert.match(stdout, /^gpt-image-2: 2 requests estimated at \$0\.04 on average, 3 billed at \$0\.045$/m);
  });

  it('says that a file holds no estimates', () => {
    const { code, stderr } = costlint('price-usage', 'output.jsonl', '--estimates', 'requests.jsonl');
    assert.equal(code, 2);
    assert.match(stderr, /requests\.jsonl holds no estimates; `costlint batch --per-request` writes them/);
  });
});
