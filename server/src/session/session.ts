import type { CallAnalysis, Edit } from '../core/analyze/file-analysis';
import type { QuotedCall } from '../core/billing/quote';
import { CELLS_ID } from '../core/container/cell-text';
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
import { DocumentStates } from './document-states';
import { Documents } from './documents';
import type { AnalysedFile, FileState } from './file-state';
import { Folders } from './folders';
import { IdleWork } from './idle-work';
import { Listeners } from './listeners';
import { loadedOnce } from './loaded-once';
import { Notebooks } from './notebooks';
import { PricesForEngine } from './prices-for-engine';
import { showSame } from './same-costs';
import type { SessionEngine, SessionPorts } from './session-ports';
import { type SettingsSource, SettingsStore } from './settings-store';
import { UsageLogs } from './usage-logs';
import { WarmUp } from './warm-up';

/** A range of an open document, or of a cell of a notebook. */
export interface PlaceInDocument {
  readonly uri: string;
  readonly range: TextRange;
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
  private hasEngine = false;
  private readonly states: DocumentStates;
  private readonly rested = new Listeners<[uri: string, state: FileState]>();
  private readonly mended = new Listeners();
  private readonly repriced = new Listeners();
  private readonly relogged = new Listeners();
  private readonly acrossChanged = new Listeners();

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
    this.states = new DocumentStates(this);
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
    if (notebook === null) return this.states.of(uri);
    const state = await this.states.of(notebook);
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

  /** Calls back with what is known of a document whenever it rests after having been opened or changed. */
  onRest(listener: (uri: string, state: FileState) => void): void {
    this.rested.add(listener);
  }

  /** Calls back with files that nobody sees, to do what is done at each keystroke. */
  onTrial(listener: (file: AnalysedFile) => void): void {
    this.states.trials.add(listener);
  }

  /** Calls back when an analysis that was asked for before has become a better one without an edit. */
  onMended(listener: () => void): void {
    this.mended.add(listener);
  }

  /** Calls back when costs may have changed because prices have. */
  onPrices(listener: () => void): void {
    this.repriced.add(listener);
  }

  /** Calls back when what other files say has changed what is to be shown of some documents. */
  onAcross(listener: () => void): void {
    this.acrossChanged.add(listener);
  }

  /** To be told of a file that changed on disk. */
  usageLogChanged(uri: string): void {
    if (this.usageLogs.has(uri)) this.relogged.tell();
  }

  /** Calls back when a log of usage that costs rest on has changed. */
  onUsageLogs(listener: () => void): void {
    this.relogged.add(listener);
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

  private pricesChanged(): void {
    for (const uri of this.documents.uris) this.idle.schedule(uri);
    this.repriced.tell();
  }

  private async rest(uri: string): Promise<void> {
    this.configs.rested(this.documents.get(uri));
    let state = await this.stateOf(uri);
    if (state?.state === 'analysed' && this.analyses.settle(uri)) {
      this.mended.tell();
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
      if (told) this.rested.tell(each, told);
    }
    // What is shown in one cell may come from the text of another, of which the client knows nothing.
    if (this.notebooks.cellsOf(uri)) this.mended.tell();
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
    this.acrossChanged.tell();
    for (const uri of uris) {
      const state = await this.stateOf(uri);
      if (state) this.tellRest(uri, state);
    }
  }
}
