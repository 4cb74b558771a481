import type { CallView } from '../core/rules/call-view';
import type { Report, Rule } from '../core/rules/rule';

/** Prompts that are longer than the window of the model, whatever is filled in at run time. */
export const contextOverflow: Rule = {
  code: 'context-overflow',
  severity: 'warning',
  about:
    'A prompt that does not fit into the context window of its model, however little its holes are filled with.',
  // Who asks for a longer window says so in a header of the vendor.
  check: ({ calls, text }) => (text.includes('context-1m') ? [] : calls.flatMap(overflow)),
};

function overflow({ routes, usage, callee }: CallView): Report[] {
  const low = usage.inputTokens?.low ?? 0;
  const windows = routes.map(({ price }) => price?.contextWindow ?? null);
  const known = windows.filter((window) => window !== null);
  const largest = Math.max(...known);
  if (known.length < windows.length || known.length === 0 || low <= largest) return [];
  const [route] = routes;
  const message = `the prompt has at least ${words(low)} tokens; the context window of "${route?.model}" is ${words(largest)}`;
  return [{ range: callee, message, fixes: [] }];
}

const words = (count: number) => count.toLocaleString('en-US');
