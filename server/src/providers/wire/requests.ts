import type { BillingRequest } from '../../../../shared/src/billing-provider';

/** A GET with the account's key. `path` begins with a slash. */
export function getWithKey(origin: string, path: string, query: Query = {}): BillingRequest {
  return { method: 'GET', url: urlOf(origin, path, query), body: null, withKey: true };
}

/** A GET of something public. */
export function getPublic(origin: string, path: string, query: Query = {}): BillingRequest {
  return { method: 'GET', url: urlOf(origin, path, query), body: null, withKey: false };
}

/** A POST of JSON with the account's key. */
export function postWithKey(origin: string, path: string, body: unknown, query: Query = {}): BillingRequest {
  return { method: 'POST', url: urlOf(origin, path, query), body: JSON.stringify(body), withKey: true };
}

/** Parameters of a query in their order; those without a value are left out. */
export type Query = Readonly<Record<string, string | number | boolean | null>>;

function urlOf(origin: string, path: string, query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  );
  return `${origin}${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

const MODEL_ID = /^[A-Za-z0-9][A-Za-z0-9._:@-]*(?:\/[A-Za-z0-9][A-Za-z0-9._:@-]*){0,3}$/;
const MAX_ID_LENGTH = 200;

/** A model's id as a part of a path, slashes kept; null when it is none that may stand in a URL (`../`, `?`). */
export function modelPath(id: string): string | null {
  if (id.length > MAX_ID_LENGTH || !MODEL_ID.test(id) || id.includes('..')) return null;
  return id.split('/').map(encodeURIComponent).join('/');
}
