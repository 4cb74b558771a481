import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { toldLast } from './wire/told-steps';
import { unknownValue } from './wire/values';

/** Who bills, by the name of an integration; those that run where one likes are billed by nobody known. */
const PROVIDERS: readonly (readonly [RegExp, string])[] = [
  [/^OpenAI$/, 'openai'],
  [/^AzureOpenAI$/, 'azure'],
  [/^Anthropic$/, 'anthropic'],
  [/^Gemini$/, 'google'],
  [/^Groq$/, 'groq'],
  [/^OpenRouter$/, 'openrouter'],
  [/^AwsBedrock$/, 'bedrock'],
  [/^Ollama$/, 'ollama'],
];

function providerOf(site: SiteView) {
  const sdk = PROVIDERS.find(([name]) => site.names.some((each) => name.test(each)))?.[1] ?? null;
  return evidence({ sdk, fixed: sdk === 'azure' || sdk === 'ollama' || sdk === 'bedrock' });
}

function readPrompt(site: SiteView): CallRequest {
  return request({
    model: toldLast(site, 'default_prompt_model') ?? unknownValue('model of the client'),
    provider: providerOf(site),
    prompts: plainPrompts(site.args.positional(0)),
    output: textOutput(null),
  });
}

function readEmbed(site: SiteView): CallRequest {
  return request({
    model: toldLast(site, 'default_embed_model') ?? unknownValue('model of the client'),
    provider: providerOf(site),
    prompts: plainPrompts(site.args.positional(0)),
  });
}

const CLIENTS = 'OpenAI|AzureOpenAI|Anthropic|Gemini|Groq|OpenRouter|AwsBedrock|Ollama|Dashscope|LMStudio';

/** Swiftide: clients of models behind traits, and agents. */
export const swiftide: SdkShape = {
  id: 'swiftide',
  modules: ['swiftide/*', 'swiftide_core/*', 'swiftide_integrations/*', 'swiftide_agents/*'],
  languages: ['rust'],
  transparent: ['clone()'],
  calls: [
    {
      path: [
        '**.SimplePrompt|ChatCompletion|DynChatCompletion().prompt|complete|complete_stream',
        `**.${CLIENTS}().prompt|complete|complete_stream`,
        `**.${CLIENTS}.builder().**.build().prompt|complete|complete_stream`,
      ],
      api: 'chat',
      read: readPrompt,
    },
    {
      path: [
        '**.EmbeddingModel().embed',
        `**.${CLIENTS}().embed`,
        `**.${CLIENTS}.builder().**.build().embed`,
      ],
      api: 'embeddings',
      read: readEmbed,
    },
    {
      path: [
        '**.Agent().query|query_once|run|run_once',
        '**.Agent.builder().**.build().query|query_once|run|run_once',
      ],
      api: 'agent',
      read: readPrompt,
    },
  ],
};
