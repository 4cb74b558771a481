import type { FileAnalysis } from '../core/analyze/file-analysis';
import { type Baseline, MOST_BASELINE_BYTES, newFindings, readBaseline } from '../core/config/baseline';
import { baselinePath } from '../core/config/baseline-path';
import { parentOf, relativeTo } from '../core/project/paths';
import type { Log } from '../ports/log';
import type { WorkspaceDisk } from '../ports/workspace-disk';
import { pathOf } from './file-path';
import type { Folders } from './folders';
import { Listeners } from './listeners';
import type { ResourceSettings } from './settings-store';

/** A baseline as far as it speaks of one document. */
export interface KnownFindings {
  readonly baseline: Baseline;
  /** How it calls the document. */
  readonly path: string;
}

/**
 * The baselines that hold for open documents. Owns what was read of them, by path; bound by their number, emptied when one
 * of them changes on disk.
 */
export class Baselines {
  readonly #read = new Map<string, Promise<Baseline | null>>();
  readonly #made = new WeakMap<FileAnalysis, { readonly of: Baseline; readonly analysis: FileAnalysis }>();
  readonly #readListeners = new Listeners<[path: string]>();
  readonly #changeListeners = new Listeners();

  constructor(
    private readonly disk: WorkspaceDisk,
    private readonly folders: Pick<Folders, 'uris'>,
    private readonly log: Log,
  ) {}

  /** Null where none holds, or none that can be read. Never rejects. */
  async of(uri: string, { settings, config }: ResourceSettings): Promise<KnownFindings | null> {
    if (settings.baseline === '') return null;
    const document = pathOf(uri);
    const folder = this.#folderOf(document);
    const path = folder === null ? null : baselinePath(settings.baseline, config, folder);
    const home = path === null ? null : parentOf(path);
    if (folder === null || path === null || home === null) return null;
    const baseline = await this.#at(path, folder);
    return baseline && { baseline, path: relativeTo(document, home) ?? document };
  }

  /** The analysis without what is known; the same object for the same one. */
  without(analysis: FileAnalysis, { baseline, path }: KnownFindings): FileAnalysis {
    const made = this.#made.get(analysis);
    if (made?.of === baseline) return made.analysis;
    const findings = newFindings(analysis.findings, baseline, path);
    const changed: FileAnalysis =
      findings === analysis.findings
        ? analysis
        : Object.create(analysis, { findings: { value: findings, enumerable: true } });
    this.#made.set(analysis, { of: baseline, analysis: changed });
    return changed;
  }

  /** Calls back with the path of each one that is read: changes of it are of interest. */
  onRead(listener: (path: string) => void): void {
    this.#readListeners.add(listener);
  }

  /** Calls back when findings may be known that were not, or no longer. */
  onChange(listener: () => void): void {
    this.#changeListeners.add(listener);
  }

  /** To be told of whatever changed on disk. */
  fileChanged(uri: string): void {
    if (this.#read.delete(pathOf(uri))) this.#changeListeners.tell();
  }

  /** Reads all anew when they are asked for. */
  forget(): void {
    this.#read.clear();
  }

  #folderOf(path: string): string | null {
    const tops = this.folders.uris.map((each) => pathOf(each).replace(/\/$/, ''));
    const holding = tops.filter((each) => path.startsWith(`${each}/`));
    return holding.sort((one, other) => other.length - one.length)[0] ?? null;
  }

  #at(path: string, folder: string): Promise<Baseline | null> {
    let known = this.#read.get(path);
    if (!known) {
      if (this.#read.size >= MOST_KEPT) this.#read.clear();
      known = this.#load(path, folder);
      this.#read.set(path, known);
      this.#readListeners.tell(path);
    }
    return known;
  }

  async #load(path: string, folder: string): Promise<Baseline | null> {
    const text = await this.disk.read(path, folder, MOST_BASELINE_BYTES).catch(() => null);
    const baseline = text === null ? null : readBaseline(text);
    if (baseline === null) this.log.warn(`${path} is no baseline that can be read: all findings are shown.`);
    return baseline;
  }
}

const MOST_KEPT = 20;
