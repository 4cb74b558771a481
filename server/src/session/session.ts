import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileStateName } from '../../../shared/src/protocol';
import type { Settings } from '../../../shared/src/settings';
import type { Engine, ParserTable } from '../core/analyze/engine-api';
import type { CallAnalysis, Edit, FileAnalysis } from '../core/analyze/file-analysis';
import type { AnalyzeOptions } from '../core/analyze/options';
import type { QuotedCall } from '../core/billing/quote';
import type { ReasonToLeave } from '../core/config/left-alone';
import { CELLS_ID } from '../core/container/cell-text';
import type { FileKind } from '../core/container/file-kind';
import type { FoundAt } from '../core/rules/ignore-edits';
import type { Span, TextRange } from '../core/source/span';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Parsers } from '../ports/parsers';
import type { WorkspaceDisk } from '../ports/workspace-disk';
import type { Accounts } from './accounts';
import { AcrossFiles } from './across-files';
import { Analyses } from './analyses';
import { Baselines } from './baselines';
import type { BillingStores } from './billing-stores';
import { ConfigFiles } from './config-files';
import { Documents } from './documents';
import { pathOf } from './file-path';
import { Folders } from './folders';
import { IdleWork } from './idle-work';
import { leftAlone } from './left-alone';
import { loadedOnce } from './loaded-once';
import { Notebooks } from './notebooks';
import { PricesForEngine } from './prices-for-engine';
import { showSame } from './same-costs';
import { type ResourceSettings, type SettingsSource, SettingsStore } from './settings-store';
import { TypingTrial } from './typing-trial';
import { UsageLogs } from './usage-logs';
import { WarmUp } from './warm-up';

/** What a session asks of the engine. */
export type SessionEngine = Pick<
  Engine,
  | 'kindOf'
  | 'grammarsFor'
  | 'languages'
  | 'mayHoldCalls'
  | 'mayHoldFindings'
  | 'mayHoldUses'
  | 'readEndings'
  | 'createProject'
  | 'open'
  | 'countText'
  | 'vendorOf'
  | 'readUsage'
  | 'priceUsage'
  | 'catalog'
  | 'pricesVersion'
  | 'usePrices'
  | 'readPublished'
>;

/** What a session needs of the world. */
export interface SessionPorts {
  readonly clock: Clock;
  readonly log: Log;
  /** Loads the engine; called once, when the first file needs it. */
  readonly loadEngine: () => Promise<SessionEngine>;
  /** Loads what parsers need; called once, when the first file needs it. */
  readonly loadParsers: () => Promise<Parsers>;
  /** The files of the workspace. */
  readonly disk: WorkspaceDisk;
}

/** A range of an open document, or of a cell of a notebook. */
export interface PlaceInDocument {
  readonly uri: string;
  readonly range: TextRange;
}

/** What is known of an open document at this moment. */
export type FileState = AnalysedFile | QuietFile;

export interface AnalysedFile {
  readonly state: 'analysed';
  readonly document: TextDocument;
  readonly settings: Settings;
  /** The settings with where they come from. */
  readonly resource: ResourceSettings;
  readonly problems: readonly string[];
  readonly analysis: FileAnalysis;
}

/** A document that was left alone, and why. */
export interface QuietFile {
  readonly state: Exclude<FileStateName, 'analysed'>;
  readonly message: string;
  readonly problems: readonly string[];
}

/** The stores of one server, and the one question that all features ask: what is known of a document now. */
export class Session {
  readonly documents = new Documents();
  readonly notebooks = new Notebooks(this.documents);
  readonly analyses = new Analyses();
  readonly folders = new Folders();
  readonly configs: ConfigFiles;
  readonly baselines: Baselines;
  readonly settings: SettingsStore;
  readonly usageLogs: UsageLogs;
  readonly idle: IdleWork;
  readonly warmUp: WarmUp;
  readonly across: AcrossFiles;
  readonly clock: Clock;
  readonly log: Log;
  /** Both are loaded once, when the first file needs them. */
  readonly engine: () => Promise<SessionEngine>;
  readonly parsers: () => Promise<Parsers>;
  /** The files of the workspace. */
  readonly disk: WorkspaceDisk;
  private lastFailure = '';
  private hasEngine = false;
  private readonly restListeners: ((uri: string, state: FileState) => void)[] = [];
  private readonly trialListeners: ((file: AnalysedFile) => void)[] = [];
  private readonly mendedListeners: (() => void)[] = [];
  private readonly priceListeners: (() => void)[] = [];
  private readonly usageLogListeners: (() => void)[] = [];
  private readonly acrossListeners: (() => void)[] = [];

