import type { Import } from '../ir/statements';
import { external } from './known';
import type { Value } from './values';

/** What an import binds to a name, or null. */
export function imported({ module, bindings }: Import, name: string): Value | null {
  for (const { imported: exported, local } of bindings) {
    if (local === name) return external(module, exported === '*' ? [] : [{ kind: 'member', name: exported }]);
    if (local === null && name === '*') return external(module, []);
  }
  return null;
}
