import {
  FILES_KEY,
  fileKey,
  type Importers,
  importersKey,
  type Link,
  type Links,
  type PartLink,
} from '../evaluate/links';
import type { Program } from '../evaluate/program';
import type { SlotChange } from '../source/slot-change';
import { configurationSetting, formatOf } from './configuration';
import type { DataFormatId } from './data-format';
import { environmentSetting } from './environment-file';
import { namedFile } from './named-file';
import { isOwnSource } from './own-sources';
import type { ProjectFile } from './parsed-files';
import type { Project } from './project';

/** Who is told what happens to the files that an analysis uses. */
export interface LinkListener {
  /** Another file that it uses was edited. */
  edited(path: string, change: SlotChange): void;
  /** What these keys stand for (see `links.ts`) has changed; `gone` are paths of files that were let go of. */
  changed(keys: readonly string[], gone: readonly string[]): void;
}

/** More importers of one file than these are not looked at. */
const MOST_IMPORTERS = 64;

/** The way of one open file to the others of its project, and what it has come to on it. */
export class FileLinks implements Links {
  readonly #used = new Set<ProjectFile>();
  /** Paths that were asked for, there or not. */
  readonly #asked = new Set<string>();
  /** What was found for a name of a module that is several files, as long as no file changes. */
  readonly #parts = new Map<string, readonly Omit<PartLink, 'specifier'>[]>();
  #listener: LinkListener | null = null;

  constructor(
    readonly project: Project,
    readonly home: ProjectFile,
  ) {}

  listen(listener: LinkListener): void {
    this.#listener = listener;
  }

  find(specifier: string, from: Program): Link | null {
    const { modules } = this.home.source.language;
    if (modules === null) return null;
    const { resolver, files, isSdk } = this.project.parts;
    const path = resolver.resolve(modules, specifier, this.project.pathOf(from));
    if (path !== null && isSdk(specifier) && isOwnSource(specifier, path, files)) return null;
    if (path === null) return null;
    const found = { program: this.programAt(path), key: fileKey(path), specifier };
    const content = found.program === null ? this.project.contentAt(path, specifier) : null;
    return content === null ? found : { ...found, content };
  }

