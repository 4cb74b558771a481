import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { CancellationTokenSource } from 'vscode-languageserver';
import {
  CHANGE_MODEL_METHOD,
  COMPARE_MODELS_METHOD,
  type ModelComparison,
  type ModelEdit,
} from '../../shared/src/protocol';
import { realEngine } from '../support/engine';
import { MemoryServer } from '../support/memory-server';

const URI = 'file:///shop/app.py';
const TEXT = `from openai import OpenAI
client = OpenAI()
MODEL = "gpt-4o"
client.responses.create(model=MODEL, input="hi", max_output_tokens=9)
client.responses.create(model=MODEL, input="ho", max_output_tokens=9)
client.images.generate(model="gpt-image-1", prompt="moss")
`;

describe('comparing models in the server', () => {
  let server: MemoryServer;

  afterEach(() => server.dispose());

  async function start(initialization: unknown = {}) {
    const { engine, parsers } = realEngine();
    server = await MemoryServer.start({ engine, parsers: await parsers, initialization });
    await server.open(URI, TEXT);
  }

  const at = (line: number, character = 20) => ({ uri: URI, position: { line, character } });
  /** Others have their turn while it is reckoned. */
  async function answerTo<Answer>(method: string, params: unknown): Promise<Answer> {
    const answer = server.client.sendRequest<Answer>(method, params);
    let isDone = false;
    void answer.finally(() => {
      isDone = true;
    });
    while (!isDone) await server.rest(0);
    return answer;
  }
  const compare = (line: number) => answerTo<ModelComparison>(COMPARE_MODELS_METHOD, at(line));
  const change = (line: number, provider: string, model: string) =>
    answerTo<ModelEdit>(CHANGE_MODEL_METHOD, { ...at(line), provider, model });

  it('tells what the call at the cursor costs, its own model first', async () => {
    await start();
    const { title, problem, rows } = await compare(3);
    assert.deepEqual([title, problem], ['Models for the call in line 4', null]);
    assert.deepEqual([rows[0]?.model, rows[0]?.own], ['gpt-4o', true]);
    const mini = rows.find(({ model }) => model === 'gpt-4o-mini');
    assert.equal(mini?.obstacle, null);
    assert.match(mini?.cost ?? '', /% less$/);
    const claude = rows.find(({ provider }) => provider === 'anthropic');
    assert.match(claude?.obstacle ?? '', /client has to be made for that provider/);
  });

  it('gives the edit of the constant, and how many calls take it from there', async () => {
    await start();
    const { edit, message, calls } = await change(3, 'openai', 'gpt-4o-mini');
    assert.deepEqual(edit, {
      uri: URI,
      range: { start: { line: 2, character: 9 }, end: { line: 2, character: 15 } },
      oldText: 'gpt-4o',
      newText: 'gpt-4o-mini',
    });
    assert.deepEqual([message, calls], ['Line 3 names gpt-4o-mini now, in place of gpt-4o.', 2]);
  });

  it('lets others have their turn, and ends when nobody waits for it any more', async () => {
    await start();
    const source = new CancellationTokenSource();
    const comparing = server.client.sendRequest<ModelComparison | null>(
      COMPARE_MODELS_METHOD,
      at(3),
      source.token,
    );
    // Answered although the comparison has not gone on since: the clock stands still.
    assert.match((await server.hover(URI, { line: 3, character: 20 })) ?? '', /gpt-4o/);
    source.cancel();
    for (let round = 0; round < 20; round += 1) await server.rest(0);
    await assert.doesNotReject(
      comparing.then(
        (answer) => assert.equal(answer, null),
        () => undefined,
      ),
    );
  });

  it('refuses what is not offered, and what is another provider', async () => {
    await start();
    assert.deepEqual(await change(3, 'openai', 'x"'), {
      edit: null,
      message: 'no such model is known any more',
      calls: 0,
    });
    assert.equal((await change(3, 'anthropic', 'claude-haiku-4-5')).edit, null);
  });

  it('says why nothing is compared', async () => {
    await start();
    assert.match((await compare(5)).problem ?? '', /images, sound and film/);
    assert.match((await compare(0)).problem ?? '', /Put the cursor into a call/);
  });

  it('links from the hover for clients that run commands, and for no others', async () => {
    await start({ commandLinks: true });
    const hover = await server.hover(URI, at(3, 20).position);
    const [, given = ''] = /\(command:costlint\.compareModels\?([^)]*)\)/.exec(hover ?? '') ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(given)), [{ uri: URI, line: 3, character: 17 }]);
    await server.dispose();
    await start();
    assert.doesNotMatch((await server.hover(URI, at(3, 20).position)) ?? '', /command:/);
  });
});
