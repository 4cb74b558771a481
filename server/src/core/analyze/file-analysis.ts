import type { Estimate, Unknown } from '../estimate/estimate';
import type { Rate } from '../price/rate';
import type { Api } from '../recognize/api';
import type { TextRange } from '../source/span';
import type { Quantity, Usage } from '../usage/quantity';

/** Everything that is known of one file. Ranges are UTF-16 offsets of the text that was analysed. */
export interface FileAnalysis {
  /** Call sites in source order. */
  readonly calls: readonly CallAnalysis[];
  /** Uses of wrappers in source order; `of` is among `calls`. */
  readonly uses: readonly UseAnalysis[];
  /** Texts written in the source that flow into calls. */
  readonly prompts: readonly PromptText[];
  readonly findings: readonly Finding[];
  /** Whether the text has a syntax error, so that calls may be missing behind it. */
  readonly broken: boolean;
}

/** What one execution costs, and why. Shared by call sites and uses. */
export interface Costed {
  readonly vendor: string | null;
  readonly provider: string | null;
  /** The likely model as the call spells it; null when unknown. */
  readonly model: string | null;
  /** All that it may be, the likely one first. */
  readonly models: readonly string[];
  readonly usage: Usage;
  /** Null exactly when `unknown` is set. */
  readonly estimate: Estimate | null;
  readonly unknown: Unknown | null;
  /** How often it runs, by the loops around it; `exact` 1 without any. */
  readonly repeat: Quantity;
  readonly rates: readonly Rate[];
  /** Catalog that the rates come from; null without rates. */
  readonly catalog: { readonly id: string; readonly asOf: string } | null;
  /** What was taken to be so, in the order it should be shown. */
  readonly assumptions: readonly AssumptionNote[];
  /** Name of the argument that caps the output, or null when nothing does. */
  readonly capName: string | null;
  /** Number of places in the prompt whose text is decided at run time. */
  readonly holes: number;
  /** Token bound that was used for each hole in `high`; null when no hole had to be bounded so. */
  readonly holeBound: number | null;
}

export interface CallAnalysis extends Costed {
  readonly range: TextRange;
  /** Where the last name of the callee stands. */
  readonly callee: TextRange;
  readonly api: Api;
  readonly sdk: string;
  /** Same position across edits that do not touch it; unique within the file. */
  readonly key: string;
}

export interface UseAnalysis extends Costed {
  readonly range: TextRange;
  readonly callee: TextRange;
  readonly of: CallAnalysis;
}

/** One assumption in words, with what would change it: a setting's key or a `costlint:` comment's field. */
export interface AssumptionNote {
  readonly text: string;
  readonly changedBy: { readonly kind: 'setting' | 'comment'; readonly name: string } | null;
}

/** A text literal that flows into calls. */
export interface PromptText {
  readonly range: TextRange;
  readonly tokens: Quantity;
  /** Calls that it flows into, with its share of the likely cost of each (0 to 1; null when unknown). */
  readonly into: readonly { readonly call: CallAnalysis; readonly share: number | null }[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: TextRange;
  readonly fixes: readonly Fix[];
  readonly fingerprint: string;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly range: TextRange; readonly newText: string }[];
}
