import type { TextPiece, TextValue, Value } from '../../core/evaluate/values';
import { alternativesOf, listValue, numberValue, unknownValue } from './values';

/** Stand in for pieces that are not known while the text is parsed; texts that hold them are not parsed. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const BARE = '\uE002';

/**
 * What a JSON text says, with unknown values where the text has holes, or the value that it was made of. A value that is no JSON text stays as it is; one
 * that can't be read is unknown.
 */
export function parsedJson(value: Value): Value {
  const [likely] = alternativesOf(value);
  if (likely?.kind !== 'text') return likely ?? value;
  if (likely.json) return likely.json;
  const source = withStandIns(likely);
  if (source === null) return unknownValue('body');
  const parsed = parsedText(source) ?? parsedText(withVariables(source));
  return parsed === null ? unknownValue('body') : jsonValue(parsed.json, likely.pieces);
}

function parsedText(source: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(source) };
  } catch {
    return null;
  }
}

/** `{"content": $text}`, as filters of jq have it: their variables are values that are not known. */
function withVariables(source: string): string {
  return source.replace(/"(?:[^"\\]|\\[\s\S])*"|\$\w+/g, (found) =>
    found.startsWith('$') ? `"${BARE}-1${CLOSE}"` : found,
  );
}

/** The text with its pieces that are not known written as `OPEN index CLOSE`, quoted where they are values themselves. */
function withStandIns({ pieces }: TextValue): string | null {
  let source = '';
  let inString = false;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'known') {
      source += inString ? `${OPEN}${index}${CLOSE}` : `"${BARE}${index}${CLOSE}"`;
      continue;
    }
    if (/[\uE000-\uE002]/.test(piece.text)) return null;
    source += piece.text;
    inString = endsInString(piece.text, inString);
  }
  return source;
}

function endsInString(text: string, before: boolean): boolean {
  let inString = before;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') inString = !inString;
    else if (text[at] === '\\' && inString) at++;
  }
  return inString;
}

function jsonValue(parsed: unknown, pieces: readonly TextPiece[]): Value {
  if (typeof parsed === 'string') return textOf(parsed, pieces);
  if (typeof parsed === 'number') return numberValue(parsed);
  if (typeof parsed === 'boolean') return { kind: 'boolean', value: parsed };
  if (Array.isArray(parsed)) return listValue(parsed.map((item) => jsonValue(item, pieces)));
  if (typeof parsed !== 'object' || parsed === null) return { kind: 'null' };
  const entries = new Map(Object.entries(parsed).map(([key, each]) => [key, jsonValue(each, pieces)]));
  return { kind: 'object', entries, open: false, origin: null };
}

function textOf(text: string, pieces: readonly TextPiece[]): Value {
  const bare = /^\uE002(-?\d+)\uE001$/.exec(text);
  if (bare) return unknownValue(labelOf(pieces[Number(bare[1])]));
  const origin = pieces.find((piece) => piece.kind === 'known' && piece.origin !== null);
  const from = origin?.kind === 'known' ? origin.origin : null;
  const parts = text.split(/\uE000(\d+)\uE001/);
  const made = parts.flatMap((part, index): readonly TextPiece[] => {
    if (index % 2 === 1) return [pieces[Number(part)] ?? { kind: 'hole', label: '' }];
    return part === '' && parts.length > 1 ? [] : [{ kind: 'known', text: part, origin: from }];
  });
  return { kind: 'text', pieces: made };
}

function labelOf(piece: TextPiece | undefined): string {
  return piece?.kind === 'hole' ? piece.label : 'body';
}
