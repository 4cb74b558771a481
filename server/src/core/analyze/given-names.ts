import type { TopLevel } from '../source/top-level';
import {
  alikeNames,
  type CallNames,
  givenNames,
  type KnownNames,
  madeMembers,
  serviceHolders,
} from './call-names';
import { type Handed, handedIn, takenIn } from './handed-names';
import type { WordFilter } from './word-filter';

const NONE: ReadonlySet<string> = new Set();

interface GivenInSlot {
  readonly names: ReadonlySet<string>;
  /** Those of them that are members of classes, by which other files may call them as well. */
  readonly members: ReadonlySet<string>;
  readonly holders: ReadonlySet<string>;
  readonly handed: readonly Handed[];
}

const NOTHING: GivenInSlot = { names: NONE, members: NONE, holders: NONE, handed: [] };

/** The names that a file gives to methods that send and to what is itself called, kept from analysis to analysis. */
export class GivenNames {
  readonly #bySlot = new WeakMap<TopLevel, GivenInSlot>();
  #all = NONE;
  #members = NONE;
  #holders = NONE;
  #slots: readonly TopLevel[] | null = null;
  #imported = NONE;

  /** `mentionsCall` tells cheaply whether a text mentions any method or maker at all. */
  constructor(
    private readonly names: KnownNames,
    private readonly mentionsCall: WordFilter,
    private readonly textOf: (slot: TopLevel) => string,
  ) {}

  get callNames(): CallNames {
    return { ...this.names, given: this.#all, holders: this.#holders };
  }

  /** Names of members by which other files may call what this one declares. */
  get members(): ReadonlySet<string> {
    return this.#members;
  }

  /** Looks at the slots that are new; tells whether other names are given than before. `imported` are given elsewhere. */
  update(slots: readonly TopLevel[], imported: ReadonlySet<string> = NONE): boolean {
    if (slots === this.#slots && imported === this.#imported) return false;
    this.#slots = slots;
    this.#imported = imported;
    const given = slots.map((slot) => this.#givenIn(slot));
    const before = this.#all;
    this.#all = union([imported, ...given.map(({ names }) => names), this.#taken(given)]);
    this.#members = union(given.map(({ members }) => members));
    const held = this.#holders;
    this.#holders = union(given.map(({ holders }) => holders));
    return !isSame(before, this.#all) || !isSame(held, this.#holders);
  }

  /** Whether a text may call one of the names. */
  someCalledIn(text: string): boolean {
    for (const name of this.#all) if (text.includes(`${name}(`)) return true;
    for (const name of this.#holders) if (text.includes(name)) return true;
    return false;
  }

  /** The names by which functions of the file hold what it hands to them. */
  #taken(given: readonly GivenInSlot[]): ReadonlySet<string> {
    const handed = given.flatMap((each) => each.handed);
    if (handed.length === 0) return NONE;
    const takers = this.#slots!.filter((slot) => {
      const text = this.textOf(slot);
      return handed.some(({ to }) => text.includes(to));
    });
    return union(takers.map((slot) => takenIn(slot.statements, handed)));
  }

  #givenIn(slot: TopLevel): GivenInSlot {
    let given = this.#bySlot.get(slot);
    if (!given) {
      given = this.#lookIn(slot);
      this.#bySlot.set(slot, given);
    }
    return given;
  }

  #lookIn(slot: TopLevel): GivenInSlot {
    const text = this.textOf(slot);
    const alike = new Set(alikeNames(text, this.names.alikeWords));
    if (!this.mentionsCall.findsIn(text)) return alike.size === 0 ? NOTHING : { ...NOTHING, names: alike };
    const members = madeMembers(slot.statements, this.names);
    const names = union([givenNames(slot.statements, this.names), members, alike]);
    const handed = handedIn(slot.statements, this.names.methods);
    return { names, members, holders: serviceHolders(slot.statements, this.names), handed };
  }
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name));
}

/** Most sets are empty: nothing is made of them. */
function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const filled = sets.filter(({ size }) => size > 0);
  return filled.length < 2 ? (filled[0] ?? NONE) : new Set(filled.flatMap((each) => [...each]));
}
