import { IntrinsicTable } from '../evaluate/intrinsic-table';
import type { Program } from '../evaluate/program';
import type { Import } from '../ir/statements';
import type { ModuleSystem } from '../project/module-system';
import type { Project } from '../project/project';
import type { ShapeIndex } from '../recognize/shape-index';
import type { Language } from '../source/language';
import { type IrNode, walk } from '../source/walk';
import { ImportReach } from './import-reach';
import { ReachedNames } from './reached-names';

/** A program, and where it stands in its project. */
export interface PlacedProgram {
  readonly program: Program;
  readonly path: string;
  readonly language: Language;
  /** Whether it is all that its file holds, and not code in a page or a notebook. */
  readonly isWhole: boolean;
}

/** A file that imports another one. */
export interface Importer {
  readonly path: string;
  /** Whether its text has a word. */
  mentions(word: string): boolean;
  /** Null when it can't be parsed. */
  names(): ReachedNames | null;
}

/** The names by which programs of a project that stays as it is may hold what calls come from. */
export class ProjectNames {
  readonly #reach: ImportReach;
  readonly #names = new WeakMap<Program, ReachedNames>();
  readonly #open = new WeakMap<Program, ReachedNames>();
  readonly #importers = new Map<string, readonly Importer[]>();
  readonly #tables = new Map<Language, IntrinsicTable>();

  constructor(
    private readonly project: Project,
    private readonly shapes: ShapeIndex,
  ) {
    this.#reach = new ImportReach(project, (path) => project.mayHoldCalls(path));
  }

  /** Null for languages in which names come from elsewhere without being imported. */
  of(placed: PlacedProgram): ReachedNames | null {
    const { program, language } = placed;
    if (!language.modules?.namesAreImported) return null;
    let names = this.#names.get(program);
    if (!names) {
      names = this.#follow(placed, language.modules, false);
      this.#names.set(program, names);
    }
    return names;
  }

  /** The files that import a program, and so may hand something of the kind to its functions. Tests are no part of what runs. */
  importersOf({ path, language: { modules } }: PlacedProgram): readonly Importer[] {
    if (modules === null) return [];
    let importers = this.#importers.get(path);
    if (!importers) {
      const paths = this.project.importersOf(path) ?? [];
      importers = paths
        .filter((each) => each !== path && (modules.isTest(path) || !modules.isTest(each)))
        .map((each) => this.importerAt(each, modules));
      this.#importers.set(path, importers);
    }
    return importers;
  }

  /** A file as one that imports others. */
  importerAt(path: string, modules: ModuleSystem): Importer {
    return {
      path,
      mentions: (word) => {
        const text = this.project.textAt(path);
        return text !== null && this.project.words.has(path, text, word);
      },
      names: () => this.#namesAt(path, modules),
    };
  }

  /** What may be handed to an importer by others counts as well. */
  #namesAt(path: string, modules: ModuleSystem): ReachedNames | null {
    const file = this.project.fileAt(path);
    if (!file) return null;
    const { source: program } = file;
    let names = this.#open.get(program);
    if (!names) {
      names = this.#follow({ program, path, language: program.language, isWhole: true }, modules, true);
      this.#open.set(program, names);
    }
    return names;
  }

  #follow({ program, path, language }: PlacedProgram, modules: ModuleSystem, open: boolean): ReachedNames {
    const table = this.#tableOf(language);
    const sources = {
      names: () => {
        const imported = this.#importedNames(program, path, modules, table);
        return imported && [...imported, ...this.shapes.globalNames(language.id), ...table.moduleFunctions];
      },
      changing: (method: string) => table.mutationOf(method) !== null || table.isMerging(method),
    };
    return new ReachedNames(program, sources, open);
  }

  #tableOf(language: Language): IntrinsicTable {
    let table = this.#tables.get(language);
    if (!table) {
      table = new IntrinsicTable(language.intrinsics);
      this.#tables.set(language, table);
    }
    return table;
  }

  /** The names under which a program imports what may lead to calls; null when they may be any names. */
  #importedNames(
    program: Program,
    path: string,
    modules: ModuleSystem,
    table: IntrinsicTable,
  ): readonly string[] | null {
    const names: string[] = [];
    let isAny = false;
    const look = (node: IrNode): boolean => {
      if (node.kind !== 'import') return true;
      for (const { imported, local } of node.bindings) {
        if (!this.#leads(node, imported, path, modules, table)) continue;
        if (local === null) isAny = true;
        else names.push(local);
      }
      return false;
    };
    const words = [...table.moduleWords.imports, ...table.moduleFunctions];
    const slots = new Set(words.flatMap((word) => program.slotsMentioning(word)));
    for (const { statements } of slots) for (const statement of statements) walk(statement, look);
    return isAny ? null : names;
  }

  #leads(
    { module }: Import,
    imported: string,
    path: string,
    modules: ModuleSystem,
    table: IntrinsicTable,
  ): boolean {
    if (this.shapes.mayLeadToCalls(module, imported) || table.loadsModules(module)) return true;
    const { resolver } = this.project.parts;
    const inner = modules.submodule(module, imported);
    const specifiers = inner === null ? [module] : [module, inner];
    const paths = specifiers.flatMap((each) => resolver.filesOf(modules, each, '*', path));
    return paths.some((each) => this.#reach.leadsFrom(each));
  }
}
