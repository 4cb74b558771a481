import type { LineResult } from './cost-line';

/** What a request comes to as a line of JSON, with a line break at its end. */
export function perRequestRow(result: LineResult): string {
  if (result.kind === 'malformed') {
    const { line, message } = result;
    const unknown = { code: 'malformed', message };
    return `${JSON.stringify({ line, id: null, estimate: null, unknown })}\n`;
  }
  const { line, id, model, provider, inputTokens, outputTokens, estimate, unknown } = result;
  const row = { line, id, model, provider, inputTokens, outputTokens, estimate, unknown };
  return `${JSON.stringify(row)}\n`;
}
