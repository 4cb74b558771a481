import type { Api } from '../../core/recognize/api';

/**
 * What vendors add around the texts of a request, in tokens. Measured, where it says so, on the text-only requests
 * among 696 public recorded requests of pydantic-ai (MIT), each with the vendor's own count.
 */
export interface ChatOverhead {
  /** Once for each request. */
  readonly request: number;
  /** For each message, its role included. */
  readonly message: number;
}

/**
 * OpenAI, Chat Completions and Responses. Three for a message, one for its role, one with a name (the cookbook's counter),
 * and the start of the answer: three for gpt-3.5 to gpt-4.5, two for reasoning models. Measured: within one token, mostly exact, on
 * 33 of 37 requests of text (the others hold what the request doesn't show).
 */
export function openaiChatOverhead(model: string): ChatOverhead & { readonly name: number } {
  // Of the first snapshot of gpt-3.5-turbo the cookbook says four for a message, and that a name takes the role's place.
  if (model.startsWith('gpt-3.5-turbo-0301')) return { request: 3, message: 5, name: -1 };
  return { request: isReasoning(model) ? 2 : 3, message: 4, name: 1 };
}

/** What an assistant's message of a reasoning model counts more than others. Measured on the few there are. */
export const OPENAI_REASONING_ANSWER = 2;

/** A tool call in the history, besides its name and arguments: measured 6-12 (gpt-4o) and 12-14 (gpt-5) with its result. */
export function openaiToolCallOverhead(model: string): number {
  return isReasoning(model) ? 13 : 7;
}

/** Several calls in one message of gpt-4o are written as a call of one tool that holds them: measured 22 for two. */
export const OPENAI_PARALLEL = { message: 4, call: 9 } as const;

/**
 * Tokens that OpenAI adds for function definitions besides the text of their TypeScript namespace (`renderTools`), one less
 * for every tool. Measured: on the Responses API two for gpt-4o with 1 or 2 tools, on Chat Completions 8 or 7 with one;
 * reasoning models 90, 89 and 88 with 1 to 3 tools on Chat Completions (12 different requests) and 82 less on Responses.
 */
export function openaiToolsOverhead(tools: number, model: string, api: Api): number {
  if (isReasoning(model)) return 91 - tools - (api === 'responses' ? 82 : 0);
  return api === 'responses' ? 2 : 9 - tools;
}

/**
 * Anthropic, Messages API and Bedrock; the system prompt adds nothing but its text. Measured on Claude 3 to 4.6: seven
 * for one message ("hello" counts 8), three for each further one; six with Opus 5.
 */
export const ANTHROPIC_OVERHEAD = { request: 4, newerRequest: 3, message: 3 } as const;

/** Added once while extended thinking is on: measured 28-30 with Claude Sonnet 4 and 4.5. */
export const ANTHROPIC_THINKING_TOKENS = 29;

/**
 * The system prompt that Anthropic adds when a request has tools, by the start of the model's id; `any` is for a tool
 * choice of `any` or `tool`, null where the vendor lists none. From the tool-use page of its documentation, 2026-08-22
 * (Opus 5.5: later). The first row that fits counts.
 */
export const ANTHROPIC_TOOL_PROMPTS: readonly {
  readonly model: string;
  readonly auto: number;
  readonly any: number | null;
}[] = [
  { model: 'claude-opus-5-5', auto: 286, any: null },
  { model: 'claude-opus-5', auto: 286, any: 406 },
  { model: 'claude-opus-4-8', auto: 290, any: 410 },
  { model: 'claude-opus-4-7', auto: 675, any: 804 },
  { model: 'claude-opus-4-6', auto: 497, any: 589 },
  { model: 'claude-sonnet-4-6', auto: 497, any: 589 },
  { model: 'claude-opus-4-5', auto: 496, any: 588 },
  { model: 'claude-sonnet-4-5', auto: 496, any: 588 },
  { model: 'claude-haiku-4-5', auto: 496, any: 588 },
  { model: 'claude-opus-4-1', auto: 313, any: 315 },
  { model: 'claude-opus-4-0', auto: 313, any: 315 },
  { model: 'claude-opus-4', auto: 313, any: 315 },
  { model: 'claude-sonnet-4-0', auto: 313, any: 315 },
  { model: 'claude-sonnet-4', auto: 313, any: 315 },
  { model: 'claude-sonnet-5', auto: 354, any: 474 },
  { model: 'claude-3-5-haiku', auto: 264, any: 355 },
  { model: 'claude-haiku-3-5', auto: 264, any: 355 },
  { model: 'claude-3-haiku', auto: 264, any: 340 },
  { model: 'claude-3-opus', auto: 530, any: 281 },
  { model: 'claude-3-sonnet', auto: 159, any: 235 },
];

