import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { answerHtml, batchPage } from '../../client/src/batch/batch-html';
import { readAssumed, readBatchMessage } from '../../client/src/batch/batch-message';
import type { BatchAnswer } from '../../shared/src/batch-protocol';

const NOTHING = {
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

const answer = (changes: Partial<BatchAnswer> = {}): BatchAnswer => ({
  problem: null,
  title: 'rows.csv in label.py:8',
  cost: '≈ $2.08, max $2.10',
  summary: ['2,266 requests'],
  problems: [],
  assumed: NOTHING,
  defaults: { outputTokens: 300, balance: '', requestsPerMinute: '', tokensPerMinute: '' },
  canSample: 2000,
  quoted: null,
  columns: ['title', 'lang'],
  tables: [
    {
      title: 'By model',
      head: ['Model', 'Requests', 'Cost'],
      rows: [['gpt-5.2', '2,266', '$2']],
      more: null,
    },
  ],
  histogram: [
    { label: 'below 64', count: '1', share: 0.01 },
    { label: 'below 128', count: '100', share: 1 },
  ],
  dearest: [
    { line: 6, label: 'line 6', cost: '≈ $0.001' },
    { line: null, label: 'row 7', cost: '≈ $0.001' },
  ],
  preview: { title: 'sent with line 2: 130 tokens', text: 'user: Hello' },
  notes: ['prices of 2026-11-01'],
  exports: { markdown: '', csv: '', json: '' },
  ...changes,
});

describe('the page of a batch', () => {
  it('lets nothing but its own style and script count', () => {
    const html = batchPage('n0');
    assert.match(html, /content="default-src 'none'; style-src 'nonce-n0'; script-src 'nonce-n0'"/);
    assert.deepEqual(html.match(/<script[^>]*>/g), ['<script nonce="n0">']);
    assert.doesNotMatch(html + answerHtml(answer()), / on\w+=| style="|https?:/);
  });

  it('has heads, labels of its fields, buttons with words, and says what it does to screen readers', () => {
    const html = answerHtml(answer());
    assert.match(html, /<h1>rows\.csv in label\.py:8<\/h1>/);
    assert.match(html, /<th scope="row">gpt-5\.2<\/th><td class="number">2,266<\/td>/);
    assert.match(html, /data-line="6" aria-label="Open line 6, ≈ \$0\.001"/);
    assert.match(html, /<th scope="row">row 7<\/th>/);
    const fields = [...html.matchAll(/<(?:input|select) id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(fields.length, 9);
    for (const id of fields) assert.ok(html.includes(`<label for="${id}">`), id);
    assert.match(batchPage('n0'), /role="status" aria-live="polite"/);
    assert.doesNotMatch(html, /data-action="quote"/);
    assert.match(answerHtml(answer({ quoted: { line: 1, character: 2 } })), /data-action="quote"/);
  });

  it('shows hostile texts letter by letter', () => {
    const evil = `"><img src=x onerror=alert(1)>'&`;
    const html = answerHtml(
      answer({
        title: evil,
        cost: evil,
        summary: [evil],
        problems: [evil],
        columns: [evil],
        assumed: { ...NOTHING, balance: evil, by: evil, also: [evil] },
        tables: [{ title: evil, head: [evil], rows: [[evil, evil]], more: evil }],
        histogram: [
          { label: evil, count: evil, share: 1 },
          { label: evil, count: evil, share: 1 },
        ],
        dearest: [{ line: 1, label: evil, cost: evil }],
        preview: { title: evil, text: evil },
        notes: [evil],
      }),
    );
    assert.ok(!html.includes('<img'));
    assert.ok(!html.includes(`="${evil}`));
  });
});

describe('messages of the page of a batch', () => {
  it('are read, and nothing else is', () => {
    assert.deepEqual(readBatchMessage({ line: 6 }), { line: 6 });
    assert.deepEqual(readBatchMessage({ action: 'cancel' }), { action: 'cancel' });
    for (const other of [null, 'x', {}, { line: 0 }, { line: 1.5 }, { action: 'open' }, { assumed: 'x' }])
      assert.equal(readBatchMessage(other), null);
  });

  it('assume what can be read, and nothing in place of the rest', () => {
    const assumed = {
      outputTokens: '1,200',
      measured: '312, 290 501;nine',
      sample: '2000',
      tokensPerMinute: '30,000',
      retries: '5',
      balance: '$8.20',
      requestsPerMinute: 'many',
      by: '',
      also: 'gpt-5-mini, , claude',
    };
    assert.deepEqual(readAssumed(assumed), {
      outputTokens: 1200,
      measured: [312, 290, 501],
      sample: 2000,
      tokensPerMinute: 30000,
      retries: 5,
      balance: '8.20',
      requestsPerMinute: null,
      by: null,
      also: ['gpt-5-mini', 'claude'],
    });
    assert.deepEqual(readAssumed({ outputTokens: 7, retries: '-1', balance: '1e9' }), NOTHING);
  });
});
