import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Ajv } from 'ajv';
import type { UnknownCode } from '../../server/src/core/estimate/estimate';
import type { Api } from '../../server/src/core/recognize/api';
import type { CheckReport, SkipCode } from '../../server/src/reports/check-report';
import type { CostReport } from '../../server/src/reports/cost-report';
import type { ModelsReport } from '../../server/src/reports/models-report';
import type { OffersReport } from '../../server/src/reports/offers-report';
import { ROOT } from '../support/engine';
import { TemporaryFolder } from '../support/temporary-folder';

const CLI = path.join(ROOT, 'dist', 'cli.js');

function costlint(words: readonly string[], cwd = ROOT) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

const readSchema = (name: string) => JSON.parse(readFileSync(path.join(ROOT, 'schemas', name), 'utf8'));

function assertValid(schema: string, value: unknown): void {
  const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(readSchema(schema));
  assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
}

describe('the program costlint', () => {
  it('writes the costs of the examples in the shape of the schema', () => {
    const { code, stdout, stderr } = costlint([
      'check',
      'examples',
      '--format',
      'json',
      '--max-severity',
      'warning',
    ]);
    assert.deepEqual([code, stderr], [0, '']);
    const report: CheckReport = JSON.parse(stdout);
    assertValid('check.schema.json', report);
    assert.ok(report.totals.calls > 20 && report.totals.priced > 15);
    const sites = report.files.flatMap(({ path: file, calls }) =>
      calls.map(({ callee }) => `${file}:${callee.line}`),
    );
    for (const { calls, uses } of report.files) {
      for (const call of calls) assert.equal(call.estimate === null, call.unknown !== null);
      for (const { of } of uses) assert.ok(sites.includes(`${of.path}:${of.line}`));
    }
    const elsewhere = report.files.flatMap(({ path: file, uses }) =>
      uses.filter(({ of }) => of.path !== file),
    );
    assert.equal(elsewhere.length, 3, 'one program stands in several files');
  });

  it('writes the same with threads and without, and says what is left out', () => {
    const words = ['check', 'examples', 'test/fixtures', 'LICENSE', '--format', 'json'];
    const [one, many] = ['1', '3'].map((jobs) => costlint([...words, '--jobs', jobs]));
    assert.equal(one?.stdout, many?.stdout);
    const report: CheckReport = JSON.parse(one?.stdout ?? '');
    assertValid('check.schema.json', report);
    assert.deepEqual(
      report.skipped.map(({ path, code }) => `${path} ${code}`),
      ['LICENSE unsupported'],
    );
  });

  it('writes known prices in the shape of the schema', () => {
    const { code, stdout } = costlint(['models', '--format', 'json']);
    assert.equal(code, 0);
    const report: ModelsReport = JSON.parse(stdout);
    assertValid('models.schema.json', report);
    assert.ok(report.models.length > 1000);
  });

  it('puts the costs of the examples together as check has them', () => {
    const { code, stdout, stderr } = costlint(['report', 'examples', '--format', 'json']);
    assert.deepEqual([code, stderr], [0, '']);
    const report: CostReport = JSON.parse(stdout);
    assertValid('report.schema.json', report);
    const { totals }: CheckReport = JSON.parse(costlint(['check', 'examples', '--format', 'json']).stdout);
    const { calls, priced, unpriced, byCurrency } = report;
    assert.deepEqual({ calls, priced, unpriced, byCurrency }, totals);
    assert.equal(report.unknown.length, unpriced);
    const rows = costlint(['report', 'examples', '--format', 'csv']).stdout.trimEnd().split('\r\n');
    assert.equal(rows.length, calls + 1);
  });

  it('compares what a call costs with other models, and tells the edit', () => {
    const words = ['models', '--for', 'examples/python/translate_docs.py:24'];
    const { code, stdout, stderr } = costlint([...words, 'openai/gpt', '--format', 'json']);
    assert.deepEqual([code, stderr], [0, '']);
    const report: OffersReport = JSON.parse(stdout);
    assertValid('models-for.schema.json', report);
    assert.deepEqual([report.call.model, report.offers[0]?.own], ['gpt-5.2', true]);
    assert.ok(report.offers.every(({ provider, model }) => `${provider}/${model}`.includes('openai/gpt')));
    assert.equal(report.offers.find(({ model }) => model === 'gpt-5.4-mini')?.edit?.newText, 'gpt-5.4-mini');
    assert.match(costlint(words).stdout, /^examples.*:24 {2}chat\nprovider .*\nopenai +gpt-5\.2 .* now\n/);
  });

  it('imports usage logs, numbers alone, for check to go by', () => {
    const answer = (length: number) => ({
      model: 'gpt-5.2',
      choices: [{ message: { content: 'secret' } }],
      usage: { prompt_tokens: 5, completion_tokens: length },
    });
    const log = [60, 70, 80, 90, 100].map((length) => JSON.stringify(answer(length)));
    const folder = new TemporaryFolder({
      'log.jsonl': [...log, 'no json', ''].join('\n'),
      'costlint.json': '{"usageLogs": ["costlint-usage.json"]}',
      'a.py':
        'from openai import OpenAI\nOpenAI().responses.create(model="gpt-5.2", input="hi", max_output_tokens=400)\n',
    });
    try {
      const { code, stdout, stderr } = costlint(
        ['usage', 'import', 'log.jsonl', '--format', 'json'],
        folder.path,
      );
      assert.deepEqual([code, stderr], [0, '']);
      assertValid('usage.schema.json', JSON.parse(stdout));
      assert.deepEqual([JSON.parse(stdout).calls, JSON.parse(stdout).unread], [5, 1]);
      const written = readFileSync(folder.at('costlint-usage.json'), 'utf8');
      assertValid('usage-summary.schema.json', JSON.parse(written));
      assert.doesNotMatch(written, /secret/);
      const report: CheckReport = JSON.parse(costlint(['check', '--format', 'json'], folder.path).stdout);
      assertValid('check.schema.json', report);
      const { outputTokens } = report.files[0]?.calls[0]?.usage ?? {};
      assert.deepEqual(outputTokens, { low: 1, likely: 80, high: 400, how: 'measured' });
      const result = { object: 'organization.usage.completions.result', model: 'gpt-5.2', input_tokens: 9 };
      const exported = {
        object: 'page',
        data: [{ results: [{ ...result, num_model_requests: 4, output_tokens: 84 }] }],
      };
      folder.write({
        'export.json': JSON.stringify(exported, null, 2),
        'export.csv': 'model,num_model_requests,input_tokens,output_tokens\r\ngpt-5.2,4,9,84\r\n',
      });
      for (const name of ['export.json', 'export.csv']) {
        const found = costlint(
          ['usage', 'import', name, '--out', 'out.json', '--format', 'json'],
          folder.path,
        );
        assertValid('usage.schema.json', JSON.parse(found.stdout));
        const { calls, models } = JSON.parse(found.stdout);
        assert.deepEqual([calls, models[0].mean, models[0].summed], [4, 21, true], name);
      }
      assert.deepEqual(costlint(['usage', 'import', 'costlint.json'], folder.path).code, 2);
    } finally {
      folder.remove();
    }
  });

  it('prices a usage object, and fails where something else was charged', () => {
    const price = (cost: number) => {
      const usage = { prompt_tokens: 1000, completion_tokens: 100, cost };
      const input = JSON.stringify({ model: 'openai/gpt-4o', usage });
      const words = [CLI, 'price-usage', '-', '--format', 'json'];
      return spawnSync(process.execPath, words, { input, encoding: 'utf8' });
    };
    const { status, stdout } = price(0.0035);
    assertValid('price-usage.schema.json', JSON.parse(stdout));
    assert.deepEqual([status, JSON.parse(stdout).calls[0].verdict], [0, { kind: 'equal' }]);
    assert.equal(price(0.0045).status, 1);
  });

  it('says where no call stands', () => {
    const { code, stderr } = costlint(['models', '--for', 'examples/python/translate_docs.py:1']);
    assert.deepEqual([code, stderr.includes('there is no call in line 1')], [2, true]);
  });

  it('shows help without words', () => {
    const { code, stdout, stderr } = costlint([]);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /costlint check \[paths\]/);
  });

  it('says on standard error alone what is wrong', () => {
    assert.deepEqual(costlint(['check', '--format=yaml']), {
      code: 2,
      stdout: '',
      stderr: 'costlint: --format is text, json, markdown, sarif, github, not `yaml`\n',
    });
    assert.deepEqual(costlint(['check', 'no\u001bwhere']), {
      code: 2,
      stdout: '',
      stderr: 'costlint: there is no file or folder `no\\u001bwhere` that can be read\n',
    });
  });

  it('says that a folder holds nothing', () => {
    const folder = new TemporaryFolder();
    try {
      const { code, stdout, stderr } = costlint(['check'], folder.path);
      assert.deepEqual([code, stdout], [0, 'No calls of generative-AI APIs found.\n']);
      assert.match(stderr, /^costlint: no file to check in `\.`/);
    } finally {
      folder.remove();
    }
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [CLI, 'models', '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, stderr], [0, '']);
  });
});

