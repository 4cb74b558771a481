import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  codeWord,
  escapeMarkdown,
  markdownLink,
  markdownTable,
  plainLine,
} from '../../server/src/features/markdown';

/** Characters that mean something to Markdown and do not follow a backslash. */
function bare(text: string): string[] {
  return text.replace(/\\[^A-Za-z0-9\s]/g, '').match(/[`*_{}[\]()<>#+!|~&$:@\\]/g) ?? [];
}

const HOSTILE = [
  '`code` ``more``',
  'a | b || c',
  '](command:workbench.action.terminal.new)',
  '[x](https://evil.example) ![y](https://evil.example/z.png)',
  '<img src=x onerror=alert(1)> &lt;b&gt; <https://evil.example>',
  'https://evil.example www.evil.example someone@evil.example',
  '$(trash) **bold** __bold__ ~~gone~~',
  '# heading',
  '\\](command:x) \\\\`',
];

describe('the escape of Markdown', () => {
  for (const text of HOSTILE) {
    it(`leaves no meaning in ${text}`, () => assert.deepEqual(bare(escapeMarkdown(text)), []));
  }

  it('breaks bare links', () => {
    assert.doesNotMatch(escapeMarkdown('WWW.evil.example'), /www\./i);
    assert.doesNotMatch(escapeMarkdown('http://a.b'), /http:/);
  });

  it('makes one line of many', () => {
    assert.equal(escapeMarkdown('one\n\n---\r\ntwo\u2028three'), 'one --- two three');
  });

  it('takes control characters and turned text out', () => {
    assert.equal(plainLine('a\u0000b\u001b[31mc\u202Ed\u2066e\u200Bf\uFEFF'), 'a b [31mc d e f');
  });

  it('does not begin a list or a rule', () => {
    assert.equal(escapeMarkdown('- item'), '\\- item');
    assert.equal(escapeMarkdown('1. item'), '1\\. item');
  });

  it('leaves plain names as they are', () => {
    assert.equal(escapeMarkdown('gpt-5.2'), 'gpt-5.2');
    assert.equal(escapeMarkdown('日本語 😀'), '日本語 😀');
  });

  it('cuts long texts, never within a character', () => {
    const text = plainLine('😀'.repeat(300));
    assert.equal(text, `${'😀'.repeat(100)}…`);
    assert.equal(plainLine(`a${'😀'.repeat(300)}`), `a${'😀'.repeat(99)}…`);
    assert.equal(escapeMarkdown('x'.repeat(1_000_000)).length, 201);
  });

  it('writes only words of our own in typewriter letters', () => {
    assert.equal(codeWord('costlint.maxFileSize'), '`costlint.maxFileSize`');
    assert.equal(codeWord('a`b'), 'a\\`b');
  });

  it('writes links to plain addresses alone', () => {
    assert.equal(
      markdownLink('Prices of [A]', 'https://a.example/x-1/'),
      '[Prices of \\[A\\]](https://a.example/x-1/)',
    );
    for (const url of ['http://a.example', 'command:evil', 'https://a.example/(x)', 'https://a.example/ "t"'])
      assert.equal(markdownLink('Prices', url), 'Prices');
  });

  it('writes tables', () => {
    assert.equal(
      markdownTable(['', 'n'], ['left', 'right'], [['a', '1']]),
      '| &nbsp;&nbsp; | n |\n| :-- | --: |\n| a&nbsp;&nbsp; | 1 |',
    );
  });
});
