import { parseAmount } from './money';

/** What a configured value turned out to be: the value to use, and what was wrong with it, in words. */
export interface Reading<T> {
  readonly value: T;
  readonly problems: readonly string[];
  /** Set when nothing of the configured value can be used, so that `value` is the default. */
  readonly rejected?: true;
}

/** A part of the JSON Schema that editors understand in a manifest. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Characters of an amount as people write it. */
const LONGEST_AMOUNT = 40;

/** How a setting of one type is checked, described and defaulted. */
export interface SettingKind<T> {
  readonly default: T;
  readonly schema: JsonSchema;
  /** Never throws; anything that does not fit gives the default (or what does fit of a list) and says why. */
  read(value: unknown): Reading<T>;
  /** Set for a map whose entries add to those that are set less narrowly; any other value replaces what is set so. */
  readonly addsUp?: true;
}

export function flag(defaultValue: boolean): SettingKind<boolean> {
  return single(defaultValue, { type: 'boolean' }, 'true or false', (value) =>
    typeof value === 'boolean' ? value : undefined,
  );
}

/** One of a few words, each with what it means, and as people read it in a list. */
export function choice<const Word extends string>(
  words: Readonly<Record<Word, string>>,
  defaultValue: NoInfer<Word>,
  labels: Readonly<Record<NoInfer<Word>, string>>,
): SettingKind<Word> {
  const names = Object.keys(words) as Word[];
  const schema = {
    type: 'string',
    enum: names,
    enumItemLabels: names.map((name) => labels[name]),
    markdownEnumDescriptions: Object.values(words),
  };
  return single<Word>(defaultValue, schema, `one of ${names.map(quoted).join(', ')}`, (value) =>
    names.find((name) => name === value),
  );
}

/** One of many names, or none: the empty text. */
export function optionalName(names: readonly string[], expected: string): SettingKind<string> {
  return single('', { type: 'string', enum: ['', ...names] }, expected, (value) =>
    value === '' ? '' : names.find((name) => name === value),
  );
}

