import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { namesOf } from './wire/body-site';
import { geminiModel } from './wire/gemini-requests';
import { chatMessage, messagePrompts } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { asRecord } from './wire/records';
import { evidence, request, textOutput } from './wire/requests';
import { messageMakers, messageOf } from './wire/said-messages';
import { toldAll, toldLast } from './wire/told-steps';
import { listValue, textValue, unknownValue } from './wire/values';

/** What the enumeration of models stands for, as the source of the package says (`serde(rename)`). */
const models: Readonly<Record<string, string>> = {
  Gemini25Flash: 'gemini-2.5-flash',
  Gemini25FlashLite: 'gemini-2.5-flash-lite',
  Gemini25FlashImage: 'gemini-2.5-flash-image',
  Gemini25Pro: 'gemini-2.5-pro',
  Gemini3Flash: 'gemini-3-flash-preview',
  Gemini3Pro: 'gemini-3-pro-preview',
  Gemini3ProImage: 'gemini-3-pro-image-preview',
  TextEmbedding004: 'text-embedding-004',
};

/** What a client is made for when it names no model; earlier versions had others. */
function modelOf(site: SiteView): Value {
  const named = site.step('with_model')?.args;
  const given = named ? named.positional(named.positionalCount - 1) : null;
  if (given === null) return unknownValue("the client's default model");
  if (given.kind !== 'external') return geminiModel(given);
  const id = models[namesOf(given).at(-1) ?? ''];
  const custom = given.path.at(-1)?.kind === 'call' ? given.path.at(-1) : null;
  if (custom?.kind === 'call') return geminiModel(custom.args.positional(0));
  return id === undefined ? unknownValue('model') : textValue(id);
}

const provider = evidence({ sdk: 'google' });

function readContent(site: SiteView): CallRequest {
  const system = toldAll(site, 'with_system_prompt', 'with_system_instruction').map((text) =>
    messageOf('system', text),
  );
  const turns = site.steps.flatMap(({ name, args }): Value[] => {
    const content = args?.positional(0);
    if (!content) return [];
    if (name === 'with_user_message' || name === 'with_text') return [messageOf('user', content)];
    if (name === 'with_model_message') return [messageOf('assistant', content)];
    if (name === 'with_message') return [asRecord(content, { makers: messageMakers })];
    return [];
  });
  const cap = toldLast(site, 'with_max_output_tokens');
  return request({
    model: modelOf(site),
    provider,
    prompts: messagePrompts(listValue([...system, ...turns]), chatMessage),
    output: textOutput(cap === null ? null : { name: 'max_output_tokens', value: cap }),
  });
}

function readEmbedding(site: SiteView): CallRequest {
  return request({
    model: modelOf(site),
    provider,
    prompts: plainPrompts(toldLast(site, 'with_text', 'with_chunks')),
  });
}

/** gemini-rust: requests are built step by step and then executed. */
export const geminiRust: SdkShape = {
  id: 'gemini-rust',
  modules: ['gemini_rust/*'],
  languages: ['rust'],
  transparent: ['clone()'],
  calls: [
    {
      path: [
        '**.Gemini.**.generate_content|create_interaction().**.execute|execute_stream|stream',
        '**.generate_content|create_interaction().**.execute|execute_stream|stream',
      ],
      api: 'generateContent',
      read: readContent,
    },
    { path: '**.embed_content().**.execute|execute_batch', api: 'embeddings', read: readEmbedding },
  ],
};
