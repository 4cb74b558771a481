import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ParserTable } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import type { ReasonToLeave } from '../core/config/left-alone';
import type { FileKind } from '../core/container/file-kind';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Parsers } from '../ports/parsers';
import type { AcrossFiles } from './across-files';
import type { Analyses } from './analyses';
import type { Baselines } from './baselines';
import type { Documents } from './documents';
import { pathOf } from './file-path';
import type { AnalysedFile, FileState, QuietFile } from './file-state';
import type { Folders } from './folders';
import { leftAlone } from './left-alone';
import { Listeners } from './listeners';
import type { SessionEngine } from './session-ports';
import type { ResourceSettings, SettingsStore } from './settings-store';
import { TypingTrial } from './typing-trial';
import type { UsageLogs } from './usage-logs';
import type { WarmUp } from './warm-up';

/** The stores that the state of a document is made of. */
export interface DocumentStatesParts {
  readonly clock: Clock;
  readonly log: Log;
  engine(): Promise<SessionEngine>;
  parsers(): Promise<Parsers>;
  readonly documents: Documents;
  readonly analyses: Analyses;
  readonly folders: Folders;
  readonly settings: SettingsStore;
  readonly baselines: Baselines;
  readonly usageLogs: UsageLogs;
  readonly across: AcrossFiles;
  readonly warmUp: WarmUp;
}

/** A version of a document with all that was loaded to look at it. */
interface Looked {
  readonly document: TextDocument;
  readonly resource: ResourceSettings;
  readonly engine: SessionEngine;
  readonly kind: FileKind;
  readonly parsers: ParserTable;
}

/** Finds out what is known of whole documents: files, and notebooks with all of their cells. */
export class DocumentStates {
  /** Told of files that nobody sees, to do what is done at each keystroke. */
  readonly trials = new Listeners<[AnalysedFile]>();
  private lastFailure = '';

  constructor(private readonly parts: DocumentStatesParts) {}

  /** As `Session.stateOf`, for a document that is no cell. */
  async of(uri: string): Promise<FileState | null> {
    const { documents, settings, warmUp } = this.parts;
    warmUp.pause();
    const version = documents.get(uri)?.version;
    const resource = await settings.of(uri);
    const document = documents.get(uri);
    if (!document || document.version !== version) return null;
    const gate = this.gate(document, resource);
    if (gate) return quiet(gate.state, gate.message, resource);
    try {
      return await this.look(document, resource);
    } catch (error) {
      this.logFailure(`${uri}: the analysis failed: ${error instanceof Error ? error.stack : String(error)}`);
      return quiet('failed', 'The analysis of this file failed; the log has the details.', resource);
    }
  }

  private async look(document: TextDocument, resource: ResourceSettings): Promise<FileState | null> {
    const { baselines, documents, usageLogs } = this.parts;
    const { uri, version } = document;
    const { settings } = resource;
    const isPresent = () => documents.get(uri) === document && document.version === version;
    const engine = await this.parts.engine();
    const kind = engine.kindOf({ path: pathOf(uri), editorId: document.languageId });
    // What editors have no identifier of is opened there as plain text: the JSON of a notebook.
    if (!kind || kind.editorIds.length === 0)
      return quiet('unsupported', `Costlint does not read ${document.languageId} files yet.`, resource);
    const loaded = await this.parts.parsers();
    const parsers = await parsersFor(engine.grammarsFor(kind, document.getText()), loaded);
    const known = settings.baseline === '' ? null : await baselines.of(uri, resource);
    if (!isPresent()) return null;
    const measured = await usageLogs.of(uri, resource, (record) => engine.readUsage(record));
    if (!isPresent()) return null;
    const options = this.parts.settings.optionsOf(
      settings,
      this.parts.clock.today(),
      engine.pricesVersion,
      measured,
    );
    const whole = this.analysisOf({ document, resource, engine, kind, parsers }, options, loaded);
    const analysis = whole && known ? baselines.without(whole, known) : whole;
    if (!analysis) return quiet('no-calls', 'No name of a known API in this file.', resource);
    const { problems } = resource;
    const file: AnalysedFile = { state: 'analysed', document, settings, resource, problems, analysis };
    const looked: Looked = { document, resource, engine, kind, parsers };
    this.parts.warmUp.answered(document, () => this.trialFor(file, options, looked));
    return file;
  }

  /** Null where nothing can stand. */
  private analysisOf(
    { document, resource, engine, kind, parsers }: Looked,
    options: AnalyzeOptions,
    loaded: Parsers,
  ) {
    const { across, analyses } = this.parts;
    const { uri } = document;
    const home = resource.settings.acrossFiles ? across.homeOf(uri, engine, loaded) : null;
    const isWorthIt = (text: string) =>
      engine.mayHoldCalls(text, kind) ||
      engine.mayHoldFindings(text, kind) ||
      (home !== null && across.mayHoldUses(uri, text, kind, home));
    const analysis = analyses.of(document, options, { engine, kind, parsers, home, isWorthIt });
    across.answered();
    return analysis;
  }

  private trialFor(
    file: AnalysedFile,
    options: AnalyzeOptions,
    { document, engine, kind, parsers }: Looked,
  ): TypingTrial | null {
    const text = this.parts.analyses.excerptOf(document.uri);
    if (text === '') return null;
    return new TypingTrial(
      document.languageId,
      text,
      options,
      (content) => engine.open(content, kind, parsers),
      (typed, analysis) => this.trials.tell({ ...file, document: typed, analysis }),
    );
  }

  /** What fails fails at every keystroke: it is told once in a row. */
  private logFailure(message: string): void {
    if (message !== this.lastFailure) this.parts.log.error(message);
    this.lastFailure = message;
  }

  /** Why a document is not to be looked at, if so. What it cost so far is released. */
  private gate(document: TextDocument, resource: ResourceSettings): ReasonToLeave | null {
    const reason = leftAlone(document, resource, this.parts.folders.uris);
    if (reason) this.parts.analyses.release(document.uri);
    return reason;
  }
}

function quiet(state: QuietFile['state'], message: string, { problems }: ResourceSettings): QuietFile {
  return { state, message, problems };
}

async function parsersFor(grammars: readonly string[], parsers: Parsers): Promise<ParserTable> {
  await Promise.all(grammars.map((grammar) => parsers.load(grammar)));
  return (grammar) => parsers.loaded(grammar);
}
