import type { Engine, OpenFile } from '../../server/src/core/analyze/engine-api';
import type { FileKind } from '../../server/src/core/container/file-kind';
import { parentOf } from '../../server/src/core/project/paths';
import type { Project } from '../../server/src/core/project/project';
import type { WorkspaceFiles } from '../../server/src/core/project/workspace-files';
import type { SyntaxParser } from '../../server/src/core/source/syntax';
import { DEFAULT_OPTIONS, realEngine } from './engine';
import { assertExpectations, assertNothingExpected } from './expected-calls';

/** A project of files in memory, by paths without a folder; each may be open, edited, or changed on disk. */
export class MemoryProject {
  readonly project: Project;
  readonly #open = new Map<string, OpenFile>();
  readonly #texts: Map<string, string>;
  /** Paths whose text is yet to be loaded. */
  readonly #pending = new Set<string>();

  private constructor(
    private readonly engine: Engine,
    private readonly parsers: ReadonlyMap<string, SyntaxParser>,
    texts: Readonly<Record<string, string>>,
    isStill: boolean,
  ) {
    this.#texts = new Map(Object.entries(texts).map(([name, text]) => [pathOf(name), text]));
    this.project = engine.createProject(this.#files(), this.#parsers, isStill);
  }

  /** `isStill`: nothing of it will be changed. */
  static async of(texts: Readonly<Record<string, string>>, isStill = false): Promise<MemoryProject> {
    const { engine, parsers } = realEngine();
    const loaded = new Map<string, SyntaxParser>();
    for (const { grammar, modules } of engine.languages)
      if (modules) loaded.set(grammar, await (await parsers).load(grammar));
    return new MemoryProject(engine, loaded, texts, isStill);
  }

  /** The file as it is opened; the same one as long as it is not closed. */
  open(name: string): OpenFile {
    let file = this.#open.get(name);
    if (!file) {
      const path = pathOf(name);
      const kind = this.engine.kindOf({ path: name })!;
      const home = { project: this.project, path };
      file = this.engine.open(this.textOf(name), kind, this.#parsers, home);
      this.#open.set(name, file);
    }
    return file;
  }

  analyze(name: string) {
    return this.open(name).analyze(DEFAULT_OPTIONS);
  }

  /** Replaces words in a file that is open. */
  edit(name: string, before: string, after: string): void {
    const text = this.textOf(name).replace(before, after);
    this.#texts.set(pathOf(name), text);
    this.open(name).update(text, []);
  }

  /** Changes a file that is not open (null: removes it); gives the open files that are told. */
  change(name: string, text: string | null): string[] {
    const path = pathOf(name);
    const isNew = !this.#texts.has(path);
    if (text === null) this.#texts.delete(path);
    else this.#texts.set(path, text);
    const told = this.project.fileChanged(path, text);
    const all = isNew || text === null ? [...told, ...this.project.filesChanged()] : told;
    return [...new Set(all.map(({ home }) => home.path.slice(1)))].sort();
  }

  /** Acts as if the text of a file had yet to be loaded. */
  hold(name: string): void {
    this.#pending.add(pathOf(name));
  }

  release(name: string): void {
    this.#pending.delete(pathOf(name));
    this.project.fileChanged(pathOf(name), this.textOf(name));
  }

  textOf(name: string): string {
    return this.#texts.get(pathOf(name)) ?? '';
  }

  dispose(): void {
    for (const file of this.#open.values()) file.dispose();
    this.project.dispose();
  }

  /** Holds what is found in each file against the expectations in it. */
  assertAll(): void {
    for (const path of this.#texts.keys()) {
      const name = path.slice(1);
      const kind = this.engine.kindOf({ path: name });
      if (!kind) continue;
      const text = this.textOf(name);
      // As in the editor and in reports, a text in which nothing can send is not looked at.
      if (this.#mayHoldAny(text, kind, path)) assertExpectations(text, this.analyze(name));
      else assertNothingExpected(text);
    }
  }

  #mayHoldAny(text: string, kind: FileKind, path: string): boolean {
    const { engine, project } = this;
    return engine.mayHoldCalls(text, kind) || engine.mayHoldUses(text, kind, { project, path });
  }

  readonly #parsers = (grammar: string) => this.parsers.get(grammar) ?? null;

  #files(): WorkspaceFiles {
    const read = (path: string) => (this.#pending.has(path) ? null : (this.#texts.get(path) ?? null));
    return {
      isFile: (path) => this.#texts.has(path),
      named: (name) => [...this.#texts.keys()].filter((path) => path.endsWith(`/${name}`)),
      inFolder: (folder) => [...this.#texts.keys()].filter((path) => parentOf(path) === folder).sort(),
      read,
      folderOf: () => '',
      importersOf: (path) =>
        [...this.#texts.keys()]
          .filter((each) => each !== path && this.#reaches(each, path, new Set()))
          .sort(),
    };
  }

  #reaches(from: string, to: string, seen: Set<string>): boolean {
    if (seen.has(from)) return false;
    seen.add(from);
    const imports = this.project.importsOf(from);
    return imports.includes(to) || imports.some((each) => this.#reaches(each, to, seen));
  }
}

/**
 * Analyses files that stand beside each other, and holds what is found in each against the expectations in it: once as files
 * that may change, and once as files that stay as they are, where more is left out beforehand.
 */
export async function assertProject(texts: Readonly<Record<string, string>>): Promise<void> {
  for (const isStill of [false, true]) {
    const project = await MemoryProject.of(texts, isStill);
    try {
      project.assertAll();
    } finally {
      project.dispose();
    }
  }
}

function pathOf(name: string): string {
  return `/${name}`;
}
