import type { TopLevel } from '../source/top-level';
import type { Memo } from './kept-results';
import type { Scope } from './scope';

/** Places to keep what something is in any call, as long as the top-level statement that it stands in is the same. */
export class UnboundMemos {
  private readonly bySlot = new WeakMap<TopLevel, Map<object, Map<string, Memo>>>();

  /** The memo of a node's `key`; null where one certain call or item is looked at. */
  of(scope: Scope, node: object, key: string): Memo | null {
    const slot = unboundSlot(scope);
    if (slot === null) return null;
    const nodes = entryOf(this.bySlot, slot, () => new Map<object, Map<string, Memo>>());
    const memos = entryOf(nodes, node, () => new Map<string, Memo>());
    return entryOf(memos, key, () => ({ entry: null }));
  }
}

interface MapLike<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function entryOf<K, V>(map: MapLike<K, V>, key: K, create: () => V): V {
  let entry = map.get(key);
  if (entry === undefined) {
    entry = create();
    map.set(key, entry);
  }
  return entry;
}

/** The top-level statement around a point, when nothing around the point is bound to one certain value. */
export function unboundSlot(scope: Scope): TopLevel | null {
  let at = scope;
  while (at.kind !== 'module') {
    if (at.kind === 'function' && (at.args !== null || at.receiver !== null)) return null;
    if (at.kind === 'block' && at.iteration !== null) return null;
    if (at.kind === 'clause' && at.item !== null) return null;
    at = at.parent;
  }
  return at.slot;
}
