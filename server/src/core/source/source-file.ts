import type { Edit } from '../analyze/file-analysis';
import type { Statement } from '../ir/statements';
import { commentsFit, type InsertedComment, rangesAround } from './comment-fits';
import { differenceOf, editsFit, replacedRegions } from './edits';
import { Indentation } from './indentation';
import type { Language } from './language';
import { lowerTopLevel } from './lowering';
import { findNode, type MergedSlots, mergeSlots, type OldSlots, startsAfterEdit } from './merge-slots';
import { PartPool } from './part-pool';
import type { ProgramSource } from './program-source';
import { readingAs } from './readable-text';
import { sameIr } from './same-ir';
import { NO_CHANGE, type SlotChange } from './slot-change';
import type { Span, TextRange } from './span';
import type { SyntaxNode, SyntaxParser, SyntaxTree, TextEdit } from './syntax';
import { Slot, type TopLevel, type Whole } from './top-level';
import { wordsIn } from './words';

/**
 * One text in one language, held parsed through its edits. What an edit does not touch keeps its identity: the
 * top-level slots, and inside a slot that has to be lowered again the blocks whose text is the same.
 */
export class SourceFile implements ProgramSource {
  readonly errorRanges = null;
  private indentation: Indentation;
  private tree: SyntaxTree;
  private nodes: readonly SyntaxNode[] = [];
  private all: readonly Slot[] = [];
  /** By word; of the present text. */
  private readonly mentions = new Map<string, readonly Slot[]>();
  /** Whether the tree comes from an incremental parse; with syntax errors a fresh one may be another tree. */
  private incremental = false;
  private disposed = false;
  private readonly parser: SyntaxParser;

  constructor(
    readonly language: Language,
    parser: SyntaxParser,
    text: string,
    /** The longer text that it is a part of; null: it is the whole. */
    private readonly whole: Whole | null = null,
  ) {
    this.indentation = new Indentation(text);
    this.parser = readingAs(parser, language.readable);
    this.tree = this.parser.parse(text);
    this.merge({ slots: [], text: '', newStarts: [] }, () => false);
  }

  get text(): string {
    return this.indentation.text;
  }

  /** In the order of the text; comments have no slot. */
  get slots(): readonly TopLevel[] {
    return this.all;
  }

  /** Whether the text has syntax errors. */
  get hasErrors(): boolean {
    return !this.disposed && this.tree.rootNode.hasError;
  }

  /**
   * Takes over a new text that differs by `edits`, applied one after the other. Edits that can't have led to
   * this text are set aside, and the difference of the two texts is taken instead.
   */
  update(text: string, edits: readonly TextEdit[]): SlotChange {
    if (this.disposed || (edits.length === 0 && text === this.text)) return NO_CHANGE;
    const fit = edits.length > 0 && editsFit(edits, this.text.length, text.length);
    const applied = fit ? edits : [differenceOf(this.text, text)];
    const { tree, text: content, all } = this;
    const parsed = this.parser.reparse(text, tree, content, applied);
    const regions = replacedRegions(applied);
    const newStarts = startsAfterEdit(all, regions, parsed.changed);
    this.tree = parsed.tree;
    this.indentation = new Indentation(text);
    this.incremental = true;
    const old: OldSlots = { slots: all, text: content, newStarts };
    const change = this.merge(old, (slot, node) => node.endIndex === node.startIndex + slot.length);
    tree.delete();
    const replaced = regions.map(({ newStart, newEnd }) => ({ start: newStart, end: newEnd }));
    return { ...(this.keepEdited(all, change) ?? change), replaced };
  }

  /**
   * Brings the state to that of a fresh file of this text: parses from scratch when there are syntax errors and
   * the tree comes from an incremental parse. To be called when there is time.
   */
  settle(): SlotChange {
    if (!this.incremental || !this.hasErrors) return NO_CHANGE;
    const { tree, text: content, all } = this;
    this.tree = this.parser.parse(content);
    this.incremental = false;
    const old: OldSlots = { slots: all, text: content, newStarts: all.map((slot) => slot.from) };
    const change = this.merge(old, (slot, node) => this.holds(slot, node));
    tree.delete();
    return change;
  }

  /** Slots whose text holds `name` as a whole word, comments and strings included. */
  slotsMentioning(name: string): readonly TopLevel[] {
    let known = this.mentions.get(name);
    if (!known) {
      known = this.findMentions(name);
      this.mentions.set(name, known);
    }
    return known;
  }

  private findMentions(name: string): readonly Slot[] {
    const found: Slot[] = [];
    let next = 0;
    for (const at of wordsIn(this.text, name)) {
      next = this.firstEndingBehind(at, next);
      const slot = this.all[next];
      if (!slot) break;
      if (slot.from <= at && slot !== found.at(-1)) found.push(slot);
    }
    return found;
  }

