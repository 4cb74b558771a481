import { mapAlternatives } from './alternatives';
import type { Context } from './context';
import type { SettingsSchemas } from './intrinsics';
import { isNull, NULL, unknown } from './known';
import { environmentDefault } from './operators';
import type { Arguments, ExternalValue, Step, Value } from './values';

/**
 * A member of what a schema library made of the environment or of other data: `schema.parse(process.env).MODEL`,
 * `createEnv({ server: { MODEL: z.string().default('...') } }).MODEL`. Null for all else.
 */
export function declaredSetting(context: Context, made: ExternalValue, name: string): Value | null {
  const schemas = context.intrinsics.schemasOf(made.module);
  if (schemas === null) return null;
  const parsed = parsedBy(made, schemas);
  if (parsed !== null) return settingOf(context, parsed.fields, parsed.source, name, schemas);
  const declared = declaredAtOnce(made, schemas)?.map((each) => entriesOf(each));
  return declared ? settingOf(context, declared, 'environment', name, schemas) : null;
}

type Source = Value | 'environment';

/** Finds one field of what was declared. */
type Fields = (context: Context, name: string) => Value | null;

function entriesOf(value: Value): Fields {
  return (_, name) => (value.kind === 'object' ? (value.entries.get(name) ?? null) : null);
}

/** The fields that a call is handed: where they are written out, only the wanted one is looked at. */
function fieldsHanded(args: Arguments): Fields {
  return (context, name) => {
    const written = args.expression(0);
    const isPlain = written?.kind === 'object' && written.entries.every(({ key }) => key?.kind === 'string');
    if (!isPlain) return entriesOf(args.positional(0) ?? NULL)(context, name);
    const entry = written.entries.findLast(({ key }) => key?.kind === 'string' && key.value === name);
    return entry ? context.value(entry.value, args.scope) : null;
  };
}

/** What a field is: as the environment or the data says, else its default. */
function settingOf(
  context: Context,
  fields: readonly Fields[],
  source: Source,
  name: string,
  schemas: SettingsSchemas,
): Value | null {
  const field = fieldNamed(context, fields, name);
  if (field === null) return null;
  const fallback = defaultOf(field, schemas);
  const isEnvironment = source === 'environment' || isEnvironmentObject(context, source);
  if (isEnvironment) {
    const set = context.project.environmentValue(name);
    if (set !== null) return set;
    if (fallback === null) return unknown(name, 'environment');
    return mapAlternatives(fallback, (each) => environmentDefault(context, name, each));
  }
  const given = source.kind === 'object' ? (source.entries.get(name) ?? NULL) : unknown(name);
  return isNull(given) === true ? (fallback ?? unknown(name)) : given;
}

function isEnvironmentObject(context: Context, source: Value): boolean {
  return source.kind === 'external' && context.intrinsics.ofExternal(source) === 'environment-object';
}

/** The last one that has the name counts: `base.extend({ ... })`. */
function fieldNamed(context: Context, fields: readonly Fields[], name: string): Value | null {
  for (const each of fields.toReversed()) {
    const found = each(context, name);
    if (found !== null) return found;
  }
  return null;
}

/** `z.string().default(value)`, `str({ default: value })`; null when a field has none. */
function defaultOf(field: Value, schemas: SettingsSchemas): Value | null {
  if (field.kind !== 'external') return null;
  const given = callsOf(field.path).findLast(({ name }) => schemas.defaults.includes(name));
  if (given) return given.args.positional(0);
  const options = field.path.at(-1);
  const first = options?.kind === 'call' ? options.args.positional(0) : null;
  return first?.kind === 'object' ? (first.entries.get('default') ?? null) : null;
}

interface NamedCall {
  readonly name: string;
  readonly args: Arguments;
  /** Index of the call's step. */
  readonly at: number;
}

function callsOf(path: readonly Step[]): readonly NamedCall[] {
  return path.flatMap((step, at) => {
    const before = path[at - 1];
    return step.kind === 'call' && before?.kind === 'member'
      ? [{ name: before.name, args: step.args, at }]
      : [];
  });
}

/** `z.object({ ... }).parse(source)`, with `.data` or `.value` behind it where it gives errors beside it. */
function parsedBy(
  { path }: ExternalValue,
  schemas: SettingsSchemas,
): { readonly fields: readonly Fields[]; readonly source: Value } | null {
  const calls = callsOf(path);
  const parse = calls.findLast(({ name }) => schemas.parses.includes(name));
  if (!parse) return null;
  const behind = path.slice(parse.at + 1);
  if (behind.length > 1 || behind.some((step) => step.kind !== 'member' || !/^(data|value)$/.test(step.name)))
    return null;
  const fields = calls.flatMap(({ name, args, at }) => {
    const isHanded = at < parse.at && schemas.objects.includes(name) && args.positionalCount > 0;
    return isHanded ? [fieldsHanded(args)] : [];
  });
  return fields.length === 0 ? null : { fields, source: parse.args.positional(0) ?? NULL };
}

/** `createEnv({ server: { ... } })`, `cleanEnv(process.env, { ... })`. */
function declaredAtOnce({ path }: ExternalValue, schemas: SettingsSchemas): readonly Value[] | null {
  const call = callsOf(path).at(-1);
  if (!call || call.at !== path.length - 1 || !schemas.declares.includes(call.name)) return null;
  const options = [0, 1].map((index) => call.args.positional(index) ?? NULL);
  return options.flatMap((each) =>
    each.kind === 'object' ? [each, ...GROUPS.flatMap((group) => each.entries.get(group) ?? [])] : [],
  );
}

const GROUPS = ['client', 'server', 'shared'];
