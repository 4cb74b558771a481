/**
 * The messages of our own, beside those of LSP. Every message is JSON. A server sends them only to a client that
 * asked for them in its initialization options.
 */

/** Client -> server, in `initialize`. */
export interface InitializationOptions {
  /** The client shows `costlint/status`. */
  readonly status?: boolean;
  /** Settings below `costlint`, for clients that can't answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** The client runs commands that hovers link to. */
  readonly commandLinks?: boolean;
  /** The client keeps keys and sends requests to billing APIs (`costlint/send`); absent: it does neither. */
  readonly accounts?: AccountsOptions;
}

export interface AccountsOptions {
  /** Folder for what is remembered of accounts and price lists, shared by all windows of the user; null: none. */
  readonly storage: string | null;
  /** Whether requests go to the sandbox (`COSTLINT_SANDBOX`), whose data lives in a store of its own. */
  readonly sandbox: boolean;
  /** False in a workspace that the user does not trust: then nothing is sent. */
  readonly maySend: boolean;
}

/** Server -> client notification: what is known of one open file, whenever it changes. */
export const STATUS_METHOD = 'costlint/status';

export interface FileStatus {
  readonly uri: string;
  /** `analysed`, or why the file was left alone. */
  readonly state: FileStateName;
  /** One sentence for people. */
  readonly message: string;
  /** Call sites in the file, and how many of them have a price; 0 unless analysed. */
  readonly calls: number;
  readonly priced: number;
  /** ISO date of the price data that the calls use, else of the general prices; null unless analysed. */
  readonly pricesAsOf: string | null;
  /** What is wrong with the settings of this file, a sentence each. */
  readonly problems: readonly string[];
}

export type FileStateName =
  | 'analysed'
  | 'no-calls'
  | 'off'
  | 'excluded'
  | 'too-large'
  | 'unsupported'
  | 'failed';

/** Client -> server request: tokens of texts that the user selected. Answers `TokenCountResult`. */
export const COUNT_TOKENS_METHOD = 'costlint/countTokens';

export interface CountTokensParams {
  /** The file whose settings name the default model; null for a text of no file. */
  readonly uri: string | null;
  readonly texts: readonly string[];
}

export interface TokenCountResult {
  readonly model: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** How it is known: `counted` is exact, `calibrated` is an estimate with its band. */
  readonly how: string;
}

/** Client -> server request: what calls cost, put together. Answers `CostReportResult`, null when it was cancelled. */
export const COST_REPORT_METHOD = 'costlint/costReport';

export interface CostReportParams {
  /** `file`: the one open document; `folder`: all files in the folder of it; `workspace`: all workspace folders. */
  readonly scope: 'file' | 'folder' | 'workspace';
  /** Of an open document; null for `workspace`. */
  readonly uri: string | null;
  /** What the report is compared with; absent or null: nothing. */
  readonly committed?: CommittedTexts | null;
}

/** What files held in the last commit that differ from it now. */
export interface CommittedTexts {
  readonly commit: string;
  /** Of the branch. */
  readonly name: string;
  /** Empty texts for files that are new. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /** How many others differ that are not among them: gone from disk, too long, or too many. */
  readonly leftOut: number;
}

/** Server -> client notification while a report is made, from 0 files done on. */
export const COST_REPORT_PROGRESS_METHOD = 'costlint/costReportProgress';

export interface CostReportProgress {
  readonly done: number;
  readonly total: number;
}

/** All texts are plain: whoever shows them escapes them. */
export interface CostReportResult {
  readonly title: string;
  /** What all calls cost, in one line. */
  readonly summary: string;
  /** What the sums rest on and leave out, a line each. */
  readonly notes: readonly string[];
  /** Calls whose cost is unknown; `cost` says why. */
  readonly unknown: readonly CostReportCall[];
  readonly models: readonly CostReportRow[];
  readonly providers: readonly CostReportRow[];
  /** The top of the tree. */
  readonly tree: CostReportFolder;
  /** Null where nothing is known of a commit. */
  readonly changes: CostReportChanges | null;
  /** The same report as files. */
  readonly exports: Readonly<Record<'markdown' | 'csv' | 'json', string>>;
}

