/**
 * What providers put behind a model's name to say which snapshot of it is meant. Only these may stand between a name
 * that the data knows and the end of an id; anything else makes it another model.
 */
type Mark = (id: string) => number;

const COMPACT_DATE = /[-@](20[12]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const DASHED_DATE = /-(20[12]\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const date: Mark = (id) => lengthOf(COMPACT_DATE, id) || lengthOf(DASHED_DATE, id);
const latest: Mark = (id) => lengthOf(/-latest$/, id);
const preview: Mark = (id) => lengthOf(/-preview$/, id);
/** `-001` (Google) */
const revision: Mark = (id) => lengthOf(/[-@]0\d\d$|@default$/, id);
/** `-05-06` (Google's previews) */
const monthAndDay: Mark = (id) => lengthOf(/-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, id);
/** `-08-2024` (Cohere, Google's later previews) */
const monthAndYear: Mark = (id) => lengthOf(/-(?:0[1-9]|1[0-2])-20[12]\d$/, id);
/** `-0613`, `-2411`: month and day, or year and month */
const fourDigits: Mark = (id) =>
  lengthOf(/-(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$|-2\d(?:0[1-9]|1[0-2])$/, id);
/** `-v1:0` (Bedrock) */
const bedrockVersion: Mark = (id) => lengthOf(/-v\d(?::\d)?$|:\d$/, id);

const COMMON: readonly Mark[] = [date, latest];

/** Marks beyond the common ones, by a provider's id in the price data. */
const MARKS: Readonly<Record<string, readonly Mark[]>> = {
  aws: [bedrockVersion],
  azure: [preview, fourDigits],
  cohere: [monthAndYear],
  deepseek: [fourDigits],
  google: [preview, revision, monthAndYear, monthAndDay],
  mistral: [fourDigits],
  moonshotai: [preview, fourDigits],
  openai: [preview, fourDigits],
  'x-ai': [fourDigits],
};

/** The id without a date at its end, or null when it has none. */
export function withoutDate(id: string): string | null {
  const length = date(id);
  return length === 0 ? null : id.slice(0, -length);
}

/** Length of the id without all that a provider may put behind a model's name to tell its snapshots apart. */
export function nameLength(provider: string, id: string): number {
  const marks = [...COMMON, ...(MARKS[provider] ?? [])];
  let name = id;
  for (;;) {
    const length = Math.max(...marks.map((mark) => mark(name)));
    if (length === 0 || length >= name.length) return name.length;
    name = name.slice(0, -length);
  }
}

function lengthOf(pattern: RegExp, id: string): number {
  return pattern.exec(id)?.[0].length ?? 0;
}
