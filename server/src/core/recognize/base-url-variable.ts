import type { Value } from '../evaluate/values';
import type { CallRequest, ProviderEvidence } from './call-request';

/** What a file of the project sets an environment variable to; null when none does. */
export type EnvironmentLookup = (variable: string) => Value | null;

/**
 * A request whose client is given no base URL, with the one that the SDK takes from its environment variable, where a
 * file of the project (`.env`) sets that.
 */
export function withEnvironmentUrl(request: CallRequest, lookup: EnvironmentLookup): CallRequest {
  const provider = withUrl(request.provider, lookup);
  const choices = request.choices?.map((choice) => ({
    ...choice,
    provider: choice.provider === request.provider ? provider : withUrl(choice.provider, lookup),
  }));
  return provider === request.provider && !choices
    ? request
    : { ...request, provider, ...(choices ? { choices } : {}) };
}

function withUrl(evidence: ProviderEvidence, lookup: EnvironmentLookup): ProviderEvidence {
  const { fixed, baseUrl, baseUrlVariable } = evidence;
  const isGiven = baseUrl !== null && baseUrl.kind !== 'null';
  if (fixed || isGiven || baseUrlVariable === null) return evidence;
  const set = lookup(baseUrlVariable);
  return set === null ? evidence : { ...evidence, baseUrl: set };
}
