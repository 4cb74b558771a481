import { assertCalls } from '../support/expected-calls';

describe('Workers AI', () => {
  it('is told by the names of its models', () =>
    assertCalls(
      `
import { Ai } from '@cloudflare/ai';

export default {
  async fetch(request, env) {
    const answer = await env.AI.run('@cf/meta/llama-3.1-8b-instruct', { messages: [{ role: 'user', content: 'Hi' }], max_tokens: 9 });
    //                          ^^^ chat @cf/meta/llama-3.1-8b-instruct @cloudflare out=1..9..9
    const vectors = await env.AI.run('@cf/baai/bge-base-en-v1.5', { text: ['Hi'] });
    //                           ^^^ embeddings @cf/baai/bge-base-en-v1.5 @cloudflare
    await env.AI.run(request.task, {});
    await env.AI.run(request.model, { messages, max_tokens: 8 });
    //           ^^^ chat ? @cloudflare unknown=model-dynamic
    await env.AI.run('tidy', { prompt: 'Hi' });
    await new Ai(env.AI).run('@cf/meta/llama-2-7b-chat-int8', { prompt: 'Hi' });
    //                   ^^^ chat @cf/meta/llama-2-7b-chat-int8 @cloudflare
    await env.DB.run('@cf/none');
    return new Response(answer);
  },
};
`,
      'typescript',
    ));

  it('may be handed on', () =>
    assertCalls(
      `
import type { Ai } from '@cloudflare/workers-types';

export class Vectors {
  private ai: Ai;
  constructor(config: { ai: Ai }) {
    this.ai = config.ai;
  }
  embed(content: string) {
    return this.ai.run('@cf/baai/bge-base-en-v1.5', { text: [content] });
    //             ^^^ embeddings @cf/baai/bge-base-en-v1.5 @cloudflare
  }
}

export async function answer(ai: Ai, env: Env, task: Task, inputs: Inputs) {
  await ai.run('@cf/meta/llama-3.1-8b-instruct', { prompt: 'Hi' });
  //       ^^^ chat @cf/meta/llama-3.1-8b-instruct @cloudflare
  await env.AI.run(env.MODEL, inputs);
  //           ^^^ chat ? @cloudflare
  await ai.run('tidy', { prompt: 'Hi' });
  await task.run('@cf/meta/llama-3.1-8b-instruct', { prompt: 'Hi' });
}
`,
      'typescript',
    ));
});
