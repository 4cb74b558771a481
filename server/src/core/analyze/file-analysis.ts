import type { Estimate, Unknown } from '../estimate/estimate';
import type { Rate } from '../price/rate';
import type { Api } from '../recognize/api';
import type { TextRange } from '../source/span';
import type { Quantity, Usage } from '../usage/quantity';
import type { NamedModel } from './named-model';
import type { ModelOffers } from './offers';

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
  /** Where such calls may be; absent: anywhere. */
  readonly brokenIn?: readonly TextRange[];
}

/** Whether something may be missing in a range because of a syntax error. */
export function isBrokenAt({ broken, brokenIn }: FileAnalysis, { start, end }: TextRange): boolean {
  return broken && (brokenIn?.some((range) => range.start <= start && end <= range.end) ?? true);
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
  /** What else is to be known of its price; reckoned when it is asked for. */
  readonly market: Market;
}

/** Who bills for a call, and what it would cost otherwise. */
export interface Market {
  /** Its name, and its page of prices for people; null when nobody knows who bills. */
  readonly provider: { readonly name: string; readonly pricingPage: string | null } | null;
  /**
   * The same call at other providers of its model, the cheapest first, then on cheaper models of the same vendor at the
   * same provider. Empty where it can't be compared: media, other service tiers, several models.
   */
  readonly comparisons: readonly Comparison[];
  /** The same call on every model that can do it. Reckoned anew for each of them: seconds, where prompts are long. */
  readonly offers: ModelOffers;
  /** The same, model by model, for who has other work to do between them. */
  offersInSteps(): Generator<void, ModelOffers>;
  /** How the source names the model. */
  readonly named: NamedModel;
}

/** What a call would cost elsewhere, for one execution. */
export interface Comparison {
  readonly model: string;
  /** Names of those who take just as much for it. */
  readonly providers: readonly string[];
  readonly estimate: Estimate;
}

export interface CallAnalysis extends Costed {
  readonly range: TextRange;
  /** Where the last name of the callee stands. */
  readonly callee: TextRange;
  readonly api: Api;
  readonly sdk: string;
  /** Same position across edits that do not touch it; unique within the file. */
  readonly key: string;
  /** Whether its client can't be seen, so that a syntax error before it may hide who bills. */
  readonly unseen?: boolean;
}

export interface UseAnalysis extends Costed {
  readonly range: TextRange;
  readonly callee: TextRange;
  /** The call site that it runs; null when that stands in another file. */
  readonly of: CallAnalysis | null;
  /** Where it stands in another file; null when it stands in this one. */
  readonly elsewhere: PlaceElsewhere | null;
}

/** Where a call site stands in another file: its path, and the 0-based line of the last name of the callee. */
export interface PlaceElsewhere {
  readonly path: string;
  readonly line: number;
}

/** One assumption in words, with what would change it: a setting's key or a `costlint:` comment's field. */
export interface AssumptionNote {
  readonly text: string;
  readonly changedBy: { readonly kind: 'setting' | 'comment'; readonly name: string } | null;
  /** Set where it is no assumption but something that calls for a change (a withdrawn model). */
  readonly isWarning?: boolean;
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
  /** Other places that explain it. */
  readonly related?: readonly RelatedPlace[];
  /** The same in other versions of the file; unique in it. */
  readonly fingerprint: string;
}

/** A place with words on what it has to do with a finding. */
export interface RelatedPlace {
  readonly message: string;
  /** Where it stands in this file, or else in another one. */
  readonly at: TextRange | PlaceElsewhere;
}

export function isElsewhere(at: RelatedPlace['at']): at is PlaceElsewhere {
  return 'path' in at;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Fix {
  readonly title: string;
  /** Apart from each other. */
  readonly edits: readonly Edit[];
}

/** A text in place of what stands in a range. */
export interface Edit {
  readonly range: TextRange;
  readonly newText: string;
}
