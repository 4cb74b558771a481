/** A stretch of a block's text, by its offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What stands between two `###` lines. */
export interface Block {
  /** `@name = value`, in order. */
  readonly variables: readonly { readonly name: Stretch; readonly value: Stretch }[];
  readonly method: Stretch | null;
  /** Lines of the address: a query may go on in the next ones. */
  readonly address: readonly Stretch[];
  /** The host of a `Host:` header, for addresses that are a path alone. */
  readonly host: Stretch | null;
  /** Null where nothing is sent, or the contents of a file are. */
  readonly body: Stretch | null;
  readonly sendsFile: boolean;
}

const REQUEST =
  /^(?:(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE)[ \t]+)?(\S.*?)(?:[ \t]+HTTP\/[\d.]+)?[ \t]*$/;

/** Reads a block line by line. */
export function readBlock(text: string): Block {
  const variables: Block['variables'][number][] = [];
  const requests: Pick<Block, 'method' | 'address'>[] = [];
  let host: Stretch | null = null;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    const isBlank = line.trim() === '';
    const [request] = requests;
    if (request && isBlank) return { variables, host, ...request, ...bodyFrom(text, end) };
    const variable = /^[ \t]*@([\w-]+)[ \t]*=[ \t]*(.*?)[ \t]*$/.exec(line);
    if (variable) variables.push(variableOf(variable, line, start));
    else if (isBlank || /^[ \t]*(#|\/\/)/.test(line)) continue;
    else if (!request) requests.push(requestOf(line, start));
    else if (/^[ \t]*[?&]/.test(line))
      requests[0] = { ...request, address: [...request.address, trimmed(line, start)] };
    else host ??= hostOf(line, start);
  }
  return { variables, host, method: null, address: [], ...requests[0], body: null, sendsFile: false };
}

function* linesOf(text: string): Iterable<Stretch> {
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    yield { start, end: text[end - 1] === '\r' ? end - 1 : end };
    start = end + 1;
  }
}

function variableOf(match: RegExpExecArray, line: string, start: number) {
  const [, name = '', value = ''] = match;
  const nameAt = start + line.indexOf('@') + 1;
  const valueAt = start + line.indexOf(value, line.indexOf('=') + 1);
  return {
    name: { start: nameAt, end: nameAt + name.length },
    value: { start: valueAt, end: valueAt + value.length },
  };
}

function requestOf(line: string, start: number): Pick<Block, 'method' | 'address'> {
  const indent = line.length - line.trimStart().length;
  const [, method = '', address = ''] = REQUEST.exec(line.trimStart()) ?? [];
  const at = start + line.indexOf(address, indent + method.length);
  return {
    method: method === '' ? null : { start: start + indent, end: start + indent + method.length },
    address: [{ start: at, end: at + address.length }],
  };
}

function trimmed(line: string, start: number): Stretch {
  const indent = line.length - line.trimStart().length;
  return { start: start + indent, end: start + line.replace(/\s+HTTP\/[\d.]+\s*$/, '').trimEnd().length };
}

function hostOf(line: string, start: number): Stretch | null {
  const match = /^[ \t]*host[ \t]*:[ \t]*(\S+)/i.exec(line);
  if (!match) return null;
  const at = start + match[0].length - (match[1] ?? '').length;
  return { start: at, end: at + (match[1] ?? '').length };
}

/** A body ends before what is done with the answer (`> {% ... %}`, `>> file`, `<> earlier answer`). */
function bodyFrom(text: string, from: number): Pick<Block, 'body' | 'sendsFile'> {
  const rest = text.slice(from);
  const handler = /^[ \t]*(?:>>?!?[ \t]*(?:\{%|[\w./{])|<>[ \t])/m.exec(rest);
  const content = handler ? rest.slice(0, handler.index) : rest;
  const shown = content.trim();
  if (shown === '') return { body: null, sendsFile: false };
  if (/^<[@ \t]/.test(shown) && !shown.includes('\n')) return { body: null, sendsFile: true };
  const start = from + content.indexOf(shown);
  return { body: { start, end: start + shown.length }, sendsFile: false };
}
