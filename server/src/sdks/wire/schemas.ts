import type { ExternalValue, ObjectValue, Value } from '../../core/evaluate/values';
import type { CallRequest, SchemaLabel } from '../../core/recognize/call-request';
import { stepsOf } from './body-site';
import { classSchema } from './typed-schemas';
import { field, given, knownText, lastCall, listValue, textValue } from './values';

/**
 * A JSON Schema of structured output or of a tool's parameters, unwrapped from what an API puts around it. A schema of
 * zod's is turned into JSON Schema as far as it is known; what can't be told stays as it is.
 */
export function schemaValue(value: Value): Value {
  if (value.kind === 'external') return externalSchema(value, 0);
  if (value.kind === 'class') return classSchema(value);
  if (value.kind !== 'object') return value;
  const inner = ['schema', 'json_schema', 'jsonSchema'].map((key) => given(value.entries.get(key) ?? null));
  const found = inner.find((each) => each !== null);
  return found ? schemaValue(found) : value;
}

/** Functions that take a schema and give one: `zodResponseFormat(Schema, 'name')`, `Output.object({ schema })`. */
const wrappers =
  /^(zodResponseFormat|zodTextFormat|zodFunction|jsonSchema|zodSchema|toJSONSchema|zodToJsonSchema|object)$/;

function externalSchema(value: ExternalValue, depth: number): Value {
  if (isZod(value)) return zodSchema(value, depth);
  const call = lastCall(value);
  if (!call || !wrappers.test(call.name)) return value;
  const named = given(field(call.args.positional(0), 'schema'));
  const inner = named && named.kind !== 'unknown' ? named : call.args.positional(0);
  return inner && inner !== value ? schemaValue(inner) : value;
}

function isZod({ module }: ExternalValue): boolean {
  return module === 'zod' || module.startsWith('zod/');
}

const plainTypes: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  int: 'integer',
  boolean: 'boolean',
  date: 'string',
  email: 'string',
  url: 'string',
  uuid: 'string',
};

/** How deep a schema is followed. */
const DEPTH = 8;

/** `z.object({ city: z.string().describe('...') })` as the JSON Schema that is sent. */
function zodSchema(value: ExternalValue, depth: number): Value {
  const steps = stepsOf(value);
  const [made] = steps;
  if (!made || depth > DEPTH) return value;
  const described = steps.find(({ name }) => name === 'describe')?.args?.positional(0) ?? null;
  const type = typeEntries(made.name, made.args?.positional(0) ?? null, depth);
  if (type === null) return value;
  return object([...type, ...(described ? [['description', described] as const] : [])]);
}

type Entries = readonly (readonly [string, Value])[];

function typeEntries(name: string, first: Value | null, depth: number): Entries | null {
  const plain = plainTypes[name];
  if (plain) return [['type', textValue(plain)]];
  switch (name) {
    case 'object':
    case 'strictObject':
      return first?.kind === 'object' ? objectEntries(first, depth) : null;
    case 'array':
      return [
        ['type', textValue('array')],
        ['items', first?.kind === 'external' ? externalSchema(first, depth + 1) : object([])],
      ];
    case 'enum':
      return [
        ['type', textValue('string')],
        ['enum', first ?? listValue([])],
      ];
    case 'literal':
      return first ? [['const', first]] : null;
    case 'union':
      return first?.kind === 'list'
        ? [['anyOf', listValue(first.items.map((each) => subschema(each, depth)))]]
        : null;
    default:
      return null;
  }
}

function objectEntries(shape: ObjectValue, depth: number): Entries {
  const properties = [...shape.entries].map(([key, each]) => [key, subschema(each, depth)] as const);
  const required = [...shape.entries].flatMap(([key, each]) => (isOptional(each) ? [] : [textValue(key)]));
  return [
    ['type', textValue('object')],
    ['properties', { ...object(properties), open: shape.open }],
    ['required', listValue(required)],
    ['additionalProperties', { kind: 'boolean', value: false }],
  ];
}

function subschema(value: Value, depth: number): Value {
  return value.kind === 'external' ? externalSchema(value, depth + 1) : value;
}

function isOptional(value: Value): boolean {
  return (
    value.kind === 'external' &&
    stepsOf(value).some(({ name }) => name === 'optional' || name === 'default' || name === 'nullish')
  );
}

function object(entries: Entries): ObjectValue {
  return { kind: 'object', entries: new Map(entries), open: false, origin: null };
}

/** What a format of the answer asks for: its schema, and the name and description that go with it. */
export function answerFormat(format: Value | null): Pick<CallRequest, 'schema' | 'schemaLabel'> {
  const schema = answerSchema(format);
  if (schema === null) return { schema };
  const schemaLabel = labelOf(format);
  return schemaLabel === null ? { schema } : { schema, schemaLabel };
}

function labelOf(format: Value | null): SchemaLabel | null {
  if (format?.kind === 'class')
    return format.node.name ? { name: textValue(format.node.name.name), description: null } : null;
  if (format?.kind === 'external')
    return { name: lastCall(format)?.args.positional(1) ?? null, description: null };
  if (format?.kind !== 'object') return null;
  const told = given(field(format, 'json_schema')) ?? format;
  return { name: given(field(told, 'name')), description: given(field(told, 'description')) };
}

/** The schema of a structured answer; null where the format asks for none. */
export function answerSchema(format: Value | null): Value | null {
  if (format?.kind !== 'object') return format && schemaValue(format);
  const type = knownText(format.entries.get('type') ?? null);
  return type === 'text' || type === 'json_object' ? null : schemaValue(format);
}
