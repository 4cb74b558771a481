import type { Expression, ObjectEntry } from '../../core/ir/expressions';
import { framesOf, type PlacedLiteral, spelledName } from '../../core/rules/placed-literal';
import { numberIn } from './row';
import { wordsOf } from './words';

/** Something that stands beside a literal under a name of its own. */
export interface Sibling {
  readonly name: string;
  readonly words: readonly string[];
  readonly value: Expression;
  /** Null where it is no number. */
  readonly number: number | null;
}

const MOST = 40;

/** What stands beside a literal in its object or construction, itself included. */
export function siblingsOf(placed: PlacedLiteral): readonly Sibling[] {
  for (const { node } of framesOf(placed)) {
    if (node === null) continue;
    const entries = node.kind === 'object' ? node.entries : node.kind === 'call' ? namedArguments(node) : [];
    if (entries.length > 1 && entries.length <= MOST) return entries.flatMap(siblingOf);
    if (node.kind === 'object') return [];
  }
  return [];
}

function namedArguments({ args }: Expression & { readonly kind: 'call' }): readonly ObjectEntry[] {
  return args.flatMap(({ name, value }) =>
    name === null
      ? []
      : [
          {
            key: { kind: 'string', value: name, anchor: value.anchor, start: value.start, end: value.start },
            value,
          } as ObjectEntry,
        ],
  );
}

function siblingOf({ key, value }: ObjectEntry): readonly Sibling[] {
  if (key === null) return [];
  const name = spelledName(key);
  return [{ name, words: wordsOf(name), value, number: numberIn(value) }];
}