  /** `billing` is null for a client that connects no accounts. */
  constructor(
    ports: SessionPorts,
    settingsSource: SettingsSource | null,
    tell: (problem: string) => void,
    readonly billing: BillingStores | null = null,
  ) {
    this.clock = ports.clock;
    this.log = ports.log;
    this.disk = ports.disk;
    const prices = new PricesForEngine(billing, () => this.pricesChanged());
    this.engine = loadedOnce(async () => {
      const engine = await ports.loadEngine();
      prices.arrived(engine);
      this.hasEngine = true;
      void this.followPriceSetting();
      return engine;
    });
    this.parsers = loadedOnce(ports.loadParsers);
    this.configs = new ConfigFiles(ports.disk, this.folders);
    this.baselines = new Baselines(ports.disk, this.folders, ports.log);
    const configOf = (uri: string) => this.configs.of(uri);
    this.settings = new SettingsStore(settingsSource, ports.log, tell, configOf, () => this.connected);
    this.usageLogs = new UsageLogs(ports.disk, this.folders);
    this.idle = new IdleWork(ports.clock, (uri) => void this.rest(uri));
    this.documents.listen(this.configs);
    this.baselines.onChange(() => {
      for (const uri of this.documents.uris) this.idle.schedule(uri);
    });
    this.configs.onChange(() => {
      this.settings.configsChanged();
      for (const uri of this.documents.uris) this.idle.schedule(uri);
    });
    this.documents.listen(this.analyses);
    this.documents.listen(this.idle);
    this.warmUp = new WarmUp(ports.clock, ports.log);
    this.documents.listen(this.warmUp);
    this.across = new AcrossFiles({
      clock: ports.clock,
      log: ports.log,
      disk: ports.disk,
      stale: () => this.analyses.stale,
      maxBytes: async () => (await this.settings.of(null)).settings.maxFileSize * 1024,
      ask: (uri) => this.askAgain(uri),
      shown: (uris) => void this.showAgain(uris),
    });
    this.documents.listen(this.across);
    this.folders.onChange((uris) => {
      this.across.foldersChanged(uris);
      this.configs.forget();
      this.baselines.forget();
    });
    this.onClosed((uri) => {
      this.settings.release(uri);
      billing?.quotes.release(uri);
    });
  }

  get accounts(): Accounts | null {
    return this.billing?.accounts ?? null;
  }

  /** Ids of the providers that are connected. */
  private get connected(): readonly string[] {
    return [...new Set((this.accounts?.all ?? []).map(({ connection }) => connection.provider))];
  }

  /**
   * What is known of the present text of a document; null when it is not open, or changed while it was asked for, so
   * that the answer would be stale. Never rejects.
   */
  async stateOf(uri: string): Promise<FileState | null> {
    const notebook = this.notebooks.notebookOf(uri);
    if (notebook === null) return this.stateOfDocument(uri);
    const state = await this.stateOfDocument(notebook);
    return state && this.inCell(uri, state);
  }

  /** Where something that the analysis of a document tells of stands; null: elsewhere, or the document has changed since. */
  placeOf(uri: string, span: Span): PlaceInDocument | null {
    const notebook = this.notebooks.notebookOf(uri);
    if (notebook !== null) return this.notebooks.placeInCell(notebook, this.analyses.placeOf(notebook, span));
    const range = this.analyses.placeOf(uri, span);
    return range && { uri, range };
  }

  /** Text of an open document by its path; null where none is open, and for notebooks, whose cells are open. */
  openText(path: string): string | null {
    const document = this.across.workspace.documentAt(path);
    return document && document.languageId !== CELLS_ID ? document.getText() : null;
  }

