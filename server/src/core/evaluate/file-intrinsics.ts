import type { DataFormatId } from '../project/data-format';
import { mapAlternatives } from './alternatives';
import type { Context } from './context';
import type { IntrinsicCall } from './intrinsic-call';
import { knownText, NULL, text, unknown } from './known';
import { plainData } from './plain-data';
import type { Scope } from './scope';
import { TEXT_LIMIT } from './text';
import type { Arguments, ExternalValue, Value } from './values';

/** Calls that put paths together, and that read files which the source names; null when it is none of them. */
export function fileIntrinsic(call: IntrinsicCall): Value | null {
  const { context, intrinsic, receiver, args, label } = call;
  const subject = () => receiver ?? args.positional(0) ?? NULL;
  switch (intrinsic) {
    case 'join-path':
      return joined(receiver, args) ?? unknown(label());
    case 'parent-folder':
      return mapAlternatives(subject(), (each) => parentFolder(each) ?? unknown(label()));
    case 'read-file':
      return mapAlternatives(subject(), (each) => readAt(context, each, args.scope) ?? unknown(label()));
    case 'parse-json':
      return parsed(context, 'json', subject(), args, label);
    case 'parse-yaml':
      return parsed(context, 'yaml', subject(), args, label);
    case 'parse-toml':
      return parsed(context, 'toml', subject(), args, label);
    default:
      return null;
  }
}

/** Members by which what was opened gives its whole text. */
const READS: ReadonlySet<string> = new Set(['read', 'text', 'readText']);

/** `open(path).read()`: the text of the file; null for other calls. */
export function readOpened(context: Context, { path, module }: ExternalValue): Value | null {
  const last = path.at(-1);
  if (last?.kind !== 'member' || !READS.has(last.name)) return null;
  return textOfOpened(context, { kind: 'external', module, path: path.slice(0, -1) });
}

function textOfOpened(context: Context, { module, path }: ExternalValue): Value | null {
  const made = path.at(-1);
  if (made?.kind !== 'call') return null;
  const opens = context.intrinsics.ofExternal({ kind: 'external', module, path: path.slice(0, -1) });
  const named = made.args.positional(0);
  return opens === 'open-file' && named !== null ? readAt(context, named, made.args.scope) : null;
}

/** The text of the file at a path; null when nobody knows it. */
function readAt(context: Context, named: Value, scope: Scope): Value | null {
  const path = knownText(named) ?? pathOfAddress(context, named);
  const content = path === null ? null : context.project.readFile(path, scope);
  if (content === null) return null;
  return content.length > TEXT_LIMIT
    ? { kind: 'text', pieces: [{ kind: 'long', length: content.length }] }
    : text(content);
}

/** `new URL('../prompt.md', import.meta.url)`: the path that it leads to; null for all else. */
function pathOfAddress(context: Context, named: Value): string | null {
  const made = named.kind === 'external' ? named.path.at(-1) : undefined;
  if (named.kind !== 'external' || made?.kind !== 'call') return null;
  const meaning = context.intrinsics.ofExternal({ ...named, path: named.path.slice(0, -1) });
  const relative = meaning === 'file-address' ? made.args.positional(0) : null;
  const base = made.args.positional(1);
  const folder = relative && base && parentFolder(base);
  const path = relative && folder && joinPaths(folder, relative);
  return path && knownText(path);
}

function parsed(
  context: Context,
  format: DataFormatId,
  source: Value,
  args: Arguments,
  label: () => string,
): Value {
  return mapAlternatives(source, (each) => {
    const opened = each.kind === 'external' ? textOfOpened(context, each) : each;
    const content = opened && knownText(opened);
    if (content === null) return unknown(label());
    // `toml.load(path)` takes a path where others take a text.
    const isPath = !content.includes('\n') && content.endsWith(`.${format}`);
    const named = isPath ? context.project.readFile(content, args.scope) : content;
    const data = named === null ? undefined : context.project.parseData(format, named);
    return data === undefined ? unknown(label()) : plainData(data);
  });
}

function joined(receiver: Value | null, args: Arguments): Value | null {
  const parts: Value[] = receiver === null ? [] : [receiver];
  for (let index = 0; index < args.positionalCount; index++) parts.push(args.positional(index) ?? NULL);
  return parts.reduce<Value | null>((path, part) => path && joinPaths(path, part), text(''));
}

/** One path behind another; one that begins at the root stands alone. Null when one of them is not known. */
export function joinPaths(left: Value, right: Value): Value | null {
  const folder = knownText(left);
  const name = knownText(right);
  if (folder === null || name === null) return null;
  if (folder === '' || name.startsWith('/')) return right;
  return name === '' ? left : text(`${folder.replace(/\/$/, '')}/${name}`);
}

/** The folder of a path; null when the path is not known. */
export function parentFolder(path: Value): Value | null {
  const known = knownText(path)?.replace(/\/$/, '');
  if (known === undefined) return null;
  return text(known.includes('/') ? known.slice(0, known.lastIndexOf('/')) || '/' : '.');
}
