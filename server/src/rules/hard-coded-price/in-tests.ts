import type { Candidate } from './candidate';
import type { FileFacts } from './file-notes';
import { speaksOfMoney } from './money-talk';
import { MADE_OF_MONEY } from './product';

/** Names of files of tests. */
export const TEST_FILE = /(?:^|[._+-])(?:tests?|specs?|mocks?|fixtures?|stories)(?:[._+-]|$)|Tests?\.[a-z]+$/;

/** Whether it stands in a test. */
export function isInTests({ isTest }: Candidate, { fileName }: FileFacts): boolean {
  return isTest || TEST_FILE.test(fileName);
}

const MOCKED =
  /^(?:return_?values?|side_?effects?|mock(?:return|resolved)\w*|and_?returns?|then_?returns?|will_?returns?|returns|(?:magic|async)?mock|simplenamespace)$/i;

/** What a double gives back in a test. */
function isMocked({ place }: Candidate): boolean {
  return place.names.slice(0, 3).some(({ name }) => MOCKED.test(name));
}

/** `usage(150, cents(75))`: what something has cost. */
function isSum({ place: { names } }: Candidate): boolean {
  const [nearest] = names;
  return nearest?.role === 'callee' && MADE_OF_MONEY.test(nearest.name);
}

/** What stands in a table of a test that names no model is of none. */
function isMadeUp({ place, product, model }: Candidate): boolean {
  return place.isInTable && product.factors.length === 0 && model?.sure !== true;
}

/** Whole numbers that a test hands over together. */
export function isRowOfCounts({ row, place }: Candidate, { fileName }: FileFacts): boolean {
  const isPriced = place.names.some(({ words }) => speaksOfMoney(words));
  return (
    row !== null &&
    TEST_FILE.test(fileName) &&
    !isPriced &&
    row.values.every((value) => Number.isInteger(value))
  );
}

/** Whether it is a number that a test makes up: what a double gives, what stands for no model, what something has cost. */
export function isOfTest(candidate: Candidate, file: FileFacts): boolean {
  return isInTests(candidate, file) && (isMocked(candidate) || isMadeUp(candidate) || isSum(candidate));
}
