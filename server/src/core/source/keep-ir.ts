import type { Literal } from '../ir/expressions';
import type { Statement } from '../ir/statements';
import type { Anchor } from './span';

/** IR as it was before an edit, in which what was typed can be put in place. */
export interface KeptIr {
  /** Those whose content changes. */
  readonly literals: readonly Literal[];
  /** Gives each old node its new place and each literal its new content. The nodes that were compared with must be let go. */
  apply(): void;
  /** The old object for a new one, also for a list of such; the new one where nothing old stands for it. To be asked once it is applied. */
  oldFor(fresh: unknown): unknown;
}

/**
 * Compares a statement with what it was before an edit. Null when they differ in more than their places and in the content
 * of literals that is looked at in evaluations alone, where it is noted. Strings that are or become empty or very long
 * count as more: they are evaluated to something else.
 */
export function keepIr(old: readonly Statement[], fresh: readonly Statement[]): KeptIr | null {
  const comparison = new Comparison();
  return old.length > 0 && comparison.sameShape(old, fresh, false) ? comparison : null;
}

type Node = Readonly<Record<string, unknown>>;

class Comparison implements KeptIr {
  readonly literals: Literal[] = [];
  /** An old object and the new one in its place, in turn. */
  private readonly pairs: object[] = [];
  private olds: Map<unknown, object> | null = null;

  /** `isFixed`: whether literals are looked at by what does not note it. */
  sameShape(old: unknown, fresh: unknown, isFixed: boolean): boolean {
    if (old === fresh) return true;
    if (!isNode(old) || !isNode(fresh)) return false;
    if (Array.isArray(old)) return Array.isArray(fresh) && this.sameItems(old, fresh, isFixed);
    if (isLiteral(old) && isLiteral(fresh)) return this.sameLiteral(old, fresh, isFixed);
    this.pairs.push(old, fresh);
    const fixed = isFixed || isReadAsWritten(old);
    let keys = 0;
    for (const key in old) {
      keys += 1;
      if (PLACES.has(key)) continue;
      if (!this.sameShape(old[key], fresh[key], fixed || FIXED.has(key))) return false;
    }
    for (const _ in fresh) keys -= 1;
    return keys === 0;
  }

  private sameItems(old: readonly unknown[], fresh: readonly unknown[], isFixed: boolean): boolean {
    if (old.length !== fresh.length) return false;
    for (let index = 0; index < old.length; index++)
      if (!this.sameShape(old[index], fresh[index], isFixed)) return false;
    return true;
  }

  private sameLiteral(old: Literal, fresh: Literal, isFixed: boolean): boolean {
    if (old.kind !== fresh.kind) return false;
    this.pairs.push(old, fresh);
    if (contentOf(old) === contentOf(fresh)) return true;
    this.literals.push(old);
    return !isFixed && isUsual(old) && isUsual(fresh);
  }

  /** All is read before anything is written: where two pieces have the same text, an old node may stand in place of another. */
  apply(): void {
    const said: Said[] = [];
    for (let index = 1; index < this.pairs.length; index += 2) said.push(whatIsSaid(this.pairs[index]!));
    for (let index = 0; index < said.length; index++) putInPlace(this.pairs[index * 2]!, said[index]!);
  }

  oldFor(fresh: unknown): unknown {
    if (this.olds === null) {
      this.olds = new Map();
      for (let index = 0; index < this.pairs.length; index += 2)
        this.olds.set(this.pairs[index + 1], this.pairs[index]!);
    }
    return Array.isArray(fresh) ? fresh.map((each) => this.oldFor(each)) : (this.olds.get(fresh) ?? fresh);
  }
}

/** What of a node says where it is, and what a literal says. */
interface Mutable {
  anchor?: Anchor;
  start?: number;
  end?: number;
  value?: unknown;
  source?: unknown;
}

interface Said {
  readonly place: Mutable;
  readonly content: Mutable | null;
}

function whatIsSaid(node: Mutable): Said {
  const { anchor, start, end } = node;
  const place: Mutable = {};
  if (anchor !== undefined) place.anchor = anchor;
  if (start !== undefined && end !== undefined) {
    place.start = start;
    place.end = end;
  }
  if (!isLiteral(node)) return { place, content: null };
  return {
    place,
    content: node.kind === 'number' ? { value: node.value, source: node.source } : { value: node.value },
  };
}

/** The one place where IR changes. */
function putInPlace(old: Mutable, { place, content }: Said): void {
  Object.assign(old, place, content);
}

const PLACES: ReadonlySet<string> = new Set(['anchor', 'start', 'end']);

/**
 * Below these literals are read as they are written: keys where objects are made and where things are called by them, types,
 * and the conditions of loops.
 */
const FIXED: ReadonlySet<string> = new Set(['key', 'index', 'annotation', 'returnType', 'header']);

/** Documentation of functions, classes and fields becomes part of schemas. */
function isReadAsWritten(node: Node): boolean {
  if (node.kind === 'expression') return isNode(node.value) && node.value.kind === 'string';
  return node.name === 'description' && 'spread' in node;
}

/** Longer texts may pass the bound of what is evaluated. */
const MOST_TEXT = 100_000;

function isUsual(literal: Literal): boolean {
  return literal.kind === 'number' || (literal.value.length > 0 && literal.value.length <= MOST_TEXT);
}

function contentOf(literal: Literal): string {
  return literal.kind === 'number' ? literal.source : literal.value;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function isLiteral(node: object): node is Literal {
  return 'kind' in node && (node.kind === 'string' || node.kind === 'number' || node.kind === 'text');
}
