import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { chatMessage, messagePrompts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { media, request, textOutput } from './wire/requests';
import { gemEvidence } from './wire/ruby-clients';
import { constantPath } from './wire/ruby-constants';
import { toolList } from './wire/tools';
import { given, listValue, unknownValue } from './wire/values';

/** Gems of OmniAI by the constant in which their client stands. */
const providers: Readonly<Record<string, string>> = {
  OpenAI: 'openai',
  Anthropic: 'anthropic',
  Google: 'google',
  Mistral: 'mistral',
  DeepSeek: 'deepseek',
};

function provider(site: SiteView): ProviderEvidence {
  const name = site.names.find((each) => each in providers);
  return gemEvidence('OmniAI', name === undefined ? '' : (providers[name] ?? ''), null)(site);
}

/** A model as text; those of the gem's constants are not looked up. */
function modelOf(site: SiteView): Value {
  const model = given(site.args.named('model'));
  const names = model ? constantPath(model) : null;
  return names ? unknownValue(names.join('::')) : (model ?? unknownValue('model'));
}

function readChat(site: SiteView): CallRequest {
  const first = given(site.args.positional(0));
  const prompts = messagePrompts(first ? listValue([first]) : null, chatMessage);
  return request({
    model: modelOf(site),
    provider: provider(site),
    prompts: first?.kind === 'text' ? prompts : withUnseen([], 'prompt'),
    tools: toolList(given(site.args.named('tools'))),
    output: textOutput(null),
  });
}

/** OmniAI, which asks several providers in one way. */
export const omniai: SdkShape = {
  id: 'omniai',
  modules: ['OmniAI'],
  languages: ['ruby'],
  calls: [
    { path: '*.Client().chat', api: 'chat', read: readChat },
    {
      path: '*.Client().embed',
      api: 'embeddings',
      read: (site) =>
        request({
          model: modelOf(site),
          provider: provider(site),
          prompts: plainPrompts(site.args.positional(0)),
        }),
    },
    {
      path: '*.Client().speak',
      api: 'speech',
      read: (site) =>
        request({
          model: modelOf(site),
          provider: provider(site),
          prompts: plainPrompts(site.args.positional(0)),
          media: media('speech'),
        }),
    },
    {
      path: '*.Client().transcribe',
      api: 'transcription',
      read: (site) =>
        request({ model: modelOf(site), provider: provider(site), media: media('transcription') }),
    },
  ],
};
