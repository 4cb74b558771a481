import { mapAlternatives, oneOf } from './alternatives';
import { fileIntrinsic } from './file-intrinsics';
import { GivenArguments, noArguments, ShiftedArguments } from './given-arguments';
import { includedFileIntrinsic } from './included-files';
import type { IntrinsicCall } from './intrinsic-call';
import { external, knownText, NULL, unknown } from './known';
import { listIntrinsic } from './list-intrinsics';
import { anyItem } from './lists';
import { objectIntrinsic } from './object-intrinsics';
import { environmentDefault } from './operators';
import { providedByName } from './provided-values';
import { textIntrinsic } from './text-intrinsics';
import type { Value } from './values';

/** What such a call gives; null when it is not understood after all. */
export function callIntrinsic(call: IntrinsicCall): Value | null {
  const { context, intrinsic, args, label } = call;
  switch (intrinsic) {
    case 'environment':
      return environment(call);
    case 'service':
      return serviceNamed(call);
    case 'configuration':
      return configured(call);
    case 'identity':
      return args.positional(0) ?? NULL;
    case 'identity-last':
      return args.positional(args.positionalCount - 1) ?? NULL;
    case 'module':
      return packageNamed(args.positional(0));
    case 'partial':
      return partial(call);
    case 'call-receiver':
      return call.receiver && context.call(call.receiver, args, label);
    case 'field-default':
      return fieldDefault(call);
    case 'any-of-options':
      return anyOfOptions(call);
    case 'call-result':
      return context.call(args.positional(0) ?? NULL, noArguments(args), label);
    case 'when-given':
      return mapAlternatives(args.positional(0) ?? NULL, (each) => whenGiven(call, each));
    case 'call-later':
      return args.positional(0) === null ? unknown(label()) : null;
    case 'call-later-second':
      return unknown(label());
    default:
      return (
        textIntrinsic(call) ??
        listIntrinsic(call, (target, values) => context.call(target, values, label)) ??
        objectIntrinsic(call) ??
        fileIntrinsic(call) ??
        includedFileIntrinsic(call)
      );
  }
}

function environment({ context, args, label }: IntrinsicCall): Value {
  const name = knownText(args.positional(0) ?? NULL);
  if (name === null) return unknown(label(), 'environment');
  const set = context.project.environmentValue(name);
  if (set !== null) return set;
  const fallback = args.positional(1) ?? args.named('default');
  if (fallback === null || fallback.kind === 'null') return unknown(name, 'environment');
  return mapAlternatives(fallback, (each) => environmentDefault(context, name, each));
}

function serviceNamed({ context, args, label }: IntrinsicCall): Value {
  const name = knownText(args.positional(0) ?? NULL);
  return (name === null ? null : providedByName(context, name)) ?? unknown(label());
}

function configured({ context, args, label }: IntrinsicCall): Value {
  const key = knownText(args.positional(0) ?? NULL);
  const set = key === null ? null : context.project.configured(key);
  return set ?? args.positional(1) ?? unknown(key ?? label());
}

/** `Field("x")`, `Field(default="x")`, `field(default_factory=f)`; a field that must be given is unknown. */
function fieldDefault({ context, args, label }: IntrinsicCall): Value {
  const factory = args.named('default_factory');
  if (factory !== null) return context.call(factory, noArguments(args), label);
  const given = args.named('default') ?? args.positional(0);
  const isRequired = given === null || (given.kind === 'external' && given.module === '');
  return isRequired ? unknown(label()) : given;
}

/** What is not known may be nothing, which then is the likely thing: that is what a fallback is for. */
function whenGiven({ context, args, label }: IntrinsicCall, value: Value): Value {
  if (value.kind === 'null' || (value.kind === 'unknown' && value.reason === 'environment')) return value;
  const made = context.call(
    args.positional(1) ?? NULL,
    new GivenArguments(args.span, args.scope, [value]),
    label,
  );
  return value.kind === 'unknown' ? oneOf([made, NULL], 1) : made;
}

/** `selectbox(label, options, index=0)`: nothing else can be chosen. */
function anyOfOptions({ args, label }: IntrinsicCall): Value {
  const options = args.positional(1) ?? args.named('options');
  if (options?.kind !== 'list' || options.rest !== null)
    return options ? anyItem(options, label) : unknown(label());
  if (options.items.length === 0) return unknown(label());
  const index = args.positional(2) ?? args.named('index');
  const chosen = index?.kind === 'number' && index.value < options.items.length ? index.value : 0;
  return oneOf(options.items, Math.max(0, chosen));
}

/** The first argument is what is called, or what the receiver is bound to. */
function partial({ receiver, args }: IntrinsicCall): Value | null {
  const target = receiver ?? args.positional(0);
  if (target === null) return null;
  // A thing may have a method of that name which takes options.
  if (receiver?.kind === 'external' && args.positional(0)?.kind === 'object') return null;
  return mapAlternatives(target, (each) =>
    each.kind === 'function' || each.kind === 'class' || each.kind === 'external'
      ? { kind: 'partial', target: each, args: new ShiftedArguments(args, 1) }
      : each,
  );
}

/** A package by its name; files of the project are not named so. */
function packageNamed(value: Value | null): Value | null {
  const name = knownText(value ?? NULL);
  return name === null || name === '' || name.startsWith('.') ? null : external(name, []);
}
