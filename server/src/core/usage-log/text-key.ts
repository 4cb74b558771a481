/** What stands for a text of a log in place of it: alike for the same text, and nothing can be read from it. */
export type TextKey = string;

/** The key of a name that somebody gave to calls. */
export function labelKey(label: string): TextKey {
  return `l${hashOf(label.trim())}`;
}

/** So much of the start of an instruction tells it from others, the longest first. UTF-16 units. */
const HEADS = [160, 80, 40] as const;

/** The keys of an instruction that was sent: of all of it, and of its start. */
export function sentPromptKeys(text: string): readonly TextKey[] {
  const plain = plainText(text);
  if (plain === '') return [];
  return [
    wholeKey(plain),
    ...HEADS.filter((length) => plain.length >= length).map((to) => headKey(plain, to)),
  ];
}

/** The keys that an instruction has of which the start is known, or all of it; the one that tells most comes first. */
export function knownPromptKeys(start: string, isWhole: boolean): readonly TextKey[] {
  const plain = plainText(start);
  const heads = HEADS.filter((length) => plain.length >= length).map((to) => headKey(plain, to));
  return isWhole && plain !== '' ? [wholeKey(plain), ...heads] : heads;
}

function wholeKey(plain: string): TextKey {
  return `p${hashOf(plain)}`;
}

function headKey(plain: string, length: number): TextKey {
  return `p${length}-${hashOf(plain.slice(0, length))}`;
}

/** Programs indent what they send. */
function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').trimStart();
}

/** FNV-1a over UTF-16 units, twice with different starts: 64 bits in hexadecimal digits. */
function hashOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit ^ (at & 0xff), 0x85ebca6b);
  }
  const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
  return hex(one) + hex(other);
}
