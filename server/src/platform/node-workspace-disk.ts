import { constants, type Dirent } from 'node:fs';
import { lstat, open, readdir, realpath } from 'node:fs/promises';
import * as path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isWithin } from '../core/project/paths';
import type { ListedFiles, Listing, WorkspaceDisk } from '../ports/workspace-disk';
import { type IgnoreRules, isIgnored, rulesAbove, withRulesOf } from './git-ignore';
import { nativePath, portablePath } from './portable-path';
import { decodeSource } from './source-text';
import { isForeign } from './source-walk';

/** The workspace folders on this machine. */
export const nodeWorkspaceDisk: WorkspaceDisk = {
  async list(listing) {
    try {
      const walk = new Walk(listing, await realPathOf(listing.folder));
      await walk.begin();
      return walk.found;
    } catch {
      return { paths: [], complete: true };
    }
  },
  async read(file, folder, maxBytes) {
    try {
      const [real, top] = await Promise.all([realPathOf(file), realPathOf(folder)]);
      return isWithin(portable(real), withoutSlash(portable(top))) ? await readText(real, maxBytes) : null;
    } catch {
      return null;
    }
  },
};

/** Rejects for paths of devices, whatever they lead to. */
async function realPathOf(file: string): Promise<string> {
  if (/^\/\/[.?](?:\/|$)/.test(file)) throw new Error('a path of a device');
  return realpath(native(file));
}

/** Opened without waiting, for a pipe would never let go. */
const HOW_TO_OPEN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

async function readText(real: string, maxBytes: number): Promise<string | null> {
  const handle = await open(real, HOW_TO_OPEN);
  try {
    const stat = await handle.stat();
    if (!stat.isFile() || stat.size > maxBytes) return null;
    const bytes = await handle.readFile();
    return bytes.length > maxBytes ? null : decodeSource(bytes);
  } finally {
    await handle.close();
  }
}

/** So many entries of one folder are looked at before others get a turn. */
const ENTRIES_PER_TURN = 200;

class Walk {
  readonly #paths: string[] = [];
  #complete = true;

  constructor(
    private readonly listing: Listing,
    /** Where its folder really lies. */
    private readonly top: string,
  ) {}

  get found(): ListedFiles {
    return { paths: this.#paths, complete: this.#complete };
  }

  /** Goes down to where the listing begins, by the rules of all folders on the way. */
  async begin(): Promise<void> {
    const { folder, at } = this.listing;
    let full = this.top;
    let rules = rulesAbove(full);
    // What is opened is wanted, even when a rule of an outer folder excludes it.
    if (isIgnored(full, true, rules)) rules = [];
    const names = at.slice(folder.length).split('/').filter(Boolean);
    for (const [index, name] of names.entries()) {
      rules = withRulesOf(full, rules);
      full = path.join(full, name);
      const stat = await lstat(full);
      if (stat.isFile() && index === names.length - 1) this.#add(name, full, rules);
      if (!stat.isDirectory() || isForeign(name, full) || isIgnored(full, true, rules)) return;
    }
    await this.#enter(full, rules);
  }

  async #enter(folder: string, above: IgnoreRules): Promise<void> {
    const entries = await entriesOf(folder);
    const rules = withRulesOf(folder, above);
    for (const [index, entry] of entries.entries()) {
      if (!this.#complete) return;
      if (index % ENTRIES_PER_TURN === ENTRIES_PER_TURN - 1) await nextTurn();
      const full = path.join(folder, entry.name);
      if (entry.isFile()) this.#add(entry.name, full, rules);
      else if (!entry.isDirectory() || !this.listing.deep) continue;
      else if (!isForeign(entry.name, full) && !isIgnored(full, true, rules)) await this.#enter(full, rules);
    }
  }

  #add(name: string, full: string, rules: IgnoreRules): void {
    const { wanted, evenIgnored = [] } = this.listing;
    if (!wanted(name) || (!evenIgnored.includes(name) && isIgnored(full, false, rules))) return;
    if (this.#paths.length >= this.listing.most) this.#complete = false;
    else this.#paths.push(`${this.listing.folder}/${portable(path.relative(this.top, full))}`);
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function native(file: string): string {
  return nativePath(file === '' ? '/' : file, path.sep);
}

function portable(file: string): string {
  return portablePath(file, path.sep);
}

function withoutSlash(folder: string): string {
  return folder.replace(/\/$/, '');
}
