/** A JSON Schema, or a part of one, as plain JSON. */
export type PlainSchema = Readonly<Record<string, unknown>>;

/** The value as a schema; one without anything where it is none. */
export function schemaOf(value: unknown): PlainSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as PlainSchema) : {};
}

/** A schema may branch and contain itself: so many of its parts are written out. */
const MOST_PARTS = 2_000;

/** The schema with what its references point to in their place, each nested at most `depth` times. */
export function inlined(schema: unknown, depth: number): PlainSchema {
  const root = schemaOf(schema);
  const definitions = schemaOf(root.$defs ?? root.definitions);
  let parts = MOST_PARTS;
  const write = (value: unknown, left: number): unknown => {
    if (parts-- <= 0) return {};
    if (Array.isArray(value)) return value.map((each) => write(each, left));
    if (typeof value !== 'object' || value === null) return value;
    const { $ref: reference, $defs: _defs, definitions: _definitions, ...rest } = value as PlainSchema;
    const target = typeof reference === 'string' ? targetOf(reference, definitions) : null;
    if (target !== null && left <= 0) return { type: 'object' };
    const whole = target === null ? rest : { ...target, ...rest };
    const next = target === null ? left : left - 1;
    return Object.fromEntries(Object.entries(whole).map(([key, each]) => [key, write(each, next)]));
  };
  return schemaOf(write(root, depth));
}

function targetOf(reference: string, definitions: PlainSchema): PlainSchema {
  return schemaOf(definitions[reference.slice(reference.lastIndexOf('/') + 1)]);
}

/** The schema without some of its keywords, wherever they stand. */
export function withoutKeywords(schema: unknown, keywords: readonly string[]): unknown {
  if (Array.isArray(schema)) return schema.map((each) => withoutKeywords(each, keywords));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !keywords.includes(key));
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutKeywords(each, keywords)]));
}
