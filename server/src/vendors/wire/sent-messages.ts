import type { SentRequest } from '../../core/vendor/vendor';

/** What is counted of a prompt for the tokens around its texts. */
export interface SentMessages {
  /** Messages, system instructions included; 0 for an API that takes plain texts. */
  readonly messages: number;
  readonly systems: number;
  /** Tool calls of earlier turns. */
  readonly calls: number;
}

export function sentMessages({ prompt }: SentRequest): SentMessages {
  const messages = prompt.parts.filter(({ role }) => role !== 'text');
  return {
    messages: messages.length,
    systems: messages.filter(({ role }) => role === 'system').length,
    calls: messages.flatMap(({ content }) => content).filter(({ kind }) => kind === 'call').length,
  };
}
