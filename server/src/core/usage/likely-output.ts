import type { CallRequest, Prompt } from '../recognize/call-request';
import type { Definitions } from '../vendor/vendor';
import type { AskedLength } from './asked-length';
import type { CountableRequest, CountOptions } from './countable-request';
import { readDefinitions } from './definitions';
import { filledSchema } from './filled-schema';
import { type LikelyThoughts, likelyThoughts } from './likely-thoughts';

/** How long an answer likely is, in tokens, and what that is told from, in words; null: from the setting alone. */
export interface LikelyOutput {
  readonly tokens: number;
  readonly why: string | null;
}

/** Tokens that stand around the arguments of a tool call, and of the sentence that often comes before it. */
const CALL = { around: 15, sentence: 15 } as const;

/** What of a request tells how long the answer is, whatever its prompt says. */
export interface OutputKind {
  /** By the form that the answer must have; null: it is free. */
  readonly formed: LikelyOutput | null;
  readonly thoughts: LikelyThoughts | null;
}

/** Looks at everything but the wording of the prompts. `count` gives the tokens of a text. */
export function outputKind(countable: CountableRequest, count: (text: string) => number): OutputKind {
  const { request, vendor, model } = countable;
  const thoughts = likelyThoughts(request.output.reasoning, vendor.thinks?.(model) ?? false);
  if (request.schema === null && request.tools === null) return { formed: null, thoughts };
  const { definitions } = readDefinitions(countable);
  return { formed: formedBy(definitions, request, count), thoughts };
}

function formedBy(
  { schema, tools, forced, unused, serverTools }: Definitions,
  request: CallRequest,
  count: (text: string) => number,
): LikelyOutput | null {
  const calls = unused || serverTools.length > 0 ? null : callTokens(tools, count);
  if (calls !== null && forced)
    return {
      tokens: calls + CALL.around,
      why: `a call of ${toolWords(tools.length)} with its schema filled in`,
    };
  if (calls !== null && !endsWithResult(request.prompts[0]) && schema === null)
    return {
      tokens: calls + CALL.around + CALL.sentence,
      why: `a likely call of ${toolWords(tools.length)} with its schema filled in`,
    };
  const filled = schema === null ? null : filledSchema(schema);
  if (filled === null) return null;
  const fields = filled.fields === 1 ? '1 field' : `${filled.fields} fields`;
  return { tokens: count(filled.json), why: `its schema, filled in (${fields})` };
}

function toolWords(tools: number): string {
  return tools === 1 ? 'its tool' : `one of its ${tools} tools`;
}

/** Tokens of the arguments of a call, over all tools; null where there is none. */
function callTokens(tools: Definitions['tools'], count: (text: string) => number): number | null {
  if (tools.length === 0) return null;
  const sizes = tools.map(({ parameters }) => count(filledSchema(parameters)?.json ?? '{}'));
  return Math.round(sizes.reduce((sum, each) => sum + each, 0) / sizes.length);
}

/** Whether a tool has answered last, so that the model likely has what it needs. */
function endsWithResult(prompt: Prompt | undefined): boolean {
  const last = prompt?.more === null ? prompt.parts.at(-1) : undefined;
  return last !== undefined && (last.role === 'tool' || last.content.some(({ kind }) => kind === 'result'));
}

/** How long the answer likely is. What the user's own setting says holds for every kind of call. */
export function likelyOutput(
  { formed, thoughts }: OutputKind,
  asked: AskedLength | null,
  { outputTokens, ownOutputTokens }: Pick<CountOptions, 'outputTokens' | 'ownOutputTokens'>,
): LikelyOutput {
  if (ownOutputTokens) return { tokens: outputTokens, why: null };
  const free =
    asked === null ? null : { tokens: asked.tokens, why: `its prompt, which asks for "${asked.words}"` };
  const answer = formed ?? free ?? { tokens: outputTokens, why: null };
  if (thoughts === null) return answer;
  const why = answer.why === null ? thoughts.words : `${answer.why} and from ${thoughts.words}`;
  return { tokens: answer.tokens + thoughts.tokens, why };
}
