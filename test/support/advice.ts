import assert from 'node:assert/strict';
import type { AccountApi, AdviceOccasion } from '../../server/src/core/billing/account-api';

/** What a row of advice must say, where it leads, and when. */
export type ExpectedAdvice = readonly [when: AdviceOccasion, says: RegExp, link: string | null];

/** Every row of a provider's advice is expected, in its order. */
export function assertAdvice({ advice }: AccountApi, expected: readonly ExpectedAdvice[]): void {
  assert.deepEqual(
    advice.map(({ when, link }) => [when, link]),
    expected.map(([when, , link]) => [when, link]),
  );
  for (const [index, [when, says]] of expected.entries())
    assert.match(advice[index]?.words ?? '', says, when);
}
