import type { Program } from '../evaluate/program';
import type { Call } from '../ir/expressions';
import type { TopLevel } from '../source/top-level';
import { forEachMention, RECEIVER } from './mentions';
import { handedTo, type NameLink, nameLinks, OUTSIDE, resultOf } from './name-links';

/** Where names begin to hold what matters. */
export interface NameSources {
  /** Names that hold it by themselves; null where any name may. */
  names(): readonly string[] | null;
  /** Whether a method changes what it is called on, or its first argument, by what it is handed. */
  changing(method: string): boolean;
}

/**
 * The names of a program that may hold what comes from some sources, found by following names from the sources on. It may be
 * wrong in saying so, never in denying it. For a program that stays as it is.
 */
export class ReachedNames {
  readonly #reached = new Set<string>();
  readonly #links = new Map<string, NameLink[]>();
  readonly #looked = new Set<TopLevel>();
  readonly #isAny: boolean;

  /** `open`: parameters may hold it as well, whoever hands them over. */
  constructor(
    private readonly program: Program,
    private readonly sources: NameSources,
    open = false,
  ) {
    const names = sources.names();
    this.#isAny = names === null;
    this.#reach([...(names ?? []), ...(open ? [OUTSIDE] : [])]);
  }

  /** Whether a call may be one of something from the sources, by its callee. */
  mayCall({ callee }: Call): boolean {
    if (this.#isAny) return true;
    if (callee.kind === 'name') return this.#reached.has(callee.name);
    if (callee.kind === 'member')
      return this.#reached.has(callee.property.name) || this.#isMentionedIn(callee.object);
    return this.#isMentionedIn(callee);
  }

  /** Whether a call may hand on anything from the sources. */
  mayHand({ args }: Call): boolean {
    return this.#isAny || args.some(({ value }) => this.#isMentionedIn(value));
  }

  /** Whether anything from the sources may be handed to functions or classes of a name. */
  mayHandTo(name: string): boolean {
    return this.#isAny || this.#isFound(handedTo(name), name);
  }

  /** Whether a name may hold anything from the sources. */
  mayHold(name: string): boolean {
    return this.#isAny || this.#isFound(name, name);
  }

  /** Parameters hold it wherever they stand, so that what matters is looked at where it is asked for. */
  #isFound(key: string, word: string): boolean {
    const slots = this.program.slotsMentioning(word);
    if (slots.length === 0) return false;
    if (this.#reached.has(OUTSIDE)) for (const slot of slots) this.#lookAt(slot);
    return this.#reached.has(key);
  }

  #isMentionedIn(expression: Parameters<typeof forEachMention>[0]): boolean {
    let found = false;
    forEachMention(expression, (name) => {
      found ||= this.#isReached(name);
    });
    return found;
  }

  #isReached(name: string): boolean {
    return this.#reached.has(name) || this.#reached.has(resultOf(name));
  }

  #reach(names: readonly string[]): void {
    const waiting = [...names];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (this.#reached.has(name)) continue;
      this.#reached.add(name);
      const word = wordOf(name);
      if (word !== null) for (const slot of this.program.slotsMentioning(word)) this.#lookAt(slot, waiting);
      // What a function gives is mentioned by the function's name.
      const keys = word !== null && name === resultOf(word) ? [name, word] : [name];
      for (const key of keys) for (const link of this.#links.get(key) ?? []) waiting.push(...link.to);
    }
  }

  #lookAt(slot: TopLevel, waiting: string[] | null = null): void {
    if (this.#looked.has(slot)) return;
    this.#looked.add(slot);
    const found: string[] = [];
    for (const link of nameLinks(slot.statements, (method) => this.sources.changing(method))) {
      for (const name of link.from) this.#linksFrom(name).push(link);
      if ([...link.from].some((name) => this.#isReached(name))) found.push(...link.to);
    }
    if (waiting) waiting.push(...found);
    else this.#reach(found);
  }

  #linksFrom(name: string): NameLink[] {
    let links = this.#links.get(name);
    if (!links) {
      links = [];
      this.#links.set(name, links);
    }
    return links;
  }
}

/** The word that stands in the text where a name is mentioned, or where what it stands for is; null for none of its own. */
function wordOf(name: string): string | null {
  if (name === RECEIVER || name === OUTSIDE) return null;
  return name.endsWith('()') ? name.slice(0, -2) : name.endsWith('(') ? name.slice(0, -1) : name;
}
