import type { Context } from './context';
import type { EffectIndex } from './effects';
import { Exports } from './exports';
import { anywhereKey, FILES_KEY, importersKey, type Links, prefixOf } from './links';
import { type AfterStatement, ModuleNames } from './module-names';
import type { Program } from './program';
import { ProgramIndex } from './program-index';
import type { Scope } from './scope';

/** What looking through the files of a module costs, beside what is found there. */
const STEPS_OF_SIBLINGS = 4;

/** One file as the evaluator sees it. */
export interface Module {
  readonly program: Program;
  readonly index: ProgramIndex;
  readonly names: ModuleNames;
  readonly exports: Exports;
  /** What its names begin with among those that a result depends on; empty for the evaluated file. */
  readonly prefix: string;
}

/** The evaluated file, and those of its project that an evaluation has come to. */
export class Modules {
  readonly home: Module;
  private readonly others = new Map<object, Module>();

  constructor(
    home: Program,
    readonly links: Links | null,
    private readonly parts: {
      readonly context: Context;
      readonly effects: EffectIndex;
      readonly afterStatement: AfterStatement;
    },
  ) {
    this.home = this.create(home, '');
  }

  of(program: object): Module {
    if (program === this.home.program) return this.home;
    const known = this.others.get(program);
    if (known) return known;
    const added = this.create(program as Program, prefixOf(this.links?.nameOf(program as Program) ?? ''));
    this.others.set(program, added);
    return added;
  }

  /** The module that a point of the program stands in. */
  at(scope: Scope): Module {
    if (this.others.size === 0) return this.home;
    let at = scope;
    while (at.kind !== 'module') at = at.parent;
    return this.of(at.slot.home);
  }

  /**
   * A file with the others of its module that mention a word. That a result depends on the names for which `key` stands
   * is noted of all of them, by one key: of as many as a module may have, each with its own would be too much to keep.
   */
  withSiblings(file: Module, word: string, key: string): readonly Module[] {
    const siblings = this.links?.siblingsOf(file.program, word) ?? [];
    this.noteLook(this.keysOfLook(file, key, siblings.length > 0));
    return [file, ...siblings.flatMap(({ program }) => (program === null ? [] : [this.of(program)]))];
  }

  /** What a result depends on that looks for the names for which `key` stands in a file and the others of its module. */
  keysOfLook(file: Module, key: string, hasSiblings: boolean): readonly string[] {
    const own = file.prefix + key;
    if (!hasSiblings || this.links === null) return [own];
    const around = [importersKey(this.links.nameOf(this.home.program)), anywhereKey(key)];
    return file === this.home ? [own, ...around] : [own, ...around, this.home.prefix + key];
  }

  /** Notes and pays for such a look, whether it is done or its result is known. */
  noteLook(keys: readonly string[]): void {
    const { machine } = this.parts.context;
    for (const key of keys) machine.readName(key);
    if (keys.length > 1) for (let step = 0; step < STEPS_OF_SIBLINGS; step++) machine.spend();
  }

  /** The evaluated file and those in which its program is set up, as far as they mention a word. */
  settingUp(word: string): readonly Module[] {
    const { machine } = this.parts.context;
    const parts = this.links?.setUpOf(this.home.program, word) ?? [];
    machine.readName(FILES_KEY);
    const others = parts.flatMap(({ path, program, key }) => {
      machine.readName(key);
      machine.readName(prefixOf(path) + word);
      return program === null ? [] : [this.of(program)];
    });
    return [this.home, ...others.filter((each) => each !== this.home)];
  }

  hasSiblings({ program }: Module, word: string): boolean {
    return (this.links?.siblingsOf(program, word).length ?? 0) > 0;
  }

  /** The module whose names begin so among those that a result depends on, when one has been looked at. */
  withPrefix(prefix: string): Module | null {
    for (const module of this.others.values()) if (module.prefix === prefix) return module;
    return null;
  }

  /** Lets go of a file that is gone, or was loaded anew. */
  drop(prefix: string): void {
    for (const [program, module] of this.others) if (module.prefix === prefix) this.others.delete(program);
  }

  private create(program: Program, prefix: string): Module {
    const { context, effects, afterStatement } = this.parts;
    const index = new ProgramIndex(program, effects, context.intrinsics.moduleWords);
    const names = new ModuleNames(context, { index, prefix }, afterStatement);
    return {
      program,
      index,
      names,
      prefix,
      exports: new Exports(context, { index, names, prefix, program }),
    };
  }
}