/** A whole number within bounds, both included. */
export function wholeNumber(defaultValue: number, minimum: number, maximum: number): SettingKind<number> {
  const expected = `a whole number from ${minimum} to ${maximum}`;
  return single(defaultValue, { type: 'integer', minimum, maximum }, expected, (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum
      ? value
      : undefined,
  );
}

/** As `wholeNumber`, but may be left open. */
export function wholeNumberOrNothing(minimum: number, maximum: number): SettingKind<number | null> {
  const { read } = wholeNumber(minimum, minimum, maximum);
  return {
    default: null,
    schema: { type: ['integer', 'null'], minimum, maximum },
    read(value) {
      const reading = value === null ? { value, problems: [] } : read(value);
      if (reading.problems.length === 0) return reading;
      const expected = `expected a whole number from ${minimum} to ${maximum}, or null, got ${shown(value)}`;
      return { value: null, problems: [expected], rejected: true };
    },
  };
}

/** An amount that is not negative, kept as the decimal digits that were written. */
export function amount(defaultValue: string): SettingKind<string> {
  const schema = { type: 'number', minimum: 0 };
  return {
    ...single(defaultValue, schema, 'a number that is not negative', decimalDigits),
    schema: { ...schema, default: Number(defaultValue) },
  };
}

/** As `amount`, but may be left open. */
export function amountOrNothing(): SettingKind<string | null> {
  const schema = { type: ['number', 'null'], minimum: 0 };
  return single<string | null>(null, schema, 'a number that is not negative, or null', (value) =>
    value === null ? null : decimalDigits(value),
  );
}

export function text(defaultValue: string, pattern?: { source: string; words: string }): SettingKind<string> {
  const matches = new RegExp(pattern?.source ?? '');
  const schema = pattern ? { type: 'string', pattern: pattern.source } : { type: 'string' };
  return single(defaultValue, schema, pattern?.words ?? 'a text', (value) =>
    typeof value === 'string' && matches.test(value) ? value.trim() : undefined,
  );
}

/** A list of texts; what is not a text is left out. */
export function texts(defaultValue: readonly string[]): SettingKind<readonly string[]> {
  const schema = { type: 'array', items: { type: 'string' } };
  return list<string>(defaultValue, schema, 'a text', (item) =>
    typeof item === 'string' && item.trim() !== '' ? item.trim() : undefined,
  );
}

/** A list whose items are checked one by one; the ones that don't fit are left out. */
export function list<Item>(
  defaultValue: readonly Item[],
  schema: JsonSchema,
  expected: string,
  readItem: (item: unknown) => Item | undefined,
): SettingKind<readonly Item[]> {
  return {
    default: defaultValue,
    schema,
    read(value) {
      if (!Array.isArray(value)) return rejected(defaultValue, `expected a list, got ${shown(value)}`);
      const read = value.map((item: unknown, index) => ({ item, index, kept: readItem(item) }));
      return {
        value: read.flatMap(({ kept }) => (kept === undefined ? [] : [kept])),
        problems: read
          .filter(({ kept }) => kept === undefined)
          .map(
            ({ item, index }) => `entry ${index + 1} is left out: expected ${expected}, got ${shown(item)}`,
          ),
      };
    },
  };
}

/** A map from texts to some of the names; entries that don't fit are left out. */
export function nameMap(
  keyWords: string,
  valueWords: string,
  names: readonly string[],
): SettingKind<Readonly<Record<string, string>>> {
  const isName = (value: unknown): value is string => names.some((name) => name === value);
  return textKeyedMap(keyWords, valueWords, { type: 'string', enum: names }, (value) =>
    isName(value) ? value : undefined,
  );
}

/** A map from texts to texts; entries that don't fit are left out. */
export function textMap(keyWords: string, valueWords: string): SettingKind<Readonly<Record<string, string>>> {
  return textKeyedMap(keyWords, valueWords, { type: 'string', minLength: 1 }, (value) =>
    typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined,
  );
}

function textKeyedMap(
  keyWords: string,
  valueWords: string,
  valueSchema: JsonSchema,
  readValue: (value: unknown) => string | undefined,
): SettingKind<Readonly<Record<string, string>>> {
  return {
    default: {},
    schema: { type: 'object', additionalProperties: valueSchema },
    addsUp: true,
    read(value) {
      if (!isRecord(value))
        return rejected({}, `expected a map from ${keyWords} to ${valueWords}, got ${shown(value)}`);
      const entries = Object.entries(value).map(([key, given]) => ({
        key,
        given,
        kept: key.trim() === '' ? undefined : readValue(given),
      }));
      return {
        value: Object.fromEntries(
          entries.flatMap(({ key, kept }) => (kept === undefined ? [] : [[key.trim(), kept]])),
        ),
        problems: entries
          .filter(({ kept }) => kept === undefined)
          .map(({ key, given }) => `${quoted(key)} is left out: expected ${valueWords}, got ${shown(given)}`),
      };
    },
  };
}

/** A map from some of the names to amounts that are not negative; entries that don't fit are left out. */
export function amountMap(
  keyWords: string,
  names: readonly string[],
): SettingKind<Readonly<Record<string, string>>> {
  const amountSchema = { type: 'number', minimum: 0 };
  return {
    default: {},
    schema: {
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, amountSchema])),
      additionalProperties: false,
    },
    read(value) {
      if (!isRecord(value))
        return rejected({}, `expected a map from ${keyWords} to amounts, got ${shown(value)}`);
      const entries = Object.entries(value).map(([key, given]) => ({
        key,
        given,
        digits: names.includes(key) ? decimalDigits(given) : undefined,
      }));
      return {
        value: Object.fromEntries(
          entries.flatMap(({ key, digits }) => (digits === undefined ? [] : [[key, digits]])),
        ),
        problems: entries
          .filter(({ digits }) => digits === undefined)
          .map(
            ({ key, given }) =>
              `${quoted(key)} is left out: expected ${keyWords} and a number that is not negative, got ${shown(given)}`,
          ),
      };
    },
  };
}

/** Decimal digits of a number or a numeric text that is not negative; undefined for anything else. */
export function decimalDigits(value: unknown): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const written = String(value);
  const digits = written.length <= LONGEST_AMOUNT ? parseAmount(written) : null;
  return digits === null || digits.startsWith('-') ? undefined : digits;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function single<T>(
  defaultValue: T,
  schema: JsonSchema,
  expected: string,
  accept: (value: unknown) => T | undefined,
): SettingKind<T> {
  return {
    default: defaultValue,
    schema,
    read(value) {
      const accepted = accept(value);
      if (accepted !== undefined) return { value: accepted, problems: [] };
      return rejected(defaultValue, `expected ${expected}, got ${shown(value)}`);
    },
  };
}

function rejected<T>(value: T, problem: string): Reading<T> {
  return { value, problems: [problem], rejected: true };
}

function quoted(word: string): string {
  return JSON.stringify(word);
}

/** A value as it may stand in a message: short, on one line. */
export function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? typeof value;
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}
