import type { Language } from '../source/language';
import type { ProgramSource } from '../source/program-source';
import { changesSlots, type SlotChange } from '../source/slot-change';
import { SourceFile } from '../source/source-file';
import type { SyntaxParser, TextEdit } from '../source/syntax';
import type { DataFormat, DataFormatId } from './data-format';
import { FileLinks } from './file-links';
import type { ModuleResolver } from './module-resolver';
import type { ModuleSystem } from './module-system';
import { ParsedData } from './parsed-data';
import { ParsedFiles, type ProjectFile } from './parsed-files';
import { WordSets } from './word-sets';
import type { WorkspaceFiles } from './workspace-files';

/** What a project needs of the engine around it. */
export interface ProjectParts {
  readonly files: WorkspaceFiles;
  readonly resolver: ModuleResolver;
  /** Whether a module is one that calls of generative-AI APIs come from. */
  isSdk(module: string): boolean;
  /** Whether a text in a language may hold such calls: without an import or an address that tells of them it holds none. */
  mayHoldCalls(text: string, language: Language): boolean;
  /** The language of a file by its path; null for files that can't be imported. */
  languageOf(path: string): Language | null;
  readonly dataFormats: readonly DataFormat[];
  /** Whether its files stay as they are as long as it is there; absent: they may change. */
  readonly isStill?: boolean;
  /** Null when it is yet to be loaded. */
  parserOf(language: Language): SyntaxParser | null;
}

/** What import specifiers end in that ask for a file's text. */
const RAW = ['?raw', '?text', '?inline'];

/**
 * The files of a workspace that analyses have come to: parsed once, and shared by all that import them. A file that is
 * open is the same object for its own analysis and for those of its importers.
 */
export class Project {
  readonly #files = new ParsedFiles();
  readonly #paths = new WeakMap<object, string>();
  readonly #users = new Set<FileLinks>();
  readonly #importers = new Map<string, readonly string[]>();
  readonly #imports = new Map<string, { readonly text: string; readonly paths: readonly string[] }>();
  readonly #holding = new Map<string, { readonly text: string; readonly holds: boolean }>();
  readonly #data: ParsedData;
  /** Of the texts that words were looked for in. */
  readonly words = new WordSets();
  /** Paths of the files that are open: their text is the editor's. */
  readonly #open = new Set<string>();

  constructor(readonly parts: ProjectParts) {
    this.#data = new ParsedData(parts.dataFormats);
  }

