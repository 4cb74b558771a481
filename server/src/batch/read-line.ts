import { type BatchRequest, type Given, objectOf } from './batch-request';
import { batchForms } from './forms/list';

/** A line of a batch file: a request, or why it is none. */
export type ReadLine =
  | {
      readonly request: BatchRequest;
      /** Output tokens that the line itself expects (`"expect": {"output_tokens": 312}`), or null. */
      readonly expected: number | null;
      /** Whether the answer is to be streamed. */
      readonly streams: boolean;
    }
  | { readonly malformed: string };

/** Reads the text of one request. Never throws. */
export function readLine(text: string, given: Given): ReadLine {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { malformed: `is not JSON: ${error instanceof Error ? error.message : 'it can not be read'}` };
  }
  const line = objectOf(parsed);
  if (!line) return { malformed: `is no object but ${describe(parsed)}` };
  for (const form of batchForms) {
    const request = form.read(line, given);
    if (request) return { request, expected: expectedOf(line.expect), streams: request.body.stream === true };
  }
  return { malformed: `is no batch request: none of ${FORMS} fits` };
}

const FORMS = batchForms.map(({ looks }) => looks).join(', ');

function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

function expectedOf(value: unknown): number | null {
  const tokens = objectOf(value)?.output_tokens;
  return typeof tokens === 'number' && Number.isSafeInteger(tokens) && tokens >= 0 ? tokens : null;
}
