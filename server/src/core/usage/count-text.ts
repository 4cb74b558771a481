import type { TextPiece, TextValue, Value } from '../evaluate/values';
import type { ImageTokens, TokenCount } from '../vendor/vendor';
import { jsonText } from './json-text';
import { type Count, NOTHING, span, sum } from './token-count';

/** What text is counted by: a vendor's count of known text, and what a hole is taken to hold. */
export interface TextCounter {
  count(text: string): TokenCount;
  /** Tokens of a hole: the likely number, and the bound used for the worst case. */
  readonly hole: { readonly likely: number; readonly bound: number };
}

/** Tokens of a value that is sent as text. Structured values are sent as their JSON. */
export function countValue(value: Value, counter: TextCounter): Count {
  switch (value.kind) {
    case 'text':
      return countPieces(value.pieces, counter);
    case 'number':
      return counted(value.source, counter);
    case 'boolean':
      return counted(String(value.value), counter);
    case 'null':
      return NOTHING;
    case 'object':
    case 'list':
      return countPieces(jsonText(value).pieces, counter);
    case 'one-of':
      return span(likelyFirst(value).map((option) => countValue(option, counter)));
    default:
      return holeOf(counter);
  }
}

function likelyFirst(value: Extract<Value, { kind: 'one-of' }>): readonly Value[] {
  const likely = value.options[value.likely];
  return likely ? [likely, ...value.options.filter((option) => option !== likely)] : value.options;
}

/** Tokens of a text, whose holes are taken to hold what the counter says. Known text between holes counts by itself. */
export function countPieces(pieces: TextValue['pieces'], counter: TextCounter): Count {
  const [only] = pieces;
  if (only?.kind === 'known' && pieces.length === 1) return counted(only.text, counter);
  const counts: Count[] = [];
  let known: string[] = [];
  const flush = () => {
    if (known.length > 0) counts.push(counted(known.length === 1 ? known[0]! : known.join(''), counter));
    known = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'known') known.push(piece.text);
    else {
      flush();
      counts.push(countUnseen(piece, counter));
    }
  }
  flush();
  return counts.length === 1 ? counts[0]! : sum(counts);
}

function countUnseen(piece: Exclude<TextPiece, { kind: 'known' }>, counter: TextCounter): Count {
  if (piece.kind === 'long') return ofLength(piece.length);
  return piece.longest === undefined ? holeOf(counter) : ofDigits(piece.longest);
}

/** A number: no token spells less than a digit, and most spell three. */
function ofDigits(longest: number): Count {
  const likely = Math.ceil(longest / 3);
  return { low: 1, likely, high: longest, how: 'assumed', holes: 0, likelyHoles: 0 };
}

/**
 * A text of which only the length is known (UTF-16 units): a token is at most three units for one of a rare script
 * (a token for each of its UTF-8 bytes), seldom shorter than a tenth, and about a fourth in English prose.
 */
function ofLength(length: number): Count {
  return {
    low: Math.floor(length / 10),
    likely: Math.round(length / 4),
    high: length * 3,
    how: 'assumed',
    holes: 0,
    likelyHoles: 0,
  };
}

function holeOf(counter: TextCounter): Count {
  return {
    low: 0,
    likely: counter.hole.likely,
    high: counter.hole.bound,
    how: 'assumed',
    holes: 1,
    likelyHoles: 1,
  };
}

function counted(text: string, counter: TextCounter): Count {
  return ofTokens(counter.count(text));
}

export function ofTokens({ low, likely, high, how }: TokenCount | ImageTokens): Count {
  return { low, likely, high, how, holes: 0, likelyHoles: 0 };
}