  /** What a call sends, for a quote of who bills for it; null when that is not known, or the document has changed since. */
  quotedCall(uri: string, call: CallAnalysis): QuotedCall | null {
    const notebook = this.notebooks.notebookOf(uri);
    if (notebook === null) return this.analyses.quotedCall(uri, call);
    const origin = this.notebooks.origin(uri, call);
    return origin && this.analyses.quotedCall(notebook, origin);
  }

  /** The comments that have a finding ignored; null when there are none, or the document has changed since. */
  ignoreEdits(uri: string, found: FoundAt): readonly Edit[] | null {
    const notebook = this.notebooks.notebookOf(uri);
    if (notebook === null) return this.analyses.ignoreEdits(uri, found);
    const whole = this.notebooks.whole(uri, found);
    if (!whole) return null;
    return this.analyses.ignoreEdits(notebook, whole.found)?.map(whole.toCell) ?? null;
  }

  private async stateOfDocument(uri: string): Promise<FileState | null> {
    this.warmUp.pause();
    const version = this.documents.get(uri)?.version;
    const resource = await this.settings.of(uri);
    const { settings, problems } = resource;
    const quiet = (state: QuietFile['state'], message: string): QuietFile => ({ state, message, problems });
    const document = this.documents.get(uri);
    if (!document || document.version !== version) return null;
    const gate = this.gate(document, resource);
    if (gate) return quiet(gate.state, gate.message);
    try {
      const engine = await this.engine();
      const kind = engine.kindOf({ path: pathOf(uri), editorId: document.languageId });
      // What editors have no identifier of is opened there as plain text: the JSON of a notebook.
      if (!kind || kind.editorIds.length === 0)
        return quiet('unsupported', `Costlint does not read ${document.languageId} files yet.`);
      const loaded = await this.parsers();
      const parsers = await this.parsersFor(engine.grammarsFor(kind, document.getText()));
      const known = settings.baseline === '' ? null : await this.baselines.of(uri, resource);
      if (this.documents.get(uri) !== document || document.version !== version) return null;
      const measured = await this.usageLogs.of(uri, resource, (record) => engine.readUsage(record));
      if (this.documents.get(uri) !== document || document.version !== version) return null;
      const today = this.clock.today();
      const options = this.settings.optionsOf(settings, today, engine.pricesVersion, measured);
      const home = settings.acrossFiles ? this.across.homeOf(uri, engine, loaded) : null;
      const isWorthIt = (text: string) =>
        engine.mayHoldCalls(text, kind) ||
        engine.mayHoldFindings(text, kind) ||
        (home !== null && this.across.mayHoldUses(uri, text, kind, home));
      const whole = this.analyses.of(document, options, { engine, kind, parsers, home, isWorthIt });
      this.across.answered();
      const analysis = whole && known ? this.baselines.without(whole, known) : whole;
      if (!analysis) return quiet('no-calls', 'No name of a known API in this file.');
      const file: AnalysedFile = { state: 'analysed', document, settings, resource, problems, analysis };
      this.warmUp.answered(document, () => this.trialFor(file, options, engine, kind, parsers));
      return file;
    } catch (error) {
      this.logFailure(`${uri}: the analysis failed: ${error instanceof Error ? error.stack : String(error)}`);
      return quiet('failed', 'The analysis of this file failed; the log has the details.');
    }
  }

  /** Calls back with what is known of a document whenever it rests after having been opened or changed. */
  onRest(listener: (uri: string, state: FileState) => void): void {
    this.restListeners.push(listener);
  }

  /** Calls back with files that nobody sees, to do what is done at each keystroke. */
  onTrial(listener: (file: AnalysedFile) => void): void {
    this.trialListeners.push(listener);
  }

  /** Calls back when an analysis that was asked for before has become a better one without an edit. */
  onMended(listener: () => void): void {
    this.mendedListeners.push(listener);
  }

  /** Calls back when costs may have changed because prices have. */
  onPrices(listener: () => void): void {
    this.priceListeners.push(listener);
  }

  /** Calls back when what other files say has changed what is to be shown of some documents. */
  onAcross(listener: () => void): void {
    this.acrossListeners.push(listener);
  }

