import {
  layersOf,
  type ReadSettings,
  readLayers,
  type SettingLayers,
  type SettingSources,
} from '../../../shared/src/read-settings';
import { defaultSettings, type Settings } from '../../../shared/src/settings';
import type { AnalyzeOptions } from '../core/analyze/options';
import { optionsFromSettings } from '../core/analyze/options-from-settings';
import type { MeasuredOutputs } from '../core/usage-log/measured-outputs';
import type { Log } from '../ports/log';
import type { ReadConfig } from './config-files';
import { Listeners } from './listeners';

/** Asks the client for what is configured below `costlint` for a resource (null: for none). */
export type SettingsSource = (uri: string | null) => Promise<unknown>;

/** Finds the `costlint.json` that holds for a document; null: none does. Never rejects. */
export type ConfigSource = (uri: string) => Promise<Pick<ReadConfig, 'path' | 'values'> | null>;

/** The settings of one resource, where they come from, and what was wrong with them. */
export interface ResourceSettings extends ReadSettings {
  /** Path of the `costlint.json` that holds; null: none does. */
  readonly config: string | null;
}

/**
 * Settings by resource. Owns what the client answered; bound by the open documents, for each is released when its
 * document closes; emptied when the configuration changes.
 */
export class SettingsStore {
  private readonly answers = new Map<string | null, Promise<SettingLayers>>();
  private readonly byResource = new Map<string | null, Promise<ResourceSettings>>();
  /** Documents with the same settings share one object of them, and so what was made of it. */
  private readonly shared = new Map<string, Settings>();
  /** By the settings, and by what logs say where they name some. */
  private readonly options = new WeakMap<Settings, Map<MeasuredOutputs | null, AnalyzeOptions>>();
  private readonly told = new Set<string>();
  private readonly listeners = new Listeners();
  private pushed: unknown;

  /** `source` is null for a client that can't be asked and pushes. `tell` shows a problem to the user, each once. */
  constructor(
    private readonly source: SettingsSource | null,
    private readonly log: Log,
    private readonly tell: (problem: string) => void,
    private readonly configOf: ConfigSource = async () => null,
    /** Ids of the providers that are connected now. */
    private readonly connected: () => readonly string[] = () => [],
  ) {}

  /** Never rejects: what can't be asked has its defaults. */
  of(uri: string | null): Promise<ResourceSettings> {
    let known = this.byResource.get(uri);
    if (!known) {
      known = this.read(uri);
      this.byResource.set(uri, known);
    }
    return known;
  }

  /**
   * What an analysis needs of settings; the same object as long as neither they nor the day nor the prices change, nor who is
   * connected.
   */
  optionsOf(
    settings: Settings,
    today: string,
    pricesVersion: number,
    measured: MeasuredOutputs | null = null,
  ): AnalyzeOptions {
    const known = this.options.get(settings) ?? new Map<MeasuredOutputs | null, AnalyzeOptions>();
    this.options.set(settings, known);
    const connected = this.connected();
    let options = known.get(measured);
    const isSame = options?.connected.join() === connected.join();
    if (!options || options.date !== today || options.pricesVersion !== pricesVersion || !isSame) {
      options = optionsFromSettings(settings, today, pricesVersion, measured, connected);
      if (known.size >= MOST_MEASURED) known.clear();
      known.set(measured, options);
    }
    return options;
  }

  /** Problems that are still there afterwards are not told again. */
  clear(): void {
    this.answers.clear();
    this.configsChanged();
    this.listeners.tell();
  }

  /** To be told when a `costlint.json` may say something else. What the client answered stays. */
  configsChanged(): void {
    this.byResource.clear();
    this.shared.clear();
  }

  /** Calls back when settings may have become others. */
  onCleared(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** What a client that can't be asked has configured, for all resources. */
  push(configured: unknown): void {
    this.pushed = configured;
    this.clear();
  }

  release(uri: string): void {
    this.byResource.delete(uri);
    this.answers.delete(uri);
  }

  private async read(uri: string | null): Promise<ResourceSettings> {
    const [layers, config] = await Promise.all([
      this.layersOf(uri),
      uri === null ? null : this.configOf(uri),
    ]);
    const read = readLayers(config ? { ...layers, 'config-file': config.values } : layers);
    for (const problem of read.problems) this.tellOnce(problem);
    return { ...read, settings: this.sharedOf(read.settings, read.sources), config: config?.path ?? null };
  }

  private layersOf(uri: string | null): Promise<SettingLayers> {
    let known = this.answers.get(uri);
    if (!known) {
      known = this.ask(uri);
      this.answers.set(uri, known);
    }
    return known;
  }

  private async ask(uri: string | null): Promise<SettingLayers> {
    try {
      return layersOf(this.source ? await this.source(uri) : this.pushed);
    } catch (error) {
      this.log.warn(`The settings can't be read, defaults are used: ${String(error)}`);
      return {};
    }
  }

  private sharedOf(settings: Settings, sources: SettingSources): Settings {
    if (Object.keys(sources).length === 0) return defaultSettings;
    const key = JSON.stringify(settings);
    const known = this.shared.get(key) ?? settings;
    this.shared.set(key, known);
    return known;
  }

  private tellOnce(problem: string): void {
    if (this.told.has(problem) || this.told.size >= MOST_TOLD) return;
    this.told.add(problem);
    this.log.warn(problem);
    this.tell(problem);
  }
}

/** Workspace folders with the same settings may each have logs of their own. */
const MOST_MEASURED = 20;

/** A user who edits settings by hand passes through many wrong values; this many are shown in one session. */
const MOST_TOLD = 50;
