import type { TextPiece, TextValue, Value } from '../../core/evaluate/values';
import { textValue, unknownValue } from './values';

/** Stand in for pieces of an address that are not known while it is taken apart. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** An address that something is sent to. */
export interface SentUrl {
  /** Who is asked, as a text with holes; null where nothing of it is known. */
  readonly base: Value | null;
  /** What the place is called where the address begins with something unknown; empty elsewhere. */
  readonly label: string;
  readonly authority: string;
  /** From its first slash, without one at its end; unknown pieces stand as `\uE000index\uE001`. */
  readonly path: string;
  /** A stretch of `path`, as `RegExp` finds it, as a value. */
  valueOf(part: string): Value;
  /** A parameter of the query, as far as it is written out. */
  query(name: string): Value | null;
}

const ADDRESS = /^(?:[a-z]+:)?\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i;
const NAMELESS = /^(\uE000\d+\uE001)([^?#]*)(?:\?([^#]*))?/;
/** A path of the own host that is an API's whole path below the name of who is asked: something passes it on. */
const PROXIED =
  /^\/?(?:(?:api|proxy)\/)?((?:openai|anthropic|claude|gemini|google|mistral|groq|cohere|deepseek|openrouter|together|perplexity|xai|elevenlabs)(?:[-_](?:api|proxy))?)(\/v\d\w*\/[^?#]*)(?:\?([^#]*))?/i;
const BARE = /^((?:[\w-]+\.)+[a-z]{2,}(?::\d+)?|localhost:\d+)((?:\/[^?#]*)?)(?:\?([^#]*))?$/i;

/**
 * Takes an address apart; null for one that leads nowhere else (`/api/chat`; `/openai/v1/...` does) or is no text. `bare` also takes one that
 * begins with the host, as command-line clients do.
 */
export function sentUrl(value: Value, bare = false): SentUrl | null {
  if (value.kind !== 'text') return null;
  const { pieces } = value;
  const source = withStandIns(pieces);
  if (source === null) return null;
  const whole = ADDRESS.exec(source) ?? (bare ? BARE.exec(source) : null);
  const nameless = whole ? null : NAMELESS.exec(source);
  const proxied = whole || nameless ? null : PROXIED.exec(source);
  const [, authority = '', path = '', query = ''] = whole ?? nameless ?? proxied ?? [];
  if (authority === '') return null;
  return {
    base: whole ? value : null,
    label: nameless ? labelOf(authority, pieces) : proxied ? authority : '',
    authority: whole ? authority.toLowerCase() : '',
    path: `/${path.replace(/^\/+|\/+$/g, '')}`.replace(/\/{2,}/g, '/'),
    valueOf: (part) => pieceValue(part, pieces),
    query: (name) => queryValue(query, name, pieces),
  };
}

function withStandIns(pieces: readonly TextPiece[]): string | null {
  let source = '';
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'long') return null;
    if (piece.kind === 'known' && piece.text.includes(OPEN)) return null;
    source += piece.kind === 'known' ? piece.text : `${OPEN}${index}${CLOSE}`;
  }
  return source.trim();
}

function labelOf(standIn: string, pieces: readonly TextPiece[]): string {
  const piece = pieces[Number(standIn.slice(1, -1))];
  return piece?.kind === 'hole' ? piece.label : '';
}

function pieceValue(part: string, pieces: readonly TextPiece[]): Value {
  const split = part.split(/\uE000(\d+)\uE001/);
  if (split.length === 1) return textValue(decoded(part));
  if (split.length === 3 && split[0] === '' && split[2] === '')
    return unknownValue(labelOf(`${OPEN}${split[1]}${CLOSE}`, pieces));
  const made = split.flatMap((each, index): readonly TextPiece[] => {
    if (index % 2 === 1) return [pieces[Number(each)] ?? { kind: 'hole', label: '' }];
    return each === '' ? [] : [{ kind: 'known', text: decoded(each), origin: null }];
  });
  return { kind: 'text', pieces: made } satisfies TextValue;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function queryValue(query: string, name: string, pieces: readonly TextPiece[]): Value | null {
  const found = query.split('&').find((each) => each.startsWith(`${name}=`));
  return found === undefined ? null : pieceValue(found.slice(name.length + 1), pieces);
}
