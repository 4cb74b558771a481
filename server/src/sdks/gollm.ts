import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { optionOf } from './wire/go-options';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { lastCall, likelyText, unknownValue } from './wire/values';

const PROVIDERS: Readonly<Record<string, string>> = { 'azure-openai': 'azure', gemini: 'google' };

/** `gollm.NewLLM(gollm.SetProvider("openai"), gollm.SetModel("gpt-4o"))`, then `llm.Generate(ctx, prompt)`. */
function readGenerate(site: SiteView): CallRequest {
  const made = site.step('NewLLM')?.args ?? null;
  const provider = likelyText(optionOf(made, ['SetProvider']));
  const cap = optionOf(made, ['SetMaxTokens']);
  const asked = site.args.positional(1);
  const prompt = asked?.kind === 'external' ? (lastCall(asked)?.args.positional(0) ?? null) : asked;
  return request({
    model: optionOf(made, ['SetModel']) ?? unknownValue('model'),
    provider: evidence({
      sdk: provider === null ? null : (PROVIDERS[provider] ?? provider),
      fixed: provider === 'ollama',
    }),
    prompts: plainPrompts(prompt),
    output: textOutput(cap ? { name: 'SetMaxTokens', value: cap } : null),
  });
}

/** gollm: one interface to the models of several providers. */
export const gollm: SdkShape = {
  id: 'gollm',
  modules: ['github.com/teilomillet/gollm', 'github.com/teilomillet/gollm/*'],
  languages: ['go'],
  calls: [{ path: 'NewLLM|LLM().Generate|GenerateWithSchema|Stream', api: 'chat', read: readGenerate }],
};
