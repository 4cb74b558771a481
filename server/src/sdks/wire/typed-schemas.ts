import type { ClassValue, FunctionValue, ObjectValue, Value } from '../../core/evaluate/values';
import type { Call, Expression, Index } from '../../core/ir/expressions';
import type { Field, Parameter, Statement } from '../../core/ir/statements';
import { listValue, textValue } from './values';

/** A schema as key and value pairs, from which a JSON Schema object is made. */
type Entries = readonly (readonly [string, Value])[];

const plainTypes: Readonly<Record<string, string>> = {
  str: 'string',
  int: 'integer',
  float: 'number',
  bool: 'boolean',
  dict: 'object',
  Dict: 'object',
  datetime: 'string',
  date: 'string',
};
const listTypes: ReadonlySet<string> = new Set(['list', 'List', 'Sequence', 'set', 'Set', 'tuple', 'Tuple']);

/** How deep a type is followed. */
const DEPTH = 6;

/**
 * The JSON Schema that libraries make of a class with typed fields (pydantic, dataclasses, typed dicts). A class named
 * in it is an object whose fields are not followed.
 */
export function classSchema({ node }: ClassValue): ObjectValue {
  const fields = node.fields.filter((field) => field.annotation !== null && !field.static);
  const typed = fields.length > 0 ? fields : node.fields.filter((field) => field.annotation !== null);
  const properties = typed.map((field) => [field.name, fieldSchema(field)] as const);
  const required = typed.filter(isRequired).map((field) => textValue(field.name));
  const description = docstringOf(node.statements);
  return object([
    ...(description === null ? [] : ([['description', textValue(description)]] as const)),
    ['properties', object(properties)],
    ['required', listValue(required)],
    ['title', textValue(node.name?.name ?? '')],
    ['type', textValue('object')],
  ]);
}

/** The tool that SDKs make of a function: its name, its documentation and its typed parameters. */
export function functionTool({ fn }: FunctionValue): ObjectValue | null {
  if (fn.name === null) return null;
  const named = fn.parameters.flatMap((parameter) => {
    const name = parameter.target.kind === 'bind' ? parameter.target.name.name : null;
    return name === null ? [] : [{ name, parameter }];
  });
  const properties = named.map(({ name, parameter }) => [name, parameterSchema(parameter)] as const);
  const required = named.filter(({ parameter }) => parameter.fallback === null);
  const documentation = 'statements' in fn.body ? docstringOf(fn.body.statements) : null;
  return object([
    ['name', textValue(fn.name.name)],
    ...(documentation === null ? [] : ([['description', textValue(documentation)]] as const)),
    [
      'parameters',
      object([
        ['type', textValue('object')],
        ['properties', object(properties)],
        ['required', listValue(required.map(({ name }) => textValue(name)))],
      ]),
    ],
  ]);
}

function docstringOf([first]: readonly Statement[]): string | null {
  if (first?.kind !== 'expression') return null;
  return first.value.kind === 'string' ? first.value.value.trim() : null;
}

function isRequired({ value }: Field): boolean {
  if (value === null) return true;
  if (value.kind !== 'call') return false;
  return !value.args.some(
    ({ name }, index) =>
      name === 'default' ||
      name === 'default_factory' ||
      (name === null && index === 0 && !isEllipsis(value)),
  );
}

/** `Field(...)` marks a field without a default. */
function isEllipsis({ args }: Call): boolean {
  const first = args[0]?.value;
  return first?.kind === 'opaque' || (first?.kind === 'name' && first.name === 'Ellipsis');
}

function fieldSchema({ annotation, value }: Field): ObjectValue {
  const description = value?.kind === 'call' ? describedBy(value) : null;
  return described(typeEntries(annotation, 0), description);
}

function parameterSchema({ annotation }: Parameter): ObjectValue {
  return object(typeEntries(annotation, 0));
}

function describedBy({ args }: Call): string | null {
  const said = args.find(({ name }) => name === 'description')?.value;
  return said?.kind === 'string' ? said.value : null;
}

function described(entries: Entries, description: string | null): ObjectValue {
  return object(description === null ? entries : [['description', textValue(description)], ...entries]);
}

function typeEntries(type: Expression | null, depth: number): Entries {
  if (type === null || depth > DEPTH) return [];
  switch (type.kind) {
    case 'name':
    case 'member':
      return namedType(type.kind === 'name' ? type.name : type.property.name);
    case 'null':
      return [['type', textValue('null')]];
    case 'string':
      return namedType(type.value);
    case 'binary':
      return [
        ['anyOf', listValue([type.left, type.right].map((each) => object(typeEntries(each, depth + 1))))],
      ];
    case 'index':
      return parameterized(type, depth);
    default:
      return [];
  }
}

function namedType(name: string): Entries {
  const plain = plainTypes[name];
  if (plain) return [['type', textValue(plain)]];
  if (listTypes.has(name)) return [['type', textValue('array')]];
  return name === 'Any' ? [] : [['$ref', textValue(`#/$defs/${name}`)]];
}

/** `List[str]`, `Optional[int]`, `Literal["a", "b"]`, `Annotated[str, ...]`. */
function parameterized({ object: of, index }: Index, depth: number): Entries {
  const name = of.kind === 'name' ? of.name : of.kind === 'member' ? of.property.name : '';
  const given = index.kind === 'list' ? index.items : [index];
  const inner = (each: Expression | undefined) => object(typeEntries(each ?? null, depth + 1));
  if (listTypes.has(name))
    return [
      ['items', inner(given[0])],
      ['type', textValue('array')],
    ];
  if (name === 'Optional')
    return [['anyOf', listValue([inner(given[0]), object([['type', textValue('null')]])])]];
  if (name === 'Union') return [['anyOf', listValue(given.map(inner))]];
  if (name === 'Literal')
    return [
      ['enum', listValue(given.flatMap((each) => (each.kind === 'string' ? [textValue(each.value)] : [])))],
      ['type', textValue('string')],
    ];
  if (name === 'Annotated') return typeEntries(given[0] ?? null, depth + 1);
  return namedType(name);
}

function object(entries: Entries): ObjectValue {
  return { kind: 'object', entries: new Map(entries), open: false, origin: null };
}
