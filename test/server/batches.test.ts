import assert from 'node:assert/strict';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, afterEach, describe, it } from 'mocha';
import { DidOpenNotebookDocumentNotification } from 'vscode-languageserver';
import { accountProvider as billedBy } from '../../server/src/account-providers';
import { NodeBatchRunner } from '../../server/src/batch-runs/node-batch-runner';
import type { Engine } from '../../server/src/core/analyze/engine-api';
import { portablePath } from '../../server/src/platform/portable-path';
import type { Parsers } from '../../server/src/ports/parsers';
import type { BatchReport } from '../../server/src/reports/batch-report';
import {
  PREPARE_QUOTE_METHOD,
  type PreparedQuote,
  type QuoteResult,
  SEND_QUOTE_METHOD,
} from '../../shared/src/account-protocol';
import {
  BATCH_CALLS_METHOD,
  BATCH_PLAN_METHOD,
  BATCH_RUN_METHOD,
  type BatchAnswer,
  type BatchAssumed,
  type BatchCalls,
  type BatchPlan,
  type BatchTask,
} from '../../shared/src/batch-protocol';
import { accountProvider, dollars, factsQuery } from '../support/account-provider';
import { chatLine } from '../support/batch';
import { answer } from '../support/billing';
import { connectionTo } from '../support/billing-rows';
import { newEngine, ROOT, realEngine, TODAY } from '../support/engine';
import { MemoryDisk } from '../support/memory-disk';
import { MemoryServer } from '../support/memory-server';
import { TemporaryFolder } from '../support/temporary-folder';

const TEXT = `from openai import OpenAI
client = OpenAI()
for row in rows:
    client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": row["title"] + row["note"]}])
client.responses.create(model="gpt-4.1-mini", input="hi")
`;
const NOTHING: BatchAssumed = {
  outputTokens: null,
  measured: [],
  sample: null,
  retries: 0,
  balance: null,
  requestsPerMinute: null,
  tokensPerMinute: null,
  by: null,
  also: [],
};

function runnerOf(engine: Engine, parsers: Promise<Parsers>): NodeBatchRunner {
  const script = path.join(ROOT, 'dist', 'worker.js');
  return new NodeBatchRunner({ engine: async () => engine, parsers: () => parsers, script });
}

