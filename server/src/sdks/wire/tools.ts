import type { ClassValue, ObjectValue, Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import { schemaValue } from './schemas';
import { classSchema, functionTool } from './typed-schemas';
import {
  alternativesOf,
  field,
  fieldAmong,
  given,
  lastCall,
  likelyText,
  listValue,
  textValue,
  unknownValue,
} from './values';

/** Where a schema stands beside the API's own form of schemas. */
const jsonSchemaKeys = ['parametersJsonSchema', 'parameters_json_schema'];
const parameterKeys = [
  'parameters',
  'input_schema',
  'inputSchema',
  ...jsonSchemaKeys,
  'parameter_definitions',
];

/**
 * Tool definitions in one form, however an API spells them: a list of objects with `name`, `description` and
 * `parameters` (`asJsonSchema` and `deferred` where that holds), or with `server` alone for tools that the provider runs. What can't be told stays an unknown value.
 */
export function toolList(tools: Value | null): Value | null {
  const value = given(tools);
  if (!value) return null;
  if (value.kind === 'one-of') return toolList(alternativesOf(value)[0] ?? null);
  if (value.kind === 'list') {
    const items = value.items.flatMap((item) => toolsOf(alternativesOf(item)[0] ?? item));
    return items.length === 0 && value.rest === null ? null : { ...value, items };
  }
  if (value.kind !== 'object') return value;
  const named = [...value.entries].flatMap(([name, tool]) => toolsOf(tool, name));
  return named.length === 0 && !value.open
    ? null
    : listValue(value.open ? [...named, unknownValue('tools')] : named);
}

/** The tools that one entry defines; `name` is what the entry is called where that is not said in it. */
function toolsOf(tool: Value, name?: string): readonly Value[] {
  if (tool.kind === 'function') return [functionTool(tool) ?? tool];
  if (tool.kind === 'class') return [classTool(tool)];
  if (tool.kind !== 'object' && tool.kind !== 'external') return [tool];
  const inner = fieldAmong(tool, ['function', 'toolSpec']);
  if (inner && inner.kind !== 'unknown') return toolsOf(inner, name);
  const declared = fieldAmong(tool, ['functionDeclarations', 'function_declarations']);
  if (declared?.kind === 'list') return declared.items.flatMap((each) => toolsOf(each));
  const schema = parametersOf(tool);
  const type = likelyText(given(field(tool, 'type')));
  const called = given(field(tool, 'name'));
  const within = type === 'namespace' ? given(field(tool, 'tools')) : null;
  if (within?.kind === 'list') return within.items.flatMap((each) => toolsOf(each));
  const isServers = type !== null && !CALLERS_OWN.has(type);
  if (isServers && (schema === null || called === null)) return [serverTool(type), ...described(tool, type)];
  if (field(tool, 'cachePoint') && tool.kind === 'object') return [];
  if (schema === null && called === null && name === undefined) return [unnamedTool(tool)];
  return [definition(called ?? (name === undefined ? null : textValue(name)), tool, schema)];
}

/** Types of tools that whoever asks defines and runs. */
const CALLERS_OWN: ReadonlySet<string> = new Set(['function', 'custom']);

/** What a tool of the provider's is told of beside its type, where the request says how it is to be called. */
function described(tool: Value, type: string): readonly Value[] {
  const schema = parametersOf(tool);
  return schema === null ? [] : [definition(textValue(type), tool, schema)];
}

function parametersOf(tool: Value): Value | null {
  const given_ = fieldAmong(tool, parameterKeys);
  const json = given_?.kind === 'object' ? given(given_.entries.get('json') ?? null) : null;
  return json ?? given_;
}

const TRUE: Value = { kind: 'boolean', value: true };

function definition(name: Value | null, tool: Value, schema: Value | null): ObjectValue {
  const description = given(field(tool, 'description'));
  const entries = new Map<string, Value>();
  if (name) entries.set('name', name);
  if (description) entries.set('description', description);
  if (schema) entries.set('parameters', schemaValue(schema));
  if (fieldAmong(tool, jsonSchemaKeys)) entries.set('asJsonSchema', TRUE);
  // Of a tool that is held back the model knows nothing before it has looked for it.
  const deferred = given(field(tool, 'defer_loading'));
  if (deferred && deferred.kind !== 'unknown') entries.set('deferred', deferred);
  return { kind: 'object', entries, open: false, origin: null };
}

/** A class with typed fields as a tool: its name and its schema. */
function classTool(tool: ClassValue): ObjectValue {
  const entries = new Map<string, Value>([
    ['name', textValue(tool.node.name?.name ?? '')],
    ['parameters', classSchema(tool)],
  ]);
  return { kind: 'object', entries, open: false, origin: null };
}

/** `{ google_search: {} }` names a tool of the provider by its only key; a call may make one (`openai.tools.x()`). */
function unnamedTool(tool: Value): Value {
  if (tool.kind === 'object') {
    const [key] = tool.entries.keys();
    return key === undefined ? unknownValue('tool') : serverTool(key);
  }
  const made = tool.kind === 'external' ? lastCall(tool)?.name : null;
  return made && /search|execution|interpreter|retrieval|fetch|shell|bash|computer/i.test(made)
    ? serverTool(made)
    : tool;
}

function serverTool(type: string): ObjectValue {
  return { kind: 'object', entries: new Map([['server', textValue(type)]]), open: false, origin: null };
}

/** The list with one more tool that the provider runs itself, where a request asks for it by another argument. */
export function withServerTool(tools: Value | null, argument: Value | null, type: string): Value | null {
  if (!argument) return tools;
  const items = tools?.kind === 'list' ? tools.items : [];
  return listValue([...items, serverTool(type)]);
}

/** What a tool choice says: whether the model must call a tool, or must call none. */
export function toolChoice(choice: Value | null): Pick<CallRequest, 'toolForced' | 'toolsUnused'> {
  const toolForced = forcesTool(choice);
  return choice !== null && /^none$/i.test(nameOf(choice) ?? '')
    ? { toolForced, toolsUnused: true }
    : { toolForced };
}

function nameOf(choice: Value): string | null {
  return likelyText(choice) ?? likelyText(field(choice, 'type')) ?? likelyText(field(choice, 'mode'));
}

/** Whether a tool choice leaves the model no way but to call a tool. */
function forcesTool(choice: Value | null): boolean {
  if (choice === null) return false;
  const text = nameOf(choice);
  return text !== null ? ['any', 'tool', 'required', 'function', 'ANY'].includes(text) : false;
}
