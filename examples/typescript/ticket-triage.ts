import { ChatAnthropic } from '@langchain/anthropic';
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';

const triage = new ChatOpenAI({ model: 'gpt-5.4-nano', maxTokens: 20 });
const writer = new ChatAnthropic({ model: 'claude-sonnet-4-5', maxTokens: 600 });

const QUEUES = ['billing', 'shipping', 'returns', 'technical', 'spam'] as const;
type Queue = (typeof QUEUES)[number];

const TRIAGE_PROMPT = `Put the ticket into one of these queues: ${QUEUES.join(', ')}. Answer with the queue alone.`;

export async function queueOf(ticket: string): Promise<Queue> {
  const answer = await triage.invoke([new SystemMessage(TRIAGE_PROMPT), new HumanMessage(ticket)]);
  const word = String(answer.content).trim().toLowerCase();
  return QUEUES.find((queue) => queue === word) ?? 'technical';
}

/** A first answer for an agent to check and send. */
export async function draftReply(ticket: string, customer: string): Promise<string> {
  const answer = await writer.invoke([
    new SystemMessage('You draft replies for a support team. Warm, precise, no promises. Sign as "the team".'),
    new HumanMessage(`Customer: ${customer}\n\n${ticket}`),
  ]);
  return String(answer.content);
}
