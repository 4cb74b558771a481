import type { Call } from '../ir/expressions';
import type { Statement } from '../ir/statements';
import type { TopLevel } from '../source/top-level';
import { walkCalls } from './call-walk';
import type { EffectIndex } from './effects';
import type { Place } from './frames';
import type { Program } from './program';
import type { ModuleScope } from './scope';

/** A statement at module level that has an effect on a name. */
export interface Touch {
  readonly scope: ModuleScope;
  readonly statement: Statement;
  readonly flags: number;
}

export interface CallPlace {
  readonly call: Call;
  readonly place: Place;
}

/** What the file holds by name, looked up once between changes. */
export class ProgramIndex {
  private readonly touches = new Map<string, readonly Touch[]>();
  private readonly nameless = new WeakMap<TopLevel, readonly CallPlace[]>();
  private readonly calls = new Map<string, readonly CallPlace[]>();

  constructor(
    private readonly program: Program,
    private readonly effects: EffectIndex,
  ) {}

  get slots(): readonly TopLevel[] {
    return this.program.slots;
  }

  /** The statements at module level with an effect on a name, in source order; `*` for star imports. */
  touching(name: string): readonly Touch[] {
    let known = this.touches.get(name);
    if (!known) {
      known = this.findTouches(name);
      this.touches.set(name, known);
    }
    return known;
  }

  private findTouches(name: string): readonly Touch[] {
    const found: Touch[] = [];
    for (const slot of this.program.slotsMentioning(name === '*' ? 'import' : name)) {
      const { each, touching } = this.effects.of(slot.statements);
      for (const index of touching.get(name) ?? [])
        found.push({
          scope: { kind: 'module', slot, index },
          statement: slot.statements[index]!,
          flags: each[index]!.get(name)!,
        });
    }
    return found;
  }

  /** The calls whose last callee name is `name`, or that are handed `name` itself; in source order. */
  callsNaming(name: string): readonly CallPlace[] {
    let known = this.calls.get(name);
    if (!known) {
      const found: CallPlace[] = [];
      for (const slot of this.program.slotsMentioning(name))
        walkCalls(
          slot,
          { callee: (callee) => callee === name, argument: (each) => each === name },
          (call, place) => {
            found.push({ call, place });
          },
        );
      known = found;
      this.calls.set(name, known);
    }
    return known;
  }

  /** The calls in a slot whose callee has no name of its own: `cls(...)`, `f()()`. */
  namelessCalls(slot: TopLevel): readonly CallPlace[] {
    let known = this.nameless.get(slot);
    if (!known) {
      const found: CallPlace[] = [];
      walkCalls(slot, { callee: (callee) => callee === '' }, (call, place) => {
        found.push({ call, place });
      });
      known = found;
      this.nameless.set(slot, known);
    }
    return known;
  }

  forget(names: Iterable<string>, callees: Iterable<string>): void {
    for (const name of names) this.touches.delete(name);
    for (const name of callees) this.calls.delete(name);
  }
}
