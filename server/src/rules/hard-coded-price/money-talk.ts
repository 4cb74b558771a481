import { PRICE } from './vocabulary';
import { hasAny } from './words';

/** Words beside which a rate is no price. */
const OTHER_RATES = new Set(
  'speaking speech speak talking playback voice utterance mutation crossover churn retention acceptance approval dropout detection conversion limit limits limiter limited limiting frame sample sampling success error failure bit refresh learning hit decay growth exchange conversion interest tax burn heart win pass response request'.split(
    ' ',
  ),
);

/** Whether words of a name tell of money that something costs. */
export function speaksOfMoney(words: readonly string[]): boolean {
  const isOther = words.some((word) => OTHER_RATES.has(word));
  return hasAny(isOther ? words.filter((word) => word !== 'rate' && word !== 'rates') : words, PRICE);
}
