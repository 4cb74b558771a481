/**
 * The id of a list that another one is most likely a misspelling of; null when none is near. Near are ids that differ in
 * punctuation and case alone, or in one slip of the pen within one word: numbers tell one model from another.
 */
export function nearModel(id: string, listed: readonly string[]): string | null {
  const suffix = DATE.exec(id)?.[0] ?? '';
  const name = id.slice(0, id.length - suffix.length);
  const same = listed.find((each) => plain(each) === plain(name));
  if (same !== undefined) return same === name ? null : same + suffix;
  const near = listed.filter((each) => isSlip(wordsOf(name), wordsOf(each)));
  const [first] = near;
  return near.length === 1 && first !== undefined ? first + suffix : null;
}

/** A date behind a name, which tells its snapshots apart. */
const DATE = /[-@](?:20\d{6}|20\d\d-\d\d-\d\d)$/;

const plain = (id: string) => id.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const wordsOf = (id: string) => id.toLowerCase().match(/[a-z]+|\d+/g) ?? [];

/** Words of this length and more can be misspelt; shorter ones are names of their own (`4o`, `r`). */
const SHORTEST = 3;

function isSlip(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const unlike = one.flatMap((word, index) => (word === other[index] ? [] : [[word, other[index] ?? '']]));
  const [pair] = unlike;
  if (unlike.length !== 1 || pair === undefined) return false;
  const [a = '', b = ''] = pair;
  const isWord = /^[a-z]/.test(a) && /^[a-z]/.test(b);
  return isWord && Math.max(a.length, b.length) >= SHORTEST && isOneEdit(a, b);
}

/** Whether one letter more, less, or another, or two in the wrong order, make one word of the other. */
function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = short.slice(at);
  const longRest = long.slice(at);
  if (short.length < long.length) return long.length - short.length === 1 && longRest.slice(1) === rest;
  const swapped = (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2);
  return rest.slice(1) === longRest.slice(1) || swapped === longRest;
}
