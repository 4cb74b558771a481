import assert from 'node:assert/strict';
import { alignColumns, cutText, escapeForTerminal } from '../../server/src/reports/terminal-text';

describe('text for a terminal', () => {
  it('shows control characters instead of sending them', () => {
    assert.equal(escapeForTerminal('a\u001b[31mred\u0007\r\nb'), 'a\\u001b[31mred\\u0007\\u000d\\u000ab');
    assert.equal(escapeForTerminal('\u009b2J'), '\\u009b2J');
  });

  it('shows characters that reverse or hide text', () => {
    assert.equal(escapeForTerminal('gpt\u202e4\u200b\ufeff'), 'gpt\\u202e4\\u200b\\ufeff');
  });

  it('leaves other languages and emoji alone', () => {
    assert.equal(escapeForTerminal('模型 🚀 é'), '模型 🚀 é');
  });

  it('cuts what is too long, between characters', () => {
    assert.equal(cutText('gpt-5.2', 7), 'gpt-5.2');
    assert.equal(cutText('gpt-5.2-mini', 7), 'gpt-5.…');
    assert.equal(cutText('two words', 5), 'two…');
    assert.equal(cutText('ab🚀cd', 4), 'ab…');
  });

  it('aligns all columns but the last', () => {
    assert.deepEqual(
      alignColumns([
        ['a', 'bb', 'c'],
        ['aaa', 'b', 'ccc'],
      ]),
      [
        ['a  ', 'bb', 'c'],
        ['aaa', 'b ', 'ccc'],
      ],
    );
  });
});
