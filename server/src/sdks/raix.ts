import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { chatMessage, messagePrompts, withUnseen } from './wire/messages';
import { evidence, request, textOutput } from './wire/requests';
import { configured } from './wire/ruby-clients';
import { field, given, unknownValue } from './wire/values';

/** What is said stands in a transcript of the object; `openai:` names a model that is asked there instead. */
function readCompletion(site: SiteView): CallRequest {
  const params = given(site.args.named('params'));
  const own = given(site.args.named('openai'));
  const cap = params?.kind === 'object' ? given(field(params, 'max_tokens')) : null;
  const messages = given(site.args.named('messages'));
  const prompts = messagePrompts(messages, chatMessage);
  return request({
    model: own ?? configured(site, 'Raix', ['model']) ?? unknownValue('model'),
    provider: evidence({ sdk: own ? 'openai' : 'openrouter' }),
    prompts: messages ? prompts : withUnseen(prompts, 'transcript'),
    output: textOutput(cap ? { name: 'max_tokens', value: cap } : null),
  });
}

/** Raix, whose chats are methods of one's own classes. */
export const raix: SdkShape = {
  id: 'raix',
  modules: ['Raix'],
  languages: ['ruby'],
  calls: [
    {
      path: ['ChatCompletion().chat_completion', 'ChatCompletion.chat_completion'],
      api: 'chat',
      read: readCompletion,
    },
  ],
};
