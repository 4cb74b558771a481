import type { Provider } from '../provider/provider';
import type { LanguageId } from '../source/language';
import { addressMarks } from './address-marks';
import { type CompiledSdk, speaks } from './compiled-sdk';
import { ImportFilter } from './import-filter';
import { isBelow } from './package-name';
import type { SdkShape } from './sdk-shape';

/** Tells by a text alone, before it is parsed, whether calls of SDKs may stand in it. */
export class ShapeImports {
  readonly #sdks: readonly SdkShape[];
  readonly #unseen: readonly CompiledSdk[];
  /** By language; that of all of them under null. */
  readonly #filters = new Map<LanguageId | null, ImportFilter>();
  readonly #anybody = new Map<LanguageId, ImportFilter>();
  readonly #owners = new Map<LanguageId, ReadonlyMap<string, ImportFilter>>();

  constructor(
    private readonly compiled: readonly CompiledSdk[],
    private readonly providers: readonly Provider[],
  ) {
    this.#sdks = compiled.map(({ sdk }) => sdk);
    this.#unseen = compiled.filter(({ unseen }) => unseen.length > 0);
  }

  /**
   * Whether a text may import a module that calls come from, or names an address that calls go to: without either it
   * holds no call. In whatever language when none is given.
   */
  mayHoldCalls(text: string, language: LanguageId | null = null): boolean {
    let filter = this.#filters.get(language);
    if (!filter) {
      filter = this.#filterOf(this.#sdks.filter((sdk) => language === null || speaks(sdk, language)));
      this.#filters.set(language, filter);
    }
    return filter.mayImport(text);
  }

  /** Whether a text names a client that asks whoever it is told to, in one language. */
  mayAskAnybody(text: string, language: LanguageId): boolean {
    let filter = this.#anybody.get(language);
    if (!filter) {
      const asking = this.compiled.filter(({ sdk }) => sdk.marks !== undefined && speaks(sdk, language));
      const words = asking.filter(({ sdk }) => sdk.modules.includes('')).flatMap(firstNames);
      filter = new ImportFilter(
        asking.flatMap(({ sdk }) => sdk.modules),
        words,
      );
      this.#anybody.set(language, filter);
    }
    return filter.mayImport(text);
  }

  /** Words of which at least one stands in any text that holds a call. */
  get markers(): readonly string[] {
    const telling = this.#sdks.filter(({ marks }) => marks === undefined);
    const words = [...unseenWords(this.#unseen), ...this.#sdks.flatMap((sdk) => sdk.words ?? [])];
    const marks = addressMarks(this.#sdks, this.providers);
    return [...new Set([...markersOf(telling), ...words, ...marks])].sort();
  }

  /** The SDKs whose calls end in a name, in one language; null when none does. The same object for the same SDKs. */
  ownersOf(method: string, language: LanguageId): ImportFilter | null {
    let owners = this.#owners.get(language);
    if (!owners) {
      owners = this.#findOwners(language);
      this.#owners.set(language, owners);
    }
    return owners.get(method) ?? null;
  }

  #findOwners(language: LanguageId): ReadonlyMap<string, ImportFilter> {
    const byName = new Map<string, SdkShape[]>();
    for (const { sdk, calls, unseen } of this.compiled) {
      if (!speaks(sdk, language)) continue;
      const names = [...calls, ...unseen].flatMap(({ patterns }) =>
        patterns.flatMap((each) => each.lastNames),
      );
      for (const name of new Set([...names, ...(sdk.calledAs ?? [])]))
        byName.set(name, [...(byName.get(name) ?? []), sdk]);
    }
    const anywhere = byName.get('*') ?? [];
    const filters = new Map<string, ImportFilter>();
    const filterOf = (sdks: readonly SdkShape[]) => {
      const key = sdks.map((sdk) => this.#sdks.indexOf(sdk)).join(' ');
      const filter = filters.get(key) ?? this.#filterOf(sdks);
      filters.set(key, filter);
      return filter;
    };
    return new Map([...byName].map(([name, sdks]) => [name, filterOf([...new Set([...sdks, ...anywhere])])]));
  }

  #filterOf(sdks: readonly SdkShape[]): ImportFilter {
    const telling = sdks.filter(({ marks }) => marks === undefined);
    const unseen = this.#unseen.filter(({ sdk }) => sdks.includes(sdk));
    const words = [...unseenWords(unseen), ...sdks.flatMap((sdk) => sdk.words ?? [])];
    const modules = telling.flatMap((sdk) => sdk.modules);
    // Whoever may ask anybody may ask at any address that is known.
    return new ImportFilter(modules, words, addressMarks(sdks, this.providers));
  }
}

/** What the calls of a shape without a module begin with; what may be left out there counts as well as what follows. */
function firstNames({ calls }: CompiledSdk): readonly string[] {
  return calls.flatMap(({ patterns }) =>
    patterns.flatMap(({ segments }) => {
      const first = segments.findIndex(({ optional }) => !optional);
      return segments.slice(0, first + 1).flatMap(({ names }) => names);
    }),
  );
}

/**
 * What stands in any text with a call of an unseen client: the last two names, or the last one where it is made of several
 * words. A single common word (`send`, `chat`) would have nearly every text looked at; clients with marks are told by those.
 */
function unseenWords(all: readonly CompiledSdk[]): readonly string[] {
  const unmarked = all.filter(({ sdk }) => sdk.marks === undefined);
  const patterns = unmarked.flatMap(({ unseen }) => unseen.flatMap((call) => call.patterns));
  const words = patterns.flatMap(({ segments, lastNames }) => {
    const [before, last] = segments.slice(-2);
    if (!last || before?.any) return lastNames.filter(isCompound).map((name) => `.${name}`);
    if (!before || before.called) return [];
    return before.names.flatMap((owner) => last.names.map((name) => `${owner}.${name}`));
  });
  return [...new Set(words)];
}

/** Whether a name is made of several words. */
export function isCompound(name: string): boolean {
  return /[a-z][A-Z]|\w_\w/.test(name);
}

/**
 * The last part of every module's name: a text without any of them holds no call. A module below another one needs no
 * word of its own. Names too short to be telling (`ai`) count only in quotes, as JavaScript imports them.
 */
function markersOf(sdks: readonly SdkShape[]): string[] {
  const modules = [...new Set(sdks.flatMap((sdk) => sdk.modules))].filter((module) => module !== '');
  const telling = modules
    .map((module) => module.replace(/\/\*$/, ''))
    .filter((name) => lastPart(name).length > 3);
  const markers = new Set<string>();
  for (const module of modules) {
    const below = module.endsWith('/*');
    const name = below ? module.slice(0, -2) : module;
    if (telling.some((other) => other !== name && isBelow(name, other))) continue;
    const last = lastPart(name);
    if (last.length > 3) markers.add(last);
    else for (const quote of ["'", '"']) markers.add(`${quote}${last}${below ? '' : quote}`);
  }
  return [...markers].sort();
}

/** The last part of a module's name, with the one before it where it is short (`cloud.sdk`). */
function lastPart(module: string): string {
  const parts = module.split('.');
  const last = parts.at(-1) ?? module;
  return last.length > 3 ? last : parts.slice(-2).join('.');
}
