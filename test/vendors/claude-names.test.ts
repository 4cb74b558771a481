import assert from 'node:assert/strict';
import { claudeName, isLaterClaude } from '../../server/src/vendors/wire/claude-names';

describe('ids of Claude', () => {
  for (const [given, name] of [
    ['claude-opus-4-7', 'claude-opus-4-7'],
    ['claude-opus-4.7', 'claude-opus-4-7'],
    ['claude-4.7-opus', 'claude-opus-4-7'],
    ['claude-4-7-opus', 'claude-opus-4-7'],
    ['claude-4-opus', 'claude-opus-4'],
    ['claude-5.0-sonnet', 'claude-sonnet-5'],
    ['claude-opus-5.0', 'claude-opus-5'],
    ['claude-4.5-sonnet-20250929', 'claude-sonnet-4-5-20250929'],
    ['claude-sonnet-3.7', 'claude-3-7-sonnet'],
    ['claude-3.5-haiku-20241022', 'claude-3-5-haiku-20241022'],
    ['claude-3-opus-20240229', 'claude-3-opus-20240229'],
    ['claude-sonnet-4-0', 'claude-sonnet-4-0'],
    ['claude-sonnet-4-20250514', 'claude-sonnet-4-20250514'],
    ['claude-opus-4-1-20250805-v1:0', 'claude-opus-4-1-20250805-v1:0'],
    ['claude-2.1', 'claude-2-1'],
  ] as const)
    it(`${given} is ${name}`, () => assert.equal(claudeName(given), name));

  it('tell what came with Opus 4.7 and later', () => {
    for (const later of [
      'claude-opus-4-7',
      'claude-4.8-opus',
      'claude-opus-5-5-v1',
      'claude-haiku-5-5',
      'claude-sonnet-5@20260630',
      'claude-fable-5.1',
      'claude-opus-latest',
    ])
      assert.equal(isLaterClaude(claudeName(later)), true, later);
    for (const before of [
      'claude-opus-4-6',
      'claude-opus-4.6-20260205',
      'claude-sonnet-4-20250514',
      'claude-haiku-4-5-20251001',
      'claude-3-7-sonnet-latest',
      'claude-2.1',
      'claude-instant-1',
      'claude-v1',
    ])
      assert.equal(isLaterClaude(claudeName(before)), false, before);
  });
});
