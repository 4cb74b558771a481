import { assertCalls } from '../support/expected-calls';

describe('calls in components', () => {
  it('of Vue are found in both scripts, which see each other', () =>
    assertCalls(
      `<script lang="ts">
import OpenAI from 'openai';
export const client = new OpenAI();
</script>
<!-- <script>client.responses.create({ model: 'gpt-4o', input: 'hi' })</script> -->
<script setup lang='ts' generic="T extends string">
const ask = () => client.responses.create({ model: 'gpt-4o', input: 'hi', max_output_tokens: 5 });
//                                 ^^^^^^ responses gpt-4o @openai out=1..5..5
</script>
<script type="application/json">{"import": "openai"}</script>
<template><button @click="ask">{{ 1 > 2 }}</button></template>
`,
      'vue',
    ));

  it('of Svelte are found in the script of the module and in that of the instance', () =>
    assertCalls(
      `<script module>
  import OpenAI from 'openai';
  const client = new OpenAI();
</script>
<script>
  let { question } = $props();
  $: answer = client.responses.create({ model: 'gpt-4o', input: question, max_output_tokens: 5 });
//                             ^^^^^^ responses gpt-4o @openai out=1..5..5
</script>
<p>{answer}</p>
`.replaceAll('\n', '\r\n'),
      'svelte',
    ));

  it('of Astro are found in its head and in scripts, which see nothing of it', () =>
    assertCalls(
      `---
import OpenAI from 'openai';
const client: OpenAI = new OpenAI();
const answer = await client.responses.create({ model: 'gpt-4o', input: 'hi', max_output_tokens: 5 });
//                                    ^^^^^^ responses gpt-4o @openai out=1..5..5
---
<h1>{answer.output_text}</h1>
<script>
import OpenAI from 'openai';
const own = new OpenAI() as any;
own.responses.create({ model: 'gpt-4o-mini', input: 'hi', max_output_tokens: 5 });
//            ^^^^^^ responses gpt-4o-mini @openai out=1..5..5
</script>
`,
      'astro',
    ));

  it('survive tags that never end', async () => {
    for (const text of [
      '<script',
      '<script lang="',
      '<script>import OpenAI from "openai"',
      '<!-- <script>',
      '---\nx',
    ])
      for (const kind of ['vue', 'svelte', 'astro']) await assertCalls(text, kind);
  });
});
