import { mapAlternatives } from './alternatives';
import type { Context } from './context';
import type { IntrinsicCall } from './intrinsic-call';
import { knownText, NULL, text, unknown } from './known';
import { environmentDefault } from './operators';
import type { Scope } from './scope';
import type { Value } from './values';

/** Calls that take what another file of the project gives; null when it is none of them. */
export function includedFileIntrinsic(call: IntrinsicCall): Value | null {
  const { context, intrinsic, args, label } = call;
  switch (intrinsic) {
    case 'included-file':
      return included(context, args.positional(0) ?? NULL, args.scope) ?? unknown(label());
    case 'setting':
      return setting(call);
    default:
      return null;
  }
}

/** What another file gives by default; null when there is none, or it is yet to be loaded. */
function included(context: Context, named: Value, scope: Scope): Value | null {
  const specifier = knownText(named);
  const { program } = context.modules.at(scope);
  return specifier === null ? null : context.project.importedFrom(specifier, 'default', program);
}

/**
 * An entry of a file of settings by its keys, the file's name first. What no file of the project says may be set
 * elsewhere, as in the environment: then it is what is said to be the default.
 */
function setting({ context, args }: IntrinsicCall): Value {
  const key = knownText(args.positional(0) ?? NULL) ?? '';
  const [file = '', ...names] = key.split('.');
  const whole = file === '' ? null : included(context, text(`config:${file}`), args.scope);
  const found = names.reduce(entryNamed, whole);
  if (found !== null && found.kind !== 'null') return found;
  const fallback = args.positional(1) ?? args.named('default');
  if (fallback === null || fallback.kind === 'null') return unknown(key, 'environment');
  return mapAlternatives(fallback, (each) => environmentDefault(context, key, each));
}

function entryNamed(value: Value | null, name: string): Value | null {
  return value?.kind === 'object' ? (value.entries.get(name) ?? null) : null;
}
