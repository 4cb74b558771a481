import type { Intrinsic, Intrinsics, Provisions, SettingsSchemas } from './intrinsics';
import type { ExternalValue, Value } from './values';

const MUTATIONS: ReadonlySet<Intrinsic> = new Set<Intrinsic>([
  'append',
  'append-many',
  'extend',
  'insert',
  'insert-front',
  'update',
  'set-default',
  'set-key',
  'remove-last',
  'remove-first',
  'clear',
  'remove',
  'reorder',
]);

/** Words by which statements are found that import and export; see `Intrinsics`. */
export interface ModuleWords {
  readonly imports: readonly string[];
  readonly exports: readonly string[];
  readonly results: readonly string[];
}

/** A language's intrinsics, ready to be looked up. */
export class IntrinsicTable {
  private readonly globals: ReadonlyMap<string, Intrinsic>;
  private readonly modules: ReadonlyMap<string, Intrinsic>;
  private readonly methods: Readonly<Record<ReceiverKind, ReadonlyMap<string, Intrinsic>>>;
  private readonly schemas: ReadonlyMap<string, SettingsSchemas>;
  private readonly tags: ReadonlySet<string>;
  private readonly merging: ReadonlySet<string>;
  private readonly mutating: ReadonlyMap<string, Intrinsic>;
  private readonly named: ReadonlySet<string>;
  /** Names of what looks something up by a key, with a fallback. */
  readonly lookups: ReadonlySet<string>;
  readonly assignmentsDeclare: boolean;
  readonly moduleWords: ModuleWords;
  readonly ambientNames: boolean;
  readonly ambientModules: readonly string[];
  readonly globalModule: string | null;
  readonly provisions: Provisions | null;

  constructor(intrinsics: Intrinsics) {
    const { globals, modules, methods, schemas, transparentTags, assignmentsDeclare } = intrinsics;
    this.moduleWords = {
      imports: intrinsics.importWords ?? ['import'],
      exports: intrinsics.exportWords ?? [],
      results: intrinsics.resultWords ?? [],
    };
    this.ambientNames = intrinsics.ambientNames ?? false;
    this.ambientModules = intrinsics.ambientModules ?? [];
    this.globalModule = intrinsics.globalModule ?? null;
    this.provisions = intrinsics.provisions ?? null;
    const named = (schemas ?? []).flatMap((each) => each.modules.map((module) => [module, each] as const));
    this.schemas = new Map(named);
    this.globals = new Map(Object.entries(globals));
    this.modules = new Map(Object.entries(modules));
    this.methods = {
      text: new Map(Object.entries(methods.text)),
      list: new Map(Object.entries(methods.list)),
      object: new Map(Object.entries(methods.object)),
      function: new Map(Object.entries(methods.function)),
    };
    this.lookups = new Set(intrinsics.lookups ?? []);
    const told = Object.entries(intrinsics.starNames ?? {});
    this.named = new Set([
      ...[...this.modules.keys()].flatMap((key) => /^[^:]+:\w+/.exec(key) ?? []),
      ...told.flatMap(([module, names]) => names.map((name) => `${module}:${name}`)),
    ]);
    this.tags = new Set(transparentTags);
    this.assignmentsDeclare = assignmentsDeclare;
    const all = [...this.methods.object, ...this.methods.list];
    const functions = [...this.globals, ...this.modules];
    this.merging = new Set(
      functions.flatMap(([key, intrinsic]) => (intrinsic === 'merge' ? [key.replace(/^.*[.:]/, '')] : [])),
    );
    this.mutating = new Map(all.filter(([, intrinsic]) => MUTATIONS.has(intrinsic)));
  }

  /** What an external value is to the language, or null. */
  ofExternal({ module, path }: ExternalValue): Intrinsic | null {
    let key = '';
    for (const step of path) {
      if (step.kind !== 'member') {
        // Calls of globals are told by their names alone.
        if (module === '') return null;
        key += '()';
      } else if (key !== '' || step.name !== 'default') key = key === '' ? step.name : `${key}.${step.name}`;
    }
    return (module === '' ? this.globals.get(key) : this.modules.get(`${module}:${key}`)) ?? null;
  }

  /** Of modules whose names are all imported, the one that is known to have a name; null when none is. */
  starOwner(name: string, modules: readonly string[]): string | null {
    return modules.find((module) => this.named.has(`${module}:${name}`)) ?? null;
  }

  /** How a module's library declares settings; null when it is no such library. */
  schemasOf(module: string): SettingsSchemas | null {
    return this.schemas.get(module) ?? null;
  }

  /** What a method does with a receiver of a kind, or null when it is none of the language's own. */
  ofMethod(receiver: Value, name: string): Intrinsic | null {
    switch (receiver.kind) {
      case 'text':
        return this.methods.text.get(name) ?? null;
      case 'list':
        return this.methods.list.get(name) ?? null;
      case 'object':
        return this.methods.object.get(name) ?? null;
      case 'function':
      case 'partial':
        return this.methods.function.get(name) ?? null;
      case 'external':
        // A method that is not called is a function.
        return receiver.path.at(-1)?.kind === 'member' ? (this.methods.function.get(name) ?? null) : null;
      default:
        return null;
    }
  }

  /** What a method of an unknown receiver may do: that of texts first, then of lists and objects. */
  ofAnyMethod(name: string): Intrinsic | null {
    const { text, list, object } = this.methods;
    return text.get(name) ?? list.get(name) ?? object.get(name) ?? null;
  }

  /** What a method changes in its receiver, or null when it changes nothing. */
  mutationOf(name: string): Intrinsic | null {
    return this.mutating.get(name) ?? null;
  }

  /** Whether functions of a name put what they are handed into the first of it (`Object.assign`). */
  isMerging(name: string): boolean {
    return this.merging.has(name);
  }

  /** Names of the functions that load modules by their names: what those give may be any of them. */
  get moduleFunctions(): readonly string[] {
    return [...this.globals].flatMap(([name, intrinsic]) => (intrinsic === 'module' ? [name] : []));
  }

  /** Whether a module has such a function (`importlib`). */
  loadsModules(module: string): boolean {
    return [...this.modules].some(
      ([key, intrinsic]) => intrinsic === 'module' && key.startsWith(`${module}:`),
    );
  }

  isTransparentTag(name: string): boolean {
    return this.tags.has(name);
  }
}

export type ReceiverKind = 'text' | 'list' | 'object' | 'function';
