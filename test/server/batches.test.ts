import assert from 'node:assert/strict';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, afterEach, describe, it } from 'mocha';
import { NodeBatchRunner } from '../../server/src/batch-runs/node-batch-runner';
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
import { ROOT, realEngine } from '../support/engine';
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
  retries: 0,
  balance: null,
  requestsPerMinute: null,
  by: null,
  also: [],
};

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
    const batchRunner = new NodeBatchRunner({
      engine: async () => engine,
      parsers: () => parsers,
      script: path.join(ROOT, 'dist', 'worker.js'),
    });
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
      sample: null,
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
});
