import { EMPTY_TEXT, text, unknown } from './known';
import type { TextPiece, TextValue, Value } from './values';

/** Known text over this many UTF-16 units is kept as its length alone. */
export const TEXT_LIMIT = 1_000_000;

/** Texts are made of at most so many pieces; what comes behind is one hole. */
const PIECE_LIMIT = 2000;

/** Puts texts one behind the other. */
export function concatTexts(texts: readonly TextValue[]): TextValue {
  const [only, ...others] = texts.filter(isFilled);
  // Beside nothing, a text stays what it is, with the data that it was made of.
  if (only && others.length === 0) return only;
  const pieces: TextPiece[] = [];
  for (const { pieces: more } of texts) for (const piece of more) addPiece(pieces, piece);
  return bounded(pieces);
}

/** Whether a text surely or perhaps says something; told without reading what it says. */
export function isFilled({ pieces }: TextValue): boolean {
  return pieces.some(
    (piece) => piece.kind === 'hole' || (piece.kind === 'known' && piece.isFilled) || unreadLength(piece) > 0,
  );
}

function addPiece(pieces: TextPiece[], piece: TextPiece): void {
  if (piece.kind === 'known' && unreadLength(piece) === 0) return;
  if (piece.kind === 'hole' && pieces.length >= PIECE_LIMIT) {
    if (pieces.at(-1)?.kind !== 'hole') pieces.push({ kind: 'hole', label: '…' });
    return;
  }
  pieces.push(piece);
}

function bounded(pieces: readonly TextPiece[]): TextValue {
  if (pieces.length === 0) return EMPTY_TEXT;
  let length = 0;
  for (const piece of pieces) length += unreadLength(piece);
  if (length <= TEXT_LIMIT && pieces.length <= PIECE_LIMIT * 2) return { kind: 'text', pieces };
  const holes = pieces.filter((piece) => piece.kind === 'hole').slice(0, PIECE_LIMIT);
  return { kind: 'text', pieces: [{ kind: 'long', length }, ...holes] };
}

/** The length for questions whose answer does not depend on the content, as long as it is not empty and not huge. */
function unreadLength(piece: TextPiece): number {
  return piece.kind === 'known' ? (piece.unreadLength ?? piece.text.length) : lengthOf(piece);
}

function lengthOf(piece: TextPiece): number {
  if (piece.kind === 'known') return piece.text.length;
  return piece.kind === 'long' ? piece.length : 0;
}

/** Length in UTF-16 units when it is known, else null. */
export function knownLength(value: TextValue): number | null {
  let length = 0;
  for (const piece of value.pieces) {
    if (piece.kind === 'hole') return null;
    length += lengthOf(piece);
  }
  return length;
}

/** Units that are known to be there. */
export function leastLength(value: TextValue): number {
  return value.pieces.reduce((length, piece) => length + lengthOf(piece), 0);
}

export function hole(label: string, longest?: number): TextValue {
  const short = unknown(label).label;
  const piece: TextPiece =
    longest === undefined ? { kind: 'hole', label: short } : { kind: 'hole', label: short, longest };
  return { kind: 'text', pieces: [piece] };
}

/**
 * A value as the text that it is converted to, or put into. What can't be told is a hole named `label`, or as the
 * unknown value itself is called.
 */
export function asTextValue(value: Value, label: string): TextValue {
  switch (value.kind) {
    case 'text':
      return value;
    case 'number':
      return { kind: 'text', pieces: [{ kind: 'known', text: String(value.value), origin: null }] };
    case 'unknown':
      return hole(value.label === '' ? label : value.label, value.longest);
    case 'null':
    case 'boolean':
      return value.spelled === undefined ? hole(label) : text(value.spelled);
    default:
      return hole(label);
  }
}

/** The pieces that all texts begin with, at least as long as whole pieces are equal. */
export function commonPrefix(texts: readonly TextValue[]): readonly TextPiece[] {
  const first = texts[0]?.pieces ?? [];
  const prefix: TextPiece[] = [];
  for (let index = 0; index < first.length; index++) {
    const piece = first[index]!;
    if (!texts.every(({ pieces }) => equalPieces(piece, pieces[index]))) break;
    prefix.push(piece);
  }
  return prefix;
}

function equalPieces(a: TextPiece, b: TextPiece | undefined): boolean {
  if (b === undefined || a.kind !== b.kind) return false;
  if (a.kind === 'known') return b.kind === 'known' && a.text === b.text;
  if (a.kind === 'hole') return b.kind === 'hole' && a.label === b.label && a.longest === b.longest;
  return b.kind === 'long' && a.length === b.length;
}

/** The text `times` times; null when that is not sensible. */
export function repeatText(value: TextValue, times: number): TextValue {
  const count = Math.max(0, Math.floor(times));
  if (count === 0 || value.pieces.length === 0) return EMPTY_TEXT;
  const only = value.pieces.length === 1 ? value.pieces[0]! : null;
  if (only?.kind === 'known' && only.text.length * count <= TEXT_LIMIT)
    return { kind: 'text', pieces: [{ kind: 'known', text: only.text.repeat(count), origin: only.origin }] };
  const length = knownLength(value);
  if (length !== null) return { kind: 'text', pieces: [{ kind: 'long', length: length * count }] };
  if (count <= 16) return concatTexts(Array.from({ length: count }, () => value));
  return {
    kind: 'text',
    pieces: [
      { kind: 'long', length: leastLength(value) * count },
      { kind: 'hole', label: '…' },
    ],
  };
}
