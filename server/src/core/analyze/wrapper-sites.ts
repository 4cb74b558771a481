import { walkCalls } from '../evaluate/call-walk';
import type { Place } from '../evaluate/frames';
import type { FunctionScope } from '../evaluate/scope';
import type { Call } from '../ir/expressions';
import type { ProgramSource } from '../source/program-source';
import type { TopLevel } from '../source/top-level';
import { alikeNames, type CalledName, type CallNames, calledName, type KnownNames } from './call-names';
import { GivenNames } from './given-names';
import type { WordFilter } from './word-filter';

/** What may be a call site, in a function that others may call by name. */
export interface WrapperSite {
  readonly call: Call;
  readonly place: Place;
  readonly called: CalledName;
}

/** Finds the functions of files in which calls may stand; looked for once in each top-level statement. */
export class WrapperSites {
  readonly #bySource = new WeakMap<ProgramSource, SitesOfFile>();

  constructor(
    private readonly names: KnownNames,
    private readonly mentionsCall: WordFilter,
  ) {}

  /** Whether a text may hold any, or members that send: it isn't worth parsing otherwise. */
  mayStandIn(text: string): boolean {
    return this.mentionsCall.findsIn(text) || alikeNames(text, this.names.alikeWords).length > 0;
  }

  of(source: ProgramSource): readonly WrapperSite[] {
    return this.#in(source).all();
  }

  /** Names of members of its classes that send, by which others may call them. */
  membersOf(source: ProgramSource): ReadonlySet<string> {
    return this.#in(source).members();
  }

  #in(source: ProgramSource): SitesOfFile {
    let known = this.#bySource.get(source);
    if (!known) {
      known = new SitesOfFile(source, this.names, this.mentionsCall);
      this.#bySource.set(source, known);
    }
    return known;
  }
}

class SitesOfFile {
  #bySlot = new WeakMap<TopLevel, readonly WrapperSite[]>();
  readonly #given: GivenNames;

  constructor(
    private readonly source: ProgramSource,
    names: KnownNames,
    private readonly mentionsCall: WordFilter,
  ) {
    this.#given = new GivenNames(names, mentionsCall, (slot) => this.#textOf(slot));
  }

  all(): readonly WrapperSite[] {
    const { slots } = this.source;
    if (this.#given.update(slots)) this.#bySlot = new WeakMap();
    return slots.flatMap((slot) => {
      let known = this.#bySlot.get(slot);
      if (!known) {
        known = this.#isWorthLowering(slot) ? sitesIn(slot, this.#given.callNames) : [];
        this.#bySlot.set(slot, known);
      }
      return known;
    });
  }

  members(): ReadonlySet<string> {
    if (this.#given.update(this.source.slots)) this.#bySlot = new WeakMap();
    return this.#given.members;
  }

  #isWorthLowering(slot: TopLevel): boolean {
    const text = this.#textOf(slot);
    return this.mentionsCall.findsIn(text) || this.#given.someCalledIn(text);
  }

  #textOf(slot: TopLevel): string {
    return this.source.text.slice(slot.start, slot.end);
  }
}

function sitesIn(slot: TopLevel, names: CallNames): readonly WrapperSite[] {
  const found: WrapperSite[] = [];
  walkCalls(slot, { call: (call) => calledName(call, names) !== null }, (call, place) => {
    if (wrapperOf(place)) found.push({ call, place, called: calledName(call, names)! });
  });
  return found;
}

/** The innermost function around a call that is called by name: not one that is handed to `map` on the spot. */
export function wrapperOf(place: Place): FunctionScope | null {
  for (let at = place.frames.length - 1; at >= 0; at--) {
    const frame = place.frames[at]!;
    if (frame.kind === 'function' && frame.scope.passedTo === null) return frame.scope;
  }
  return null;
}
