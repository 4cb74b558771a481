import type { Given } from '../../server/src/batch/batch-request';
import { type CostedLine, costLine, type LineCosting } from '../../server/src/batch/cost-line';
import { DEFAULT_OPTIONS, realEngine } from './engine';

/** How the lines of a file are priced in tests, with what the command line gives. */
export function lineCosting(given: Partial<Given> = {}): LineCosting {
  const { engine } = realEngine();
  return {
    engine,
    options: DEFAULT_OPTIONS,
    given: { provider: null, model: null, ...given },
    noun: 'line',
    others: [],
  };
}

/** What one request costs, which must be one. */
export function costed(line: unknown, given: Partial<Given> = {}): CostedLine {
  const result = costLine(JSON.stringify(line), 1, lineCosting(given));
  if (result.kind === 'malformed') throw new Error(result.message);
  return result;
}

const user = (content: unknown) => [{ role: 'user', content }];

/** A line in the form of OpenAI's batches. */
export const chatLine = (model: string, body: object = {}, more: object = {}) => ({
  custom_id: 'request-1',
  method: 'POST',
  url: '/v1/chat/completions',
  body: { model, messages: user('What is the capital of France?'), max_tokens: 100, ...body },
  ...more,
});
