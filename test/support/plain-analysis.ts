import type { CallAnalysis, FileAnalysis, UseAnalysis } from '../../server/src/core/analyze/file-analysis';

/** Everything that is found, as plain data to compare. */
export function plainAnalysis({ calls, uses, prompts, findings, broken }: FileAnalysis): unknown {
  return {
    calls: calls.map((call) => ({ ...plainCost(call), api: call.api, sdk: call.sdk, key: call.key })),
    uses: uses.map((use) => ({ ...plainCost(use), of: use.of?.key ?? use.elsewhere })),
    prompts: prompts.map(({ range, tokens, into }) => ({
      range,
      tokens,
      into: into.map(({ call, share }) => [call.key, share]),
    })),
    findings,
    broken,
  };
}

function plainCost(cost: CallAnalysis | UseAnalysis) {
  const { range, callee, vendor, provider, model, models, usage, estimate, unknown, repeat } = cost;
  const { rates, catalog, assumptions, capName, holes, holeBound } = cost;
  const known = { range, callee, vendor, provider, model, models, usage, estimate, unknown, repeat };
  return { ...known, rates, catalog, assumptions, capName, holes, holeBound };
}
