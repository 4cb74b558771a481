import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY });

const GUIDELINES = `You review pull requests of a payment service written in TypeScript.

Report only what a maintainer would want fixed before merging:
1. Money in floating point, missing currency, rounding before the last step.
2. Requests without a timeout, retries without an idempotency key.
3. Errors that are swallowed, or that carry card numbers or tokens into the log.
4. Database work outside of the transaction that it belongs to.

Answer with a list of findings, the most severe first. Each names file and line, says in one sentence what goes
wrong for whom, and shows the smallest change that repairs it. If there is nothing to report, answer "LGTM".`;

const EXAMPLE = `src/refund.ts:41 charges twice when the request times out: the retry has no idempotency key.
\`\`\`diff
-await psp.refund(charge.id);
+await psp.refund(charge.id, { idempotencyKey: refund.id });
\`\`\``;

/** The review of a diff, as Markdown for the comment on the pull request. */
export async function review(diff: string, thorough = false): Promise<string> {
  const message = await anthropic.messages.create({
    model: thorough ? 'claude-opus-4-5' : 'claude-sonnet-4-5',
    max_tokens: 2000,
    system: GUIDELINES,
    messages: [
      { role: 'user', content: 'Show me what a finding looks like.' },
      { role: 'assistant', content: EXAMPLE },
      { role: 'user', content: `Review this diff:\n\n${diff}` },
    ],
  });
  return message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

/** Cheap enough for each push: decides whether a person has to look at all. */
export async function isTrivial(title: string): Promise<boolean> {
  const answer = await anthropic.messages.create({
    model: 'claude-haiku-4-5',
    max_tokens: 5,
    messages: [{ role: 'user', content: `Is this change only docs or formatting? Answer yes or no.\n\n${title}` }],
  });
  const [block] = answer.content;
  return block?.type === 'text' && block.text.trim().toLowerCase().startsWith('yes');
}
