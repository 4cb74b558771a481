import { FORMATS, LANGUAGES } from './samples';

/** A generator of whole numbers in [0, below), the same on every run. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Ordinary texts of about `size` UTF-16 units: sentences, words and lines of all samples in a new order. */
export function* naturalTexts(size: number, seed: number): Generator<string> {
  const below = randomNumbers(seed);
  const samples = [...Object.values(LANGUAGES), ...Object.values(FORMATS)];
  for (;;) {
    let text = '';
    while (text.length < size)
      text += rearranged(samples[below(samples.length)]!, below) + ['\n', ' ', '\n\n', ''][below(4)];
    yield text;
  }
}

function rearranged(sample: string, below: (below: number) => number): string {
  const words = sample.split(/(?<=\s)/);
  const start = below(words.length);
  const part = words.slice(start, start + 1 + below(words.length));
  if (below(4) === 0) part.sort(() => below(3) - 1);
  return part.join('');
}

/** Fragments that meet each other at the borders of the patterns. */
const FRAGMENTS = [
  ...[
    'a',
    'b',
    'A',
    'B',
    'Z',
    'the',
    'The',
    'ing',
    'HTTP',
    'é',
    'É',
    'ß',
    'ǅ',
    'ʰ',
    'ª',
    'Ω',
    'я',
    'Ж',
    'ı',
    'İ',
    'K',
  ],
  ...["'", "'s", "'S", "'t", "'ll", "'LL", "'lL", "'re", "'Ve", "'d", "'m", "''", "'x"],
  ...[
    '1',
    '22',
    '333',
    '4444',
    '٣',
    'Ⅷ',
    '½',
    '𝟗',
    '中',
    '国语',
    'あ',
    'ｶ',
    '한',
    '글',
    'ا',
    'ש',
    'ไ',
    'क',
    'ि',
  ],
  ...[
    '\u0301',
    '\u0300\u0301',
    'e\u0301',
    '\u200d',
    '\ufe0f',
    '👍',
    '👍🏽',
    '👩‍👩‍👧',
    '🇩🇪',
    '𝒜',
    '𝒶',
    '𠀀',
    '😀😀',
  ],
  ...[
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' \n',
    '\n ',
    '\u00a0',
    '\u2003',
    '\u2028',
    '\u3000',
    '\v',
    '\f',
  ],
  ...[
    '/',
    '//',
    '/*',
    '*/',
    '!',
    '?!',
    '...',
    '_',
    '{',
    '}',
    '"',
    ':',
    '::',
    '=>',
    '==',
    '-',
    '--',
    '\\',
    '$',
    '#',
    '@',
  ],
  ...[
    '\0',
    '\x07',
    '\x7f',
    '\ufffd',
    '\ud800',
    '\udfff',
    '<|endoftext|>',
    '</s>',
    '\u200b',
    '\u00ad',
    '\u061c',
  ],
];

/** Short strings of fragments and of characters from all over Unicode. */
export function* fuzzTexts(seed: number): Generator<string> {
  const below = randomNumbers(seed);
  for (;;) {
    let text = '';
    for (let parts = 1 + below(24); parts > 0; parts--) {
      text +=
        below(10) === 0 ? String.fromCodePoint(anyCodePoint(below)) : FRAGMENTS[below(FRAGMENTS.length)];
    }
    yield text;
  }
}

function anyCodePoint(below: (below: number) => number): number {
  const range = [0x80, 0x250, 0x3000, 0xffff, 0x20000, 0x10ffff][below(6)]!;
  return below(range);
}

/** Takes texts until they have `size` bytes of UTF-8 together. */
export function take(texts: Iterable<string>, size: number): string[] {
  const taken: string[] = [];
  let bytes = 0;
  for (const text of texts) {
    taken.push(text);
    bytes += Buffer.byteLength(text);
    if (bytes >= size) return taken;
  }
  return taken;
}