/** Tokens of the tool prompt of `model` (`claude-sonnet-4-5-20250929` too); null when the vendor lists none. */
export function anthropicToolPrompt(model: string, forced: boolean): number | null {
  const row = ANTHROPIC_TOOL_PROMPTS.find((candidate) => isVersionOf(model, candidate.model));
  return row === undefined ? null : forced ? row.any : row.auto;
}

/**
 * Besides a tool as JSON `{description, name, parameters}` with a blank behind commas and colons, where an empty description
 * is left out. Measured 5 to 7 a tool on 33 different requests of Claude 4.5 and 4.6 with 1 to 4 tools.
 */
export const ANTHROPIC_TOOL_TOKENS = 6;

/**
 * A tool call in the history besides name, arguments and their names, and its result besides what it holds. Measured on
 * Claude 4.5 and 4.6: 41 or 42 for a call without arguments and its result, 15 or 16 for each argument (18 pairs of
 * requests that differ in them alone).
 */
export const ANTHROPIC_EXCHANGE = { call: 28, parameter: 15, result: 14 } as const;

/**
 * What tells the model of the budget of its task (platform.claude.com, build-with-claude/task-budgets): measured 38 on one
 * request of Opus 4.7.
 */
export const ANTHROPIC_TASK_BUDGET = { low: 20, likely: 38, high: 60 } as const;

/** A conversation that begins with an answer of the model: measured 11 more on one request of Claude 4.5 on Bedrock. */
export const ANTHROPIC_BEGUN_BY_ANSWER = 11;

/** Each further call of one message: measured 25-27 on three pairs of requests of Claude 4.5. */
export const ANTHROPIC_PARALLEL_CALL = 26;

/** What comes with a schema for the answer: measured 120-131 on four requests of Claude 4.5 and 4.6. */
export const ANTHROPIC_SCHEMA_PROMPT = 126;

/** Mistral: `<s>`, and [INST] and [/INST] around a user's turn (its tokenization guide). Measured: 3-4 for one message. */
export const MISTRAL_OVERHEAD: ChatOverhead = { request: 1, message: 2 };

/**
 * Llama 3.1 to 3.3: start, the system header with its date block (also when the request has no system message, so a
 * system message adds only its text) and the header of the answer. Measured: 35 with one user message on two hosts.
 */
export const LLAMA3_OVERHEAD = { request: 30, message: 5, freeSystems: true } as const;

/** Llama 3 before 3.1: start, a header and an end for each message, and the header of the answer (its chat template). */
export const LLAMA3_0_OVERHEAD: ChatOverhead = { request: 5, message: 5 };

/** Llama 4: start, a header and an end for each message, and the header of the answer; no date. To a token on 4 requests. */
export const LLAMA4_OVERHEAD = { request: 5, message: 5, call: 31 } as const;

/** Qwen: ChatML around each message, and the start of the answer (its chat templates). */
export const QWEN_OVERHEAD: ChatOverhead = { request: 3, message: 5 };

/** Empty thoughts that begin the answer of Qwen 3 where it must not think. Measured: 12 with one message on two hosts. */
export const QWEN_UNTHOUGHT = 4;

/** The system message of Qwen 2.5 where a request has none. */
export const QWEN25_SYSTEM = 20;

/** DeepSeek: start, a token for a turn, the start of the answer. Measured: 5 (reasoner); 83 with v4-flash thinking. */
export const DEEPSEEK_OVERHEAD: ChatOverhead = { request: 4, message: 1 };

/** Amazon Nova adds nothing. Measured: exact on 4 requests without tools. */
export const NOVA_OVERHEAD: ChatOverhead = { request: 0, message: 0 };

function isReasoning(model: string): boolean {
  return /^(o\d|gpt-[5-9]|computer-use)/.test(model);
}

/** Whether an id is `base` or one of its dated or named versions, but not a sibling like 4-5 of 4. */
function isVersionOf(model: string, base: string): boolean {
  return model === base || (model.startsWith(`${base}-`) && !/^-\d(?!\d)/.test(model.slice(base.length)));
}
