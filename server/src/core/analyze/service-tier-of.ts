import type { CallRequest } from '../recognize/call-request';
import type { AssumptionNote } from './file-analysis';
import { knownText } from './model-choices';

/** The service tier that a request names; null is the standard one, with a note where that is only taken to be so. */
export function serviceTierOf({ tier }: CallRequest): {
  readonly name: string | null;
  readonly note: AssumptionNote | null;
} {
  if (tier === null || tier.kind === 'null') return { name: null, note: null };
  const name = tier.kind === 'text' ? knownText(tier) : null;
  if (name !== null) return { name, note: null };
  return {
    name: null,
    note: { text: 'standard service tier, for the call decides it at run time', changedBy: null },
  };
}
