import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_FILE, type ConfigFile, isConfigFile, readConfigFile } from '../core/config/config-file';
import { isWithin, parentOf } from '../core/project/paths';
import type { WorkspaceDisk } from '../ports/workspace-disk';
import type { DocumentListener } from './documents';
import { pathOf } from './file-path';
import type { Folders } from './folders';
import { Listeners } from './listeners';

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
export class ConfigFiles implements DocumentListener {
  readonly #byFolder = new Map<string, Promise<ReadConfig | null>>();
  /** Texts of those that are open, by path. */
  readonly #open = new Map<string, string>();
  readonly #listeners = new Listeners<Parameters<ConfigListener>>();
  readonly #firstLookListeners: (() => void)[] = [];
  readonly #changeListeners = new Listeners();
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
    this.#listeners.add(listener);
  }

  /** Calls back when the first one is about to be looked for: from then on changes of them are of interest. */
  onFirstLook(listener: () => void): void {
    this.#firstLookListeners.push(listener);
  }

  /** Calls back when settings may have become others by what one of them says. */
  onChange(listener: () => void): void {
    this.#changeListeners.add(listener);
  }

  /** To be told of a document that rests. */
  rested(document: TextDocument | undefined): void {
    const path = document ? pathOf(document.uri) : '';
    const text = document?.getText() ?? '';
    if (!isConfigFile(path) || this.#open.get(path) === text) return;
    this.#open.set(path, text);
    this.#forget(path);
  }

  opened(): void {}

  changed(): void {}

  /** What was not saved counts no longer. */
  closed(uri: string): void {
    const path = pathOf(uri);
    if (this.#open.delete(path)) this.#forget(path);
  }

  /** To be told of whatever changed on disk. */
  fileChanged(uri: string): void {
    const path = pathOf(uri);
    const isAbove = [...this.#byFolder.keys()].some((folder) => isWithin(folder, path));
    if (isAbove) this.anythingChanged();
    else if (isConfigFile(path) && !this.#open.has(path)) this.#forget(path);
  }

  /** To be told that anything may have changed on disk. */
  anythingChanged(): void {
    if (this.#byFolder.size === 0) return;
    this.forget();
    this.#tellChange();
  }

  /** Reads all anew when they are asked for. */
  forget(): void {
    this.#byFolder.clear();
  }

  #forget(path: string): void {
    if (this.#byFolder.delete(parentOf(path) ?? '')) this.#tellChange();
  }

  #tellChange(): void {
    this.#changeListeners.tell();
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
    this.#listeners.tell(config);
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
