import type { TopLevel } from '../source/top-level';
import { alikeNames, type CallNames, givenNames } from './call-names';
import type { WordFilter } from './word-filter';

const NONE: ReadonlySet<string> = new Set();

/** The names that a file gives to methods that send and to what is itself called, kept from analysis to analysis. */
export class GivenNames {
  readonly #bySlot = new WeakMap<TopLevel, ReadonlySet<string>>();
  #all = NONE;
  #slots: readonly TopLevel[] | null = null;

  /** `mentionsCall` tells cheaply whether a text mentions any method or maker at all. */
  constructor(
    private readonly names: Omit<CallNames, 'given'>,
    private readonly mentionsCall: WordFilter,
    private readonly textOf: (slot: TopLevel) => string,
  ) {}

  get callNames(): CallNames {
    return { ...this.names, given: this.#all };
  }

  /** Looks at the slots that are new; tells whether other names are given than before. */
  update(slots: readonly TopLevel[]): boolean {
    if (slots === this.#slots) return false;
    this.#slots = slots;
    let all: Set<string> | null = null;
    for (const slot of slots) {
      const given = this.#givenIn(slot);
      if (given.size === 0) continue;
      all ??= new Set();
      for (const name of given) all.add(name);
    }
    const before = this.#all;
    this.#all = all ?? NONE;
    return before.size !== this.#all.size || [...before].some((name) => !this.#all.has(name));
  }

  /** Whether a text may call one of the names. */
  someCalledIn(text: string): boolean {
    for (const name of this.#all) if (text.includes(`${name}(`)) return true;
    return false;
  }

  #givenIn(slot: TopLevel): ReadonlySet<string> {
    let given = this.#bySlot.get(slot);
    if (!given) {
      const text = this.textOf(slot);
      const alike = alikeNames(text, this.names.alikeWords);
      const named = this.mentionsCall.findsIn(text) ? givenNames(slot.statements, this.names) : NONE;
      given = alike.length === 0 ? named : new Set([...named, ...alike]);
      this.#bySlot.set(slot, given);
    }
    return given;
  }
}
