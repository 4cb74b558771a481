import type { RuleLevel } from '../../../../shared/src/rule-setting';
import type { Fix, RelatedPlace } from '../analyze/file-analysis';
import type { AnalyzeOptions } from '../analyze/options';
import type { StatedComment } from '../analyze/stated-assumptions';
import type { Statement } from '../ir/statements';
import type { KnownModels } from '../price/known-models';
import type { Provider } from '../provider/provider';
import type { Span, TextRange } from '../source/span';
import type { CallView } from './call-view';
import type { Ignore } from './ignore-comments';
import type { SourceView } from './source-view';
import type { UnmetIgnore } from './unmet-ignores';

/** A lint rule. One file each, in `rules/`. Pure: the same view gives the same reports. */
export interface Rule {
  /** Shown with each finding and used in settings and comments: `costlint-comment`. */
  readonly code: string;
  /** Its level where the settings name none. */
  readonly severity: RuleLevel;
  /** What it reports and why that matters, in a sentence; for the docs. */
  readonly about: string;
  /**
   * A cheap look at a text: whether the rule may report something in it although it holds no call. Absent: no.
   */
  mayReport?(text: string): boolean;
  check(view: RuleView): readonly Report[];
  /** What it says of comments that were to ignore something and did not. */
  checkIgnores?(unmet: readonly UnmetIgnore[]): readonly Report[];
}

/** What a rule may look at. */
export interface RuleView {
  readonly text: string;
  /** Call sites in source order. */
  readonly calls: readonly CallView[];
  /** `costlint:` comments in source order. */
  readonly comments: readonly StatedComment[];
  /** What `costlint-ignore` comments ignore, in source order. */
  readonly ignores: readonly Ignore[];
  /** Whether the text has a syntax error, so that something may not have been found. */
  readonly broken: boolean;
  readonly source: SourceView;
  /** The settings and the day of the analysis. */
  readonly options: AnalyzeOptions;
  /** All that are known. */
  readonly providers: readonly Provider[];
  /** Ids of all models that a provider is known to list; empty where its list is not known. */
  modelsAt(provider: string): readonly string[];
  /** All statements of the text, lowered: for rules that look at the few texts which hold certain words. */
  program(): readonly Statement[];
  /** Whether a span stands in this text, and not in another file. */
  holds(span: Span): boolean;
  /** Models with their prices on the day of the analysis. The same object as long as prices and the day stay. */
  models(): KnownModels;
}

/** Something that a rule found. */
export interface Report {
  readonly range: TextRange;
  /** Words that a person can act on. */
  readonly message: string;
  /** Changes that mend it, the best one first; none when there is no safe one. */
  readonly fixes: readonly Fix[];
  /** Other places that explain it, the most telling one first. */
  readonly related?: readonly RelatedPlace[];
  /**
   * What tells it from others of its rule wherever it stands, for its fingerprint: nothing that changes with prices, and
   * never a secret. Absent: the line that it starts in.
   */
  readonly key?: string;
  /** Whether its range is a secret, of which nothing may be told: no part of it, and no hash. */
  readonly isSecret?: true;
}
