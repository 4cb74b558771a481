import type { RelatedPlace } from '../../core/analyze/file-analysis';
import type { CallView } from '../../core/rules/call-view';

/** The call that a finding is about, where the finding stands elsewhere. */
export function callPlace({ callee }: CallView): RelatedPlace {
  return { message: 'the call', at: callee };
}
