import { parsePlainUrl } from './plain-url';
import type { RecordRule, TextRule } from './record-rule';

const CURRENCY: TextRule = {
  kind: 'text',
  optional: true,
  pattern: '^[A-Za-z]{3}$',
  words: 'three letters such as "USD"',
  description: 'Currency of the amounts.',
};

/** As it is checked behind any base URL: with its leading slash, without steps up. */
function path(description: string): TextRule {
  return {
    kind: 'text',
    pattern: '^/.*$',
    words: 'a path below the base URL that begins with a slash, such as "/v1/balance"',
    description,
    accepts: (text) => !text.startsWith('//') && parsePlainUrl(`https://example.com${text}`) !== null,
  };
}

function pointer(description: string): TextRule {
  return {
    kind: 'text',
    pattern: '^(?:/(?:[^~/]|~[01])*)*$',
    words: 'a JSON Pointer such as "/data/balance"',
    description,
  };
}

function optional(rule: TextRule): TextRule {
  return { ...rule, optional: true };
}

/** Headers that decide where a message goes or how it is cut, and none that a key may stand in. */
const NO_KEY_HEADERS: ReadonlySet<string> = new Set([
  'accept',
  'connection',
  'content-length',
  'content-type',
  'cookie',
  'expect',
  'host',
  'te',
  'transfer-encoding',
  'upgrade',
]);

const BALANCE: RecordRule = {
  kind: 'record',
  description: 'Where the balance is told.',
  fields: {
    path: path('Path that is asked for, below the base URL.'),
    pointer: pointer('JSON Pointer to the balance in the answer.'),
    currency: CURRENCY,
    unit: {
      kind: 'text',
      optional: true,
      pattern: '^(?:money|credits)$',
      words: '"money" or "credits"',
      description: 'What the balance counts; `money` when left out.',
    },
    divideBy: {
      kind: 'whole',
      optional: true,
      minimum: 1,
      maximum: 1_000_000_000,
      description: '100 where the answer counts in cents.',
    },
  },
};

const PLAN: RecordRule = {
  kind: 'record',
  optional: true,
  description: 'Where the name of the plan is told.',
  fields: {
    path: path('Path that is asked for, below the base URL.'),
    pointer: pointer('JSON Pointer to the name in the answer.'),
  },
};

const LIMITS: RecordRule = {
  kind: 'record',
  optional: true,
  description: 'Where the limits are told.',
  fields: {
    path: path('Path that is asked for, below the base URL.'),
    requestsPerMinute: optional(pointer('JSON Pointer to the requests that a minute may have.')),
    tokensPerMinute: optional(pointer('JSON Pointer to the tokens that a minute may have.')),
    remaining: optional(pointer('JSON Pointer to the requests that are left.')),
  },
};

const PRICES: RecordRule = {
  kind: 'record',
  optional: true,
  description: 'Where the list of prices is told.',
  fields: {
    path: path('Path that is asked for, below the base URL.'),
    list: pointer('JSON Pointer to the list of models in the answer.'),
    model: pointer('JSON Pointer to the id within one model.'),
    input: optional(pointer('JSON Pointer to the price of input tokens within one model.')),
    output: optional(pointer('JSON Pointer to the price of output tokens within one model.')),
    per: {
      kind: 'whole',
      minimum: 1,
      maximum: 1_000_000_000,
      description: 'How many tokens a price is for: 1, 1000 or 1000000.',
    },
    currency: CURRENCY,
    public: { kind: 'flag', optional: true, description: 'Whether the list is asked for without the key.' },
  },
};

/** One entry of the setting. */
export const CUSTOM_PROVIDER: RecordRule = {
  kind: 'record',
  description: 'A provider whose account can be asked.',
  fields: {
    id: {
      kind: 'text',
      pattern: '^[a-z][a-z0-9-]{1,39}$',
      words: 'small letters, digits and hyphens such as "my-gateway"',
      description: 'Id, as `#costlint.baseUrls#` and the terminal spell it.',
    },
    name: {
      kind: 'text',
      pattern: '^\\S(?:.{0,58}\\S)?$',
      words: 'a name of at most 60 characters',
      description: 'Name that is shown.',
    },
    baseUrl: {
      kind: 'text',
      pattern: '^https?://',
      words: 'a base URL such as "https://api.example.com", without a slash at its end',
      description: 'Address of the API. Plain HTTP goes only to this machine, or to hosts that you allow.',
      accepts: (text) => !text.endsWith('/') && parsePlainUrl(text)?.query === '',
    },
    header: {
      kind: 'text',
      optional: true,
      pattern: '^[A-Za-z0-9-]{1,64}$',
      words: 'the name of a header that may hold a key, such as "x-api-key"',
      description: 'Header that carries the key; `authorization` when left out.',
      accepts: (text) => !NO_KEY_HEADERS.has(text.toLowerCase()),
    },
    scheme: {
      kind: 'text',
      optional: true,
      pattern: '^[A-Za-z-]{0,20}$',
      words: 'a word such as "Bearer", or empty',
      description: 'Word before the key; `Bearer` for `authorization`, else none.',
    },
    keyVariable: {
      kind: 'text',
      optional: true,
      pattern: '^[A-Z][A-Z0-9_]{1,79}$',
      words: 'the name of an environment variable such as "MY_GATEWAY_KEY"',
      description: 'Environment variable that holds the key. Keys are never kept in settings.',
    },
    balance: BALANCE,
    plan: PLAN,
    limits: LIMITS,
    prices: PRICES,
  },
};
