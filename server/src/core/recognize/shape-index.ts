import type { ExternalValue } from '../evaluate/values';
import type { Provider } from '../provider/provider';
import { resolveProvider } from '../provider/resolve-provider';
import type { LanguageId } from '../source/language';
import { type CompiledCall, type CompiledSdk, compile, speaks } from './compiled-sdk';
import { isBelow, packageName } from './package-name';
import { beginsWith, matchesPath, type PathPattern, type PathSegment, segmentsOf } from './path-pattern';
import type { CallShape, SdkShape } from './sdk-shape';
import { isCompound, ShapeImports } from './shape-imports';

/** A shape's call that a callee was found to be. */
export interface ShapeMatch {
  readonly sdk: SdkShape;
  readonly call: CallShape;
  /** The module's own spelling that matched. */
  readonly module: string;
  /** The way from that module, transparent steps left out. */
  readonly path: readonly PathSegment[];
  /** The same with all its steps. */
  readonly whole: readonly PathSegment[];
}

/** Names by which calls may be found. */
export interface ShapeNames {
  /** That the callee of a recognised call may end in. */
  readonly methods: ReadonlySet<string>;
  /** Of what makes something that is itself called. */
  readonly makers: ReadonlySet<string>;
  /** Of what implements interfaces of the project (`SdkShape.services`). */
  readonly services: ReadonlySet<string>;
  /** In lower case: words in the names of functions that may be alike (`SdkShape.alike`). */
  readonly alikeWords: readonly string[];
}

/** All shapes, ready to be asked: which names calls end in, which modules matter, what a callee is. */
export class ShapeIndex {
  /** What tells by a text alone whether it may hold calls. */
  readonly imports: ShapeImports;
  readonly #compiled: readonly CompiledSdk[];
  readonly #exact = new Map<string, CompiledSdk[]>();
  readonly #unseen: readonly CompiledSdk[];
  readonly #below: { readonly prefix: string; readonly compiled: CompiledSdk }[] = [];
  /** Modules that hold modules of SDKs. */
  readonly #above = new Set<string>();
  readonly #globals = new Map<LanguageId, readonly string[]>();
  readonly #unseenEnds = new Map<LanguageId, ReadonlySet<string>>();

