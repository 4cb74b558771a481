/** Families whose models tables of prices name, with what tells them from other words. */
const MODELS =
  /\b(?:gpt-[345]|o[134]-(?:mini|preview|pro)|claude-(?:\d|opus|sonnet|haiku|instant)|gemini-(?:\d|pro|flash)|text-embedding-|mistral-(?:large|medium|small)|deepseek-(?:chat|reasoner|v\d)|llama-?\d|grok-\d|dall-e-\d)/i;

/**
 * Whether a text names a model: a file that calls no API may still say what one costs. A cheap look before a server is
 * worth starting.
 */
export function namesModel(text: string): boolean {
  return MODELS.test(text);
}
