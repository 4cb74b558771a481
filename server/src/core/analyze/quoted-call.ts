import { type JsonValue, type QuotedCall, UNSEEN_ARGUMENTS } from '../billing/quote';
import { likelyOf } from '../evaluate/alternatives';
import { calleeName } from '../evaluate/children';
import type { Evaluator } from '../evaluate/evaluator';
import type { Place } from '../evaluate/frames';
import type { Arguments, Value } from '../evaluate/values';
import type { Call } from '../ir/expressions';
import type { Api } from '../recognize/api';

/** Arguments that steer the SDK and are not sent. */
const NOT_SENT: ReadonlySet<string> = new Set([
  'extra_headers',
  'extra_query',
  'max_retries',
  'signal',
  'timeout',
]);
/** Its entries are sent beside the other arguments. */
const EXTRA_BODY = 'extra_body';
/** Stands where the program puts in a text that only it knows. */
const HOLE = UNSEEN_ARGUMENTS;
/** How deep values are written; what is deeper is open. */
const DEPTH = 16;
const MOST_TEXT = 100_000;

/**
 * What a call sends, as its source has it: keyword arguments, or the first object that it is given. The likely one where
 * it may send one of several. `body` is what it sends without an SDK: its arguments (headers among them) are none of the
 * API then. Null when it has no model of its own that is known, or a body that can't be seen.
 */
export function quotedCallOf(
  call: Call,
  { scope }: Place,
  { api, model, body }: { readonly api: Api; readonly model: string; readonly body: Value | null },
  evaluator: Evaluator,
): QuotedCall | null {
  const reader = new ArgumentReader();
  if (body) {
    const content = likelyOf(body);
    if (content.kind !== 'object') return null;
    for (const [name, value] of entriesOf(content)) reader.read(name, value);
    return { api, method: calleeName(call.callee), model, arguments: reader.sent, open: [...reader.open] };
  }
  const args = evaluator.targetsOf(call, scope).find(({ callee }) => callee.kind === 'external')?.args;
  if (!args) return null;
  for (const [name, value] of argumentsOf(args)) reader.read(name, value);
  if (args.open) reader.open.add(HOLE);
  return { api, method: calleeName(call.callee), model, arguments: reader.sent, open: [...reader.open] };
}

function argumentsOf(args: Arguments): readonly (readonly [string, Value])[] {
  const named = args.names().flatMap((name): [string, Value][] => {
    const value = args.named(name);
    return value && !NOT_SENT.has(name) ? [[name, value]] : [];
  });
  for (let index = 0; index < args.positionalCount; index += 1) {
    const value = args.positional(index);
    const options = value && likelyOf(value);
    if (options?.kind === 'object') return [...entriesOf(options), ...named];
    // What may be the object of arguments hides all of them.
    if (options?.kind === 'unknown') return [[HOLE, options], ...named];
  }
  return named;
}

function entriesOf(options: Extract<Value, { kind: 'object' }>): readonly (readonly [string, Value])[] {
  return [...options.entries, ...(options.open ? [[HOLE, options] as const] : [])];
}

/** Writes values as JSON and notes which of them are decided at run time. */
class ArgumentReader {
  readonly sent: Record<string, JsonValue> = {};
  readonly open = new Set<string>();

  read(name: string, value: Value): void {
    const likely = likelyOf(value);
    if (value.kind === 'one-of') this.open.add(name);
    if (name === HOLE) this.open.add(name);
    else if (name === EXTRA_BODY && likely.kind === 'object')
      for (const [inner, entry] of entriesOf(likely)) this.read(inner, entry);
    else {
      const json = this.json(name, likely, 0);
      if (json !== undefined) this.sent[name] = json;
    }
  }

  /** Undefined for what is not sent at all: it is decided at run time. */
  private json(name: string, value: Value, depth: number): JsonValue | undefined {
    if (depth > DEPTH) return this.unknown(name);
    switch (value.kind) {
      case 'text':
        return this.text(name, value);
      case 'number':
        return Number.isFinite(value.value) ? value.value : this.unknown(name);
      case 'boolean':
        return value.value;
      case 'null':
        return null;
      case 'object':
        return this.object(name, value, depth);
      case 'list':
        return this.list(name, value, depth);
      case 'one-of':
        this.open.add(name);
        return this.json(name, likelyOf(value), depth + 1);
      default:
        return this.unknown(name);
    }
  }

  private text(name: string, { pieces }: Extract<Value, { kind: 'text' }>): string {
    let text = '';
    for (const piece of pieces) {
      if (piece.kind === 'known') text += piece.text;
      else {
        this.open.add(name);
        text += HOLE;
      }
    }
    if (text.length > MOST_TEXT) this.open.add(name);
    return text.slice(0, MOST_TEXT);
  }

  private object(name: string, value: Extract<Value, { kind: 'object' }>, depth: number): JsonValue {
    if (value.open) this.open.add(name);
    const entries = [...value.entries].flatMap(([key, entry]): [string, JsonValue][] => {
      const json = this.json(name, entry, depth + 1);
      return json === undefined ? [] : [[key, json]];
    });
    return Object.fromEntries(entries);
  }

  private list(name: string, { items, rest }: Extract<Value, { kind: 'list' }>, depth: number): JsonValue {
    if (rest) this.open.add(name);
    return items.flatMap((item) => this.json(name, item, depth + 1) ?? []);
  }

  private unknown(name: string): undefined {
    this.open.add(name);
    return undefined;
  }
}