/** What calls cost otherwise than with the texts of a commit. */
export interface CostReportChanges {
  readonly title: string;
  readonly summary: string;
  readonly calls: readonly CostReportCall[];
  /** What is left out of them; null: nothing. */
  readonly more: string | null;
}

export interface CostReportRow {
  readonly name: string;
  readonly calls: number;
  readonly cost: string;
}

export interface CostReportFolder extends CostReportRow {
  readonly folders: readonly CostReportFolder[];
  readonly files: readonly CostReportFile[];
}

export interface CostReportFile extends CostReportRow {
  readonly sites: readonly CostReportCall[];
}

export interface CostReportCall {
  /** `src/app.py:24` among the unknown ones, `24` below its file; in notebooks with the cell. */
  readonly place: string;
  /** Kind of request, model and who bills. */
  readonly what: string;
  readonly cost: string;
  readonly target: SourceTarget;
}

/** A place to open: 0-based; `cell` is the index among all cells of a notebook. */
export interface SourceTarget {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly cell?: number;
}

/** Client -> server request, which can be cancelled: what the call at a place costs with other models. Answers `ModelComparison`. */
export const COMPARE_MODELS_METHOD = 'costlint/compareModels';

export interface CompareModelsParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** All texts are plain. */
export interface ModelComparison {
  readonly title: string;
  /** Why nothing is compared; null when something is. */
  readonly problem: string | null;
  /** The call's own model first, then by likely cost. */
  readonly rows: readonly ComparedModel[];
  /** What was left out, and which prices count. */
  readonly notes: readonly string[];
}

export interface ComparedModel {
  readonly provider: string;
  readonly providerName: string;
  readonly model: string;
  /** Whether it is what the call asks for now. */
  readonly own: boolean;
  /** `≈ $0.0042, max $0.031`, and how that compares. */
  readonly cost: string;
  /** Batch and cached price, context window. */
  readonly detail: string;
  /** Why the code can't be changed to ask for it; null when it can. */
  readonly obstacle: string | null;
}

/** Client -> server request: what calls should have cost by their usage. Answers `PricedUsageResult`. */
export const PRICE_USAGE_METHOD = 'costlint/priceUsage';

export interface PriceUsageParams {
  /** The file whose settings count; null: of none. */
  readonly uri: string | null;
  /** JSON that somebody selected: an answer, a usage block alone, or several, one a line. */
  readonly text: string;
  /** What the usage does not name; null: not asked yet. */
  readonly model: string | null;
  readonly provider: string | null;
}

export interface PricedUsageResult {
  /** What is to be asked before anything can be told; null: nothing. */
  readonly missing: 'model' | 'provider' | null;
  /** One sentence for people. */
  readonly message: string;
  /** The whole reckoning as Markdown; empty where there is none. */
  readonly markdown: string;
}

/** Client -> server request: the edit that makes the call at a place ask for another model. Answers `ModelEdit`. */
export const CHANGE_MODEL_METHOD = 'costlint/changeModel';

export interface ChangeModelParams extends CompareModelsParams {
  readonly provider: string;
  readonly model: string;
}

export interface ModelEdit {
  /** Null where it is not safe; `message` says why. */
  readonly edit: {
    readonly uri: string;
    readonly range: {
      readonly start: { readonly line: number; readonly character: number };
      readonly end: { readonly line: number; readonly character: number };
    };
    /** What must stand there now. */
    readonly oldText: string;
    readonly newText: string;
  } | null;
  readonly message: string;
  /** How many calls of the file take their model from there. */
  readonly calls: number;
}

/** Client -> server request: asks for all price lists again. Answers words for the user. */
export const REFRESH_PRICES_METHOD = 'costlint/refreshPrices';

/** Client -> server request: forgets settings and analyses and starts over from the open texts. Answers null. */
export const REFRESH_METHOD = 'costlint/refresh';
