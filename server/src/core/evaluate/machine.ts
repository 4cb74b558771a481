import { Changes } from './changes';
import { type Entry, type LocalEntry, Locals, type Memo, type Progress } from './kept-results';
import { CUT } from './known';
import { addAssumption, addNotes, atKey, emptyNotes, type Notes, withAssumptions } from './notes';
import type { Recorded } from './recording';
import { type Assumption, KEY_SEPARATOR, type Value } from './values';

/** Bounds of one evaluation, in steps and not in time: the same everywhere. */
export interface Limits {
  /** Steps; roughly expressions and statements looked at. */
  readonly fuel: number;
  /** Steps of an evaluation that only finds out what is called. */
  readonly sparing: number;
  /** Evaluations inside evaluations. */
  readonly depth: number;
}

/** Of the fuel that is left, this part is kept back for the other parts. */
const PART_OF_FUEL = 8;

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Counts fuel and depth, cuts circles, collects notes, and keeps results. Keeping is invisible: a kept result is used
 * only where evaluating again would give the same, and costs the fuel that it cost the first time.
 */
export class Machine {
  private fuel = 0;
  /** What an evaluation that begins now may take. */
  private allowance: number;
  private depth = 0;
  private peak = 0;
  private notes: Notes | null = null;
  /** Keys of the entries that are being evaluated; those from `keyBase` on belong to what is noted in `notes`. */
  private readonly keys: string[] = [];
  private keyBase = 0;
  private locals: Locals | null = null;
  private readonly progress: Progress[] = [];
  /** Lowest index in `progress` that was met again since the last reset; -1 when a limit was hit. */
  private cut = NEVER;
  /** Highest index in `progress` that was met again since then; -1 when none was. */
  private top = -1;
  /** How often something was taken to be so that may be otherwise. */
  private doubts = 0;
  private readonly changes = new Changes();
  private readonly ids = new WeakMap<object, number>();
  private nextId = 0;

  constructor(private readonly limits: Limits) {
    this.allowance = limits.fuel;
  }

  /** A number that stands for an object in keys. */
  idOf(thing: object): number {
    let id = this.ids.get(thing);
    if (id === undefined) {
      id = this.nextId++;
      this.ids.set(thing, id);
    }
    return id;
  }

  /** Whether nothing is being evaluated. */
  get isIdle(): boolean {
    return this.depth === 0;
  }

  /** Pays for one step; false when there is nothing left to pay with. */
  spend(): boolean {
    if (this.fuel > 0) {
      this.fuel--;
      return true;
    }
    this.cut = -1;
    return false;
  }

  /** Goes one evaluation deeper, at the price of one step; false when that is too deep or too far. */
  enter(): boolean {
    if (this.depth === 0) this.begin();
    if (this.depth >= this.limits.depth || this.fuel <= 0) {
      this.cut = -1;
      return false;
    }
    this.fuel--;
    this.depth++;
    if (this.depth > this.peak) this.peak = this.depth;
    return true;
  }

  leave(): void {
    this.depth--;
  }

  private begin(): void {
    if (this.progress.length > 0) return;
    this.fuel = this.allowance;
    this.peak = 0;
    this.cut = NEVER;
    this.top = -1;
    this.locals = null;
  }

  /** Evaluates something that is given up sooner than other things, where it is no part of one of them. */
  sparing<T>(compute: () => T): T {
    const { allowance } = this;
    this.allowance = Math.min(allowance, this.limits.sparing);
    try {
      return compute();
    } finally {
      this.allowance = allowance;
    }
  }

  assume(assumption: Assumption): void {
    if (assumption.kind !== 'grows-in-loop') this.doubts++;
    if (this.notes === null) return;
    this.notes.assumptions ??= [];
    const within = this.within();
    addAssumption(this.notes.assumptions, within === null ? assumption : atKey(assumption, within));
  }

  /** What is assumed until `leaveEntry` is assumed of an object's entry. */
  enterEntry(key: string): void {
    this.keys.push(key);
  }

  leaveEntry(): void {
    this.keys.pop();
  }

  private within(): string | null {
    const { keys, keyBase } = this;
    return keys.length === keyBase ? null : keys.slice(keyBase).join(KEY_SEPARATOR);
  }

  private note(notes: Notes): void {
    if (this.notes !== null) addNotes(this.notes, notes, notes.assumptions === null ? null : this.within());
  }

  /** Evaluates a part of something, leaving fuel for what stands beside it when the part takes all that it may. */
  part(compute: () => Value): Value {
    const kept = Math.floor(this.fuel / PART_OF_FUEL);
    this.fuel -= kept;
    try {
      return compute();
    } finally {
      this.fuel += kept;
    }
  }

  /** Notes that a default was taken, when there is nothing to say of it in words. */
  doubt(): void {
    this.doubts++;
  }

  /** Evaluates something, and tells whether it may be otherwise because a default was taken for it. */
  isDoubtful(compute: () => void): boolean {
    const before = this.doubts;
    compute();
    return this.doubts !== before;
  }

  readName(name: string): void {
    this.notes?.names.add(name);
  }

  readCallers(name: string): void {
    this.notes?.callers.add(name);
  }

  /** Counts the changes of the program: what was found in an epoch is true in it. */
  get epoch(): number {
    return this.changes.epoch;
  }

  readLiteral(cell: object): void {
    this.notes?.literals.add(cell);
  }

  /** Results that looked at the content of one of these are no longer true. */
  invalidateLiterals(cells: Iterable<object>): void {
    this.changes.ofLiterals(cells);
  }

  /** Results that read one of these are no longer true. */
  invalidate(names: Iterable<string>, callers: Iterable<string>): void {
    this.changes.ofNames(names, callers);
  }

