import { hasAny } from './words';

/** What a price is for: so many of something. */
export interface PriceUnit {
  readonly per: number;
  readonly thing: Thing;
}

export type Thing =
  | 'token'
  | 'character'
  | 'image'
  | 'second'
  | 'minute'
  | 'hour'
  | 'request'
  | 'page'
  | 'video';

const MILLION = new Set(
  'million millions millionen milhao milhoes millon millones milioni milion mio mtok mtoks 1m 1mm mm 1000000 1e6 百万 百萬 万 млн 100万 백만'.split(
    ' ',
  ),
);
const THOUSAND = new Set('thousand thousands 1k ktok ktoks 1000 mil mille tausend tys 千 тыс 천'.split(' '));

const THINGS: readonly (readonly [Thing, ReadonlySet<string>])[] = [
  [
    'token',
    new Set('token tokens tok toks mtok ktok mtoks ktoks 令牌 トークン 토큰 токен токенов токены'.split(' ')),
  ],
  [
    'image',
    new Set(
      'image images img imgs picture pictures photo photos imagen imagenes imagem imagens thumbnail thumbnails illustration illustrations 图片 图像 画像 이미지 张 1024x1024'.split(
        ' ',
      ),
    ),
  ],
  ['second', new Set('second seconds sec secs segundo segundos sekunde 秒 초'.split(' '))],
  ['minute', new Set('minute minutes min mins minuto minutos 分钟 分'.split(' '))],
  ['hour', new Set('hour hours hr hora stunde 小时'.split(' '))],
  ['character', new Set('character characters char chars caracter caracteres zeichen 字符 文字'.split(' '))],
  ['page', new Set('page pages pagina paginas seite'.split(' '))],
  [
    'request',
    new Set(
      'request requests message messages call calls query queries search searches run generation generations prediction predictions file files song songs 次 请求'.split(
        ' ',
      ),
    ),
  ],
  ['video', new Set('video videos clip clips 视频'.split(' '))],
];

/** How many units the words of a name or a text say that a price covers; null when they say nothing. */
export function perOf(words: readonly string[]): number | null {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (MILLION.has(word) || isOne(word, 'm', words, at)) return 1_000_000;
    if (THOUSAND.has(word) || isOne(word, 'k', words, at)) return 1000;
    if (word.charCodeAt(0) > 0x7f) {
      if (/百万|百萬|100万|백만|млн/.test(word)) return 1_000_000;
      if (/千|천|тыс/.test(word)) return 1000;
    }
  }
  const per = words.findIndex((word) => word === 'per' || word === 'each' || word === '每');
  return per >= 0 && thingOf(words.slice(per + 1)) !== null ? 1 : null;
}

/** `per m`, `m in` */
function isOne(word: string, letter: string, words: readonly string[], at: number): boolean {
  return (
    word === letter &&
    (words[at - 1] === 'per' || (words[at + 1] !== undefined && hasAny([words[at + 1] ?? ''], TOKENS)))
  );
}

const TOKENS = new Set('tok tokens token input output in out'.split(' '));

/** Words of what goes in and out, which are tokens where nothing else is named. */
const FLOWS = new Set('prompt completion input output in out cache cached 输入 输出'.split(' '));

/** What the words say that a price is for; what stands behind `per` counts first. */
export function thingOf(words: readonly string[]): Thing | null {
  const per = words.indexOf('per');
  if (per >= 0 && words[per + 1] === 's') return 'second';
  const behind = per < 0 ? null : namedThing(words.slice(per + 1));
  if (behind !== null) return behind;
  const isFlow = hasAny(words, FLOWS);
  // Nobody asks for a million images: those in `image_output_per_1m` are made of tokens.
  if (isFlow && words.some((word) => MILLION.has(word) || THOUSAND.has(word))) return 'token';
  const named = namedThing(words);
  // A `search-preview` model takes prompts and completions.
  return named === null || named === 'request' ? (isFlow ? 'token' : named) : named;
}

const PIXELS = /^\d{3,4}$/;

function namedThing(words: readonly string[]): Thing | null {
  // `1024x1024`
  if (words.length === 3 && words[1] === 'x' && PIXELS.test(words[0] ?? '') && PIXELS.test(words[2] ?? ''))
    return 'image';
  // `second_model`
  if (words[0] === 'second' && words.length > 1) return namedThing(words.slice(1));
  return THINGS.find(([, names]) => hasAny(words, names))?.[0] ?? null;
}

