import type { PublishedPrices } from '../../core/analyze/engine-api';
import { BundledCatalog } from '../bundled/bundled-catalog';
import { compactPrices } from './published-prices';

/** Fewer models than these are no list of the world's prices but a broken one. */
const FEWEST_MODELS = 300;
/** Where more than one model in so many is not understood, the list is of a form that this version does not read. */
const MOST_UNREAD = 10;

/** Reads the published list (JSON) as a catalog. Throws with words when it must not replace what there is. */
export function readPublishedCatalog(text: string, name: string, asOf: string): PublishedPrices {
  const unread: string[] = [];
  const data = compactPrices(parse(text), { name, version: 'as published', asOf }, (reason) =>
    unread.push(reason),
  );
  const models = Object.values(data.providers).reduce((sum, provider) => sum + provider.models.length, 0);
  if (models < FEWEST_MODELS)
    throw new Error(`it has ${models} models, and at least ${FEWEST_MODELS} were expected`);
  if (unread.length > models / MOST_UNREAD)
    throw new Error(`${unread.length} of its models can't be read, the first because of ${unread[0]}`);
  return { catalog: new BundledCatalog(data), unread, text, asOf };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is no JSON');
  }
}
