import { AI } from './file-notes';

const MODEL = /gpt-?[345]|\bo[134]-|claude-|gemini-|llama-?\d|mistral-|deepseek-|qwen\d?-|grok-/i;
const TOKENS =
  /tok(?:en)?s?\s?\/\s?1|p(?:er|or|ar|ro)_?(?:1?[mk]_?|million_?|thousand_?|mil_?)?tok|tokens?_?(?:price|cost)|\btokens\b/i;
const PRICE =
  /pric|cost|usd|\bcents? per|\bdollars? per|\$\s?\d|tarif|preci(?!s)|custo(?!m)|preis|prix|prezz|cennik|koszt|fiyat|per_(?:m|k)|per_?(?:1|million|thousand|mtok|ktok|tok|image|second|minute|char)|1_000_000|1000000|\b1e-?6|[价费円원]|成本|料金|単価|가격|비용|단가|цен|стоим|тариф/i;
/** Only capitals tell `perM` from `permission`, and `inputRate` from `generate`. */
const RATE =
  /(?:\b|_)[rR]ates?(?![a-z]|[ _-]?[lL]imit)|[a-z]Rates?(?![a-z]|Limit)|(?:\b|_)RATES?(?![A-Z]|_LIMIT)|[pP]er[MK](?![a-z])/;
/** A flow or a model with a number behind it: what prices look like where nothing else speaks of them. */
const FLOW_NUMBER =
  /\b(?:in|out|\w*(?:input|output|prompt|completion)\w*)["'`]?\s{0,20}(?:=>|[:=,])\s{0,20}[[({]?\s{0,20}["'$]{0,2}\.?\d/i;
const MODEL_NUMBER =
  /(?:gpt|claude|gemini|llama|mistral|deepseek|qwen|grok|\bo[134])[\w.:/-]{0,60}["'`]?\]?\s{0,20}(?:=>|[:=,]|to\b)\s{0,20}(?:\w{0,20}\s?)[[({]?\s{0,20}["'$]{0,2}\.?\d/i;
/** Fields of what goes in and what comes out, which only models have both of. */
const INPUT_PRICE = /(?:input|prompt)_?(?:pric|cost)|(?:pric|cost)\w{0,8}_?(?:input|prompt)/i;
const OUTPUT_PRICE = /(?:output|completion)_?(?:pric|cost)|(?:pric|cost)\w{0,8}_?(?:output|completion)/i;
const NUMBER = /\d*\.\d|\b[1-9]\d{0,2}(?!\d)/;

/** A cheap look at a text: whether it speaks of models, of money, and holds a number that may be a price. */
export function mayHoldPrices(text: string): boolean {
  if (!NUMBER.test(text)) return false;
  if (PRICE.test(text) || RATE.test(text))
    return AI.test(text) || TOKENS.test(text) || (INPUT_PRICE.test(text) && OUTPUT_PRICE.test(text));
  return MODEL.test(text) && (FLOW_NUMBER.test(text) || MODEL_NUMBER.test(text));
}

const TELLING =
  /pric|cost|usd|rate|tarif|preci|custo|coste|preis|prix|prezz|prij|cena|ceny|cenn|koszt|fiyat|ucret|harga|valor|pris|kostnad|fee|per|tok|input|output|prompt|completion|entrada|saida|cache|1_000_000|1000000|1e-?6|million|[$€£¥￥]|gpt|claude|gemini|llama|mistral|deepseek|qwen|grok|haiku|sonnet|opus|whisper|flux|embedding|[^\x20-\x7e\s]/i;

/** Whether a statement may hold a price, by its own text. */
export function mayStatePrice(text: string): boolean {
  return NUMBER.test(text) && TELLING.test(text);
}