const PER_TEXT =
  /(?:\bper|\/|\bpor|\bpro|\bpar|\beach|за|每)\s{0,3}\$?(?:(1?\s?m{1,2}\b(?![À-ÿ])|1?\s?mtok|(?:1|one)?\s?(?:million|millones|milh[oõ]es|mio|mill)|1[,_.]?000[,_.]?000|1e6|10\^6|百万|1m(?=tok))|(1?\s?k\b|1?\s?ktok|(?:a |one |1 )?thousand|1[,_.]?000|千|mil\b)|(?=tok))\s{0,2}(?:(?:input|output|prompt|annotated|generated) )?(\w*)/i;
/** Which of a model's tokens, between what says how many and their name. */
const WHICH = /\b(?:cached|uncached|cache[- ](?:hit|miss|read|write)) (?=tok)/gi;

/** The unit that a comment or a displayed text states behind `per` or a slash: `$0.15 / 1M tokens`. */
export function unitInText(said: string): PriceUnit | null {
  const text = said.replaceAll(WHICH, '');
  if (/(?:chars?|characters?|bytes?|words?|letters?)\s?(?:per|\/)\s?tok/i.test(text)) return null;
  const found = PER_TEXT.exec(text);
  const words = text.toLowerCase();
  if (found) {
    const per = found[1] !== undefined ? 1_000_000 : found[2] !== undefined ? 1000 : 1;
    return {
      per,
      thing: /^char/i.test(found[3] ?? '')
        ? 'character'
        : /^(?:image|img)/i.test(found[3] ?? '')
          ? 'image'
          : /^(?:req|search|call|quer)/i.test(found[3] ?? '')
            ? 'request'
            : /^page/i.test(found[3] ?? '')
              ? 'page'
              : 'token',
    };
  }
  if (/(?:requests?|calls?|messages?|tokens?|tok)\s?(?:per|\/)\s?(?:sec|min|hour|day|s\b)/i.test(text))
    return null;
  const plain =
    /(?:\bper|\/|\bpor|\bpro|\bpar|за|每)\s{0,2}(?:1 |one )?(?:output |input |generated )?(image|img|imagen|imagem|bild|picture|second|segundo|seconde|sekunde|sec\b|s\b|minute|minuto|минут|min\b|hour|hora|stunde|char|request|call|run\b|generation|page|video|张|秒|分钟|次)/i.exec(
      words,
    );
  const made = plain?.[1] ?? MADE.exec(words)?.[1] ?? '';
  const thing = Object.hasOwn(SINGLE, made) ? SINGLE[made] : undefined;
  if (thing) return { per: 1, thing };
  if (/(?:1m|million|1,000,000|百万) (?:input |output |prompt )?tok|mtok|百万\s?tokens?/i.test(text))
    return MILLION_TOKENS;
  return /(?:1k|thousand|1,?000|千) (?:input |output |prompt )?tok|ktok|千\s?tokens?/i.test(text)
    ? THOUSAND_TOKENS
    : null;
}

/** `per 2048x2048 premium quality image` */
const MADE = /\bper (?:[\w.×-]{1,12} ){1,3}?(image|picture|video|generation)\b/;
const MILLION_TOKENS: PriceUnit = { per: 1_000_000, thing: 'token' };
const THOUSAND_TOKENS: PriceUnit = { per: 1000, thing: 'token' };

const SINGLE: Readonly<Record<string, Thing>> = {
  image: 'image',
  img: 'image',
  imagen: 'image',
  imagem: 'image',
  bild: 'image',
  picture: 'image',
  segundo: 'second',
  seconde: 'second',
  sekunde: 'second',
  minuto: 'minute',
  минут: 'minute',
  hora: 'hour',
  stunde: 'hour',
  张: 'image',
  second: 'second',
  sec: 'second',
  s: 'second',
  秒: 'second',
  minute: 'minute',
  min: 'minute',
  分钟: 'minute',
  hour: 'hour',
  char: 'character',
  request: 'request',
  call: 'request',
  run: 'request',
  generation: 'request',
  次: 'request',
  page: 'page',
  video: 'video',
};
