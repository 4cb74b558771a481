import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { variantText } from './wire/async-openai-records';
import { modelOfArn } from './wire/bedrock-arns';
import { converseRequest, invokeRequest } from './wire/bedrock-bodies';
import { withUnseen } from './wire/messages';
import { parsedJson } from './wire/parsed-json';
import { plainPrompts } from './wire/plain-texts';
import { append, asRecord, type RecordRules, type Setter } from './wire/records';
import { evidence, request } from './wire/requests';
import { toldAll, toldLast } from './wire/told-steps';
import { field, listValue, unknownValue } from './wire/values';

/** Each call of a builder's method adds an item to a list. */
const adds =
  (key: string): Setter =>
  (entries, args) => {
    const value = args.positional(0);
    if (value !== null) append(entries, key, value);
  };

/** The SDK's types: `Message::builder().role(ConversationRole::User).content(ContentBlock::Text(t)).build()`. */
const records: RecordRules = {
  wrappers: new Set(['text', 'new']),
  setters: {
    role: (entries, args) => {
      const value = args.positional(0);
      if (value !== null) entries.set('role', variantText(value));
    },
    content: adds('content'),
    max_tokens: (entries, args) => {
      const value = args.positional(0);
      if (value !== null) entries.set('maxTokens', value);
    },
  },
};

function entry(entries: Map<string, Value>, key: string, value: Value | null): void {
  if (value !== null) entries.set(key, asRecord(value, records));
}

/** The steps of a request as the arguments that the API takes. */
function argumentsOf(site: SiteView): Value {
  const entries = new Map<string, Value>();
  entry(entries, 'modelId', toldLast(site, 'model_id'));
  entry(entries, 'messages', toldLast(site, 'set_messages') ?? listOf(toldAll(site, 'messages')));
  entry(entries, 'system', toldLast(site, 'set_system') ?? listOf(toldAll(site, 'system')));
  entry(entries, 'inferenceConfig', toldLast(site, 'inference_config'));
  entry(entries, 'toolConfig', toldLast(site, 'tool_config'));
  return { kind: 'object', entries, open: false, origin: null };
}

function listOf(items: readonly Value[]): Value | null {
  return items.length === 0 ? null : listValue(items);
}

/** `Blob::new(serde_json::to_string(&body)?)` is the text. */
function readInvoke(site: SiteView): CallRequest {
  const blob = toldLast(site, 'body');
  const last = blob?.kind === 'external' ? blob.path.at(-1) : null;
  const body = (last?.kind === 'call' ? last.args.positional(0) : blob) ?? unknownValue('body');
  return invokeRequest(site, argumentsOf(site), parsedJson(site.asData(body)));
}

/** A knowledge base is searched, and the model answers from what was found. */
function readGenerated(site: SiteView): CallRequest {
  const told = asRecord(toldLast(site, 'retrieve_and_generate_configuration') ?? { kind: 'null' }, records);
  const input = asRecord(toldLast(site, 'input') ?? { kind: 'null' }, records);
  const base = field(told, 'knowledge_base_configuration') ?? field(told, 'external_sources_configuration');
  return request({
    model: modelOfArn(field(base, 'model_arn')),
    provider: evidence({ sdk: 'bedrock', fixed: true }),
    prompts: withUnseen(plainPrompts(field(input, 'text')), 'what is found in the knowledge base'),
  });
}

/** Bedrock's runtime in the AWS SDK for Rust: requests are built step by step and then sent. */
export const bedrockRust: SdkShape = {
  id: 'bedrock-rust',
  modules: ['aws_sdk_bedrockruntime/*', 'aws_sdk_bedrockagentruntime/*'],
  languages: ['rust'],
  calls: [
    {
      path: '**.converse|converse_stream().**.send|send_with',
      api: 'chat',
      read: (site) => converseRequest(argumentsOf(site)),
    },
    {
      path: '**.invoke_model|invoke_model_with_response_stream().**.send|send_with',
      api: 'chat',
      read: readInvoke,
    },
    {
      path: '**.retrieve_and_generate|retrieve_and_generate_stream().**.send|send_with',
      api: 'chat',
      read: readGenerated,
    },
  ],
};
