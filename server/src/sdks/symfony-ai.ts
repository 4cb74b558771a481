import { mapAlternatives } from '../core/evaluate/alternatives';
import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { frameworkRequest, providerNamed } from './wire/php-frameworks';
import { caseName, madeOf } from './wire/php-records';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request } from './wire/requests';
import { fieldAmong, given, likelyText, textValue, unknownValue } from './wire/values';

/** Who bills, by the bridge that the platform was made with: `Symfony\AI\Platform\Bridge\OpenAi`. */
function bridgeOf(module: string): ProviderEvidence {
  const name = /(?:^|\.)Bridge\.(\w+)/.exec(module)?.[1] ?? null;
  const id = providerNamed(name);
  return evidence({ sdk: id, fixed: id !== null });
}

/** A model by its name, or by what a class of the bridge was made with: `new Claude('claude-...')`. */
function modelOf(value: Value | null): Value {
  if (!given(value)) return unknownValue('model');
  return mapAlternatives(value!, (each) => {
    if (each.kind !== 'external') return each;
    const made = madeOf(each);
    const named = made?.args?.positional(0) ?? made?.args?.named('name') ?? null;
    return named ? modelOf(named) : constantOf(each);
  });
}

/** `Gpt::GPT_4O_MINI`, `Claude::SONNET_37`: only those that are the id in capitals can be told. */
function constantOf(value: Value): Value {
  const name = caseName(value);
  return name !== null && /^(GPT|O\d)_/.test(name) ? textValue(gptId(name)) : value;
}

function gptId(name: string): string {
  return name
    .toLowerCase()
    .replace(/^gpt_(\d)(\d)_/, 'gpt-$1.$2-')
    .replaceAll('_', '-');
}

function ask(
  model: Value,
  provider: ProviderEvidence,
  input: Value | null,
  options: Value | null,
): CallRequest {
  const id = likelyText(model) ?? '';
  if (/embed/.test(id))
    return { ...request({ model, provider, prompts: plainPrompts(input) }), api: 'embeddings' };
  const known = options?.kind === 'object' ? options : null;
  return frameworkRequest({
    model,
    provider,
    messages: [input],
    cap: known ? fieldAmong(known, ['max_tokens', 'max_output_tokens']) : null,
  });
}

function readInvoke(site: SiteView): CallRequest {
  const [model, input, options] = [0, 1, 2].map((index) => site.args.positional(index) ?? null);
  return ask(modelOf(model ?? null), bridgeOf(site.module), input ?? null, options ?? null);
}

/** `new Agent($platform, 'gpt-4o-mini')`. */
function readAgent(site: SiteView): CallRequest {
  const made = site.step('Agent')?.args ?? site.step('Chain')?.args ?? null;
  const platform = made?.positional(0) ?? null;
  const module = platform?.kind === 'external' ? platform.module : '';
  const [input, options] = [0, 1].map((index) => site.args.positional(index) ?? null);
  return ask(
    modelOf(made?.positional(1) ?? made?.named('model') ?? null),
    bridgeOf(module),
    input ?? null,
    options ?? null,
  );
}

/** Symfony AI, and the package that it grew out of. */
export const symfonyAi: SdkShape = {
  id: 'symfony-ai',
  modules: ['Symfony.AI', 'Symfony.AI/*', 'PhpLlm.LlmChain', 'PhpLlm.LlmChain/*'],
  languages: ['php'],
  calls: [
    {
      path: [
        '**.PlatformFactory|Factory.create|createPlatform|createProvider().invoke|request',
        '**.Platform|PlatformInterface().invoke|request',
      ],
      api: 'chat',
      read: readInvoke,
    },
    { path: '**.Agent|AgentInterface|Chain|ChainInterface().call', api: 'chat', read: readAgent },
  ],
};
