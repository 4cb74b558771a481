import type { CallAnalysis } from '../analyze/file-analysis';
import type { Route } from '../analyze/routes';
import type { Frame } from '../evaluate/frames';
import type { Call } from '../ir/expressions';

/** A call site as rules see it: what is told of it, with what that was found from. */
export interface CallView extends CallAnalysis {
  /** Where it may go and what it sends there, the likely route first; at least one. */
  readonly routes: readonly Route[];
  readonly node: Call;
  /** What stands around it, outermost first. */
  readonly frames: readonly Frame[];
}
