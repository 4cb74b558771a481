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
      const { low, high } = calibratedTokens(family, 5952, chinese);
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
        const band = calibratedTokens(family, 7, text);
        assert.ok(1 <= band.low && band.low <= band.likely && band.likely <= band.high, `${family} ${text}`);
        for (const bound of Object.values(band)) assert.ok(Number.isInteger(bound));
      }
    }
  });

  it('is nothing for nothing', () => {
    assert.deepEqual(calibratedTokens('claude', 0, ''), { low: 0, likely: 0, high: 0 });
  });

  it('is wider for what was not measured than for prose', () => {
    const prose = calibratedTokens('claude-legacy', 1000, PROSE);
    const thai = calibratedTokens('claude-legacy', 1000, 'เมื่อวานนี้ฉันไปตลาดกับแม่');
    assert.ok(thai.high - thai.low > prose.high - prose.low);
  });

  it('counts more for newer Claude models than for older ones', () => {
    const [older, newer] = [
      calibratedTokens('claude-legacy', 1000, PROSE),
      calibratedTokens('claude', 1000, PROSE),
    ];
    assert.ok(newer.likely / older.likely > 1.2 && newer.likely / older.likely < 1.4);
  });
});