  /** `providers` are those whose hosts the clients may ask that ask anybody. */
  constructor(
    sdks: readonly SdkShape[],
    private readonly providers: readonly Provider[] = [],
  ) {
    this.#compiled = sdks.map(compile);
    for (const each of this.#compiled) this.#add(each);
    this.#unseen = this.#compiled.filter(({ unseen }) => unseen.length > 0);
    this.imports = new ShapeImports(this.#compiled, providers);
  }

  /** Id of the provider that answers at an address, by its host; null when nobody is known there. */
  providerAt(url: string): string | null {
    return resolveProvider(url, this.providers, {}).provider;
  }

  /** The names by which calls are found in one language, before anything is evaluated. */
  names(language: LanguageId): ShapeNames {
    const methods = new Set<string>();
    const makers = new Set<string>();
    const services = new Set<string>();
    for (const { sdk, calls, unseen } of this.#compiled) {
      if (!speaks(sdk, language)) continue;
      for (const name of sdk.calledAs ?? []) methods.add(name);
      for (const name of sdk.services ?? []) services.add(name);
      for (const { lastNames, callsMade } of [...calls, ...unseen].flatMap(({ patterns }) => patterns))
        for (const name of lastNames) (callsMade ? makers : methods).add(name);
    }
    const alikeWords = this.#compiled.flatMap(({ sdk }) =>
      sdk.alike && speaks(sdk, language) ? [sdk.alike.word] : [],
    );
    methods.delete('*');
    return { methods, makers, services, alikeWords };
  }

  /** The call that a value from a module is when it is called; null when it is none that we know. */
  match(value: ExternalValue, language: LanguageId): ShapeMatch | null {
    const called = segmentsOf(value.path);
    const path = called.length === 0 ? [{ name: 'default', call: null }] : called;
    const starts = startsOf(packageName(value.module), path);
    for (const start of starts) {
      for (const compiled of this.#exactly(start.module, language)) {
        const found = matchIn(compiled, start.module, start.path);
        if (found) return found;
      }
    }
    // Any name below such a package could be a module: as much as may be of the way is left to the paths.
    for (const start of starts.reverse()) {
      for (const compiled of this.#belowOf(start.module, language)) {
        const found = matchIn(compiled, start.module, start.path);
        if (found) return found;
      }
    }
    return null;
  }

  /** The call that the names behind a client which can't be seen lead to; `client` is what that is called. */
  matchUnseen(client: string, path: readonly PathSegment[], language: LanguageId): ShapeMatch | null {
    for (const compiled of this.#unseen) {
      if (!speaks(compiled.sdk, language)) continue;
      const found = matchAmong(compiled.unseen, compiled.sdk, '', path, path, client);
      if (found) return found;
    }
    return null;
  }

  /** Whether calls of unseen clients end in a name that is made of several words: few others do. */
  endsUnseen(name: string, language: LanguageId): boolean {
    let names = this.#unseenEnds.get(language);
    if (!names) {
      const own = this.#unseen.filter(({ sdk }) => speaks(sdk, language));
      const all = own.flatMap(({ unseen }) => unseen.flatMap(({ patterns }) => patterns));
      names = new Set(all.flatMap(({ lastNames }) => lastNames.filter(isCompound)));
      this.#unseenEnds.set(language, names);
    }
    return names.has(name);
  }

  /** The client that a function which can't be seen is like, by its name. */
  matchAlike(name: string, language: LanguageId): ShapeMatch | null {
    for (const { sdk } of this.#compiled) {
      const { alike } = sdk;
      if (!alike || !speaks(sdk, language) || !name.toLowerCase().includes(alike.word)) continue;
      const path = [{ name, call: null }];
      return { sdk, call: { ...alike, path: name }, module: '', path, whole: path };
    }
    return null;
  }

  /** Whether a module, or a name of it, may be or hold one that some SDK is imported from. */
  mayLeadToCalls(module: string, name: string): boolean {
    const whole = packageName(module);
    return this.hasModule(whole) || this.#above.has(whole) || this.hasModule(`${whole}.${name}`);
  }

  /** Names by which calls may begin where nothing of the program binds them. */
  globalNames(language: LanguageId): readonly string[] {
    const known = this.#globals.get(language);
    if (known) return known;
    const names = new Set<string>();
    for (const { sdk, calls } of this.#compiled) {
      if (!speaks(sdk, language)) continue;
      for (const module of sdk.modules) names.add(module.split(/[./]/)[0]!);
      for (const name of sdk.calledAs ?? []) names.add(name);
      if (sdk.modules.includes(''))
        for (const { patterns } of calls) for (const each of patterns) firstNames(each, names);
    }
    names.delete('');
    this.#globals.set(language, [...names]);
    return [...names];
  }

  /** Whether some SDK is imported from a module; what is global comes from none. */
  hasModule(module: string): boolean {
    const name = packageName(module);
    if (name === '') return false;
    return this.#exact.has(name) || this.#below.some(({ prefix }) => isBelow(name, prefix));
  }

  /** Of modules whose names are all imported, the one in which the paths of some call begin with a name. */
  ownerOf(name: string, modules: readonly string[], language: LanguageId): string | null {
    const isOwner = (module: string) => {
      const compiled = [...this.#exactly(module, language), ...this.#belowOf(module, language)];
      return compiled.some(
        ({ sdk, calls }) =>
          sdk.names?.test(name) ||
          calls.some(({ patterns }) => patterns.some((each) => beginsWith(each, name))),
      );
    };
    return modules.find((module) => isOwner(packageName(module))) ?? null;
  }

  #add(compiled: CompiledSdk): void {
    for (const module of compiled.sdk.modules) {
      for (const { index } of module.matchAll(/[./]/g)) this.#above.add(module.slice(0, index));
      if (module.endsWith('/*')) this.#below.push({ prefix: module.slice(0, -2), compiled });
      else this.#exact.set(module, [...(this.#exact.get(module) ?? []), compiled]);
    }
  }

  #exactly(module: string, language: LanguageId): readonly CompiledSdk[] {
    return (this.#exact.get(module) ?? []).filter(({ sdk }) => speaks(sdk, language));
  }

  *#belowOf(module: string, language: LanguageId): Iterable<CompiledSdk> {
    for (const { prefix, compiled } of this.#below)
      if (isBelow(module, prefix) && speaks(compiled.sdk, language)) yield compiled;
  }
}

function firstNames({ segments }: PathPattern, found: Set<string>): void {
  for (const { names, optional, any } of segments) {
    for (const name of names) found.add(name);
    if (!optional && !any) return;
  }
}

/**
 * The ways to read where a value comes from: `google` + `genai.Client` is also `google.genai` + `Client`. The longest
 * module first.
 */
function startsOf(
  module: string,
  path: readonly PathSegment[],
): { module: string; path: readonly PathSegment[] }[] {
  const starts = [{ module, path }];
  let longer = module;
  for (let taken = 1; taken <= Math.min(3, path.length - 1); taken++) {
    const segment = path[taken - 1];
    if (!segment || segment.call) break;
    longer = longer === '' ? segment.name : `${longer}.${segment.name}`;
    starts.unshift({ module: longer, path: path.slice(taken) });
  }
  return starts;
}

function matchIn(compiled: CompiledSdk, module: string, path: readonly PathSegment[]): ShapeMatch | null {
  const kept =
    compiled.transparent.size === 0 ? path : path.filter((segment) => !isTransparent(segment, compiled));
  return matchAmong(compiled.calls, compiled.sdk, module, kept, path);
}

function matchAmong(
  calls: readonly CompiledCall[],
  sdk: SdkShape,
  module: string,
  kept: readonly PathSegment[],
  whole: readonly PathSegment[],
  client = '',
): ShapeMatch | null {
  const last = kept.at(-1);
  if (!last) return null;
  for (const { call, patterns } of calls) {
    if (
      patterns.some((pattern) => pattern.lastNames.includes(last.name) || pattern.lastNames.includes('*'))
    ) {
      const isMatch = patterns.some((pattern) => matchesPath(pattern, kept));
      if (isMatch && (call.clients?.test(client) ?? true)) return { sdk, call, module, path: kept, whole };
    }
  }
  return null;
}

function isTransparent(segment: PathSegment, compiled: CompiledSdk): boolean {
  return compiled.transparent.has(segment.call ? `${segment.name}()` : segment.name);
}
