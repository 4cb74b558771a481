import { mapAlternatives } from './alternatives';
import { baseOf } from './class-bases';
import type { Context } from './context';
import { stepTo } from './known';
import type { Value } from './values';

/**
 * An instance of a class without a name (`new Base(a) { ... }`, `object : Base(a) { ... }`) as what it extends, made with the
 * same arguments, where that comes from a package. Other values stay what they are.
 */
export function asBaseMade(context: Context, value: Value): Value {
  return mapAlternatives(value, (each) => {
    if (each.kind !== 'instance' || each.args === null || each.of.node.name !== null) return each;
    const base = baseOf(context, each.of);
    return base?.kind === 'external' ? stepTo(base, { kind: 'call', args: each.args }) : each;
  });
}