  /** A file that is opened to be analysed itself, with its way to the others. Every `open` is paid back with `close`. */
  open(path: string, text: string, language: Language, parser: SyntaxParser): FileLinks {
    this.#open.add(path);
    const known = this.#files.peek(path);
    if (known?.source.language === language) this.update(known, text, []);
    else this.#add(path, new SourceFile(language, parser, text));
    const links = new FileLinks(this, this.#files.peek(path)!);
    this.#users.add(links);
    return links;
  }

  /** The way of a program that others can't import: the code in a page or a component. Is paid back with `close`. */
  join(path: string, source: ProgramSource): FileLinks {
    this.#paths.set(source, path);
    const links = new FileLinks(this, { path, source });
    this.#users.add(links);
    return links;
  }

  close(links: FileLinks): void {
    this.#users.delete(links);
    const { path, source } = links.home;
    if (this.#files.peek(path) !== links.home) {
      source.dispose();
      return;
    }
    if (![...this.#users].some(({ home }) => home.path === path)) this.#open.delete(path);
    this.#makeRoom();
  }

  /** The files that are held parsed, open ones included. */
  get parsedPaths(): readonly string[] {
    return this.#files.paths;
  }

  /** A file as it is parsed already, or parsed now when its text is there; null when it is not. */
  fileAt(path: string): ProjectFile | null {
    const known = this.#files.get(path);
    if (known) return known;
    const language = this.parts.languageOf(path);
    const text = language && this.parts.files.read(path);
    const parser = language && text !== null ? this.parts.parserOf(language) : null;
    if (!language || text === null || !parser) return null;
    return this.#add(path, new SourceFile(language, parser, text));
  }

  /** The files of the project that a file imports, as far as a look at its text tells. */
  importsOf(path: string): readonly string[] {
    const modules = this.parts.languageOf(path)?.modules ?? null;
    const text = modules && this.textAt(path);
    if (!modules || text === null) return [];
    const known = this.#imports.get(path);
    if (known?.text === text) return known.paths;
    const paths = this.importedBy(text, modules, path);
    this.#imports.set(path, { text, paths });
    return paths;
  }

  /** The files of the project that a text at some path imports. */
  importedBy(text: string, modules: ModuleSystem, path: string): readonly string[] {
    const { resolver } = this.parts;
    const found = modules.specifiersIn(text).flatMap((each) => resolver.filesOf(modules, each, '*', path));
    return [...new Set([...found, ...resolver.siblingsOf(modules, path)])];
  }

  /** As `WorkspaceFiles.importersOf`, found once between changes of files. */
  importersOf(path: string): readonly string[] | null {
    const known = this.#importers.get(path);
    if (known) return known;
    const found = this.parts.files.importersOf(path);
    if (found !== null) this.#importers.set(path, found);
    return found;
  }

  /** Whether an import in the file `from` may mean the file at a path. */
  leadsTo(specifier: string, from: string, path: string): boolean {
    const modules = this.parts.languageOf(from)?.modules ?? null;
    return modules !== null && this.parts.resolver.filesOf(modules, specifier, '*', from).includes(path);
  }

  /** The text of a file; null when it is not there, or yet to be loaded. */
  textAt(path: string): string | null {
    return this.#open.has(path) ? (this.#files.peek(path)?.source.text ?? null) : this.parts.files.read(path);
  }

  /** Whether a file may hold calls; false as well when it is not there, or yet to be loaded. */
  mayHoldCalls(path: string): boolean {
    const language = this.parts.languageOf(path);
    const text = language && this.textAt(path);
    if (!language || text === null) return false;
    const known = this.#holding.get(path);
    if (known?.text === text) return known.holds;
    const holds = this.parts.mayHoldCalls(text, language);
    this.#holding.set(path, { text, holds });
    return holds;
  }

  /** What an imported file holds that is no source code: plain data, or a text that is asked for as such. */
  contentAt(path: string, specifier: string): { readonly data: unknown } | null {
    const format = this.parts.dataFormats.find(({ extensions }) =>
      extensions.some((each) => path.toLowerCase().endsWith(each)),
    );
    const isRaw = RAW.some((suffix) => specifier.endsWith(suffix));
    const text = format || isRaw ? this.textAt(path) : null;
    if (text === null) return null;
    const data = isRaw || !format ? text : this.parseData(format.id, text);
    return data === undefined ? null : { data };
  }

  /** As `ParsedData.of`. */
  parseData(id: DataFormatId, text: string): unknown {
    return this.#data.of(id, text);
  }

  /** The path of a program that belongs to the project. */
  pathOf(program: object): string {
    return this.#paths.get(program) ?? '';
  }

  /** Takes over a new text of a file, and tells all who use it but the file itself. */
  update(file: ProjectFile, text: string, edits: readonly TextEdit[]): SlotChange {
    const change = file.source.update(text, edits);
    this.#tell(file, change);
    return change;
  }

  /** As `SourceFile.settle`. */
  settle(file: ProjectFile): SlotChange {
    const change = file.source.settle();
    this.#tell(file, change);
    return change;
  }

  /**
   * To be told when the text of a file that is not open was loaded or has changed (null: it is gone). Gives the open
   * files whose analysis may be another one now.
   */
  fileChanged(path: string, text: string | null): readonly FileLinks[] {
    this.#importers.clear();
    const affected = this.parts.resolver.forget(path) ? this.filesChanged() : [];
    if (this.#open.has(path)) return affected;
    const known = this.#files.peek(path);
    this.#imports.delete(path);
    this.#holding.delete(path);
    if (known && text !== null) {
      const changed = [...this.#users].filter((user) => user.uses(known));
      this.update(known, text, []);
      return [...new Set([...affected, ...changed])];
    }
    if (known) this.#remove(known);
    return [...new Set([...affected, ...this.#told((user) => user.fileCame(path))])];
  }

  /** To be told when files came or went, so that imports may lead elsewhere. */
  filesChanged(): readonly FileLinks[] {
    this.parts.resolver.reset();
    this.#importers.clear();
    this.#imports.clear();
    this.#holding.clear();
    this.words.clear();
    return this.#told((user) => user.filesChanged());
  }

  /** To be told when more, or others, are known to import a file. */
  importersChanged(path: string): readonly FileLinks[] {
    this.#importers.clear();
    return this.#told((user) => user.importersChanged(path));
  }

  dispose(): void {
    for (const file of this.#files.all) file.source.dispose();
    this.#files.clear();
    this.#users.clear();
  }

  #told(tell: (user: FileLinks) => boolean): FileLinks[] {
    return [...this.#users].filter(tell);
  }

  #tell(file: ProjectFile, change: SlotChange): void {
    if (!changesSlots(change)) return;
    for (const user of this.#users)
      if (user.uses(file)) user.fileEdited(file, change);
      else user.fileCame(file.path);
  }

  #add(path: string, source: SourceFile): ProjectFile {
    const before = this.#files.peek(path);
    if (before) this.#remove(before);
    const file: ProjectFile = { path, source };
    this.#files.add(file);
    this.#paths.set(source, path);
    this.#makeRoom();
    return file;
  }

  #remove(file: ProjectFile): void {
    this.#files.remove(file);
    for (const user of this.#users) user.fileWent(file);
    file.source.dispose();
  }

  /** Lets go of the files that no analysis uses, the least recent ones first. */
  #makeRoom(): void {
    const whoIsUsed = () => {
      const used = new Set([...this.#users].flatMap((user) => [...user.used]));
      return (file: ProjectFile) => this.#open.has(file.path) || used.has(file);
    };
    for (const file of this.#files.tooMany(whoIsUsed)) this.#remove(file);
  }
}
