import type { Context } from './context';
import { boolean, knownText, NULL, unknown } from './known';
import { anyItem } from './lists';
import { assumeDefault } from './parameters';
import { isSameMaking } from './same-making';
import type { Arguments, ExternalValue, Value } from './values';

/** More declarations than these are not looked through. */
const MOST_DECLARED = 128;

/**
 * What a parser of the command line makes of an argument that is not given: `parser.add_argument('--model',
 * default='...')`, read as `parser.parse_args().model`. `parsed` is what the parsing gave; null where nothing declares
 * the argument.
 */
export function declaredArgument(context: Context, parsed: ExternalValue, name: string): Value | null {
  const call = parsed.path.at(-1);
  if (call?.kind !== 'call') return null;
  const parser: ExternalValue = { ...parsed, path: parsed.path.slice(0, -2) };
  const { index, prefix } = context.modules.at(call.args.scope);
  context.machine.readCallers(`${prefix}${DECLARES}`);
  for (const { call: each, place } of index.callsNaming(DECLARES).slice(0, MOST_DECLARED)) {
    if (each.callee.kind !== 'member' || each.callee.property.name !== DECLARES) continue;
    const receiver = context.value(each.callee.object, place.scope);
    if (receiver.kind !== 'external' || !isSameMaking(receiver, parser)) continue;
    const args = context.argumentsOf(each, place.scope);
    if (isCalled(args, name)) return notGiven(context, args, name);
  }
  return null;
}

const DECLARES = 'add_argument';

/** `--max-tokens` is read as `max_tokens`; `dest` says it outright. */
function isCalled(args: Arguments, name: string): boolean {
  const told = args.named('dest');
  if (told !== null) return knownText(told) === name;
  for (let index = 0; index < args.positionalCount; index++) {
    const flag = knownText(args.positional(index) ?? NULL);
    if (flag?.replace(/^-+/, '').replaceAll('-', '_') === name) return true;
  }
  return false;
}

function notGiven(context: Context, args: Arguments, name: string): Value {
  const fallback = args.named('default');
  if (fallback !== null && fallback.kind !== 'null') {
    assumeDefault(context, name, fallback);
    return fallback;
  }
  if (knownText(args.named('action') ?? NULL) === 'store_true') return boolean(false);
  const choices = args.named('choices');
  return choices === null ? unknown(name) : anyItem(choices, () => name);
}
