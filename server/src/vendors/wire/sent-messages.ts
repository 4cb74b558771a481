import type { SentRequest } from '../../core/vendor/vendor';

/** What is counted of a prompt for the tokens around its texts. */
export interface SentMessages {
  /** Messages, system instructions included; 0 for an API that takes plain texts. */
  readonly messages: number;
  readonly systems: number;
  /** Tool calls of earlier turns. */
  readonly calls: number;
  /** Those of them that follow another one in the same message. */
  readonly parallelCalls: number;
  /** How many calls each message holds that has more than one. */
  readonly parallel: readonly number[];
  /** Messages of the model itself that say something. */
  readonly answers: number;
  /** Messages that carry a name. */
  readonly named: number;
  /** Whether the first message behind the system instructions is the model's own. */
  readonly begunByAnswer: boolean;
}

export function sentMessages({ prompt }: SentRequest): SentMessages {
  const messages = prompt.parts.filter(({ role }) => role !== 'text');
  const callsIn = messages.map(({ content }) => content.filter(({ kind }) => kind === 'call').length);
  return {
    messages: messages.length,
    systems: messages.filter(({ role }) => role === 'system').length,
    calls: sum(callsIn),
    parallel: callsIn.filter((calls) => calls > 1),
    answers: messages.filter(
      ({ role, content }) => role === 'assistant' && content.some(({ kind }) => kind === 'text'),
    ).length,
    named: messages.filter(({ named }) => named !== null).length,
    begunByAnswer: messages.find(({ role }) => role !== 'system')?.role === 'assistant',
    parallelCalls: sum(callsIn.map((calls) => Math.max(0, calls - 1))),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, each) => all + each, 0);
}