  /** Collects what `read` notes, in evaluations of its own. */
  record<T>(read: () => T): Recorded<T> {
    const { notes: outer, keyBase } = this;
    const notes = emptyNotes();
    this.notes = notes;
    this.keyBase = this.keys.length;
    try {
      const value = read();
      return {
        value,
        assumptions: notes.assumptions ?? [],
        reads: {
          names: notes.names.items ?? NOTHING,
          callersOf: notes.callers.items ?? NOTHING,
          literals: notes.literals.items ?? NOTHING,
        },
      };
    } finally {
      this.notes = outer;
      this.keyBase = keyBase;
      this.note(notes);
    }
  }

  /** Evaluates something that may need itself; then it is `assumed` inside. */
  guard(key: string, compute: () => Value, assumed: Value = CUT): Value {
    const { progress } = this;
    this.notes?.guarded.add(key);
    for (let index = 0; index < progress.length; index++) {
      if (progress[index]!.key !== key) continue;
      if (index < this.cut) this.cut = index;
      if (index > this.top) this.top = index;
      return progress[index]!.assumed;
    }
    progress.push({ key, assumed });
    try {
      return compute();
    } finally {
      progress.pop();
    }
  }

  /** Evaluates something whose result does not depend on who asks, or takes the kept result. */
  unit(memo: Memo, compute: () => Value): Value {
    if (this.depth === 0) this.begin();
    const { entry } = memo;
    if (entry !== null && this.isUsable(entry)) {
      this.fuel -= entry.cost;
      this.peak = Math.max(this.peak, this.depth + entry.height);
      if (entry.doubtful) this.doubts++;
      this.note(entry.notes);
      return entry.value;
    }
    return this.compute(memo, compute);
  }

  private compute(memo: Memo, compute: () => Value): Value {
    const { notes: outer, keyBase, locals, cut, top, peak, fuel, doubts } = this;
    const { epoch } = this.changes;
    const base = this.progress.length;
    const isWhole = this.depth === 0 && base === 0;
    const notes = emptyNotes();
    this.notes = notes;
    this.keyBase = this.keys.length;
    this.locals = null;
    this.cut = NEVER;
    this.top = -1;
    this.peak = this.depth;
    try {
      const value = compute();
      const isDone = this.cut >= base;
      // What takes all that there is gives the same whenever it begins with as much.
      if (isDone || isWhole) {
        const height = this.peak - this.depth;
        const doubtful = this.doubts !== doubts;
        const exhausted = isDone ? null : fuel;
        const cost = fuel - this.fuel;
        memo.entry = { value, cost, height, notes, doubtful, exhausted, made: epoch, checked: epoch };
      }
      if (isDone) {
        this.cut = cut;
        this.top = top;
      } else this.depend(cut, top, base);
      return value;
    } finally {
      this.peak = Math.max(peak, this.peak);
      this.notes = outer;
      this.keyBase = keyBase;
      this.locals = locals;
      this.note(notes);
    }
  }

  private isUsable(entry: Entry): boolean {
    if (!this.changes.leave(entry)) return false;
    if (entry.exhausted !== null)
      return this.depth === 0 && this.progress.length === 0 && this.fuel === entry.exhausted;
    if (entry.cost > this.fuel || this.depth + entry.height > this.limits.depth) return false;
    const guarded = entry.notes.guarded.items;
    return guarded === null || !this.progress.some(({ key }) => guarded.has(key));
  }

  private noteAssumptions(assumptions: readonly Assumption[] | null): void {
    if (this.notes === null || assumptions === null) return;
    this.notes.assumptions = withAssumptions(this.notes.assumptions, assumptions, this.within());
  }

  /**
   * Evaluates what a name is at a point (a statement, a list of them, or a node that stands for one), once in an
   * evaluation. `anchor` tells the circumstances apart in which the point is looked at. What is no name has a key that
   * begins with a blank.
   */
  local(point: object, anchor: object, key: string, compute: () => Value | null): Value | null {
    this.locals ??= new Locals();
    const known = this.locals.at(point, anchor);
    if (known.length > 0) {
      for (const each of known) {
        if (each.key !== key || !this.holds(each)) continue;
        this.cut = Math.min(this.cut, each.cut);
        this.top = Math.max(this.top, each.top);
        if (each.doubtful) this.doubts++;
        this.noteAssumptions(each.assumptions);
        return each.value;
      }
    }
    const { cut, top, doubts, notes, keyBase } = this;
    const before = notes?.assumptions ?? null;
    const base = this.progress.length;
    this.cut = NEVER;
    this.top = -1;
    this.keyBase = this.keys.length;
    if (notes !== null) notes.assumptions = null;
    const value = compute();
    const assumptions = notes?.assumptions ?? null;
    if (notes !== null) notes.assumptions = before;
    this.keyBase = keyBase;
    this.noteAssumptions(assumptions);
    const isFree = this.cut >= base;
    if (this.cut >= 0) {
      const last = isFree ? -1 : Math.min(this.top, base - 1);
      const met = { cut: isFree ? NEVER : this.cut, top: last, holder: this.progress[last] ?? null };
      known.push({ key, value, doubtful: this.doubts !== doubts, assumptions, ...met });
    }
    if (isFree) {
      this.cut = cut;
      this.top = top;
    } else this.depend(cut, top, base);
    return value;
  }

  /** Whether all that a kept result took to be so while it was in progress still is. */
  private holds({ top, holder }: LocalEntry): boolean {
    return top < 0 || this.progress[top] === holder;
  }

  /** What was just evaluated met something in progress; so has what it was evaluated for. */
  private depend(cut: number, top: number, base: number): void {
    this.cut = Math.min(cut, this.cut);
    this.top = Math.max(top, Math.min(this.top, base - 1));
  }
}

const NOTHING: ReadonlySet<never> = new Set();
