import type { Arguments, Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { genaiGoRecords } from './wire/go-genai-records';
import { optionOf } from './wire/go-options';
import { type GoRules, goRecord, messageOf, partOf } from './wire/go-records';
import { chatMessage, messagePrompts, systemParts } from './wire/messages';
import { routerPrefixes } from './wire/model-ids';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { alternativesOf, field, given, lastCall, listValue, numberValue, unknownValue } from './wire/values';

const prefixes = { ...routerPrefixes, googleai: 'google', vertexai: 'vertex' };

/** Who bills for models that a plugin makes, by the last part of its package's path. */
const PLUGINS: Readonly<Record<string, string>> = {
  googlegenai: 'google',
  googleai: 'google',
  vertexai: 'vertex',
  anthropic: 'anthropic',
  openai: 'openai',
  ollama: 'ollama',
};

const rules: GoRules = {
  ...genaiGoRecords,
  makers: {
    ...genaiGoRecords.makers,
    new_user_message: messageOf('user'),
    new_user_text_message: messageOf('user'),
    new_system_message: messageOf('system'),
    new_system_text_message: messageOf('system'),
    new_model_message: messageOf('model'),
    new_model_text_message: messageOf('model'),
    new_text_part: partOf('text', 'text'),
    new_text_message: messageOf('user'),
  },
};

type Told = Pick<CallRequest, 'model' | 'provider'>;

/** A model by its name (`googleai/gemini-2.5-flash`), or as a plugin makes it: the last text that it was handed is its name. */
function told(value: Value | null): Told {
  const [likely] = value ? alternativesOf(value) : [];
  if (likely?.kind !== 'external')
    return { model: value ?? unknownValue('model'), provider: evidence({ byModelPrefix: prefixes }) };
  const made = lastCall(likely);
  const id = made ? textsOf(made.args).at(-1) : undefined;
  const plugin = /^Vertex/.test(made?.name ?? '') ? 'vertex' : PLUGINS[likely.module.split('/').at(-1) ?? ''];
  return {
    model: id ?? unknownValue('model'),
    provider: evidence({ sdk: plugin ?? null, fixed: plugin === 'ollama', byModelPrefix: prefixes }),
  };
}

function textsOf(args: Arguments): readonly Value[] {
  return positionalOf(args).filter(({ kind }) => kind === 'text');
}

function positionalOf(args: Arguments): readonly Value[] {
  const all = Array.from({ length: args.positionalCount }, (_, index) => args.positional(index));
  return all.filter((each) => each !== null);
}

/** The model of a call, of the prompt that it executes, or of the program. */
function modelOf(options: readonly (Arguments | null)[], genkit: Value | null): Told {
  for (const args of options) {
    const found = optionOf(args, ['WithModel', 'WithModelName']);
    if (found !== null) return told(found);
  }
  const [init] = genkit ? alternativesOf(genkit) : [];
  const args = init?.kind === 'external' ? (lastCall(init)?.args ?? null) : null;
  return told(optionOf(args, ['WithDefaultModel']));
}

/** All that an option is given: `WithMessages(first, second)`. */
function allOf(args: Arguments | null, name: string): Value | null {
  const given = args ? positionalOf(args) : [];
  const calls = given.flatMap((each) => (each.kind === 'external' ? (lastCall(each) ?? []) : []));
  const found = calls.findLast((call) => call.name === name);
  return found ? listValue(positionalOf(found.args)) : null;
}

function requestOf(options: readonly (Arguments | null)[], genkit: Value | null): CallRequest {
  const first = (names: readonly string[]) =>
    options.map((args) => optionOf(args, names)).find((each) => each !== null) ?? null;
  const messages = options.map((args) => allOf(args, 'WithMessages')).find((each) => each !== null) ?? null;
  const asked = first(['WithPrompt', 'WithTextPrompt', 'WithPromptFn']);
  const config = goRecord(first(['WithConfig']), rules);
  const cap = config.kind === 'object' ? given(field(config, 'max_output_tokens')) : null;
  const tools = first(['WithTools']);
  return request({
    ...modelOf(options, genkit),
    prompts: messagePrompts(
      asked ? listValue([asked]) : messages && goRecord(messages, rules),
      chatMessage,
      systemParts(first(['WithSystem', 'WithSystemPrompt'])),
    ),
    output: textOutput(cap ? { name: 'MaxOutputTokens', value: cap } : null),
    steps: tools ? (first(['WithMaxTurns']) ?? MAX_TURNS) : null,
  });
}

/** Turns of a request with tools unless it says otherwise (genkit.dev, `maxTurns`). */
const MAX_TURNS = numberValue(5);

/** `genkit.Generate(ctx, g, options...)`. */
function readGenerate(site: SiteView): CallRequest {
  return requestOf([site.args], site.args.positional(1));
}

/** `genkit.DefinePrompt(g, name, options...).Execute(ctx, options...)`. */
function readPrompt(site: SiteView): CallRequest {
  const [made] = site.steps;
  return requestOf([site.args, made?.args ?? null], made?.args?.positional(0) ?? null);
}

function readEmbed(site: SiteView): CallRequest {
  const { model, provider } = told(optionOf(site.args, ['WithEmbedder', 'WithEmbedderName']));
  return request({ model, provider, prompts: plainPrompts(allOf(site.args, 'WithTextDocs')) });
}

const prompts =
  'DefinePrompt|DefineDataPrompt|LookupPrompt|LookupDataPrompt|LoadPrompt|NewPrompt|Prompt|DataPrompt()';

/** Google's Genkit for Go. */
export const genkitGo: SdkShape = {
  id: 'genkit-go',
  modules: ['github.com/firebase/genkit/go/*', 'github.com/genkit-ai/genkit/go/*'],
  languages: ['go'],
  calls: [
    {
      path: 'Generate|GenerateText|GenerateStream|GenerateData|GenerateDataStream|GenerateWithRequest',
      api: 'chat',
      read: readGenerate,
    },
    { path: `${prompts}.Execute|ExecuteStream`, api: 'chat', read: readPrompt },
    { path: 'Embed', api: 'embeddings', read: readEmbed },
  ],
};
