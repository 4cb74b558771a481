import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { reportPage } from '../../client/src/cost-report/report-html';
import { readReportMessage } from '../../client/src/cost-report/report-message';
import type { CostReportCall, CostReportResult } from '../../shared/src/protocol';

const call = (changes: Partial<CostReportCall> = {}): CostReportCall => ({
  place: '24',
  what: 'chat gpt-5.2 · openai',
  cost: '≈ $0.0048',
  target: { uri: 'file:///shop/a.py', line: 23, character: 4 },
  ...changes,
});

const report = (changes: Partial<CostReportResult> = {}): CostReportResult => ({
  title: 'shop',
  summary: '1 call, each run once: ≈ $0.0048',
  notes: ['prices of 2026-11-01'],
  unknown: [],
  models: [{ name: 'gpt-5.2', calls: 1, cost: '≈ $0.0048' }],
  providers: [{ name: 'openai', calls: 1, cost: '≈ $0.0048' }],
  tree: {
    name: '',
    calls: 1,
    cost: '≈ $0.0048',
    folders: [],
    files: [{ name: 'a.py', calls: 1, cost: '≈ $0.0048', sites: [call()] }],
  },
  changes: null,
  exports: { markdown: '', csv: '', json: '' },
  ...changes,
});

describe('the page of a cost report', () => {
  it('has headings, tables with heads, and links that are buttons with words for screen readers', () => {
    const { html, targets } = reportPage(report(), 'n0');
    assert.match(html, /<html lang="en">/);
    assert.match(html, /<h1>What the calls cost in shop<\/h1>/);
    assert.match(html, /<th scope="row">gpt-5\.2<\/th><td class="number">1<\/td>/);
    assert.match(
      html,
      /data-target="0" aria-label="Open a\.py, line 24: chat gpt-5\.2 · openai, ≈ \$0\.0048"/,
    );
    assert.match(html, /role="toolbar" aria-label="Report"/);
    assert.deepEqual(targets, [{ uri: 'file:///shop/a.py', line: 23, character: 4 }]);
  });

  it('lets nothing but its own style and script count', () => {
    const { html } = reportPage(report(), 'n0');
    assert.match(html, /content="default-src 'none'; style-src 'nonce-n0'; script-src 'nonce-n0'"/);
    assert.deepEqual(html.match(/<script[^>]*>/g), ['<script nonce="n0">']);
    assert.doesNotMatch(html, / on\w+=| style="|https?:/);
  });

  it('shows what has changed since the last commit, if one is known', () => {
    assert.doesNotMatch(reportPage(report(), 'n0').html, /Since the last commit/);
    const changes = {
      title: 'Since the last commit, 1a2b (main)',
      summary: 'The calls, each run once: +$0.0010',
      calls: [call()],
      more: 'and 3 more',
    };
    const { html } = reportPage(report({ changes }), 'n0');
    assert.match(
      html,
      /<h2>Since the last commit, 1a2b \(main\)<\/h2><p>The calls.*data-target="0".*and 3 more/,
    );
  });

  it('closes up what is long', () => {
    assert.match(reportPage(report(), 'n0').html, /<details open>/);
    const long = report({ tree: { ...report().tree, calls: 500 } });
    assert.doesNotMatch(reportPage(long, 'n0').html, /<details open>/);
  });

  it('shows hostile texts letter by letter', () => {
    const evil = `"><img src=x onerror=alert(1)></script><script>alert(1)</script>&#39;'`;
    const { html } = reportPage(
      report({
        title: evil,
        summary: evil,
        notes: [evil],
        unknown: [call({ place: evil, what: evil, cost: evil })],
        models: [{ name: evil, calls: 1, cost: evil }],
        tree: {
          name: evil,
          calls: 1,
          cost: evil,
          folders: [],
          files: [
            { name: evil, calls: 1, cost: evil, sites: [call({ place: evil, what: evil, cost: evil })] },
          ],
        },
      }),
      'n0',
    );
    assert.doesNotMatch(html, /<img|alert\(1\)<|"><\/?s|onerror=alert\(1\)>/);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.equal(html.match(/<\/script>/g)?.length, 1);
  });
});

describe('a message of that page', () => {
  it('names a link by its number, or an action', () => {
    assert.deepEqual(readReportMessage({ target: 3 }), { target: 3 });
    assert.deepEqual(readReportMessage({ action: 'csv' }), { action: 'csv' });
  });

  it('is nothing else', () => {
    for (const odd of [
      null,
      'csv',
      {},
      { target: -1 },
      { target: 0.5 },
      { target: '0' },
      { action: 'delete' },
    ])
      assert.equal(readReportMessage(odd), null);
  });
});
