/** Families whose models tables of prices name, with what tells them from other words. */
const MODELS =
  /\b(?:gpt-[345]|o[134]-(?:mini|preview|pro)|claude-(?:\d|opus|sonnet|haiku|instant)|gemini-(?:\d|pro|flash)|text-embedding-|mistral-(?:large|medium|small)|deepseek-(?:chat|reasoner|v\d)|llama-?\d|grok-\d|dall-e-\d)/i;
const MONEY = /pric|cost|usd|\brates?\b|_rates?\b|tarif|\bper_?(?:1?[mk]|million|thousand)|\$\s?\d/i;

/**
 * Whether a text names a model and speaks of money: a file that calls no API may still say what one costs. A cheap look
 * before a server is worth starting.
 */
export function mayPriceModels(text: string): boolean {
  return MODELS.test(text) && MONEY.test(text);
}
