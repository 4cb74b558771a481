import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { optional } from './wire/site-arguments';
import { field, given, unknownValue } from './wire/values';

/** A turn of a conversation that the package keeps; settings of a call win over those of the client. */
function readTurn(site: SiteView): CallRequest {
  const client = site.step('ChatGPTAPI') ?? site.step('ChatGPTClient');
  const second = client?.args?.positional(1) ?? null;
  const settings = [
    optional(site, 'completionParams', 1),
    given(client?.argument('completionParams') ?? null),
    // The other package takes the key first and has another name for it.
    given(field(second, 'modelOptions')),
  ];
  const told = (name: string) =>
    settings.map((each) => given(field(each, name))).find((each) => each && each.kind !== 'unknown') ?? null;
  const cap = told('max_tokens');
  return request({
    model: told('model') ?? unknownValue('default model of the package'),
    provider: evidence({ sdk: 'openai', baseUrl: given(client?.argument('apiBaseUrl') ?? null) }),
    prompts: withUnseen(plainPrompts(site.args.positional(0)), 'earlier turns'),
    output: textOutput(cap ? { name: 'max_tokens', value: cap } : null),
  });
}

/**
 * The packages `chatgpt` and `@waylaidwanderer/chatgpt-api`, which many bots of 2023 are made with. Their unofficial clients are
 * paid for otherwise.
 */
export const chatgptApi: SdkShape = {
  id: 'chatgpt',
  modules: ['chatgpt', '@waylaidwanderer/chatgpt-api'],
  languages: ['typescript', 'typescriptreact', 'javascript'],
  calls: [{ path: 'default?.ChatGPTAPI|ChatGPTClient().sendMessage', api: 'chat', read: readTurn }],
};
