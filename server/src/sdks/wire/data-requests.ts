import type { Arguments, Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import type { Language } from '../../core/source/language';
import { readHttp } from './http-call';
import { evidence } from './requests';
import { textValue, unknownValue } from './values';

/** As many addresses as data is likely to name; more are not remembered. */
const MOST_ADDRESSES = 1_000;

/** Reads requests that stand in data and not in source: no SDK and no program is around them. */
export class DataRequests {
  readonly #site: SiteView;

  /** `language`: whose requests are written out as they are sent. */
  constructor(language: Language, providerAt: (url: string) => string | null) {
    this.#site = siteOf(language, remembering(providerAt));
  }

  /**
   * What is asked for by posting a body; null where nothing is known of the address. `provider` is the id of who bills;
   * null: the address tells.
   */
  read(url: string, body: Value, provider: string | null): CallRequest | null {
    const request = readHttp(this.#site, { url: textValue(url), method: null, body });
    if (!request || provider === null) return request;
    return { ...request, provider: evidence({ sdk: provider, fixed: true }) };
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
    asBaseMade: (value) => value,
    saidByHeir: () => null,
    built: (value) => value,
    within: [],
    file: { callsOf: () => [], registered: () => [], setOf: () => null },
  };
}
