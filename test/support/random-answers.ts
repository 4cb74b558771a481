import type { BillingResponse } from '../../shared/src/billing-provider';

type Random = (below: number) => number;

/** Stands where a key might: no message may show it. */
export const CANARY = 'sk-canary-4711';

const STATUSES = [
  200, 200, 200, 200, 200, 201, 204, 301, 400, 401, 402, 403, 404, 409, 418, 422, 429, 500, 502, 599, 0,
];

const VALUES: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => false,
  () => ({}),
  () => [],
  () => '',
  () => 'text',
  () => CANARY,
  () => '12.34',
  () => '-0.5',
  () => 'NaN',
  () => '1e999',
  () => '١٢',
  () => '9'.repeat(400),
  () => 0,
  () => -0,
  () => -17.25,
  () => 0.1 + 0.2,
  () => 2 ** 53,
  () => 1e308,
  () => 5e-324,
  () => nested(40, {}),
  () => nested(400, 7),
  () => ({ __proto__: null, constructor: 3, toString: null }),
];

/** What no field of a bill is. */
export const WRONG_TYPES: readonly unknown[] = [{}, [], [7], nested(400, 7)];

const HEADER_VALUES = ['', 'abc', '-1', '0', '1e9', '17', '1.5', '99999999999999999999', 'Infinity', CANARY];
const BODIES = [
  '',
  ' ',
  'null',
  'NaN',
  '[]',
  '{}',
  '<!doctype html><p>Sign in',
  '"',
  '\u0000',
  `"${CANARY}"`,
];

/** A documented answer, changed at one to three places: fields, statuses, headers, or the text of the body itself. */
export function randomAnswer(example: BillingResponse, random: Random): BillingResponse {
  return {
    status: random(3) === 0 ? pick(STATUSES, random) : example.status,
    headers: random(3) === 0 ? changedHeaders(example.headers, random) : example.headers,
    body: changedBody(example.body, random),
  };
}

/** A documented answer with one value in place of another, once for each that is a number or a text. */
export function withEachField(example: BillingResponse, value: unknown): readonly BillingResponse[] {
  const fields = placesIn(JSON.parse(example.body)).length;
  return Array.from({ length: fields }, (_, index) => {
    const root: unknown = JSON.parse(example.body);
    const place = placesIn(root)[index];
    if (place && !isHolder(place.holder[place.key])) place.holder[place.key] = value;
    return { ...example, body: JSON.stringify(root) };
  });
}

function changedBody(body: string, random: Random): string {
  switch (random(12)) {
    case 0:
      return body.slice(0, random(body.length + 1));
    case 1:
      return pick(BODIES, random);
    case 2:
      // No writer of JSON writes these, but readers may meet them.
      return body.replace(/-?\d+(?:\.\d+)?/g, (digits) =>
        random(4) === 0 ? pick(['1e999', '-1e999', '1e-400', '00', '1e21', 'NaN'], random) : digits,
      );
    case 3:
      return '['.repeat(random(50) === 0 ? 3000 : 2) + body;
    default:
      return changedFields(body, random);
  }
}

function changedFields(body: string, random: Random): string {
  let root: unknown = JSON.parse(body);
  for (let count = 1 + random(3); count > 0; count -= 1) {
    if (random(25) === 0) root = random(2) === 0 ? [root] : { data: root };
    else change(placesIn(root), random);
  }
  return JSON.stringify(root) ?? 'undefined';
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function change(places: readonly Place[], random: Random): void {
  if (places.length === 0) return;
  const { holder, key } = pick(places, random);
  const value = holder[key];
  switch (random(6)) {
    case 0:
      delete holder[key];
      break;
    case 1:
      delete holder[key];
      holder[random(4) === 0 ? CANARY : `${key}_`] = value;
      break;
    case 2:
      holder[key] = retyped(value, random);
      break;
    default:
      holder[key] = pick(VALUES, random)();
  }
}

function retyped(value: unknown, random: Random): unknown {
  if (random(4) === 0) return [value];
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return Number(value);
  return { value };
}

/** Every field and item, lists taken as objects by index. */
function placesIn(root: unknown): readonly Place[] {
  const places: Place[] = [];
  const waiting: unknown[] = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (!isHolder(value)) continue;
    for (const key of Object.keys(value)) {
      places.push({ holder: value, key });
      // What an earlier change put in is deep enough.
      if (places.length < 500 && value[key] !== undefined) waiting.push(value[key]);
    }
  }
  return places;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function changedHeaders(headers: BillingResponse['headers'], random: Random): Record<string, string> {
  const names = [...Object.keys(headers), 'retry-after', 'content-type'];
  const changed: Record<string, string> = { ...headers };
  for (let count = 1 + random(3); count > 0; count -= 1) {
    const name = pick(names, random);
    if (random(3) === 0) delete changed[name];
    else changed[name] = pick(HEADER_VALUES, random);
  }
  return changed;
}

function nested(depth: number, core: unknown): unknown {
  let value = core;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[random(items.length)]!;
}
