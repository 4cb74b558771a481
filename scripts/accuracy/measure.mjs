import { kindOf } from './recorded-requests.mjs';

/**
 * What came of one request.
 * @typedef {object} Measured
 * @property {string} id
 * @property {string} vendor
 * @property {string} kind
 * @property {string} model
 * @property {number} actual input tokens that the vendor counted
 * @property {{ low: number, likely: number, high: number | null }} estimate of them
 * @property {{ actual: number, likely: number, told: string } | null} output tokens; null where none were recorded
 * @property {number | null} costError relative, with the true output given; null where no cost was recorded or known
 * @property {boolean} costed whether a cost was recorded
 */

/**
 * Prices a recorded request as a line of a batch file.
 * @param {import('./recorded-requests.mjs').RecordedRequest} request
 * @param {{ costLine: Function, costing: object, vendorOf: (model: string) => string,
 *   outputWhy?: (url: string, body: object) => string | null }} road
 * @returns {Measured}
 */
export function measure(request, { costLine, costing, vendorOf, outputWhy = () => null }) {
  const { id, url, body, model, features, input_tokens: actual, output_tokens: output, cost } = request;
  const line = (expect) =>
    costLine(JSON.stringify({ url, body, ...(expect === null ? {} : { expect }) }), 1, costing);
  const result = line(null);
  if (result.kind !== 'request') throw new Error(`${id}: ${result.message}`);
  const { low, likely, high } = result.inputTokens;
  return {
    id,
    vendor: vendorOf(model),
    kind: kindOf(features),
    model,
    actual,
    estimate: { low, likely, high },
    output:
      output === null
        ? null
        : {
            actual: output,
            likely: result.outputTokens.likely,
            told: toldFrom(outputWhy(url, body), result.outputTokens),
          },
    costed: cost !== null,
    costError: cost === null ? null : costError(line({ output_tokens: output }).estimate, cost),
  };
}

/** What the likely output was told from, in the words of the table. */
function toldFrom(why, { likely }) {
  if (likely === 0) return 'none';
  const known = TOLD.filter(([, pattern]) => pattern.test(why ?? '')).map(([name]) => name);
  return known.length > 0 ? known.join(', ') : 'the setting, or the cap';
}

const TOLD = [
  ['its schema', /^its schema/],
  ['a call that is asked for', /^a call of/],
  ['a call that is likely', /^a likely call/],
  ['what the prompt asks for', /^its prompt/],
  ['thoughts', /thoughts/],
];

function costError(estimate, cost) {
  if (estimate === null || estimate.currency !== 'USD') return null;
  return Math.abs(Number(estimate.likely) - cost) / cost;
}
