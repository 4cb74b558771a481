import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { namesOf } from './wire/body-site';
import { chatMessage, messagePrompts } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { asRecord } from './wire/records';
import { evidence, request, textOutput } from './wire/requests';
import { messageMakers } from './wire/said-messages';
import { alternativesOf, field, given, listValue, textValue, unknownValue } from './wire/values';

/** Variants of `Model` and `EmbedModel` (v1/constants.rs), and the constants that stood there before. */
const MISTRAL_MODELS: Readonly<Record<string, string>> = {
  OpenMistral7b: 'open-mistral-7b',
  OpenMixtral8x7b: 'open-mixtral-8x7b',
  OpenMixtral8x22b: 'open-mixtral-8x22b',
  OpenMistralNemo: 'open-mistral-nemo',
  MistralTiny: 'mistral-tiny',
  MistralSmallLatest: 'mistral-small-latest',
  MistralMediumLatest: 'mistral-medium-latest',
  MistralLargeLatest: 'mistral-large-latest',
  MistralLarge: 'mistral-large-2402',
  CodestralLatest: 'codestral-latest',
  CodestralMamba: 'open-codestral-mamba',
  MistralEmbed: 'mistral-embed',
};

function mistralModel(value: Value | null): Value {
  const [likely] = value ? alternativesOf(value) : [];
  if (likely?.kind !== 'external') return value ?? unknownValue('model');
  const id = namesOf(likely).flatMap((name) => MISTRAL_MODELS[name] ?? [])[0];
  return id === undefined ? unknownValue('model') : textValue(id);
}

const mistral = evidence({ sdk: 'mistral' });

function readMistral({ args }: SiteView): CallRequest {
  const messages = given(args.positional(1));
  const options = given(args.positional(2));
  const cap = options && given(field(asRecord(options), 'max_tokens'));
  const told =
    messages?.kind === 'list'
      ? messages.items.map((each) => asRecord(each, { makers: messageMakers }))
      : null;
  return request({
    model: mistralModel(args.positional(0)),
    provider: mistral,
    prompts: messagePrompts(told ? listValue(told) : messages, chatMessage),
    output: textOutput(cap ? { name: 'max_tokens', value: cap } : null),
  });
}

/** mistralai-client: `client.chat(model, messages, options)`. */
export const mistralRust: SdkShape = {
  id: 'mistral-rust',
  modules: ['mistralai_client/*'],
  languages: ['rust'],
  calls: [
    { path: '**.chat|chat_async|chat_stream', api: 'chat', read: readMistral },
    {
      path: '**.embeddings|embeddings_async',
      api: 'embeddings',
      read: ({ args }) =>
        request({
          model: mistralModel(args.positional(0)),
          provider: mistral,
          prompts: plainPrompts(args.positional(1)),
        }),
    },
  ],
};
