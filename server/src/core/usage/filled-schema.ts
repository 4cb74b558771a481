/** What answers to a JSON Schema are taken to hold where it leaves that open. */
const TEXT = 'a few words of text';
/** What fields hold whose names ask for sentences. */
const SENTENCES = 'One sentence says what it is about. Another one adds why that is so, and what follows.';
const TELLING =
  /(?:summary|description|explanation|explain|reason|content|body|answer|text|analysis|message|details?|feedback|comment|notes?|thought)s?$/i;
const ITEMS = 3;
const ENTRIES = 2;
const DEPTH = 8;
/** A schema may branch and contain itself: so many of its parts are filled in. */
const MOST_PARTS = 1_000;

const BY_FORMAT: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  time: '09:30:00',
  'date-time': '2026-01-31T09:30:00Z',
  email: 'someone@example.com',
  uri: 'https://example.com/a/page',
  url: 'https://example.com/a/page',
  uuid: '123e4567-e89b-12d3-a456-426614174000',
};

type Plain = Readonly<Record<string, unknown>>;

/** An answer of the usual size to a schema, as the JSON that a model would write; null where the schema says nothing. */
export function filledSchema(schema: unknown): { readonly json: string; readonly fields: number } | null {
  const root = plainOf(schema);
  if (root === null || Object.keys(root).length === 0) return null;
  const filler = new Filler(plainOf(root.$defs) ?? plainOf(root.definitions) ?? {});
  const value = filler.fill(root, '', DEPTH);
  const json = JSON.stringify(value);
  return json === undefined ? null : { json, fields: filler.fields };
}

function plainOf(value: unknown): Plain | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : null;
}

class Filler {
  fields = 0;
  #parts = MOST_PARTS;

  constructor(private readonly definitions: Plain) {}

  fill(schema: unknown, name: string, depth: number): unknown {
    if (this.#parts-- <= 0 || depth <= 0) return null;
    const part = this.#resolved(plainOf(schema) ?? {});
    if ('const' in part) return part.const;
    if (Array.isArray(part.enum)) return longest(part.enum);
    const branches = part.anyOf ?? part.oneOf;
    if (Array.isArray(branches)) return this.fill(likelyBranch(branches), name, depth - 1);
    if (Array.isArray(part.allOf) && part.properties === undefined)
      return this.fill(
        Object.assign({}, ...part.allOf.map((each) => this.#resolved(plainOf(each) ?? {}))),
        name,
        depth - 1,
      );
    return this.#ofType(part, name, depth);
  }

  #ofType(part: Plain, name: string, depth: number): unknown {
    switch (typeOf(part)) {
      case 'object':
        return this.#object(part, depth);
      case 'array':
        return Array.from({ length: itemsIn(part) }, () => this.fill(firstItem(part), name, depth - 1));
      case 'integer':
        return 42;
      case 'number':
        return 42.5;
      case 'boolean':
        return true;
      case 'null':
        return null;
      default:
        return textFor(part, name);
    }
  }

  #object(part: Plain, depth: number): Plain {
    const properties = Object.entries(plainOf(part.properties) ?? {});
    this.fields += properties.length;
    if (properties.length === 0 && plainOf(part.additionalProperties)) {
      const each = () => this.fill(part.additionalProperties, '', depth - 1);
      return Object.fromEntries(Array.from({ length: ENTRIES }, (_, index) => [`key ${index}`, each()]));
    }
    const filled: Record<string, unknown> = {};
    for (const [key, each] of properties) {
      if (this.#parts <= 0) break;
      filled[key] = this.fill(each, key, depth - 1);
    }
    return filled;
  }

  #resolved(part: Plain): Plain {
    const { $ref: reference, ...rest } = part;
    if (typeof reference !== 'string') return part;
    const target = plainOf(this.definitions[reference.slice(reference.lastIndexOf('/') + 1)]);
    return target === null ? rest : { ...target, ...rest };
  }
}

/** The type that is written, in small letters as some APIs spell it in capitals; of several the first but null. */
function typeOf({ type, properties, items }: Plain): string {
  const types = (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
  const named =
    types.map((each) => each.toLowerCase()).find((each) => each !== 'null') ?? types[0]?.toLowerCase();
  return named ?? (properties !== undefined ? 'object' : items !== undefined ? 'array' : 'string');
}

function likelyBranch(branches: readonly unknown[]): unknown {
  return branches.find((each) => plainOf(each)?.type !== 'null') ?? branches[0];
}

function firstItem({ items, prefixItems }: Plain): unknown {
  return items ?? (Array.isArray(prefixItems) ? prefixItems[0] : {});
}

function itemsIn({ minItems, maxItems }: Plain): number {
  const least = typeof minItems === 'number' ? minItems : 0;
  const most = typeof maxItems === 'number' ? maxItems : Number.POSITIVE_INFINITY;
  return Math.min(50, Math.max(least, Math.min(most, ITEMS)));
}

function longest(values: readonly unknown[]): unknown {
  return values.reduce((one, other) => (String(other).length > String(one).length ? other : one), values[0]);
}

function textFor({ format, maxLength }: Plain, name: string): string {
  const text =
    (typeof format === 'string' ? BY_FORMAT[format] : undefined) ?? (TELLING.test(name) ? SENTENCES : TEXT);
  return typeof maxLength === 'number' ? text.slice(0, Math.max(1, maxLength)) : text;
}
