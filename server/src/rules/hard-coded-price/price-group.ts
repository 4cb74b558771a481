import { isGivenBack } from './branches';
import type { Candidate } from './candidate';
import { currencyOf } from './currency';
import { hasPair, isPrice } from './evidence';
import { isExcluded, isWhole, tellingNames } from './exclusions';
import type { FileFacts } from './file-notes';
import { namedScale } from './money-scale';
import { speaksOfMoney } from './money-talk';
import { statedUnit } from './quoted-unit';
import { rateFor } from './rate-for';
import { type PriceUnit, thingOf } from './units';
import { wordsOf } from './words';

/** The literals of one table, function or class that are prices. */
export function pricesAmong(group: readonly Candidate[], file: FileFacts): readonly Candidate[] {
  const sure = new Set(group.filter((each) => isPrice(each, file)));
  const matching = group.filter((each) => !sure.has(each) && !isExcluded(each, file) && matchesCatalog(each));
  // One number may be that of a price by chance, input and output of several models are not.
  if (matching.length + sure.size >= 3) for (const each of matching) sure.add(each);
  if (sure.size >= 3)
    for (const each of group)
      if (!sure.has(each) && !isExcluded(each, file) && isMediaConstant(each, file)) sure.add(each);
  if (sure.size === 0) return [];
  const roles = new Set([...sure].flatMap(rolesOf));
  const found = group.filter(
    (each) => sure.has(each) || (!isExcluded(each, file) && rolesOf(each).some((role) => roles.has(role))),
  );
  return found.filter(isNear);
}

/** A constant beside prices, in a file of that name, that is called after what is made: `VIDEO_1080P_6S`. */
function isMediaConstant(candidate: Candidate, { fileName }: FileFacts): boolean {
  const { place } = candidate;
  const [only, ...others] = place.names;
  if (only?.role !== 'constant' || others.length > 0 || isWhole(candidate)) return false;
  const thing = thingOf(only.words);
  return (thing === 'image' || thing === 'video') && speaksOfMoney(wordsOf(fileName));
}

/** No price has changed so much: a number that far from today's price of its model, in any unit, is something else. */
const MOST_CHANGE = 30;

function isNear(candidate: Candidate): boolean {
  const { model, unit, product, place } = candidate;
  const value = candidate.value / (namedScale(place) ?? 1);
  if (!model?.price || unit === null || product.per !== null || statedUnit(candidate)?.where === 'here')
    return true;
  if (candidate.inCents || currencyOf(candidate) !== 'USD') return true;
  const today = UNITS.flatMap((per) => rateFor(model.price, unit, { per, thing: 'token' })?.amount ?? []);
  return (
    today.length === 0 ||
    today.some((amount) => value < Number(amount) * MOST_CHANGE && value > Number(amount) / MOST_CHANGE)
  );
}

const UNITS: readonly number[] = [1_000_000, 1000, 1];

function matchesCatalog(candidate: Candidate): boolean {
  const { model, unit, amount } = candidate;
  if (!model?.price || unit === null || !(candidate.place.isInTable || hasPair(candidate))) return false;
  return UNITS.some(
    (per) => rateFor(model.price, unit, { per, thing: 'token' } satisfies PriceUnit)?.amount === amount,
  );
}

/** What makes two literals of a table of one kind: the same name, or the same place in rows of the same length. */
function rolesOf(candidate: Candidate): readonly string[] {
  const { place, row, product, placed } = candidate;
  if (product.factors.length > 0) return [];
  if (place.names.length === 0 && isGivenBack(placed)) return ['given back'];
  const [nearest] = tellingNames(candidate);
  const named = place.names[0]?.role === 'callee' ? undefined : nearest;
  const [first, ...rest] = place.names.filter(({ role }) => role !== 'callee');
  if (row && place.isInTable) return [`row of ${row.values.length} in ${tellingNames(candidate).length}`];
  const isEntry =
    place.isInTable &&
    first !== undefined &&
    !candidate.unit &&
    place.names[0] === first &&
    !speaksOfMoney(first.words);
  const entry = isEntry ? [`entry of ${rest.map(({ name }) => name).join(' ')}`] : [];
  return named ? [...entry, `named ${named.name}`] : entry;
}
