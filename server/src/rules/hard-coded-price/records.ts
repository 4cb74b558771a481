import type { Candidate } from './candidate';
import type { FileFacts } from './file-notes';
import { isInTests, TEST_FILE } from './in-tests';
import { isPlainFlow, unitOf } from './kinds';
import { speaksOfMoney } from './money-talk';
import type { LeadingName } from './place';
import { siblingsOf } from './siblings';
import { perOf, thingOf } from './units';
import { INPUT, OUTPUT, TOKEN } from './vocabulary';
import { hasAny } from './words';

/** Whether a name speaks of money and of nothing that it would be paid for. */
function isTotal(words: readonly string[]): boolean {
  return (
    perOf(words) === null &&
    thingOf(words) === null &&
    !hasAny(words, INPUT) &&
    !hasAny(words, OUTPUT) &&
    !hasAny(words, TOKEN)
  );
}

/** `token_cost`: what all tokens of a call have cost, in tests. */
function isCostOfTokens(words: readonly string[]): boolean {
  return words.includes('cost') && hasAny(words, TOKEN) && unitOf(words) === null && perOf(words) === null;
}

/** What a single call has cost, as it is logged, mocked and added up. */
export function isRecord(candidate: Candidate, nearest: LeadingName | undefined, file: FileFacts): boolean {
  if (!nearest || !speaksOfMoney(nearest.words) || candidate.product.factors.length > 0) return false;
  const { words: own } = nearest;
  const isSum = isTotal(own) || own.includes('response') || isCostOfTokens(own);
  if (TEST_FILE.test(file.fileName) && isSum && candidate.row === null) return true;
  const isPart =
    (own.includes('cost') || own.includes('usd')) &&
    unitOf(own) !== null &&
    perOf(own) === null &&
    own.every(isTold);
  if (
    isPart &&
    isInTests(candidate, file) &&
    siblingsOf(candidate.placed).some(({ words }) => isSumOfCosts(words))
  )
    return true;
  if (!own.every((word) => PLAIN_COST.has(word))) return false;
  return siblingsOf(candidate.placed).some(({ words, number }) => {
    const last = words.at(-1) ?? '';
    return (
      RECORDED.has(last) || (last === 'tokens' && number !== null && number >= 10 && !words.includes('max'))
    );
  });
}

function isTold(word: string): boolean {
  return PLAIN_COST.has(word) || isPlainFlow(word);
}

/** `total_cost` beside `input_cost`: what one call has cost. */
function isSumOfCosts(words: readonly string[]): boolean {
  return (
    words.includes('total') && (words.includes('cost') || words.includes('usd')) && perOf(words) === null
  );
}

/** Words of names of what something costs in sum. */
export const PLAIN_COST: ReadonlySet<string> = new Set(
  'cost costs usd price total actual estimated in'.split(' '),
);

const RECORDED = new Set(
  'duration latency timestamp status success calls requests created runs messages sessions'.split(' '),
);
