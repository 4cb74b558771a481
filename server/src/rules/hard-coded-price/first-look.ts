const AI =
  /gpt|openai|claude|anthropic|gemini|llama|mistral|deepseek|qwen|grok|llm|token|prompt|embedding|whisper|dall|replicate|elevenlabs|stability|flux|sora|veo|imagen|kling|fal|bedrock|vertex|cohere|groq|gemma|kimi|glm|tts|transcri|模型/i;
const PRICE =
  /pric|cost|usd|rate|tarif|preci|custo|preis|prix|prezz|cena|koszt|fiyat|harga|valor|per_?(?:1|m|k|tok|image|second|minute|char)|1_000_000|1000000|1e-?6|million|input|output|completion|价|费|成本|料金|単価|가격|비용|단가|цен|стоим|тариф/i;
const NUMBER = /\d*\.\d|\b[1-9]\d{0,2}\b/;

/** A cheap look at a text: whether it speaks of models, of money, and holds a number that may be a price. */
export function mayHoldPrices(text: string): boolean {
  return AI.test(text) && PRICE.test(text) && NUMBER.test(text);
}
