import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { startOf, withoutStart, wordsOf } from './command-words';
import { readHttp } from './http-call';
import { parsedJson } from './parsed-json';
import { given, knownText, numberValue, textValue, unknownValue } from './values';

/** Options of curl that take a word (its manual), those that this reads left out. */
const taking = new Set(
  (
    '-A -b -c -C -e -E -H -K -m -o -Q -r -t -u -U -w -x -y -Y -z -D -P --header --user --user-agent --output --cookie ' +
    '--max-time --connect-timeout --retry --retry-delay --retry-max-time --write-out --proxy --cacert --cert --key ' +
    '--dump-header --resolve --referer --limit-rate --range --interface --config --variable --oauth2-bearer ' +
    '--output-dir --max-filesize --trace --trace-ascii --stderr --netrc-file --unix-socket --aws-sigv4 --keepalive-time'
  ).split(' '),
);

const data =
  /^(?:-d|--data|--data-raw|--data-binary|--data-ascii|--json|--data-urlencode|--post-data|--body-data)$/;
const form = /^(?:-F|--form|--form-string)$/;

interface Read {
  url: Value | null;
  method: Value | null;
  body: Value | null;
  readonly fields: Map<string, Value>;
  asksOnly: boolean;
}

/** `curl -X POST url -d '...'`, its options in any order and run together. */
export function readCurl(site: SiteView): CallRequest | null {
  return readCurlWords(site, wordsOf(site));
}

/** The same where the words of the command are known by themselves. */
export function readCurlWords(site: SiteView, words: readonly Value[]): CallRequest | null {
  const read: Read = { url: null, method: null, body: null, fields: new Map(), asksOnly: false };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const { option, attached } = optionOf(word);
    if (option === null) {
      read.url ??= word;
      continue;
    }
    const takes = data.test(option) || form.test(option) || taking.has(option) || named.has(option);
    const value = attached ?? (takes ? (words[at + 1] ?? null) : null);
    if (takes && attached === null) at += 1;
    take(read, option, value, site);
  }
  if (read.asksOnly) return null;
  const body = read.fields.size > 0 ? fieldsOf(read.fields) : read.body;
  return readHttp(site, { url: read.url, method: read.method, body, bare: true });
}

const named = new Set(['-X', '--request', '--url', '-T', '--upload-file']);

function take(read: Read, option: string, value: Value | null, site: SiteView): void {
  if (option === '-X' || option === '--request') read.method = value;
  else if (option === '--url') read.url = value;
  else if (option === '-G' || option === '--get' || option === '-I' || option === '--head')
    read.asksOnly = true;
  else if (data.test(option) && value) read.body ??= contentOf(value, site);
  else if (form.test(option) && value) addField(read.fields, value);
}

/** An option with what is written into the same word: `-XPOST`, `--data=...`, `-sSd'...'`. */
function optionOf(word: Value): { readonly option: string | null; readonly attached: Value | null } {
  const start = startOf(word);
  if (!/^-[\w-]/.test(start)) return { option: null, attached: null };
  if (start.startsWith('--')) {
    const name = /^--[\w-]+/.exec(start)?.[0] ?? start;
    return {
      option: name,
      attached: start[name.length] === '=' ? withoutStart(word, name.length + 1) : null,
    };
  }
  // Letters without a word of their own may stand before the last one.
  for (let at = 1; at < start.length; at++) {
    const option = `-${start[at]}`;
    if (data.test(option) || form.test(option) || taking.has(option) || named.has(option)) {
      const whole = start.length === at + 1 && word.kind === 'text' && word.pieces.length === 1;
      return { option, attached: whole ? null : withoutStart(word, at + 1) };
    }
    if (option === '-G' || option === '-I') return { option, attached: null };
  }
  return { option: start, attached: null };
}

/** `@-` is what the command reads, `@file` a file, which may have been written before. */
function contentOf(value: Value, site: SiteView): Value {
  if (!startOf(value).startsWith('@')) return value;
  if (knownText(value) === '@-') return site.args.named('stdin') ?? unknownValue('stdin');
  const files = site.args.names().filter((name) => name.startsWith('@'));
  const name = files.find((each) => each === knownText(value)) ?? (files.length === 1 ? files[0] : undefined);
  return (name === undefined ? null : given(site.args.named(name))) ?? unknownValue(name ?? 'file');
}

/** `-F model=whisper-1`, `-F file=@speech.mp3`. */
function addField(fields: Map<string, Value>, value: Value): void {
  const start = startOf(value);
  const name = /^[^=]+(?==)/.exec(start)?.[0];
  if (name === undefined) return;
  const rest = withoutStart(value, name.length + 1);
  const file = startOf(rest).startsWith('@');
  const text = knownText(rest);
  fields.set(name.replace(/\[\]$/, ''), file ? unknownValue('file') : (numeric(text) ?? rest));
}

function numeric(text: string | null): Value | null {
  return text !== null && /^\d+$/.test(text) ? numberValue(Number(text)) : null;
}

function fieldsOf(entries: ReadonlyMap<string, Value>): Value {
  return { kind: 'object', entries, open: false, origin: null };
}

/** `http POST url model=gpt-4o n:=2 messages:='[...]'`. */
export function readHttpie(site: SiteView): CallRequest | null {
  const words = wordsOf(site).filter((word) => !/^-/.test(startOf(word)));
  const [first] = words;
  const isMethod = /^[A-Z]+$/.test(knownText(first ?? null) ?? '');
  const [url, ...items] = isMethod ? words.slice(1) : words;
  const fields = new Map<string, Value>();
  for (const item of items) addItem(fields, item);
  const stdin = site.args.named('stdin');
  const body = fields.size > 0 ? fieldsOf(fields) : stdin;
  return readHttp(site, { url: url ?? null, method: isMethod ? (first ?? null) : null, body, bare: true });
}

function addItem(fields: Map<string, Value>, item: Value): void {
  const match = /^([\w.[\]-]+?)(:=|=)(?!=)/.exec(startOf(item));
  if (!match) return;
  const rest = withoutStart(item, match[0].length);
  fields.set(match[1] ?? '', match[2] === ':=' ? jsonOf(rest) : rest);
}

function jsonOf(value: Value): Value {
  const text = knownText(value);
  if (text === null) return value;
  if (/^-?\d+(\.\d+)?$/.test(text)) return numberValue(Number(text));
  return parsedJson(value);
}

/** `wget --post-data='...' url`. */
export function readWget(site: SiteView): CallRequest | null {
  let url: Value | null = null;
  let method: Value | null = null;
  let body: Value | null = null;
  for (const word of wordsOf(site)) {
    const { option, attached } = optionOf(word);
    if (option === null)
      url = /:\/\/|^\w+(\.\w+)+\//.test(startOf(word)) || startOf(word) === '' ? word : url;
    else if (option === '--method') method = attached;
    else if (data.test(option)) body = attached;
    else if (option === '--post-file' || option === '--body-file') body = unknownValue('file');
  }
  return readHttp(site, { url, method: method ?? (body ? textValue('POST') : null), body, bare: true });
}
