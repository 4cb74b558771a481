import { type ReplacedRegion, shiftAfter } from './edits';
import { indentationAt } from './indentation';
import type { TextRange } from './span';
import type { SyntaxNode } from './syntax';
import type { Slot } from './top-level';

/** The slots before an edit, with the text that they stood in. */
export interface OldSlots {
  readonly slots: readonly Slot[];
  readonly text: string;
  /** For each slot where it stands now; null when the edit touched it. */
  readonly newStarts: readonly (number | null)[];
}

export interface MergedSlots {
  readonly slots: readonly Slot[];
  readonly removed: readonly Slot[];
  readonly added: readonly Slot[];
}

/** How many of the touched slots are looked through for the text of a new node. */
const SEARCH_LIMIT = 200;

/**
 * Where slots stand after an edit that neither touched them nor changed the structure around them. `changed`
 * holds ranges of the new text, sorted.
 */
export function startsAfterEdit(
  slots: readonly Slot[],
  regions: readonly ReplacedRegion[],
  changed: readonly TextRange[],
): (number | null)[] {
  let region = 0;
  let range = 0;
  return slots.map(({ from: start, to: end }) => {
    while (region < regions.length && regions[region]!.oldEnd < start) region += 1;
    if (region < regions.length && regions[region]!.oldStart <= end) return null;
    const shift = shiftAfter(regions[region - 1]);
    while (range < changed.length && changed[range]!.end < start + shift) range += 1;
    if (range < changed.length && changed[range]!.start <= end + shift) return null;
    return start + shift;
  });
}

/**
 * The slots for the children of a new root. An old slot stays where a node stands at its new place and
 * `matches`, or where its text came back between the same neighbours; the order of the old ones never changes.
 */
export function mergeSlots(
  old: OldSlots,
  nodes: readonly SyntaxNode[],
  text: string,
  matches: (slot: Slot, node: SyntaxNode) => boolean,
  create: (node: SyntaxNode) => Slot,
): MergedSlots {
  const slots: Slot[] = [];
  const removed: Slot[] = [];
  const added: Slot[] = [];
  let undecided = 0;
  let ahead = 0;
  const stay = (index: number, node: SyntaxNode) => {
    while (undecided < index) removed.push(old.slots[undecided++]!);
    const slot = old.slots[undecided++]!;
    slot.moveTo(node.startIndex);
    slots.push(slot);
  };
  for (const node of nodes) {
    ahead = Math.max(ahead, undecided);
    while (ahead < old.slots.length && (old.newStarts[ahead] ?? -1) < node.startIndex) ahead += 1;
    const slot = old.slots[ahead];
    if (slot && old.newStarts[ahead] === node.startIndex && matches(slot, node)) {
      stay(ahead, node);
      continue;
    }
    if (isComment(node.type)) continue;
    const again = findAgain(old, undecided, ahead, node, text);
    if (again !== null) {
      stay(again, node);
      continue;
    }
    const fresh = create(node);
    slots.push(fresh);
    added.push(fresh);
  }
  while (undecided < old.slots.length) removed.push(old.slots[undecided++]!);
  return { slots, removed, added };
}

/** The old slot in `[from, to)` whose text is the node's. Syntax errors reach beyond their text: never those. */
function findAgain(old: OldSlots, from: number, to: number, node: SyntaxNode, text: string): number | null {
  if (from >= to || node.hasError) return null;
  const { type, startIndex, endIndex } = node;
  const length = endIndex - startIndex;
  for (let index = from; index < to && index < from + SEARCH_LIMIT; index += 1) {
    const slot = old.slots[index]!;
    if (slot.length !== length || slot.hasError || slot.type !== type) continue;
    if (old.text.slice(slot.from, slot.to) !== text.slice(startIndex, endIndex)) continue;
    if (indentationAt(old.text, slot.from) === indentationAt(text, startIndex)) return index;
  }
  return null;
}

/** The node that a slot stands for; null when there is none. */
export function findNode(nodes: readonly SyntaxNode[], slot: Slot): SyntaxNode | null {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle]!.startIndex < slot.from) low = middle + 1;
    else high = middle;
  }
  for (let index = low; nodes[index]?.startIndex === slot.from; index += 1) {
    const node = nodes[index]!;
    if (node.endIndex === slot.to && node.type === slot.type) return node;
  }
  return null;
}

function isComment(type: string): boolean {
  return type === 'comment' || type === 'html_comment' || type === 'hash_bang_line';
}
