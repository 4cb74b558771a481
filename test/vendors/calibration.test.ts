import assert from 'node:assert/strict';
import { calibratedTokens } from '../../server/src/vendors/wire/calibration';

const PROSE =
  'The price of a call depends on what goes in and on what comes out, and neither is known in advance. ';
const CHINESE = '价格取决于输入和输出的标记数量，而两者事先都不知道。';

describe('a calibrated count', () => {
  it('holds what the vendors themselves counted', () => {
    // Tokens of 10,000 Chinese characters, by o200k_base and by each vendor.
    const chinese = CHINESE.repeat(400);
    for (const [family, counted] of [
      ['llama3', 6192],
      ['qwen', 5586],
      ['deepseek', 5128],
      ['gemini', 5583],
      ['claude-legacy', 6902],
      ['mistral', 8270],
    ] as const) {
      const { low, high } = calibratedTokens(family, chinese, () => 5952);
      assert.ok(low <= counted && counted <= high, family);
    }
  });

  it('orders low, likely and high, in whole numbers', () => {
    for (const family of [
      'claude-legacy',
      'claude',
      'gemini',
      'llama3',
      'qwen',
      'deepseek',
      'mistral',
      'unknown',
    ] as const) {
      for (const text of [PROSE, CHINESE, 'API_KEY=0x1F', 'привет, мир', '🎉', ' ']) {
        const band = calibratedTokens(family, text, () => 7);
        assert.ok(1 <= band.low && band.low <= band.likely && band.likely <= band.high, `${family} ${text}`);
        for (const bound of Object.values(band)) assert.ok(Number.isInteger(bound));
      }
    }
  });

  it('is nothing for nothing', () => {
    assert.deepEqual(
      calibratedTokens('claude', '', () => 0),
      { low: 0, likely: 0, high: 0 },
    );
  });

  it('is wider for what was not measured than for prose', () => {
    const prose = calibratedTokens('claude-legacy', PROSE, () => 1000);
    const thai = calibratedTokens('claude-legacy', 'เมื่อวานนี้ฉันไปตลาดกับแม่', () => 1000);
    assert.ok(thai.high - thai.low > prose.high - prose.low);
  });

  it('takes words in capitals for less than common words are split into, and says how sure that is', () => {
    const count = (encoding: string, text: string) =>
      (encoding === 'o200k_words_50k' ? 2 : 1) * text.split(' ').length;
    const shouted = calibratedTokens('claude-legacy', 'ANSWER WITH NUMBERS ONLY', count);
    const said = calibratedTokens('claude-legacy', 'answer with numbers only', count);
    assert.ok(shouted.likely < said.likely);
    assert.ok(shouted.high - shouted.low > said.high - said.low);
  });

  it('counts mixed scripts by o200k_base, for its common words are Latin', () => {
    const asked: string[] = [];
    calibratedTokens('claude-legacy', `${PROSE}${CHINESE}`, (encoding) => asked.push(encoding));
    assert.deepEqual(asked, ['o200k_base']);
  });

  it('counts more for newer Claude models than for older ones', () => {
    const [older, newer] = [
      calibratedTokens('claude-legacy', PROSE, () => 1000),
      calibratedTokens('claude', PROSE, () => 1000),
    ];
    assert.ok(newer.likely / older.likely > 1.2 && newer.likely / older.likely < 1.4);
  });
});
