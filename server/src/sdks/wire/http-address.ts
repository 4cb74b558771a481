import type { ExternalValue, TextPiece, TextValue, Value } from '../../core/evaluate/values';
import {
  alternativesOf,
  anyOf,
  combinations,
  given,
  knownText,
  lastCall,
  MOST_ALTERNATIVES,
  textValue,
  unknownValue,
} from './values';

/** A loop may make an address of the one before it without end (`url = new URL(location, url)`). */
const NESTING = 8;

/** An address as clients take it: a text, or what a URL class or a function that joins paths made of texts. */
export function addressOf(value: Value | null, nesting = NESTING): Value | null {
  if (!given(value)) return null;
  const found = alternativesOf(value!).map((each) =>
    each.kind === 'external' ? madeOf(each, nesting) : each,
  );
  return anyOf(found);
}

const joiners = /^(urljoin|join|joinPath|urlJoin|joinURL)$/;

function madeOf(value: ExternalValue, nesting: number): Value {
  if (nesting === 0) return unknownValue('address');
  const path = value.path.filter((step) => step.kind !== 'member' || !/^(href|url|default)$/.test(step.name));
  const last = path.at(-1);
  const before = path.at(-2);
  const name = before?.kind === 'member' ? before.name : '';
  if (last?.kind !== 'call') return value;
  if (/^(toString|__str__|strip|unicode_string)$/.test(name))
    return madeOf({ ...value, path: path.slice(0, -2) }, nesting);
  if (name === 'URL' || name === '')
    return addressFrom(last.args.positional(0), last.args.positional(1), nesting - 1) ?? value;
  if (!joiners.test(name)) return value;
  const parts = Array.from({ length: last.args.positionalCount }, (_, index) => last.args.positional(index));
  return parts.reduce((base, part) => joinedAddress(base, part, nesting - 1)) ?? value;
}

/** `new URL(path, base)`, and one that is whole. */
function addressFrom(first: Value | null, second: Value | null, nesting: number): Value | null {
  return second ? joinedAddress(second, first, nesting) : first && addressOf(first, nesting);
}

/** A path below a base; a path that is an address itself stands alone. */
export function joinedAddress(base: Value | null, path: Value | null, nesting = NESTING): Value | null {
  const below = addressOf(path, nesting);
  const at = addressOf(base, nesting);
  if (!below || !at) return below ?? at;
  const pairs = combinations([alternativesOf(at), alternativesOf(below)]).slice(0, MOST_ALTERNATIVES);
  return anyOf(pairs.map(([first, second]) => joined(first!, second!)));
}

/**
 * An address as seen from another, by the rules of URLs: a path from the root replaces the whole path, any other one what
 * stands behind the last slash. Where either can't be seen, the path is taken to stand below.
 */
export function resolvedAddress(base: Value | null, reference: Value | null): Value | null {
  const at = addressOf(base);
  const seen = addressOf(reference);
  const [from, to] = [at && knownText(at), seen && knownText(seen)];
  const [, origin, path = ''] = from === null ? [] : (/^(\w+:\/\/[^/?#]*)([^?#]*)/.exec(from) ?? []);
  if (origin === undefined || to === null || /^\w+:/.test(to)) return joinedAddress(base, reference);
  return textValue(
    to.startsWith('/') ? `${origin}${to}` : `${origin}${path.replace(/[^/]*$/, '') || '/'}${to}`,
  );
}

function joined(base: Value, path: Value): Value {
  if (path.kind !== 'text') return path;
  const [piece] = path.pieces;
  if (piece?.kind === 'hole' || (piece?.kind === 'known' && /^\w+:\/\//.test(piece.text))) return path;
  return {
    kind: 'text',
    pieces: [...piecesOf(base), ...piecesOf(textValue('/')), ...path.pieces],
  } satisfies TextValue;
}

function piecesOf(value: Value): readonly TextPiece[] {
  if (value.kind === 'text') return value.pieces;
  return [{ kind: 'hole', label: value.kind === 'unknown' ? value.label : '' }];
}

/** An address of a host, a port and a path that are given one by one. */
export function addressOfParts(host: Value | null, port: Value | null, path: Value | null): Value | null {
  const name = addressOf(host);
  if (!name) return null;
  const at = alternativesOf(name)[0] ?? name;
  const place = port ? knownText(port) : null;
  const number = port?.kind === 'number' ? String(port.value) : place;
  const behind = number === null || number === '443' || number === '80' ? '' : `:${number}`;
  const withScheme = /^\w+:\/\//.test(knownText(at) ?? '') ? '' : 'https://';
  const base: TextValue = {
    kind: 'text',
    pieces: [...piecesOf(textValue(withScheme)), ...piecesOf(at), ...piecesOf(textValue(behind))],
  };
  return joinedAddress(base, path ?? textValue('/'));
}

/** What a call on the way to a value was given, when it is the last step (`new Request(url, {...})`). */
export function constructed(value: Value | null, name: string) {
  const [likely] = value ? alternativesOf(value) : [];
  if (likely?.kind !== 'external') return null;
  const made = lastCall(likely);
  return made?.name === name ? made.args : null;
}
