import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine, Home, ParserTable } from '../core/analyze/engine-api';
import type { FileKind } from '../core/container/file-kind';
import { fileImports } from '../core/project/file-imports';
import type { FileImports } from '../core/project/import-index';
import type { Project } from '../core/project/project';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Parsers } from '../ports/parsers';
import type { WorkspaceDisk } from '../ports/workspace-disk';
import { ChangedFiles, type FileChange } from './changed-files';
import { DiskChanges, type FoundChanges } from './disk-changes';
import type { DocumentListener } from './documents';
import { pathOf } from './file-path';
import { type BeginProgress, ImportIndexing } from './import-indexing';
import { MissingParsers } from './missing-parsers';
import { ParseBudget } from './parse-budget';
import { QuietDocuments } from './quiet-documents';
import { Settling, type SettlingParts } from './settling';
import { Workspace } from './workspace';

/** What looking across files takes of the engine. */
export type ProjectEngine = Pick<
  Engine,
  'createProject' | 'languages' | 'kindOf' | 'grammarsFor' | 'mayHoldUses' | 'readEndings'
>;

/** What looking across files takes of the session. */
export interface AcrossFilesParts extends Pick<SettlingParts, 'ask' | 'shown'> {
  readonly clock: Clock;
  readonly log: Log;
  readonly disk: WorkspaceDisk;
  /** Open documents whose last analysis another file has changed. */
  stale(): readonly string[];
  /** Larger files are not read. Never rejects. */
  maxBytes(): Promise<number>;
}

/** What a project is made with, once both are loaded. */
interface Tools {
  readonly engine: ProjectEngine;
  readonly parsers: MissingParsers;
  readonly project: Project;
}

/**
 * The project around the open documents. Owns what is known of the other files of the workspace (`workspace`, `indexing`)
 * and of documents that seem to run no call, and keeps all of it up to date: with edits of open documents, with what is
 * told of the disk, with what analyses ask for. Nothing is looked at before the first document is analysed.
 */
export class AcrossFiles implements DocumentListener {
  readonly workspace: Workspace;
  readonly indexing: ImportIndexing;
  /** Shows the user that it takes its time; null where that can't be. */
  beginProgress: BeginProgress | null = null;
  readonly #settling: Settling;
  readonly #changedFiles: ChangedFiles;
  readonly #disk: DiskChanges;
  #tools: Tools | null = null;
  /** Changes are found out one batch after the other. */
  #work: Promise<void> = Promise.resolve();
  readonly #listing = new Set<string>();
  /** Documents that were opened or edited since they last rested. */
  readonly #edited = new Set<string>();
  readonly #quiet = new QuietDocuments();
  readonly #budget = new ParseBudget();
  readonly #listingListeners: ((engine: ProjectEngine) => void)[] = [];

