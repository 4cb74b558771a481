/** Words of source that looks at costs, balances or limits in its own way. */
const WORDS =
  /balance|budget|estimat|dry.?run|credits?\b|spend|spent|quota|can_?afford|count_?tokens|tiktoken|total_?cost|max_?cost|cost_?limit|batches\.create|semaphore|rate_?limit/i;

/** Whether a text seems to look at what calls cost, or how many there may be, by itself: then rules on that are silent. */
export function looksAtCost(text: string): boolean {
  return WORDS.test(text);
}
