import { createHash } from 'node:crypto';

/**
 * A request that was sent, with what its vendor counted.
 * @typedef {object} RecordedRequest
 * @property {string} id
 * @property {readonly string[]} features
 * @property {string} model
 * @property {string} url
 * @property {object} body
 * @property {number} input_tokens
 * @property {number | null} output_tokens
 * @property {number | null} cost in USD
 */

/** @returns {RecordedRequest[]} the requests of a file's text; throws with the number of a line that is none */
export function readRecordedRequests(text) {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const request = JSON.parse(line);
    const { url, body, input_tokens: input } = request;
    if (typeof url !== 'string' || typeof body !== 'object' || body === null || typeof input !== 'number')
      throw new Error(`line ${index + 1} is no recorded request: it needs url, body and input_tokens`);
    const { id = String(index + 1), features = [], model = body.model ?? '' } = request;
    const { output_tokens = null, cost = null } = request;
    return [{ id, features, model, url, body, input_tokens: input, output_tokens, cost }];
  });
}

/**
 * Which half a request is of: `a` or `b`, by a hash of its id, so that it is of the same half in any file. Requests of one
 * recording (`name#0`, `name#1`), which often send the same again, are of one half.
 */
export function halfOf(id) {
  const recording = id.replace(/#\d+$/, '');
  return createHash('sha256').update(recording).digest()[0] % 2 === 0 ? 'a' : 'b';
}

/** The kinds of requests, the one that says most first: what a request is filed under. */
export const KINDS = [
  { kind: 'hidden parts', features: ['server-tools', 'remote-state'] },
  { kind: 'images and files', features: ['image', 'file'] },
  { kind: 'tools', features: ['tools'] },
  { kind: 'structured output', features: ['schema'] },
];

/** The kind of a request with these features: `text` where nothing else stands out. */
export function kindOf(features) {
  return KINDS.find((each) => each.features.some((one) => features.includes(one)))?.kind ?? 'text';
}
