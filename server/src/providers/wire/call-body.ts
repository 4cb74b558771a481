import { type JsonValue, type QuotedCall, UNSEEN_ARGUMENTS } from '../../core/billing/quote';
import { parseJson } from './json-answer';

/** The fields of the body that a call sends, as far as its source tells. */
export interface CallBody {
  readonly fields: Readonly<Record<string, JsonValue>>;
  /** Names of fields that are decided at run time in part or in whole. */
  readonly open: readonly string[];
}

export type CallBodyReading =
  | { readonly body: CallBody; readonly refused: null }
  /** Why it is not known what the call sends, for people. */
  | { readonly body: null; readonly refused: string };

/** Arguments of HTTP clients that hold the body; those of an SDK are its fields. */
const HOLDERS = ['body', 'json', 'data'];
/** Arguments that no body has: with them and without a body it is not known what is sent. */
const NOT_FIELDS = ['headers', 'url', 'auth'];

/** What a call sends; never what an HTTP client is given besides, for that may be a key. */
export function callBody({ arguments: given, open }: QuotedCall): CallBodyReading {
  if (open.includes(UNSEEN_ARGUMENTS)) return refuse('some of its arguments are decided at run time');
  const holder = HOLDERS.find((name) => Object.hasOwn(given, name) || open.includes(name));
  if (holder !== undefined) {
    if (open.includes(holder)) return refuse('a part of its body is decided at run time');
    const fields = fieldsOf(given[holder]);
    return fields ? { body: { fields, open: [] }, refused: null } : refuse('its body is not known');
  }
  return NOT_FIELDS.some((name) => Object.hasOwn(given, name) || open.includes(name))
    ? refuse('its body is not known')
    : { body: { fields: given, open }, refused: null };
}

function fieldsOf(value: JsonValue | undefined): CallBody['fields'] | null {
  const parsed = typeof value === 'string' ? parseJson(value) : value;
  return isFields(parsed) ? parsed : null;
}

/** JSON that is parsed holds nothing but JSON. */
function isFields(value: unknown): value is CallBody['fields'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(refused: string): CallBodyReading {
  return { body: null, refused };
}
