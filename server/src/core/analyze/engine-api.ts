import type { LiveList } from '../billing/price-list';
import type { QuotedCall } from '../billing/quote';
import type { Container, Places } from '../container/container';
import type { FileKind } from '../container/file-kind';
import type { ListedModel } from '../price/listed-model';
import type { Catalog, CatalogId } from '../price/rate';
import type { Project } from '../project/project';
import type { WorkspaceFiles } from '../project/workspace-files';
import type { AcceptsEdits, FoundAt } from '../rules/ignore-edits';
import type { RuleInfo } from '../rules/rule-info';
import type { Language } from '../source/language';
import type { Span, TextRange } from '../source/span';
import type { SyntaxParser, TextEdit } from '../source/syntax';
import type { LoggedCall } from '../usage-log/logged-call';
import type { PricedUsage } from '../usage-log/price-usage';
import type { TokenCount } from '../vendor/vendor';
import type { CallAnalysis, Costed, Edit, FileAnalysis } from './file-analysis';
import type { AnalyzeOptions } from './options';
import type { ModelAt, PostedCost, PostedRequest } from './posted-request';
import type { RowCosting, RowQuestion } from './row-costing';

/** Prices beyond those that ship with the program. */
export interface LoadedPrices {
  /** The general price list as `readPublished` gave it; null: only the one that ships. */
  readonly published: PublishedPrices | null;
  /** The lists of providers themselves, at most one of each. */
  readonly lists: readonly LiveList[];
}

/** The general price list as it is published now, read and checked. */
export interface PublishedPrices {
  readonly catalog: Catalog;
  /** Models that were left out because something of them was not understood, with the reason. */
  readonly unread: readonly string[];
  /** What it was read from, and the day it was true on (ISO). */
  readonly text: string;
  readonly asOf: string;
}

/** Where a file stands. */
export interface Home {
  readonly project: Project;
  /** As in `FileTree`. */
  readonly path: string;
}

/** The engine: source text, catalog and settings in, facts out. Synchronous, pure, offline. */
export interface Engine {
  /** All lint rules. */
  readonly rules: readonly RuleInfo[];
  readonly languages: readonly Language[];
  /** Kinds of files that hold regions in these languages. */
  readonly containers: readonly Container[];
  /** The general price list that counts: the one that ships with it, or a newer one that it was given. */
  readonly catalog: CatalogId;
  /** Counts up whenever prices change. */
  readonly pricesVersion: number;
  /** Those that it was given beyond the ones that ship with it. */
  readonly loadedPrices: LoadedPrices;
  /** Takes over prices that were loaded since; open files show them when they are analysed with new options. */
  usePrices(prices: LoadedPrices): void;
  /** Reads the general price list as it is published (JSON), true on an ISO date. Throws with words when it is none. */
  readPublished(text: string, asOf: string): PublishedPrices;
  /** The kind of a file by an editor's language id, or by its name and its ending (any case); null when none. */
  kindOf(file: { readonly path?: string; readonly editorId?: string }): FileKind | null;
  /**
   * Whether a text may hold a call at all: a cheap look for the names of known modules. False means that neither
   * parsing nor a language server is worth starting.
   */
  mayHoldCalls(text: string, kind: FileKind): boolean;
  /** Whether rules may have something to report in a text that holds no call: a cheap look as well. */
  mayHoldFindings(text: string, kind: FileKind): boolean;
  /**
   * Whether a text without a known API may still run wrappers that stand in files which it imports: whether one of these
   * may hold calls.
   */
  mayHoldUses(text: string, kind: FileKind, home: Home): boolean;
  /**
   * What the names of files end in that count although they hold no calls: settings of modules, and what programs read by
   * name. Names of files are among them.
   */
  readonly readEndings: readonly string[];
  /** The grammars whose parsers a text of a kind needs; others than a container's present text needs may come with an edit. */
  grammarsFor(kind: FileKind, text: string): readonly string[];
  /**
   * Regions whose grammar `parsers` has no parser of are left out until the next `update`. `home`: where the file
   * stands, when other files of its project count as well.
   */
  open(text: string, kind: FileKind, parsers: ParserTable, home?: Home): OpenFile;
  /**
   * The files around those that are opened in it. One project holds all that import each other. `isStill`: no file of it
   * changes as long as it is there, so that more is told once and for all.
   */
  createProject(files: WorkspaceFiles, parsers: ParserTable, isStill?: boolean): Project;
  /** Every model with a known price on an ISO date, by provider. */
  listModels(date: string): readonly ListedModel[];
  /**
   * What a request costs that stands in data; null where nothing is known of its address. `at` is another model that
   * would be asked the same.
   */
  costPosted(posted: PostedRequest, options: AnalyzeOptions, at?: ModelAt): PostedCost | null;
  /** The calls that a record of a usage log tells of; null when it is of no form that is read. */
  readUsage(record: unknown): readonly LoggedCall[] | null;
  /** What a call that was made should have cost. `at` fills in what the log does not name. */
  priceUsage(call: LoggedCall, options: AnalyzeOptions, at?: Partial<ModelAt>): PricedUsage;
  /** Id of who made a model, by its id as any provider spells it. */
  vendorOf(model: string): string;
  /**
   * Tokens of what many requests of a model begin with, a message each, and how many there must be for the vendor to keep
   * them in a cache; null: not known. Without what stands around messages.
   */
  sharedPrefix(
    texts: readonly string[],
    model: string,
  ): { readonly tokens: number; readonly least: number | null };
  /** Tokens of any text for a model, for counting a selection. */
  countText(text: string, model: string): TokenCount;
}

/** The parser of a grammar, where it is loaded. */
export type ParserTable = (grammar: string) => SyntaxParser | null;

/** One open text, kept up to date edit by edit. */
export interface OpenFile {
  readonly text: string;
  /** Turns offsets of the present text into places as they are told of such a file. */
  readonly places: Places;
  /** Replaces the text; `edits` lead from the old text to the new one, in order. */
  update(text: string, edits: readonly TextEdit[]): void;
  /**
   * The analysis of the present text. Cached: only what the edits since the last call may have changed is looked at
   * again. The same text and options give the same result whatever came before.
   */
  analyze(options: AnalyzeOptions): FileAnalysis;
  /** Whether another file has changed since the last analysis, so that the next one may be another. */
  readonly isStale: boolean;
  /**
   * Settles a text that was parsed incrementally across a syntax error; true when the analysis may have changed.
   * To be called when idle.
   */
  settle(): boolean;
  /** What a call of the last analysis sends, for a quote of who bills for it; null when its model is not known. */
  quotedCall(call: CallAnalysis): QuotedCall | null;
  /** Where something that an analysis tells of stands in the text, as it is written there; null: elsewhere, or otherwise. */
  placeOf(span: Span): TextRange | null;
  /** The comments that have a finding of the last analysis ignored, in the order of the text; null where none may stand. */
  ignoreEdits(found: FoundAt, accepts?: AcceptsEdits): readonly Edit[] | null;
  /**
   * Puts records of data into a call or use of the last analysis, whose unknown values they give. Null when it is none of
   * this file.
   */
  rowCosting(costed: Costed, options: AnalyzeOptions, question: RowQuestion): RowCosting | null;
  /** A small file of the same kind (its imports, a few of its calls), to try things on; empty when none is to be had. */
  excerpt(): string;
  /** Frees the tree. Nothing else may be called afterwards. */
  dispose(): void;
}
