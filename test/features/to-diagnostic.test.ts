import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../server/src/core/analyze/file-analysis';
import type { ClientAbilities } from '../../server/src/features/feature';
import { toDiagnostic } from '../../server/src/features/to-diagnostic';

const document = TextDocument.create('file:///shop/a.py', 'python', 1, 'a = 1\nb = 2\n');
const ABLE = { showsRelated: true, linksCodes: true } as ClientAbilities;
const FINDING: Finding = {
  rule: 'costlint-comment',
  severity: 'warning',
  message: 'words\n\u202eof others',
  range: { start: 0, end: 1 },
  fixes: [],
  fingerprint: 'f',
  related: [
    { message: 'the call', at: { start: 6, end: 7 } },
    { message: 'the\u0007model', at: { path: '/c:/my shop/é#1.py', line: 3 } },
  ],
};

describe('findings as diagnostics', () => {
  it('tell the places that they relate to, here and in other files', () => {
    const { message, relatedInformation } = toDiagnostic(FINDING, document, {
      client: ABLE,
      rulePages: null,
    });
    assert.equal(message, 'words of others');
    assert.deepEqual(relatedInformation, [
      {
        location: {
          uri: 'file:///shop/a.py',
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
        },
        message: 'the call',
      },
      {
        location: {
          uri: 'file:///c:/my%20shop/%C3%A9%231.py',
          range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
        },
        message: 'the model',
      },
    ]);
  });

  it('say nothing that the client does not understand, and link no page that is not there', () => {
    const rulePages = 'file:///opt/docs';
    const plain = toDiagnostic(FINDING, document, { client: {} as ClientAbilities, rulePages });
    assert.deepEqual([plain.relatedInformation, plain.codeDescription], [undefined, undefined]);
    const other = toDiagnostic({ ...FINDING, rule: 'costlint-config' }, document, {
      client: ABLE,
      rulePages,
    });
    assert.equal(other.codeDescription, undefined);
  });
});
