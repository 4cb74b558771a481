import type { TopLevel } from '../source/top-level';
import { alikeNames, type CallNames, givenNames, madeMembers } from './call-names';
import type { WordFilter } from './word-filter';

const NONE: ReadonlySet<string> = new Set();

interface GivenInSlot {
  readonly names: ReadonlySet<string>;
  /** Those of them that are members of classes, by which other files may call them as well. */
  readonly members: ReadonlySet<string>;
}

const NOTHING: GivenInSlot = { names: NONE, members: NONE };

/** The names that a file gives to methods that send and to what is itself called, kept from analysis to analysis. */
export class GivenNames {
  readonly #bySlot = new WeakMap<TopLevel, GivenInSlot>();
  #all = NONE;
  #members = NONE;
  #slots: readonly TopLevel[] | null = null;
  #imported = NONE;

  /** `mentionsCall` tells cheaply whether a text mentions any method or maker at all. */
  constructor(
    private readonly names: Omit<CallNames, 'given'>,
    private readonly mentionsCall: WordFilter,
    private readonly textOf: (slot: TopLevel) => string,
  ) {}

  get callNames(): CallNames {
    return { ...this.names, given: this.#all };
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
    this.#all = union([imported, ...given.map(({ names }) => names)]);
    this.#members = union(given.map(({ members }) => members));
    return before.size !== this.#all.size || [...before].some((name) => !this.#all.has(name));
  }

  /** Whether a text may call one of the names. */
  someCalledIn(text: string): boolean {
    for (const name of this.#all) if (text.includes(`${name}(`)) return true;
    return false;
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
    if (!this.mentionsCall.findsIn(text)) return alike.size === 0 ? NOTHING : { names: alike, members: NONE };
    const members = madeMembers(slot.statements, this.names);
    return { names: union([givenNames(slot.statements, this.names), members, alike]), members };
  }
}

/** Most sets are empty: nothing is made of them. */
function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const filled = sets.filter(({ size }) => size > 0);
  return filled.length < 2 ? (filled[0] ?? NONE) : new Set(filled.flatMap((each) => [...each]));
}
