import { readSettings } from '../../../shared/src/read-settings';
import { defaultSettings, type Settings } from '../../../shared/src/settings';
import type { AnalyzeOptions } from '../core/analyze/options';
import { optionsFromSettings } from '../core/analyze/options-from-settings';
import type { Log } from '../ports/log';

/** Asks the client for what is configured below `costlint` for a resource (null: for none). */
export type SettingsSource = (uri: string | null) => Promise<unknown>;

/** The settings of one resource, and what was wrong with them. */
export interface ResourceSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

/**
 * Settings by resource. Owns what the client answered; bound by the open documents, for each is released when its
 * document closes; emptied when the configuration changes.
 */
export class SettingsStore {
  private readonly byResource = new Map<string | null, Promise<ResourceSettings>>();
  private readonly options = new WeakMap<Settings, AnalyzeOptions>();
  private readonly told = new Set<string>();
  private readonly listeners: (() => void)[] = [];
  private pushed: unknown;

  /** `source` is null for a client that can't be asked and pushes. `tell` shows a problem to the user, each once. */
  constructor(
    private readonly source: SettingsSource | null,
    private readonly log: Log,
    private readonly tell: (problem: string) => void,
  ) {}

  /** Never rejects: what can't be asked has its defaults. */
  of(uri: string | null): Promise<ResourceSettings> {
    let known = this.byResource.get(uri);
    if (!known) {
      known = this.ask(uri);
      this.byResource.set(uri, known);
    }
    return known;
  }

  /** What an analysis needs of settings; the same object as long as neither they nor the day nor the prices change. */
  optionsOf(settings: Settings, today: string, pricesVersion: number): AnalyzeOptions {
    let options = this.options.get(settings);
    if (options?.date !== today || options.pricesVersion !== pricesVersion) {
      options = optionsFromSettings(settings, today, pricesVersion);
      this.options.set(settings, options);
    }
    return options;
  }

  /** Problems that are still there afterwards are not told again. */
  clear(): void {
    this.byResource.clear();
    for (const listener of this.listeners) listener();
  }

  /** Calls back when settings may have become others. */
  onCleared(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** What a client that can't be asked has configured, for all resources. */
  push(configured: unknown): void {
    this.pushed = configured;
    this.clear();
  }

  release(uri: string): void {
    this.byResource.delete(uri);
  }

  private async ask(uri: string | null): Promise<ResourceSettings> {
    try {
      const read = readSettings(this.source ? await this.source(uri) : this.pushed);
      for (const problem of read.problems) this.tellOnce(problem);
      return read;
    } catch (error) {
      this.log.warn(`The settings can't be read, defaults are used: ${String(error)}`);
      return { settings: defaultSettings, problems: [] };
    }
  }

  private tellOnce(problem: string): void {
    if (this.told.has(problem) || this.told.size >= MOST_TOLD) return;
    this.told.add(problem);
    this.log.warn(problem);
    this.tell(problem);
  }
}

/** A user who edits settings by hand passes through many wrong values; this many are shown in one session. */
const MOST_TOLD = 50;