  findParts(specifier: string, name: string, from: Program): readonly PartLink[] | null {
    const { modules } = this.home.source.language;
    if (!modules?.filesOf) return null;
    const { resolver, files, isSdk } = this.project.parts;
    const path = this.project.pathOf(from);
    const found = this.#once(`${path}\n${specifier}\n${name}`, () => {
      const paths = resolver.filesOf(modules, specifier, name, path);
      const word = name === '*' || name === 'default' ? null : name;
      const meant = paths.filter((each) => !isSdk(specifier) || !isOwnSource(specifier, each, files));
      return meant.map((each) => this.#part(each, word));
    });
    return found.map((part) => ({ ...part, specifier }));
  }

  siblingsOf(program: Program, word: string): readonly Omit<PartLink, 'specifier'>[] {
    const path = this.project.pathOf(program);
    return this.#once(`${path}\n${word}`, () =>
      this.#siblingPaths(path).map((each) => this.#part(each, word)),
    );
  }

  setUpOf(program: Program, word: string): readonly Omit<PartLink, 'specifier'>[] {
    const { modules } = this.home.source.language;
    if (!modules?.setUpFiles) return [];
    const path = this.project.pathOf(program);
    return this.#once(`${path}\n${word}\nset up`, () => {
      const paths = this.project.parts.resolver.setUpFilesOf(modules, path);
      return paths.filter((each) => !this.#onlyTests(each)).map((each) => this.#part(each, word));
    });
  }

  /** Files that are yet to be loaded are asked for again. */
  #once(key: string, find: () => readonly Omit<PartLink, 'specifier'>[]) {
    const known = this.#parts.get(key);
    if (known) return known;
    const found = find();
    if (this.#isLoaded(found)) this.#parts.set(key, found);
    return found;
  }

  #isLoaded(parts: readonly Omit<PartLink, 'specifier'>[]): boolean {
    return parts.every(({ path }) => this.project.parts.files.read(path) !== null);
  }

  #part(path: string, word: string | null): Omit<PartLink, 'specifier'> {
    return { path, program: this.#mentions(path, word) ? this.programAt(path) : null, key: fileKey(path) };
  }

  findSubmodule(specifier: string, name: string, from: Program): Link | null {
    const inner = this.home.source.language.modules?.submodule(specifier, name) ?? null;
    return inner === null ? null : this.find(inner, from);
  }

  importersOf(program: Program, word: string | null): Importers {
    const path = this.project.pathOf(program);
    const paths = [...this.#siblingPaths(path), ...(this.project.importersOf(path) ?? [])];
    const programs: Program[] = [];
    for (const path of new Set(paths)) {
      if (path === this.home.path || this.#onlyTests(path) || !this.#mentions(path, word)) continue;
      if (programs.length === MOST_IMPORTERS) return { programs, complete: false };
      const found = this.programAt(path);
      if (found) programs.push(found);
    }
    return { programs, complete: true };
  }

  readFile(named: string, from: Program) {
    const path = namedFile(named, this.project.pathOf(from), this.project.parts.files);
    if (path === null) return null;
    this.#asked.add(path);
    return { text: this.project.textAt(path), key: fileKey(path) };
  }

  parseData(format: DataFormatId, text: string): unknown {
    return this.project.parseData(format, text);
  }

  environment(variable: string) {
    const keys: string[] = [];
    const set = environmentSetting(variable, this.home.path, this.project.parts.files, (path) => {
      this.#asked.add(path);
      keys.push(fileKey(path));
    });
    return { set, keys };
  }

  configuration(key: string) {
    const { modules } = this.home.source.language;
    const system = modules?.configuration;
    if (!modules || !system) return { set: null, placeholder: null, keys: [] };
    const keys: string[] = [];
    const paths = this.project.parts.resolver.configurationOf(modules, this.home.path);
    const set = configurationSetting(
      key,
      paths,
      system,
      (path) => this.#dataAt(path),
      (path) => {
        this.#asked.add(path);
        keys.push(fileKey(path));
      },
    );
    return { set, placeholder: system.placeholder, keys };
  }

  #dataAt(path: string): unknown {
    const format = formatOf(path);
    const text = format === null ? null : this.project.textAt(path);
    return format === null || text === null ? undefined : this.project.parseData(format, text);
  }

  nameOf(program: Program): string {
    return this.project.pathOf(program);
  }

  /** Notes that the analysis depends on a file, parsed or not. */
  note(path: string): void {
    this.#asked.add(path);
  }

  /** The program of a file of the same kind of language; null when there is none, or it is yet to be loaded. */
  programAt(path: string): Program | null {
    if (path === this.home.path) return this.home.source;
    this.#asked.add(path);
    const file = this.project.fileAt(path);
    if (!file || file.source.language.intrinsics !== this.home.source.language.intrinsics) return null;
    this.#used.add(file);
    return file.source;
  }

  /** The files other than its own that the analysis has come to. */
  get used(): ReadonlySet<ProjectFile> {
    return this.#used;
  }

  /** Whether the analysis has come to a file other than its own. */
  uses(file: ProjectFile): boolean {
    return this.#used.has(file);
  }

  fileEdited({ path }: ProjectFile, change: SlotChange): void {
    this.#parts.clear();
    this.#listener?.edited(path, change);
  }

  fileWent(file: ProjectFile): void {
    this.#parts.clear();
    if (this.#used.delete(file)) this.#listener?.changed([fileKey(file.path)], [file.path]);
  }

  /** True when the analysis has asked for the file, so that it may be another one now. */
  fileCame(path: string): boolean {
    this.#parts.clear();
    if (!this.#asked.has(path)) return false;
    this.#listener?.changed([fileKey(path), importersKey(this.home.path)], []);
    return true;
  }

  filesChanged(): boolean {
    this.#parts.clear();
    if (this.home.source.language.modules === null) return false;
    const all = [...this.#asked].map(fileKey);
    this.#listener?.changed([FILES_KEY, ...all], []);
    return true;
  }

  importersChanged(path: string): boolean {
    if (path !== this.home.path) return false;
    this.#listener?.changed([importersKey(path)], []);
    return true;
  }

  /** What tests hand over, doubles and made-up models, is not what a program runs with. */
  #onlyTests(path: string): boolean {
    const { modules } = this.home.source.language;
    return modules?.isTest(path) === true && !modules.isTest(this.home.path);
  }

  #siblingPaths(path: string): readonly string[] {
    const { modules } = this.home.source.language;
    return modules === null ? [] : this.project.parts.resolver.siblingsOf(modules, path);
  }

  #mentions(path: string, word: string | null): boolean {
    this.#asked.add(path);
    if (word === null) return true;
    const text = this.project.parts.files.read(path);
    return text !== null && this.project.words.has(path, text, word);
  }
}