  /** The slot that the character at this offset belongs to, if any. */
  slotAt(offset: number): TopLevel | null {
    const slot = this.all[this.firstEndingBehind(offset, 0)];
    return slot && slot.from <= offset ? slot : null;
  }

  /** Whether a span belongs to a statement that is in the text now. */
  holdsSpan({ anchor }: Span): boolean {
    const base = this.whole?.anchor ?? null;
    let root = anchor;
    while (root.parent !== null && root.parent !== base) root = root.parent;
    return this.slotAt(root.offset)?.anchor === root;
  }

  takesComments(inserted: readonly Edit[]): boolean {
    const { text } = this;
    const comments: InsertedComment[] = [];
    let changed = '';
    let from = 0;
    for (const { range, newText } of inserted) {
      changed += text.slice(from, range.start);
      comments.push({
        at: range.start,
        range: { start: changed.length, end: changed.length + newText.length },
      });
      changed += newText;
      from = range.start;
    }
    changed += text.slice(from);
    const tree = this.parser.parse(changed);
    try {
      const after = { text: changed, root: tree.rootNode };
      return commentsFit({ text, root: this.tree.rootNode }, after, comments);
    } finally {
      tree.delete();
    }
  }

  rangesAround(offset: number): readonly TextRange[] {
    return rangesAround(this.tree.rootNode, offset);
  }

  /** Frees the syntax tree. Statements that were lowered stay readable. */
  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    for (const slot of this.all) slot.retire();
    this.nodes = [];
    this.mentions.clear();
    this.tree.delete();
  }

  /**
   * Whether a slot is what a fresh parse makes of its text. With errors inside, only its statements can tell: an
   * incremental parse changes broken structure without saying so.
   */
  private holds(slot: Slot, node: SyntaxNode): boolean {
    if (node.endIndex !== slot.to || node.type !== slot.type || node.hasError !== slot.hasError) return false;
    if (!slot.hasError || !slot.isLowered) return true;
    const anchor = { parent: null, offset: node.startIndex };
    return sameIr(
      slot.statements,
      lowerTopLevel(this.language, node, this.indentation, anchor, null).statements,
    );
  }

  private merge(old: OldSlots, matches: (slot: Slot, node: SyntaxNode) => boolean): MergedChange {
    const children = this.tree.rootNode.namedChildren;
    this.nodes = this.language.topLevel?.(children, this.text) ?? children;
    const { slots, removed, added } = mergeSlots(old, this.nodes, this.text, matches, this.create);
    this.all = slots;
    this.mentions.clear();
    const pool = poolOf(removed);
    for (const slot of added) slot.pool = pool;
    for (const slot of removed) slot.retire();
    return { removed, added, edited: [], replaced: [] };
  }

  /** Lets the old slot stay where a new one is the same but for its literals; a statement that moved is never the same. */
  private keepEdited(before: readonly Slot[], { removed, added }: MergedChange): SlotChange | null {
    const [slot] = removed;
    const [fresh] = added;
    if (!slot || !fresh || removed.length > 1 || added.length > 1) return null;
    if (this.all[before.indexOf(slot)] !== fresh) return null;
    const literals = slot.keepWith(fresh);
    if (literals === null) return null;
    this.all = before;
    return { removed: [], added: [], edited: [{ slot, literals }], replaced: [] };
  }

  private readonly create = (node: SyntaxNode): Slot => {
    const { startIndex, endIndex, type, hasError } = node;
    const whole = this.whole ?? { home: this, anchor: null };
    return new Slot(whole, startIndex, endIndex - startIndex, type, hasError, this.lower);
  };

  private readonly lower = (slot: Slot): readonly Statement[] => {
    const node = findNode(this.nodes, slot);
    if (!node) return [];
    const lowered = lowerTopLevel(this.language, node, this.indentation, slot.anchor, slot.pool);
    slot.parts = lowered.parts;
    return lowered.statements;
  };

  /** Index of the first slot that ends behind an offset, at or after the index `from`. */
  private firstEndingBehind(offset: number, from: number): number {
    let low = from;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.all[middle]!.to <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A change as it comes of a merge, of the slots as this room knows them. */
type MergedChange = SlotChange & Pick<MergedSlots, 'removed' | 'added'>;

function poolOf(removed: readonly Slot[]): PartPool | null {
  if (removed.length === 0) return null;
  const earlier = new Set<PartPool>();
  for (const slot of removed) if (slot.pool) earlier.add(slot.pool);
  return PartPool.of(
    removed.flatMap((slot) => slot.parts),
    earlier,
  );
}
