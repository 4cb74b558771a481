/** What of a text tokenizers differ on, each as a number of places. */
export interface TextShape {
  /** Digits beyond one for every three of a row: o200k_base takes three at once. */
  readonly digits: number;
  /** Marks right before a letter, which o200k_base often takes together (`.name`, `"city`). */
  readonly marks: number;
  /** Underscores right before a letter (`order_id`). */
  readonly underscores: number;
  /** Marks right before the end of a line. */
  readonly ends: number;
  /** Words of two capitals or more. */
  readonly capitals: number;
  /** Words of eleven small letters or more. */
  readonly long: number;
  /** The share of the text's tokens that are Chinese, Japanese or Korean; 0 to 1. */
  readonly cjk: number;
  /** The share of its tokens that are of any other script but Latin; 0 to 1. */
  readonly other: number;
}

/** Longer texts are judged by a stretch of this many UTF-16 units at their start, and as many at their end. */
const STRETCH = 20_000;

/** The long text that was looked over last: dozens of models are asked for the same one by one. */
let last: { readonly text: string; readonly shape: TextShape } | null = null;

/** Looks over a text once. */
export function shapeOf(text: string): TextShape {
  if (text.length <= 2 * STRETCH) return shapeOfAll(text);
  if (last?.text !== text) last = { text, shape: shapeOfLong(text) };
  return last.shape;
}

function shapeOfLong(text: string): TextShape {
  const shape = shapeOfAll(text.slice(0, STRETCH) + text.slice(-STRETCH));
  const times = text.length / (2 * STRETCH);
  return {
    digits: shape.digits * times,
    marks: shape.marks * times,
    underscores: shape.underscores * times,
    ends: shape.ends * times,
    capitals: shape.capitals * times,
    long: shape.long * times,
    cjk: shape.cjk,
    other: shape.other,
  };
}

enum Kind {
  Blank,
  LineEnd,
  Mark,
  Underscore,
  Digit,
  Small,
  Capital,
  Cjk,
  Other,
}

/** Tokens of o200k_base per character of each script, to weigh the characters of a mixed text. */
const DENSITY = { latin: 0.25, cjk: 0.65, other: 0.4 };

function shapeOfAll(text: string): TextShape {
  const counts = {
    digits: 0,
    marks: 0,
    underscores: 0,
    ends: 0,
    capitals: 0,
    long: 0,
    latin: 0,
    cjk: 0,
    other: 0,
  };
  let run = 0;
  let before = Kind.Blank;
  for (let at = 0; at <= text.length; at++) {
    const kind = at === text.length ? Kind.Blank : kindOf(text.charCodeAt(at));
    if (before === Kind.Mark) {
      if (kind === Kind.LineEnd) counts.ends++;
      else if (kind >= Kind.Small) counts.marks++;
    } else if (before === Kind.Underscore && kind >= Kind.Small) counts.underscores++;
    if (kind === before) run++;
    else {
      if (before === Kind.Digit) counts.digits += run - Math.ceil(run / 3);
      else if (before === Kind.Capital && run > 1) counts.capitals++;
      else if (before === Kind.Small && run >= 11) counts.long++;
      run = 1;
      before = kind;
    }
    if (kind === Kind.Cjk) counts.cjk++;
    else if (kind === Kind.Other) counts.other++;
    else if (at < text.length) counts.latin++;
  }
  const { latin, cjk, other, ...places } = counts;
  const total = latin * DENSITY.latin + cjk * DENSITY.cjk + other * DENSITY.other || 1;
  return { ...places, cjk: (cjk * DENSITY.cjk) / total, other: (other * DENSITY.other) / total };
}

function kindOf(unit: number): Kind {
  if (unit < 0x80) return ASCII[unit]!;
  if (unit < 0x250) return unit < 0xc0 ? Kind.Mark : Kind.Small;
  if (unit >= 0x2010 && unit <= 0x206f) return Kind.Mark;
  if (unit >= 0x3000 && unit <= 0x9fff) return Kind.Cjk;
  if (unit >= 0xac00 && unit <= 0xd7af) return Kind.Cjk;
  return unit >= 0xff00 && unit <= 0xffef ? Kind.Cjk : Kind.Other;
}

const ASCII: readonly Kind[] = Array.from({ length: 0x80 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/[a-z]/.test(character)) return Kind.Small;
  if (/[A-Z]/.test(character)) return Kind.Capital;
  if (/\d/.test(character)) return Kind.Digit;
  if (character === '_') return Kind.Underscore;
  if (character === '\n' || character === '\r') return Kind.LineEnd;
  return /\s/.test(character) || unit < 0x20 ? Kind.Blank : Kind.Mark;
});
