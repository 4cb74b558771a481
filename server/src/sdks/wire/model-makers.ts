/** Names that nobody gives to what asks an own back end: those of who makes models or passes requests on to them. */
const NAMES =
  /openai|azure_?ai|anthropic|claude|gemini|mistral|deepseek|openrouter|ollama|groq|cohere|voyage_?ai|siliconflow|litellm|gpt|chat_?completions?/i;

/** `LLM`, `llm_client`, `LlmProvider`; no word holds it so. */
const LLM = /(?:^|[^A-Za-z])llm(?![a-z])|Llm|LLM/;

/** Whether a class, a function or a variable is named after who is asked. */
export function namesModelMaker(name: string): boolean {
  return NAMES.test(name) || LLM.test(name);
}
