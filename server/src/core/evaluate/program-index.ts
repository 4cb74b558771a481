import type { Call } from '../ir/expressions';
import type { Statement } from '../ir/statements';
import type { TopLevel } from '../source/top-level';
import { type Alias, aliasKey, findAliases } from './aliases';
import { walkCalls } from './call-walk';
import { calleeName } from './children';
import { findHeirs, type Heir } from './declared-heirs';
import type { EffectIndex } from './effects';
import { type ExportPlace, exportPlaces } from './export-places';
import type { Place } from './frames';
import type { ModuleWords } from './intrinsic-table';
import type { Program } from './program';
import type { ModuleScope } from './scope';
import { findSetters, type Setter, setterKey } from './setters';
import type { ClassValue } from './values';

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

/** More names of one thing than these are not followed. */
const ALIAS_LIMIT = 8;

/** What the file holds by name, looked up once between changes. */
export class ProgramIndex {
  private readonly touches = new Map<string, readonly Touch[]>();
  private readonly nameless = new WeakMap<TopLevel, readonly CallPlace[]>();
  private readonly calls = new Map<string, readonly CallPlace[]>();
  private readonly made = new Map<string, readonly CallPlace[]>();
  private readonly aliases = new Map<string, readonly string[]>();
  private readonly setters = new Map<string, readonly Setter[]>();
  private readonly exports = new Map<string, readonly ExportPlace[]>();
  private readonly extensions = new Map<string, readonly ClassValue[]>();
  private readonly heirs = new Map<string, readonly ClassValue[]>();
  private readonly slotHeirs = new WeakMap<TopLevel, readonly Heir[]>();
  private readonly slotSetters = new WeakMap<TopLevel, readonly Setter[]>();
  private readonly slotAliases = new WeakMap<TopLevel, readonly Alias[]>();

  constructor(
    readonly program: Program,
    private readonly effects: EffectIndex,
    private readonly words: ModuleWords,
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
    for (const slot of name === '*' ? this.importing() : this.program.slotsMentioning(name)) {
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

  /** The slots that may import all names of a module. */
  private importing(): readonly TopLevel[] {
    const found = new Set(this.words.imports.flatMap((word) => this.program.slotsMentioning(word)));
    return [...found].sort((a, b) => a.start - b.start);
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

  /** Other names that a thing of this name is given (`g = f`), in source order. */
  aliasesOf(name: string): readonly string[] {
    const key = aliasKey(name);
    let known = this.aliases.get(key);
    if (!known) {
      // `import name from './module'` does not say that it takes the default.
      const word = name === 'default' ? 'import' : name;
      const all = this.program.slotsMentioning(word).flatMap((slot) => this.aliasesIn(slot));
      const own = all.flatMap(({ alias, of }) => (of === name ? [alias] : []));
      known = [...new Set(own)].slice(0, ALIAS_LIMIT);
      this.aliases.set(key, known);
    }
    return known;
  }

  private aliasesIn(slot: TopLevel): readonly Alias[] {
    let known = this.slotAliases.get(slot);
    if (!known) {
      known = findAliases(slot.statements);
      this.slotAliases.set(slot, known);
    }
    return known;
  }

  /** Assignments to members of this name, those of receivers left aside; in source order. */
  settersOf(name: string): readonly Setter[] {
    const key = setterKey(name);
    let known = this.setters.get(key);
    if (!known) {
      const all = this.program.slotsMentioning(name).flatMap((slot) => this.settersIn(slot));
      known = all.filter((each) => each.name === name);
      this.setters.set(key, known);
    }
    return known;
  }

  private settersIn(slot: TopLevel): readonly Setter[] {
    let known = this.slotSetters.get(slot);
    if (!known) {
      known = findSetters(slot);
      this.slotSetters.set(slot, known);
    }
    return known;
  }

  /** The statements that export something by a name (`*`: all of another module), in source order. */
  exportsNaming(name: string): readonly ExportPlace[] {
    let known = this.exports.get(name);
    if (!known) {
      const word = name === '*' ? 'export' : name;
      const slots = [...this.program.slotsMentioning(word), ...this.slotsOfWholes(name)];
      known = [...new Set(slots)].flatMap((slot) => exportPlaces(slot, name));
      this.exports.set(name, known);
    }
    return known;
  }

  /** `module.exports = value` is the default export without saying so; so is what a file that is included returns. */
  private slotsOfWholes(name: string): readonly TopLevel[] {
    return name === 'default' ? this.words.results.flatMap((word) => this.program.slotsMentioning(word)) : [];
  }

  /** Whether the file says at all what it exports. */
  get exportsAnything(): boolean {
    return this.words.exports.some((word) => this.program.slotsMentioning(word).length > 0);
  }

  /** The calls of what a call that is handed `name` makes of it: `partial(f, x)(y)`. */
  callsOfMade(name: string): readonly CallPlace[] {
    let known = this.made.get(name);
    if (!known) {
      const nameless = this.program.slotsMentioning(name).flatMap((slot) => this.namelessCalls(slot));
      known = nameless.filter(({ call: { callee } }) => callee.kind === 'call' && isHanded(callee, name));
      this.made.set(name, known);
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

  /** The top-level statements that extend a class of this name, in source order. */
  extensionsOf(name: string): readonly ClassValue[] {
    let known = this.extensions.get(name);
    if (!known) {
      known = this.program.slotsMentioning(name).flatMap((slot) => extensionsIn(slot, name));
      this.extensions.set(name, known);
    }
    return known;
  }

  /** The classes whose bases have this name, in source order. */
  heirsNaming(name: string): readonly ClassValue[] {
    let known = this.heirs.get(name);
    if (!known) {
      const all = this.program.slotsMentioning(name).flatMap((slot) => this.heirsIn(slot));
      known = all.filter(({ base }) => base === name).map(({ of }) => of);
      this.heirs.set(name, known);
    }
    return known;
  }

  private heirsIn(slot: TopLevel): readonly Heir[] {
    let known = this.slotHeirs.get(slot);
    if (!known) {
      known = findHeirs(slot);
      this.slotHeirs.set(slot, known);
    }
    return known;
  }

  forget(names: Iterable<string>, callees: Iterable<string>): void {
    for (const name of names) this.touches.delete(name);
    this.exports.clear();
    this.extensions.clear();
    this.heirs.clear();
    for (const name of callees) {
      this.calls.delete(name);
      this.made.delete(name);
      this.aliases.delete(name);
      this.setters.delete(name);
    }
  }
}

function extensionsIn(slot: TopLevel, name: string): readonly ClassValue[] {
  return slot.statements.flatMap((statement, index) =>
    statement.kind === 'class' && statement.node.extensionOf?.name === name
      ? [{ kind: 'class', node: statement.node, scope: { kind: 'module', slot, index } }]
      : [],
  );
}

function isHanded({ args }: Call, name: string): boolean {
  return args.some(
    ({ value }) => (value.kind === 'name' || value.kind === 'member') && calleeName(value) === name,
  );
}
