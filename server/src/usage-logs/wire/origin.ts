import type { LoggedOrigin } from '../../core/usage-log/logged-origin';
import { labelKey, sentPromptKeys } from '../../core/usage-log/text-key';
import { answersIn, type Fields, fieldsOf, nameOf } from './records';

/** More names of one call than these tell nothing more of it. */
const MOST_LABELS = 12;

/** What a record tells of the call that it is of: `origin` is absent where that is nothing. */
export function originIn(record: Fields): { readonly origin?: LoggedOrigin } {
  const labels = [...new Set(labelsIn(record))].slice(0, MOST_LABELS);
  const instruction = instructionIn(record);
  const keys = [...labels.map(labelKey), ...(instruction === null ? [] : sentPromptKeys(instruction))];
  const place = placeIn(record);
  return keys.length === 0 && place === null ? {} : { origin: { keys, place } };
}

/** Names that programs and tools give to their calls: tags, metadata, functions of telemetry, prompts and agents. */
function labelsIn(record: Fields): string[] {
  const holders = [record, ...answersIn(record), fieldsOf(record.request), fieldsOf(record.attributes)];
  return holders.flatMap((holder) => (holder ? labelsOf(holder) : []));
}

const NAMED = ['label', 'name', 'ai.telemetry.functionId', 'gen_ai.agent.name', 'gen_ai.prompt.name'];
const TAGGED = ['tags', 'request_tags', 'logfire.tags', 'tag.tags'];

function labelsOf(holder: Fields): string[] {
  const metadata = fieldsOf(holder.metadata);
  const texts = NAMED.map((field) => nameOf(holder[field]));
  const tagged = [...TAGGED.map((field) => holder[field]), metadata?.tags].flatMap(listOf);
  const said = Object.values(metadata ?? {}).map(nameOf);
  return [...texts, ...tagged.map(nameOf), ...said].filter((each) => each !== null);
}

/** A list, also one that is written as JSON within a text. */
function listOf(value: unknown): readonly unknown[] {
  const read = typeof value === 'string' && value.startsWith('[') ? parsed(value) : value;
  return Array.isArray(read) ? read : [];
}

function placeIn(record: Fields): LoggedOrigin['place'] {
  const attributes = fieldsOf(record.attributes) ?? record;
  const file = nameOf(attributes['code.file.path'] ?? attributes['code.filepath']);
  const named = nameOf(attributes['code.function.name'] ?? attributes['code.function']);
  // Newer logs name the module and the class before the function.
  const own = named?.split(/[.:#]+/).at(-1) ?? null;
  return file === null || own === null || own === '' ? null : { file, function: own };
}

/** The instruction that was sent, wherever logs keep what was asked. */
function instructionIn(record: Fields): string | null {
  const attributes = fieldsOf(record.attributes) ?? record;
  const asked = [record.request, record.proxy_server_request, record.body, record.input, record];
  for (const each of [...asked, ...answersIn(record)]) {
    const found = instructionOf(fieldsOf(typeof each === 'string' ? parsed(each) : each));
    if (found !== null) return found;
  }
  return instructionOfSpan(attributes);
}

function instructionOf(request: Fields | null): string | null {
  if (!request) return null;
  const body = fieldsOf(request.body);
  return (
    textOf(request.instructions ?? request.system) ??
    systemIn(listOf(request.messages ?? request.input)) ??
    (body && body !== request ? instructionOf(body) : null)
  );
}

function instructionOfSpan(attributes: Fields): string | null {
  const given = parsed(attributes['gen_ai.system_instructions'] ?? attributes['ai.prompt']);
  const system = Array.isArray(given) ? textOf(given) : textOf(fieldsOf(given)?.system);
  const messages = attributes['gen_ai.input.messages'] ?? attributes['ai.prompt.messages'];
  const first =
    attributes['gen_ai.prompt.0.role'] === 'system' ? attributes['gen_ai.prompt.0.content'] : null;
  return system ?? systemIn(listOf(messages)) ?? textOf(first);
}

function systemIn(messages: readonly unknown[]): string | null {
  const first = fieldsOf(messages[0]);
  const isSystem = first?.role === 'system' || first?.role === 'developer';
  return isSystem ? textOf(first.content ?? first.parts) : null;
}

/** A text, or the texts of a list of parts. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (!Array.isArray(value)) return null;
  const texts = value.map((part) => fieldsOf(part)).map((part) => part?.text ?? part?.content);
  const known = texts.filter((text) => typeof text === 'string');
  return known.length === 0 ? null : known.join('');
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
