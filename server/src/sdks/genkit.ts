import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { genkitModel } from './wire/genkit-model-constants';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './wire/messages';
import { routerPrefixes } from './wire/model-ids';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { answerSchema } from './wire/schemas';
import { argumentOfStep, optional, optionalAmong } from './wire/site-arguments';
import { toolList } from './wire/tools';
import {
  alternativesOf,
  field,
  given,
  lastCall,
  listValue,
  numberValue,
  textValue,
  unknownValue,
} from './wire/values';

const prefixes = { ...routerPrefixes, googleai: 'google', vertexai: 'vertex' };

/** A model by its name (`googleai/gemini-2.5-flash`), as a plugin makes it (`googleAI.model("...")`) or exports it. */
function told(value: Value | null): Pick<CallRequest, 'model' | 'provider'> {
  const [likely] = value ? alternativesOf(value) : [];
  if (likely?.kind !== 'external')
    return { model: value ?? unknownValue('model'), provider: evidence({ byModelPrefix: prefixes }) };
  const plugin = likely.path[0];
  const exported = plugin?.kind === 'member' ? plugin.name : '';
  const constant = likely.path.length === 1 ? genkitModel(likely.module, exported) : null;
  if (constant) return { model: textValue(constant.model), provider: evidence({ sdk: constant.provider }) };
  const name = exported.toLowerCase();
  return {
    model: lastCall(likely)?.args.positional(0) ?? unknownValue('model'),
    provider: evidence({ sdk: (prefixes as Readonly<Record<string, string>>)[name] ?? null }),
  };
}

function modelOf(site: SiteView): Value | null {
  const config = site.steps[0] ?? null;
  return optional(site, 'model') ?? argumentOfStep(config, ['model']);
}

function readGenerate(site: SiteView): CallRequest {
  const first = site.args.positional(0);
  const plain = first && first.kind !== 'object' ? first : null;
  const config = optional(site, 'config');
  const cap = config?.kind === 'unknown' ? null : given(field(config, 'maxOutputTokens'));
  const tools = toolList(optional(site, 'tools'));
  const output = optional(site, 'output');
  const asked = plain ?? optionalAmong(site, ['prompt']);
  return request({
    ...told(modelOf(site)),
    prompts: messagePrompts(
      asked ? listValue([asked]) : optional(site, 'messages'),
      chatMessage,
      systemParts(plain ? null : optional(site, 'system')),
    ),
    tools,
    schema: answerSchema(output?.kind === 'object' ? given(field(output, 'schema')) : null),
    output: textOutput(cap ? { name: 'maxOutputTokens', value: cap } : null),
    steps: tools ? (optional(site, 'maxTurns') ?? MAX_TURNS) : null,
  });
}

/** A prompt that was defined with its text, and is called with what goes into it. */
function readPrompt(site: SiteView): CallRequest {
  const defined = site.step('definePrompt');
  const text = argumentOfStep(defined, ['prompt']);
  const settings = given(field(argumentOfStep(defined, ['config']), 'maxOutputTokens'));
  return request({
    ...told(argumentOfStep(defined, ['model']) ?? argumentOfStep(site.steps[0] ?? null, ['model'])),
    prompts: withUnseen(plainPrompts(text), 'input of the prompt'),
    output: textOutput(
      settings && settings.kind !== 'unknown' ? { name: 'maxOutputTokens', value: settings } : null,
    ),
  });
}

/** Turns of a request with tools unless it says otherwise (genkit.dev, `maxTurns`). */
const MAX_TURNS = numberValue(5);

function readEmbed(site: SiteView): CallRequest {
  return request({
    ...told(optional(site, 'embedder')),
    prompts: plainPrompts(optional(site, 'content')),
  });
}

/** Google's Genkit. */
export const genkit: SdkShape = {
  id: 'genkit',
  modules: ['genkit', 'genkit/*'],
  languages: ['typescript', 'typescriptreact', 'javascript'],
  calls: [
    { path: 'genkit().generate|generateStream', api: 'chat', read: readGenerate },
    { path: 'genkit().definePrompt|prompt()', api: 'chat', read: readPrompt },
    { path: 'genkit().embed|embedMany', api: 'embeddings', read: readEmbed },
  ],
};