  constructor(private readonly parts: AcrossFilesParts) {
    const { clock, log, disk, maxBytes, ask, shown } = parts;
    this.workspace = new Workspace((path) => this.indexing.importersOf(path));
    this.#disk = new DiskChanges({
      disk,
      workspace: this.workspace,
      maxBytes,
      wanted: (name) => this.#isWanted(name),
      parsed: () => this.#tools?.project.parsedPaths ?? [],
      incomplete: (folder, most) =>
        log.warn(`${folder} holds more than ${most} files: those beyond are not looked at from other files.`),
    });
    this.indexing = new ImportIndexing({
      clock,
      log,
      paths: () =>
        this.#listing.size > 0
          ? null
          : [...this.workspace.paths()].filter((path) => this.#modulesOf(path) !== null),
      importsOf: (path) => this.#importsOf(path),
      leadsTo: (specifier, from, path) => this.#tools?.project.leadsTo(specifier, from, path) ?? false,
      changed: (paths) =>
        this.#settling.after(() => {
          for (const path of paths) this.#tools?.project.importersChanged(path);
        }),
      beginProgress: () => this.beginProgress,
    });
    this.#settling = new Settling({
      clock,
      load: () => this.#load(),
      giveUp: () => void this.workspace.takeWanted(),
      affected: () => [...new Set([...parts.stale(), ...this.#quiet.takeWoken()])],
      ask,
      shown,
    });
    this.#changedFiles = new ChangedFiles(clock, (batch) => this.#lookAtDisk(() => this.#disk.look(batch)));
  }

  opened(document: TextDocument): void {
    this.workspace.opened(document);
    this.changed(document);
  }

  changed({ uri }: TextDocument): void {
    this.#edited.add(uri);
    this.indexing.pause();
  }

  closed(uri: string): void {
    const path = this.workspace.pathOf(uri);
    this.workspace.closed(uri);
    this.#edited.delete(uri);
    this.#quiet.release(uri);
    if (path !== null) this.indexing.release(path);
    // What was not saved counts no longer.
    if (path !== null && this.workspace.isFile(path)) this.#changedFiles.add(path, 'changed');
  }

  /** Where a document stands among others; null when it is looked at alone. */
  homeOf(uri: string, engine: ProjectEngine, parsers: Parsers): Home | null {
    const path = this.workspace.pathOf(uri);
    const folder = path === null ? null : this.workspace.enter(path);
    if (path === null || folder === null) return null;
    this.#tools ??= this.#toolsOf(engine, parsers);
    this.#budget.renew();
    if (!this.workspace.isListed(folder)) this.#list(folder, engine);
    return { project: this.#tools.project, path };
  }

  /** As `Engine.mayHoldUses`. A document that holds none is not looked at again before something changes. */
  mayHoldUses(uri: string, text: string, kind: FileKind, home: Home): boolean {
    if (!this.#tools || this.#quiet.has(uri)) return false;
    const { engine } = this.#tools;
    const { value, paths } = this.workspace.watchReads(() => engine.mayHoldUses(text, kind, home));
    if (!value) this.#quiet.add(uri, paths);
    return value;
  }

  /** To be called when a document was analysed. */
  answered(): void {
    if (this.workspace.hasWanted || this.#tools?.parsers.hasAny || this.#budget.hasPostponed)
      this.#settling.start();
  }

  /** To be called when a document rests: what it says counts for others. */
  rested(uri: string): void {
    const document = this.workspace.documentAt(pathOf(uri));
    if (!this.#tools || !this.#edited.delete(uri)) return;
    const { project } = this.#tools;
    this.#settling.after(() => {
      this.#quiet.wake(uri);
      const path = this.workspace.pathOf(uri);
      if (path === null || !document) return;
      this.#textChanged(path, document.getText(), project);
      this.indexing.answersMayChange();
    });
  }

  /** To be told what was noticed on disk. */
  fileChanged(uri: string, change: FileChange): void {
    if (this.#tools && /^file:/i.test(uri)) this.#changedFiles.add(pathOf(uri), change);
  }

  /** To be told that anything may have changed on disk. */
  anythingChanged(): void {
    if (this.#tools) this.#changedFiles.addEverything();
  }

  /** To be told of the workspace folders, by URI. */
  foldersChanged(uris: readonly string[]): void {
    if (!this.workspace.setFolders(uris) || !this.#tools) return;
    this.#settling.after(() => this.#filesCameOrWent());
  }

  /** Starts over from what is on disk. */
  refresh(): void {
    this.anythingChanged();
    this.indexing.refresh();
  }

  /** Calls back when the first folder is about to be listed: from then on changes on disk are of interest. */
  onListing(listener: (engine: ProjectEngine) => void): void {
    this.#listingListeners.push(listener);
  }

  dispose(): void {
    this.#settling.dispose();
    this.#changedFiles.dispose();
    this.indexing.dispose();
  }

  /** To be called when no document is held any more. */
  disposeProject(): void {
    this.#tools?.project.dispose();
    this.#tools = null;
  }

  #list(folder: string, engine: ProjectEngine): void {
    if (this.#listing.has(folder)) return;
    this.#listing.add(folder);
    for (const listener of this.#listingListeners.splice(0)) listener(engine);
    this.#lookAtDisk(async () => {
      const found = await this.#disk.list(folder);
      this.#listing.delete(folder);
      return found;
    });
  }

  #lookAtDisk(look: () => Promise<FoundChanges | null>): void {
    this.#work = this.#work
      .then(look)
      .then((found) => {
        if (found) this.#settling.after(() => this.#takeOver(found));
      })
      .catch((error) => this.parts.log.error(`Changes of files can't be followed: ${String(error)}`));
  }

  /** Open documents are what they are in the editor, whatever the disk says. */
  #takeOver({ texts, gone, added, changed }: FoundChanges): void {
    if (!this.#tools) return;
    const { project } = this.#tools;
    for (const path of gone) project.fileChanged(path, null);
    for (const [path, text] of texts) {
      if (this.workspace.documentAt(path) || !this.workspace.isFile(path)) continue;
      if (this.workspace.holds(path)) this.workspace.keep(path, text);
      project.fileChanged(path, text);
      this.#quiet.textChanged(path);
    }
    const importing = [...added, ...(changed ?? this.workspace.paths())].filter(
      (path) => this.#modulesOf(path) !== null && !this.workspace.documentAt(path),
    );
    this.indexing.filesChanged(importing, gone);
    if (gone.length > 0 || added.length > 0) this.#filesCameOrWent();
    else this.indexing.answersMayChange();
  }

  #filesCameOrWent(): void {
    this.#tools?.project.filesChanged();
    this.indexing.answersMayChange();
    this.#quiet.wakeAll();
  }

  #textChanged(path: string, text: string, project: Project): void {
    project.fileChanged(path, text);
    const modules = this.#modulesOf(path);
    if (modules) this.indexing.set(path, fileImports(path, text, modules));
    this.#quiet.textChanged(path);
  }

  /** Reads what analyses have asked for, and loads the parsers of it. */
  async #load(): Promise<boolean> {
    const wanted = this.workspace.takeWanted();
    const postponed = this.#budget.takePostponed();
    if (!this.#tools) return false;
    const { engine, parsers, project } = this.#tools;
    if (wanted.length + postponed.length === 0 && !parsers.hasAny) return false;
    const texts = await this.#disk.read(wanted);
    const grammars = [...texts].flatMap(([path, text]) => {
      const kind = text === null ? null : engine.kindOf({ path });
      return kind && text !== null ? engine.grammarsFor(kind, text) : [];
    });
    const isLoaded = await parsers.load(grammars);
    for (const [path, text] of texts) {
      if (this.workspace.documentAt(path) || !this.workspace.isFile(path)) continue;
      this.workspace.keep(path, text);
      project.fileChanged(path, text);
      this.#quiet.textChanged(path);
    }
    if (isLoaded) this.#tellOpenTexts(project);
    for (const path of postponed) project.fileChanged(path, this.workspace.read(path));
    await this.#budget.spend(postponed, this.parts.clock, (path) => project.fileAt(path));
    return true;
  }

  /** Documents whose parser was not there when another file came to them. */
  #tellOpenTexts(project: Project): void {
    for (const [path, document] of this.workspace.documents) project.fileChanged(path, document.getText());
  }

  async #importsOf(path: string): Promise<FileImports | null> {
    const modules = this.#modulesOf(path);
    const document = this.workspace.documentAt(path);
    const text = document ? document.getText() : ((await this.#disk.read([path])).get(path) ?? null);
    return modules && text !== null ? fileImports(path, text, modules) : null;
  }

  #toolsOf(engine: ProjectEngine, loaded: Parsers): Tools {
    const parsers = new MissingParsers(loaded, this.parts.log);
    const table: ParserTable = (grammar) => {
      const parser = parsers.table(grammar);
      return parser && this.#budget.take(this.workspace.lastRead) ? parser : null;
    };
    return { engine, parsers, project: engine.createProject(this.workspace, table) };
  }

  #modulesOf(path: string) {
    const { engine } = this.#tools ?? {};
    const kind = engine?.kindOf({ path });
    return engine?.languages.find((each) => each === kind)?.modules ?? null;
  }

  #isWanted(name: string): boolean {
    const { engine } = this.#tools ?? {};
    if (!engine) return false;
    return engine.kindOf({ path: name }) !== null || engine.readEndings.some((each) => name.endsWith(each));
  }
}
