import type { Definitions, SentRequest, TokenCount } from '../../core/vendor/vendor';
import { renderTools } from './openai-tools';
import type { ChatOverhead } from './overheads';
import { responseFormat } from './response-format';
import { sentMessages } from './sent-messages';
import { between, total } from './text';

/**
 * How gpt-oss is told everything: the Harmony format, as its chat template writes it (openai/gpt-oss-120b on Hugging Face;
 * the cookbook's article on it). Around it: the system message (61 tokens, with date and effort) and `<|start|>assistant`;
 * `<|start|>`, a role, `<|message|>` and `<|end|>` for each message.
 */
const HARMONY: ChatOverhead = { request: 63, message: 4 };

/** What hosts were seen to add to it, by provider id (9 requests). */
const BY_HOST: Readonly<Record<string, number>> = { groq: 4, bedrock: 0, openrouter: 4 };

/** `# Instructions` before and a line break behind what the request calls a system message. */
const INSTRUCTIONS = 4;
/** The channel of an answer of the model, and that of a call with whom it goes to. */
const CHANNEL = 2;
const CALL = 9;
const RESULT = 7;
/** `# Tools`, `## functions` and, in the system message, which channel calls to them go to. */
const TOOLS = 21;
/** What Groq adds to a schema was seen once. */
const GROQS_SCHEMA = 47;

/** What stands around messages. The hosts differ in what they tell it first; of others than those above it is not known. */
export function harmonyOverhead(sent: SentRequest): TokenCount {
  const { messages, systems, answers, calls } = sentMessages(sent);
  const host = BY_HOST[sent.provider ?? ''];
  const isTold = sent.request.tools !== null || sent.request.schema !== null;
  const developer = systems > 0 ? INSTRUCTIONS : isTold ? HARMONY.message : 0;
  const base =
    HARMONY.request + HARMONY.message * messages + developer + CHANNEL * answers + (CALL + RESULT) * calls;
  const off = calls * 5 + (isTold ? 2 : 0);
  return host === undefined
    ? between(base - 6 - off, base + 2, base + 10 + off, 'calibrated')
    : between(base + host - 2 - off, base + host, base + Math.max(host, 4) + 2 + off, 'calibrated');
}

/** What tools and a schema add to the developer's message. */
export function harmonyDefinitions(definitions: Definitions, count: (text: string) => number): TokenCount {
  const { tools, schema, provider } = definitions;
  const text = tools.length === 0 ? 0 : count(renderTools(tools)) + TOOLS;
  const defined = between(text - (text && 16), text, text + (text && 6), 'calibrated');
  if (schema === null) return defined;
  const format = count(responseFormat(definitions, schema));
  const more = provider === 'groq' ? GROQS_SCHEMA : 0;
  const least = provider === 'bedrock' ? 0 : format * 0.8;
  return total([defined, between(least, format + more, format * 1.3 + 70, 'calibrated')]);
}
