import { plainData } from '../../core/evaluate/plain-data';
import type { Arguments, Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import type { Language } from '../../core/source/language';
import { readHttp } from './http-call';
import { textValue, unknownValue } from './values';

/** A request that stands in data may hold inputs by the ten thousand, and schemas that are nested deeply. */
const BOUNDS = { depth: 64, values: 1_000_000 };

/** As many addresses as data is likely to name; more are not remembered. */
const MOST_ADDRESSES = 1_000;

/** Reads requests that stand in data and not in source: no SDK and no program is around them. */
export class DataRequests {
  readonly #site: SiteView;

  /** `language`: whose requests are written out as they are sent. */
  constructor(language: Language, providerAt: (url: string) => string | null) {
    this.#site = siteOf(language, remembering(providerAt));
  }

  /** What is asked for by posting a body (as `JSON.parse` gave it); null where nothing is known of the address. */
  read(url: string, body: unknown): CallRequest | null {
    return readHttp(this.#site, { url: textValue(url), method: null, body: plainData(body, BOUNDS) });
  }
}

function remembering(providerAt: (url: string) => string | null): (url: string) => string | null {
  const known = new Map<string, string | null>();
  return (url) => {
    const before = known.get(url);
    if (before !== undefined) return before;
    const found = providerAt(url);
    if (known.size >= MOST_ADDRESSES) known.clear();
    known.set(url, found);
    return found;
  };
}

const NOTHING: Value = unknownValue('');

const start = { anchor: { parent: null, offset: 0 }, start: 0, end: 0 };

const noArguments: Arguments = {
  span: start,
  scope: {
    kind: 'block',
    statements: [],
    index: 0,
    owner: null,
    iteration: null,
    get parent(): never {
      throw new Error('nothing is around data');
    },
  },
  positionalCount: 0,
  positional: () => null,
  named: () => null,
  names: () => [],
  open: false,
  expression: () => null,
};

function siteOf(language: Language, providerAt: (url: string) => string | null): SiteView {
  return {
    language,
    module: '',
    args: noArguments,
    method: '',
    argument: () => null,
    argumentAt: () => null,
    argumentsOpen: false,
    step: () => null,
    steps: [],
    names: [],
    assigned: [],
    owner: NOTHING,
    result: NOTHING,
    configured: () => null,
    providerAt,
    callsOn: () => [],
    asData: (value) => value,
    built: (value) => value,
    file: { callsOf: () => [], setOf: () => null },
  };
}
