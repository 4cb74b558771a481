import assert from 'node:assert/strict';
import { rangeOf, type Span } from '../../server/src/core/source/span';

/** What a language allows of the ranges in its IR. */
export interface RangeRules {
  /** Keys of values that stand under a node which is not around them: chained assignments and captures share theirs. */
  readonly shared: ReadonlySet<string>;
  /** Whether members are named as the source spells them, if they stand in it. */
  readonly isSpelled: boolean;
}

const USUAL: RangeRules = { shared: new Set(['value']), isSpelled: true };

/** Checks every node of the IR against the text: inside the text, inside its parent, named as spelled. Gives their number. */
export function checkRanges(root: unknown, text: string, { shared, isSpelled }: RangeRules = USUAL): number {
  let nodes = 0;
  const visit = (value: unknown, around: { start: number; end: number }, key: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, around, key);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    let inner = around;
    if (isSpan(value)) {
      nodes++;
      inner = rangeOf(value);
      assert.ok(inner.start <= inner.end && inner.end <= text.length, describeNode(value, inner));
      if (!shared.has(key))
        assert.ok(around.start <= inner.start && inner.end <= around.end, describeNode(value, inner));
      if (key === 'property' && 'name' in value && inner.start < inner.end && isSpelled)
        assert.equal(text.slice(inner.start, inner.end), value.name);
    }
    for (const [name, child] of Object.entries(value)) if (name !== 'anchor') visit(child, inner, name);
  };
  visit(root, { start: 0, end: text.length }, '');
  return nodes;
}

function isSpan(value: object): value is Span {
  return 'anchor' in value && 'start' in value && 'end' in value;
}

function describeNode(value: object, { start, end }: { start: number; end: number }): string {
  return `${'kind' in value ? String(value.kind) : Object.keys(value).join()} at ${start}-${end}`;
}