describe('batches in the server', () => {
  const folder = new TemporaryFolder({
    'rows.csv': 'Title,text,lang\nfirst,"a\nb",de\nsecond one,c,en\n',
    'requests.jsonl': `${JSON.stringify(chatLine('gpt-4.1'))}\n{"no": 1}\n`,
  });
  const uri = pathToFileURL(folder.at('app.py')).href;
  let server: MemoryServer;

  afterEach(() => server.dispose());
  after(() => folder.remove());

  async function start(text = TEXT, more: Partial<Parameters<typeof MemoryServer.start>[0]> = {}) {
    const { engine, parsers } = realEngine();
    const batchRunner = runnerOf(engine, parsers);
    server = await MemoryServer.start({ engine, parsers: await parsers, batchRunner, ...more });
    await server.open(uri, text);
  }

  const task = (changes: Partial<BatchTask> = {}): BatchTask => ({
    uri,
    line: 3,
    data: folder.at('rows.csv'),
    count: null,
    bindings: [],
    ...changes,
  });
  const plan = (changes?: Partial<BatchTask>) =>
    server.client.sendRequest<BatchPlan>(BATCH_PLAN_METHOD, task(changes));
  const run = (assumed: Partial<BatchAssumed> = {}, changes?: Partial<BatchTask>) =>
    server.client.sendRequest<BatchAnswer>(BATCH_RUN_METHOD, {
      ...task(changes),
      id: 1,
      assumed: { ...NOTHING, ...assumed },
    });

  it('lists the calls of a document, the one at the cursor first', async () => {
    await start();
    const position = { line: 4, character: 20 };
    const { calls, atCursor } = await server.client.sendRequest<BatchCalls>(BATCH_CALLS_METHOD, {
      uri,
      position,
    });
    assert.deepEqual(
      calls.map(({ label }) => label),
      ['line 5: create', 'line 4: create'],
    );
    assert.equal(atCursor, true);
  });

  it('tells what fills a call of a text that is not saved, and takes what is stated', async () => {
    await start();
    const { problem, bindings, columns, preview } = await plan();
    assert.deepEqual([problem, columns], [null, ['Title', 'text', 'lang']]);
    assert.deepEqual(
      bindings.map(({ hole, column }) => [hole, column]),
      [
        ['row["title"]', 'Title'],
        ['row["note"]', null],
      ],
    );
    assert.match(preview?.title ?? '', /^sent with line 2: /);
    const corrected = await plan({ bindings: [{ hole: 'row["note"]', column: 'text' }] });
    assert.equal(corrected.preview?.text, 'user: firsta\nb');
    assert.match((await plan({ line: 0 })).problem ?? '', /there is no call in line 1 of app\.py/);
    assert.match(
      (await plan({ data: folder.at('none.csv') })).problem ?? '',
      /none\.csv: there is no such file/,
    );
  });

  it('answers with what the user assumes', async () => {
    await start();
    const bindings = [{ hole: 'note', column: 'text' }];
    const plain = await run({}, { bindings });
    assert.equal(plain.title, 'rows.csv in app.py:4');
    assert.deepEqual(
      plain.tables.map(({ title }) => title),
      ['By model', 'The same otherwise'],
    );
    assert.deepEqual(
      plain.dearest.map(({ line }) => line),
      [2, 4],
    );
    const likely = ({ exports }: BatchAnswer) => Number(JSON.parse(exports.json).estimate.likely);
    const more = await run({ outputTokens: 3000 }, { bindings });
    assert.ok(likely(more) > likely(plain) * 5);
    assert.ok(Math.abs(likely(await run({ retries: 50 }, { bindings })) / likely(plain) - 1.5) < 1e-9);
    const { tables, summary, problems } = await run(
      { by: 'lang', also: ['gpt-4.1-mini'], balance: '0.000001', requestsPerMinute: 1 },
      { bindings },
    );
    assert.equal(tables.find(({ title }) => title === 'By lang')?.rows.length, 2);
    assert.ok(summary.includes('one by one, at 1 requests a minute: 2 min'), summary.join('\n'));
    assert.match(problems[0] ?? '', /^the balance of \$0\.000001 does not pay for it/);
    assert.match((await run({ also: ['nobody-knows-it'] })).problem ?? '', /no price of nobody-knows-it/);
  });

  it('asks the account that pays for its limits, which are asked for before batches alone', async () => {
    const asked: string[] = [];
    const limits = factsQuery('limits', { tells: ['limits'], when: 'on-demand' });
    await start(TEXT, {
      providerOf: (id) =>
        id === 'openai'
          ? { ...accountProvider({ queries: [factsQuery('balance'), limits], unpublished: [] }), id }
          : null,
      ownAccounts: {
        connections: [connectionTo('openai')],
        described: [],
        sandbox: false,
        http: {
          send: async (_connection, { url }) => {
            asked.push(url.split('/').at(-1) ?? '');
            const facts = url.endsWith('limits') ? { limits: { requestsPerMinute: 10 } } : dollars('5');
            return { response: answer(facts), failure: null };
          },
        },
      },
    });
    for (let round = 0; round < 4; round += 1) await server.rest(0);
    assert.deepEqual(asked, ['balance']);
    const { summary } = await run({}, { data: null, count: 500 });
    assert.deepEqual(asked, ['balance', 'balance', 'limits']);
    assert.ok(
      summary.some((line) => /at 10 requests a minute: 50 min/.test(line)),
      summary.join('\n'),
    );
  });

  it('answers for a number of rows, and for a file of requests', async () => {
    await start();
    const counted = await run({}, { data: null, count: 500 });
    assert.equal(counted.summary[0], '500 requests');
    const requests = await run({}, { uri: null, data: folder.at('requests.jsonl') });
    assert.equal(requests.title, 'requests.jsonl');
    assert.match(requests.problems[0] ?? '', /^line 2 is no batch request/);
  });

  it('takes what rows had that were run for what all have, and limits of tokens into account', async () => {
    await start();
    const { notes, exports, summary } = await run(
      { measured: [100, 200, 900], tokensPerMinute: 1000 },
      { data: null, count: 500 },
    );
    const report: BatchReport = JSON.parse(exports.json);
    assert.equal(report.outputTokens.likely, 400 * 500);
    assert.ok(
      notes.includes('output of gpt-4.1 from 3 rows that were run, median 200, on average 400, p90 900'),
      notes.join('\n'),
    );
    assert.ok(!notes.some((note) => note.includes('where nothing tells')));
    assert.ok(
      summary.some((line) => /at 1,000 tokens a minute/.test(line)),
      summary.join('\n'),
    );
    const own = await run({ outputTokens: 50 }, { data: null, count: 500 });
    assert.equal(JSON.parse(own.exports.json).outputTokens.likely, 50 * 500);
  });

  it('goes by what usage logs say, each request at their mean', async () => {
    const models = [
      { model: 'gpt-4.1', provider: null, calls: 1240, median: 312, mean: 350, p90: 790, most: 900 },
    ];
    await start(TEXT, {
      folders: [pathToFileURL(folder.path).href],
      disk: new MemoryDisk({ [portable('usage.json')]: JSON.stringify({ costlintUsage: 1, models }) }),
      configuration: () => ({ usageLogs: ['usage.json'] }),
    });
    const { notes, exports } = await run({}, { data: null, count: 10 });
    assert.equal(JSON.parse(exports.json).outputTokens.likely, 3500);
    const said = 'from 1,240 logged calls, median 312, on average 350, p90 790';
    assert.ok(notes.includes(`output of gpt-4.1 ${said}`), notes.join('\n'));
    const large = await run({}, { data: largeRows(), bindings: [{ hole: 'note', column: 'text' }] });
    const report: BatchReport = JSON.parse(large.exports.json);
    assert.equal(report.outputTokens.likely, report.requests * 350);
  });

  it('prices large data on threads with prices that were loaded since the start', async () => {
    const engine = newEngine();
    const rate = (unit: 'input_token' | 'output_token', amount: string) =>
      ({ unit, per: 1_000_000, amount, currency: 'USD' }) as const;
    const listed = { id: 'gpt-4.1', aliases: [], effectiveAt: null };
    const rates = [rate('input_token', '7'), rate('output_token', '11')];
    const list = { provider: 'openai', source: 'list', asOf: TODAY, models: [{ ...listed, rates }] };
    engine.usePrices({ published: null, lists: [list] });
    const { parsers } = realEngine();
    await start(TEXT, { engine, batchRunner: runnerOf(engine, parsers) });
    const { exports } = await run(
      { measured: [100] },
      { data: largeRows(), bindings: [{ hole: 'note', column: 'text' }] },
    );
    const { requests, inputTokens, outputTokens, estimate }: BatchReport = JSON.parse(exports.json);
    assert.ok(requests > 1000);
    const expected = (inputTokens.likely * 7 + outputTokens.likely * 11) / 1e6;
    assert.ok(Math.abs(Number(estimate?.likely) - expected) < 1e-9, `${estimate?.likely} ${expected}`);
  });

  it('offers some requests in place of all, and says how sure that is', async () => {
    await start();
    const data = folder.at('many.jsonl');
    const line = JSON.stringify(chatLine('gpt-4.1'));
    folder.write({ 'many.jsonl': `${line}\n`.repeat(6_000) });
    const whole = await run({}, { uri: null, data });
    assert.deepEqual([whole.canSample, whole.summary[0]], [2000, '6,000 requests']);
    const some = await run({ sample: 500, balance: '0.5' }, { uri: null, data });
    assert.ok(
      some.summary.some((each) => /^estimated from 500 of about 6,000 requests/.test(each)),
      some.summary.join('\n'),
    );
    assert.match(some.problems[0] ?? '', /likely ends after about [\d,]+ requests/);
    const few = await run({ sample: 500 }, { uri: null, data: folder.at('requests.jsonl') });
    assert.equal(few.notes[0], 'the file was read whole: it has hardly more requests than that');
  });

  it('puts rows into a call of a notebook as it is in the editor', async () => {
    await start();
    const notebook = pathToFileURL(folder.at('costs.ipynb')).href;
    const cells = ['a', 'b'].map(
      (name) => `vscode-notebook-cell:${notebook.slice('file://'.length)}#${name}`,
    );
    const [first = '', second = ''] = TEXT.split(/(?<=OpenAI\(\)\n)/);
    await server.client.sendNotification(DidOpenNotebookDocumentNotification.type, {
      notebookDocument: {
        uri: notebook,
        notebookType: 'jupyter-notebook',
        version: 0,
        cells: cells.map((document) => ({ kind: 2 as const, document })),
      },
      cellTextDocuments: [first, second].map((text, index) => ({
        uri: cells[index]!,
        languageId: 'python',
        version: 1,
        text,
      })),
    });
    const { problem, bindings } = await plan({ uri: cells[1]!, line: 1 });
    assert.equal(problem, null);
    assert.deepEqual(
      bindings.map(({ hole, column }) => [hole, column]),
      [
        ['row["title"]', 'Title'],
        ['row["note"]', null],
      ],
    );
  });

  it('tells what who bills it has quoted for one call, and where that can be asked for', async () => {
    const url = 'https://api.lumenfall.ai/openai/v1';
    const text = `from openai import OpenAI\nclient = OpenAI(base_url="${url}")\nclient.images.generate(model="flux.1-schnell", prompt=f"a cover of {subject}")\n`;
    const quote = {
      ...{ estimated: true, model: 'flux.1-schnell', provider: 'vertex' },
      ...{ total_cost_micros: 3_000, currency: 'USD', components: [] },
    };
    await start(text, {
      providerOf: billedBy,
      ownAccounts: {
        connections: [connectionTo('lumenfall')],
        described: [],
        sandbox: false,
        http: {
          send: async (_connection, { method }) => ({
            response: method === 'POST' ? answer(quote) : answer({}, 500),
            failure: null,
          }),
        },
      },
    });
    const drawn = { line: 2, data: null, count: 500 };
    const before = await run({}, drawn);
    assert.deepEqual(before.quoted, { line: 2, character: 14 });
    assert.ok(!before.summary.some((line) => line.includes('quoted')));
    const prepared = await server.client.sendRequest<PreparedQuote>(PREPARE_QUOTE_METHOD, {
      uri,
      position: before.quoted,
    });
    assert.equal(prepared.id === null ? prepared.message : null, null);
    const sent = await server.client.sendRequest<QuoteResult>(SEND_QUOTE_METHOD, { id: prepared.id });
    assert.match(sent.message, /^Lumenfall quotes \$0\.003/);
    const { summary } = await run({}, drawn);
    assert.ok(
      summary.some((line) => /^Lumenfall quoted \$0\.003 for one call \(.*\): \$1\.50 for all$/.test(line)),
      summary.join('\n'),
    );
    await server.dispose();
    await start(text);
    assert.equal((await run({}, drawn)).quoted, null);
  });

  function largeRows(): string {
    const rows = Array.from({ length: 3_000 }, (_, index) => `t${index},"${'some words '.repeat(80)}"`);
    folder.write({ 'large.csv': `Title,text\n${rows.join('\n')}\n` });
    return folder.at('large.csv');
  }

  function portable(name: string): string {
    return portablePath(folder.at(name), path.sep);
  }
});
