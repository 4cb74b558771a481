import { CONFIG_FILE, type ConfigFile, isConfigFile, readConfigFile } from '../core/config/config-file';
import { isWithin, parentOf } from '../core/project/paths';
import type { WorkspaceDisk } from '../ports/workspace-disk';
import { pathOf } from './file-path';
import type { Folders } from './folders';

/** A `costlint.json` that was read. */
export interface ReadConfig extends ConfigFile {
  readonly uri: string;
  readonly path: string;
  readonly text: string;
}

/** Hears what is wrong in a `costlint.json` when it was read; nothing, with an empty text, when it is gone. */
export type ConfigListener = (config: Pick<ReadConfig, 'uri' | 'text' | 'findings'>) => void;

/** Larger files are taken for none. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Folders whose file is remembered. */
const MOST_FOLDERS = 2000;

/**
 * The `costlint.json` files that hold for open documents. Owns what was read of them, by folder; bound by their number,
 * emptied when one of them changes. One that is open counts as it is in the editor, as soon as it rests.
 */
export class ConfigFiles {
  readonly #byFolder = new Map<string, Promise<ReadConfig | null>>();
  /** Texts of those that are open, by path. */
  readonly #open = new Map<string, string>();
  readonly #listeners: ConfigListener[] = [];
  readonly #firstLookListeners: (() => void)[] = [];
  /** Addresses of those of which something wrong was told. */
  readonly #told = new Set<string>();

  constructor(
    private readonly disk: WorkspaceDisk,
    private readonly folders: Pick<Folders, 'uris'>,
  ) {}

  /** The one that holds for a document: the nearest, up to its workspace folder; null: none does. Never rejects. */
  async of(uri: string): Promise<ReadConfig | null> {
    const top = /^file:/i.test(uri) ? this.#topOf(pathOf(uri)) : null;
    if (top === null) return null;
    for (const listener of this.#firstLookListeners.splice(0)) listener();
    const found = await Promise.all(placesAbove(uri, top).map((place) => this.#at(place, top)));
    return found.find((each) => each !== null) ?? null;
  }

  onRead(listener: ConfigListener): void {
    this.#listeners.push(listener);
  }

  /** Calls back when the first one is about to be looked for: from then on changes of them are of interest. */
  onFirstLook(listener: () => void): void {
    this.#firstLookListeners.push(listener);
  }

  /** To be told of the text of one that is open and rests; true when settings may have become others. */
  rested(uri: string, text: string): boolean {
    const path = pathOf(uri);
    if (this.#open.get(path) === text) return false;
    this.#open.set(path, text);
    return this.#forget(path);
  }

  /** What was not saved counts no longer; true when settings may have become others. */
  closed(uri: string): boolean {
    const path = pathOf(uri);
    return this.#open.delete(path) && this.#forget(path);
  }

  /** To be told of whatever changed on disk; true when settings may have become others. */
  fileChanged(uri: string): boolean {
    const path = pathOf(uri);
    if (isConfigFile(path)) return !this.#open.has(path) && this.#forget(path);
    const isAbove = [...this.#byFolder.keys()].some((folder) => isWithin(folder, path));
    return isAbove && this.clear();
  }

  /** Reads all anew when they are asked for; true when there were some. */
  clear(): boolean {
    const hadSome = this.#byFolder.size > 0;
    this.#byFolder.clear();
    return hadSome;
  }

  #forget(path: string): boolean {
    return this.#byFolder.delete(parentOf(path) ?? '');
  }

  #topOf(path: string): string | null {
    const tops = this.folders.uris.map((each) => pathOf(each).replace(/\/$/, ''));
    const holding = tops.filter((each) => path.startsWith(`${each}/`));
    return holding.sort((one, other) => other.length - one.length)[0] ?? null;
  }

  #at({ folder, uri }: Place, top: string): Promise<ReadConfig | null> {
    let known = this.#byFolder.get(folder);
    if (!known) {
      if (this.#byFolder.size >= MOST_FOLDERS) this.#byFolder.clear();
      known = this.#read(`${folder}/${CONFIG_FILE}`, `${uri}/${CONFIG_FILE}`, top);
      this.#byFolder.set(folder, known);
    }
    return known;
  }

  async #read(path: string, uri: string, top: string): Promise<ReadConfig | null> {
    const text = this.#open.get(path) ?? (await this.disk.read(path, top, MOST_BYTES).catch(() => null));
    const config = text === null ? null : { ...readConfigFile(text), uri, path, text };
    this.#tell(config ?? { uri, text: '', findings: [] });
    return config;
  }

  #tell(config: Pick<ReadConfig, 'uri' | 'text' | 'findings'>): void {
    if (config.findings.length === 0 && !this.#told.delete(config.uri)) return;
    if (config.findings.length > 0) this.#told.add(config.uri);
    for (const listener of this.#listeners) listener(config);
  }
}

/** A folder by its path and as its address is spelled. */
interface Place {
  readonly folder: string;
  readonly uri: string;
}

/** The folders of a document and above, the nearest first. */
function placesAbove(uri: string, top: string): readonly Place[] {
  const places: Place[] = [];
  let folder = parentOf(pathOf(uri));
  let address = uri.replace(/\/[^/]*$/, '');
  while (folder !== null && isWithin(folder, top)) {
    places.push({ folder, uri: address });
    folder = parentOf(folder);
    address = address.replace(/\/[^/]*$/, '');
  }
  return places;
}
