import { EMPTY_TEXT, knownText, reworded } from './known';
import type { TextValue, Value } from './values';

/**
 * The stretch of a text from one position up to another, counted from its end where negative; null: from its start, to its
 * end. `by` tells whether characters count or UTF-16 units. Null when the text or a position is not known.
 */
export function slicedText(
  value: TextValue,
  from: Value | null,
  to: Value | null,
  by: 'characters' | 'units',
): TextValue | null {
  const text = knownText(value);
  const [start, end] = [positionOf(from), positionOf(to)];
  if (text === null || start === null || end === null) return null;
  const cut =
    by === 'characters' && /[\ud800-\udbff]/.test(text)
      ? Array.from(text).slice(start, end).join('')
      : text.slice(start, end);
  const [piece] = value.pieces;
  if (cut === '' || piece?.kind !== 'known') return EMPTY_TEXT;
  // Of several pieces nobody can say where the rest was written.
  const rest =
    value.pieces.length === 1 ? reworded(piece, cut) : ({ kind: 'known', text: cut, origin: null } as const);
  return { kind: 'text', pieces: [rest] };
}

function positionOf(value: Value | null): number | undefined | null {
  if (value === null || value.kind === 'null') return undefined;
  return value.kind === 'number' && Number.isInteger(value.value) ? value.value : null;
}
