import type { ObjectValue, Value } from '../../core/evaluate/values';
import type { PathSegment } from '../../core/recognize/path-pattern';
import type { SiteView } from '../../core/recognize/site-view';
import { bodySite } from './body-site';
import { constantName, wordOfConstant } from './go-constants';
import { asRecord, type Maker, type RecordRules } from './records';
import { alternativesOf, textValue, unknownValue } from './values';

/** How a Go package spells the structs of its requests. */
export interface GoRules extends Omit<RecordRules, 'constants'> {
  /** The id that a constant of the package stands for; null when it is none of a model. */
  readonly modelOf: (constant: string) => string | null;
}

const NESTING = 16;

/** Whether a value, or one of those that it may be, is of a package whose path matches. */
export function isMadeBy(value: Value | null, modules: RegExp): boolean {
  return (
    value !== null &&
    alternativesOf(value).some((each) => each.kind === 'external' && modules.test(each.module))
  );
}

/**
 * The same call as if its request were the JSON that is sent: structs become objects, unions what they hold, constants
 * their words.
 */
export function goSite(site: SiteView, request: Value | null, rules: GoRules): SiteView {
  return bodySite(site, goRecord(request, rules));
}

/** A value of a request as the JSON that it is sent as. */
export function goRecord(value: Value | null, rules: GoRules): Value {
  if (value === null) return { kind: 'object', entries: new Map(), open: false, origin: null };
  const constants = (path: readonly PathSegment[]) => {
    const name = constantName(path);
    if (name === null) return null;
    const id = rules.modelOf(name);
    return id === null ? wordOfConstant(name) : textValue(id);
  };
  return withoutUnions(
    asRecord(value, {
      ...rules,
      makers: { ...wrappersOf(rules), ...rules.makers },
      wrappers: NONE,
      constants,
    }),
    NESTING,
  );
}

const NONE: ReadonlySet<string> = new Set();

/** Wrappers hand on what they are given alone; what has a default beside it is a flag, whose value is decided at run time. */
function wrappersOf({ wrappers }: GoRules): Readonly<Record<string, Maker>> {
  const made = [...(wrappers ?? NONE)].map((name): readonly [string, Maker] => [
    name,
    (args) => (args.names.length > 0 ? unknownValue(name) : args.positional(0)),
  ]);
  return Object.fromEntries(made);
}

/** A union is a struct of which one field is set: `{OfString: x}` is `x`, `{OfUser: m}` is `m` with that role. */
function withoutUnions(value: Value, nesting: number): Value {
  if (nesting === 0) return value;
  const inner = (each: Value) => withoutUnions(each, nesting - 1);
  switch (value.kind) {
    case 'one-of':
      return { ...value, options: value.options.map(inner) };
    case 'list':
      return {
        ...value,
        items: value.items.map(inner),
        rest: value.rest && { ...value.rest, each: inner(value.rest.each) },
      };
    case 'object':
      return ofObject(value, inner);
    default:
      return value;
  }
}

function ofObject(object: ObjectValue, inner: (value: Value) => Value): Value {
  const entries = [...object.entries];
  const [first] = entries;
  if (first && entries.every(([key]) => key.startsWith('of_')))
    return ofUnion(first[0].slice(3), inner(first[1]));
  return { ...object, entries: new Map(entries.map(([key, each]) => [key, inner(each)])) };
}

const ROLES = /^(?:chat_completion_)?(system|user|assistant|developer|tool)(?:_message)?$/;

function ofUnion(kind: string, value: Value): Value {
  const role = ROLES.exec(kind)?.[1];
  if (value.kind !== 'object') return value;
  if (role !== undefined && !value.entries.has('role')) return withEntry(value, 'role', role);
  const type = TYPES[kind];
  return type === undefined || value.entries.has('type') ? value : withEntry(value, 'type', type);
}

/** Kinds of unions that stand in the JSON as the type of what they hold. */
const TYPES: Readonly<Record<string, string>> = {
  image_url: 'image_url',
  image: 'image',
  input_image: 'input_image',
  input_file: 'input_file',
  input_audio: 'input_audio',
  file: 'file',
  document: 'document',
  tool_use: 'tool_use',
  tool_result: 'tool_result',
  function_call: 'function_call',
  function_call_output: 'function_call_output',
  thinking: 'thinking',
};

function withEntry(object: ObjectValue, key: string, text: string): ObjectValue {
  return { ...object, entries: new Map([[key, textValue(text)], ...object.entries]) };
}

/** A function that makes a message of a role, from its text or its parts. */
export function messageOf(role: string): Maker {
  return (args) => {
    const parts = Array.from({ length: args.count }, (_, index) => args.positional(index)).filter(
      (part) => part !== null,
    );
    const [first] = parts;
    if (first === undefined) return null;
    const content: Value =
      parts.length === 1 ? first : { kind: 'list', items: parts, rest: null, origin: null };
    return objectOf([
      ['role', textValue(role)],
      ['content', content],
    ]);
  };
}

/** A part of a message of some type, whose first argument is its content. */
export function partOf(type: string, key: string): Maker {
  return (args) => {
    const first = args.positional(0);
    return (
      first &&
      objectOf([
        ['type', textValue(type)],
        [key, first],
      ])
    );
  };
}

export function objectOf(entries: readonly (readonly [string, Value])[]): ObjectValue {
  return { kind: 'object', entries: new Map(entries), open: false, origin: null };
}