describe('the schema of check', () => {
  const { properties, $defs } = readSchema('check.schema.json');

  /** All members of a type: a missing or an odd one does not compile. */
  const members = <T extends string>(all: Readonly<Record<T, true>>) => Object.keys(all).sort();

  it('names every code that there is', () => {
    const unknownCodes = members<UnknownCode>({
      'model-dynamic': true,
      'model-unknown': true,
      'price-unknown': true,
      'provider-unknown': true,
      'quantity-unknown': true,
      'too-complex': true,
      'metered-by-session': true,
    });
    const skipCodes = members<SkipCode>({
      'too-large': true,
      excluded: true,
      binary: true,
      unreadable: true,
      malformed: true,
      unsupported: true,
      internal: true,
    });
    assert.deepEqual([...$defs.call.properties.unknown.anyOf[0].properties.code.enum].sort(), unknownCodes);
    assert.deepEqual([...properties.skipped.items.properties.code.enum].sort(), skipCodes);
  });

  it('names every kind of request', () => {
    const apis = members<Api>({
      chat: true,
      responses: true,
      messages: true,
      generateContent: true,
      completion: true,
      embeddings: true,
      image: true,
      speech: true,
      transcription: true,
      video: true,
      rerank: true,
      ocr: true,
      realtime: true,
      assistants: true,
      agent: true,
      prediction: true,
    });
    assert.deepEqual([...$defs.call.properties.api.enum].sort(), apis);
  });
});
