import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { QuotedCall } from '../../../server/src/core/billing/quote';
import { lumenfallAccount } from '../../../server/src/providers/lumenfall/account';
import { examples } from '../../fixtures/billing/lumenfall';
import { answer } from '../../support/billing';
import { changed, exampleOf } from '../../support/billing-examples';
import { quoteRequest, readQuote } from '../../support/quotes';

const PICTURE: Partial<QuotedCall> = {
  model: 'gemini-3-pro-image',
  arguments: { model: 'gemini-3-pro-image', prompt: 'a cat', n: 2, size: '1024x1024' },
};
const ask = (call: Partial<QuotedCall>) => quoteRequest(lumenfallAccount, { ...PICTURE, ...call });
const read = (changes: Record<string, unknown>) =>
  readQuote(lumenfallAccount, changed(examples, 'quote', changes));

describe('the quote of Lumenfall', () => {
  it('is a dry run of the call with its own body', () => {
    assert.equal(
      ask({}),
      'POST https://api.lumenfall.ai/openai/v1/images/generations?dryRun=true {"model":"gemini-3-pro-image","prompt":"a cat","n":2,"size":"1024x1024"}',
    );
    assert.equal(
      ask({
        api: 'chat',
        method: 'create',
        arguments: { messages: [{ role: 'user', content: 'hi' }], max_tokens: 5 },
      }),
      'POST https://api.lumenfall.ai/openai/v1/chat/completions?dryRun=true {"model":"gemini-3-pro-image","messages":[{"role":"user","content":"hi"}],"max_tokens":5}',
    );
    assert.equal(
      ask({
        api: 'video',
        method: 'post',
        arguments: { body: { model: 'wan-2.6', prompt: 'a cat', seconds: 5 } },
        model: 'wan-2.6',
      }),
      'POST https://api.lumenfall.ai/openai/v1/videos?dryRun=true {"model":"wan-2.6","prompt":"a cat","seconds":5}',
    );
  });

  it('leaves out what would leave traces and sets no price', () => {
    const given = {
      prompt: 'a cat',
      idempotency_key: 'k1',
      webhook_url: 'https://x.example',
      stream: true,
      user: 'u',
    };
    assert.match(ask({ arguments: given }), /\{"model":"gemini-3-pro-image","prompt":"a cat"\}$/);
    assert.match(ask({ open: ['idempotency_key', 'model'] }), /^POST /);
  });

  it('is refused for edits, which send a picture', () => {
    assert.match(ask({ method: 'edit' }), /^refused: edits/);
    assert.match(ask({ arguments: { prompt: 'a cat', image: 'x' } }), /^refused: edits/);
    assert.match(ask({ open: ['image'] }), /^refused: edits/);
  });

  it('is refused where something that sets the price is open', () => {
    assert.match(ask({ open: ['n'] }), /^refused: n is decided at run time/);
    assert.match(ask({ open: ['…'] }), /^refused: /);
    const chat = { api: 'chat', arguments: { messages: [{ role: 'user', content: 'a …' }] } } as const;
    assert.match(ask({ ...chat, open: ['messages'] }), /^refused: messages is decided at run time/);
  });

  it('is asked with the known part of a prompt, by whose length no picture is priced', () => {
    assert.match(ask({ arguments: { prompt: 'a …' }, open: ['prompt'] }), /"prompt":"a …"\}$/);
    assert.match(ask({ arguments: {}, open: ['prompt'] }), /^refused: its prompt is not known/);
    assert.match(ask({ arguments: {} }), /^refused: its prompt is not known/);
    assert.match(ask({ arguments: { prompt: null } }), /^refused: /);
  });

  it('is refused for what has no dry run', () => {
    assert.match(ask({ api: 'embeddings' }), /^refused: .*chats, pictures and videos/);
  });

  it('is in millionths of a dollar', () => {
    assert.deepEqual(readQuote(lumenfallAccount, exampleOf(examples, 'quote')).quote, {
      amount: '0.08',
      currency: 'USD',
      components: ['2 × image at $0.04'],
      affordable: null,
    });
    assert.equal(read({ total_cost_micros: 1 }).quote?.amount, '0.000001');
    assert.equal(read({ total_cost_micros: 0 }).quote?.amount, '0');
  });

  it('goes without parts that are not as documented', () => {
    assert.deepEqual(read({ components: null }).quote?.components, []);
    assert.deepEqual(read({ 'components.0.metric': '<script>' }).quote?.components, []);
    assert.deepEqual(read({ 'components.0.quantity': '2' }).quote?.components, []);
  });

  it('may have been charged where nothing marks an estimate', () => {
    const outcome = (body: unknown, status = 200) => {
      const { failure } = readQuote(lumenfallAccount, answer(body, status));
      return [failure?.state, failure?.charged];
    };
    assert.equal(read({ estimated: undefined }).failure?.charged, true);
    assert.equal(read({ estimated: false }).failure?.charged, true);
    assert.equal(read({ estimated: 'true' }).failure?.charged, true);
    assert.match(read({ estimated: null }).failure?.message ?? '', /may have been made and charged/);
    assert.deepEqual(outcome({ data: [{ url: 'https://media.lumenfall.ai/x' }] }), ['malformed', true]);
    assert.deepEqual(outcome('<html>'), ['malformed', true]);
    assert.deepEqual(outcome('', 502), ['server-error', true]);
  });

  it('is not charged where it is refused or marked', () => {
    for (const [status, state] of [
      [401, 'unauthorized'],
      [402, 'out-of-credit'],
      [404, 'malformed'],
    ] as const) {
      const response = examples.errors[status];
      const failure = response && readQuote(lumenfallAccount, response).failure;
      assert.deepEqual([failure?.state, failure?.charged], [state, false]);
    }
    for (const total of [null, undefined, '80000', -1, {}]) {
      const { failure } = read({ total_cost_micros: total });
      assert.deepEqual([failure?.state, failure?.charged], ['malformed', false]);
    }
    assert.equal(read({ currency: 'EUR' }).failure?.state, 'malformed');
  });
});