  /** To be told of a file that changed on disk. */
  usageLogChanged(uri: string): void {
    if (this.usageLogs.has(uri)) for (const listener of this.usageLogListeners) listener();
  }

  /** Calls back when a log of usage that costs rest on has changed. */
  onUsageLogs(listener: () => void): void {
    this.usageLogListeners.push(listener);
  }

  /** Lets the published price list be looked for, or not, as the user's settings say; once a file has needed prices. */
  async followPriceSetting(): Promise<void> {
    if (!this.billing || !this.hasEngine) return;
    const { settings } = await this.settings.of(null);
    await this.billing.followSettings(settings);
  }

  onClosed(listener: (uri: string) => void): void {
    this.notebooks.onClosed(listener);
    this.documents.listen({ opened: () => undefined, changed: () => undefined, closed: listener });
  }

  dispose(): void {
    this.idle.dispose();
    this.warmUp.dispose();
    this.billing?.dispose();
    this.across.dispose();
    this.analyses.clear();
    this.across.disposeProject();
  }

  private async parsersFor(grammars: readonly string[]): Promise<ParserTable> {
    const parsers = await this.parsers();
    await Promise.all(grammars.map((grammar) => parsers.load(grammar)));
    return (grammar) => parsers.loaded(grammar);
  }

  private trialFor(
    file: AnalysedFile,
    options: AnalyzeOptions,
    engine: SessionEngine,
    kind: FileKind,
    parsers: ParserTable,
  ): TypingTrial | null {
    const text = this.analyses.excerptOf(file.document.uri);
    if (text === '') return null;
    return new TypingTrial(
      file.document.languageId,
      text,
      options,
      (content) => engine.open(content, kind, parsers),
      (document, analysis) => {
        for (const listener of this.trialListeners) listener({ ...file, document, analysis });
      },
    );
  }

  private pricesChanged(): void {
    for (const uri of this.documents.uris) this.idle.schedule(uri);
    for (const listener of this.priceListeners) listener();
  }

  /** What fails fails at every keystroke: it is told once in a row. */
  private logFailure(message: string): void {
    if (message !== this.lastFailure) this.log.error(message);
    this.lastFailure = message;
  }

  private async rest(uri: string): Promise<void> {
    this.configs.rested(this.documents.get(uri));
    let state = await this.stateOf(uri);
    if (state?.state === 'analysed' && this.analyses.settle(uri)) {
      for (const listener of this.mendedListeners) listener();
      state = await this.stateOf(uri);
    }
    this.across.rested(uri);
    // A document that changed meanwhile comes to rest again.
    if (state) this.tellRest(uri, state);
  }

  /** Of a notebook it is told cell by cell. */
  private tellRest(uri: string, state: FileState): void {
    for (const each of this.notebooks.cellsOf(uri) ?? [uri]) {
      const told = each === uri ? state : this.inCell(each, state);
      if (told) for (const listener of this.restListeners) listener(each, told);
    }
    // What is shown in one cell may come from the text of another, of which the client knows nothing.
    if (this.notebooks.cellsOf(uri)) for (const listener of this.mendedListeners) listener();
  }

  private inCell(uri: string, state: FileState): FileState | null {
    if (state.state !== 'analysed') return state;
    const document = this.notebooks.document(uri);
    const analysis = this.notebooks.inCell(uri, state.analysis);
    return document && analysis && { ...state, document, analysis };
  }

  /** True when a document is to be shown otherwise than before. */
  private async askAgain(uri: string): Promise<boolean> {
    const before = this.analyses.lastOf(uri);
    const state = await this.stateOf(uri);
    return state?.state === 'analysed' && (before === null || !showSame(before, state.analysis));
  }

  private async showAgain(uris: readonly string[]): Promise<void> {
    for (const listener of this.acrossListeners) listener();
    for (const uri of uris) {
      const state = await this.stateOf(uri);
      if (state) this.tellRest(uri, state);
    }
  }

  /** Why a document is not to be looked at, if so. What it cost so far is released. */
  private gate(document: TextDocument, resource: ResourceSettings): ReasonToLeave | null {
    const reason = leftAlone(document, resource, this.folders.uris);
    if (reason) this.analyses.release(document.uri);
    return reason;
  }
}
