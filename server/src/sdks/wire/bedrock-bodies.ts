import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ContentPart, Prompt } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { readMessages } from './anthropic-messages';
import { bodySite } from './body-site';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './messages';
import { parsedJson } from './parsed-json';
import { plainPrompts } from './plain-texts';
import { evidence, media, request, textOutput } from './requests';
import { toolList } from './tools';
import { alternativesOf, field, fieldAmong, given, knownText, unknownValue } from './values';

const provider = evidence({ sdk: 'bedrock', fixed: true });

/** A Converse request: the same for all models. `body` holds its arguments. */
export function converseRequest(body: Value): CallRequest {
  const settings = given(field(body, 'inferenceConfig'));
  const cap = settings?.kind === 'unknown' ? null : given(field(settings, 'maxTokens'));
  const toolConfig = seen(field(body, 'toolConfig'));
  const tools = toolList(given(field(toolConfig, 'tools')));
  const further = seen(field(body, 'additionalModelRequestFields'));
  return request({
    model: modelId(body),
    provider,
    prompts: messagePrompts(field(body, 'messages'), chatMessage, systemParts(seen(field(body, 'system')))),
    tools,
    toolForced: forcesConverse(seen(field(toolConfig, 'toolChoice'))),
    schema: converseSchema(body),
    output: textOutput(cap ? { name: 'maxTokens', value: cap } : null, {
      reasoning: further && fieldAmong(further, ['thinking', 'reasoning_config', 'reasoning_effort']),
    }),
  });
}

/** A choice of Converse is told by its only key: `auto`, `any`, or `tool` with a name. */
function forcesConverse(choice: Value | null): boolean {
  return choice?.kind === 'object' && (choice.entries.has('any') || choice.entries.has('tool'));
}

/** The schema of the answer, which Converse takes as a text of JSON. */
function converseSchema(body: Value): Value | null {
  const format = seen(field(seen(field(body, 'outputConfig')), 'textFormat'));
  const structure = seen(field(seen(field(format, 'structure')), 'jsonSchema'));
  const schema = structure && given(field(structure, 'schema'));
  return schema ? parsedJson(schema) : null;
}

/** The value when something is seen of it. */
export function seen(value: Value | null): Value | null {
  return value?.kind === 'unknown' ? null : given(value);
}

function modelId(body: Value): Value {
  return given(field(body, 'modelId')) ?? unknownValue('modelId');
}

/**
 * An InvokeModel request, whose body is spelled as the model's vendor has it. `body` holds its arguments, among them
 * the vendor's body as an object.
 */
export function invokeRequest(site: SiteView, args: Value, body: Value): CallRequest {
  const model = modelId(args);
  const id = knownText(alternativesOf(model)[0] ?? null) ?? '';
  if (/embed/.test(id) || hasAny(body, ['dimensions', 'input_type', 'embeddingConfig']))
    return embedding(model, body);
  if (/stability\.|image-generator|nova-canvas/.test(id) || hasAny(body, ['text_prompts', 'taskType']))
    return image(model, body);
  const messages = field(body, 'messages');
  const made = messages ? readMessages(bodySite(site, body), provider) : plainRequest(model, body);
  const read = made ?? plainRequest(model, body);
  const nested = given(field(seen(field(body, 'inferenceConfig')), 'maxTokens'));
  return {
    ...read,
    model,
    ...(nested ? { output: textOutput({ name: 'maxTokens', value: nested }) } : {}),
    prompts: body.kind === 'object' ? read.prompts : withUnseen([], 'body'),
  };
}

/** Whether a body surely has one of some keys, which tell what it asks for whatever the model is. */
function hasAny(body: Value, keys: readonly string[]): boolean {
  return body.kind === 'object' && keys.some((key) => body.entries.has(key));
}

const capNames = ['max_tokens', 'max_tokens_to_sample', 'maxTokens', 'max_gen_len', 'maxTokenCount'];

function plainRequest(model: Value, body: Value): CallRequest {
  const settings = seen(field(body, 'textGenerationConfig'));
  const cap = capNames.flatMap((name) => {
    const value = seen(field(body, name)) ?? seen(field(settings, name));
    return value ? [{ name, value }] : [];
  })[0];
  return request({
    model,
    provider,
    prompts: plainPrompts(fieldAmong(body, ['prompt', 'inputText', 'message'])),
    output: textOutput(cap ?? null),
  });
}

function embedding(model: Value, body: Value): CallRequest {
  const input = fieldAmong(body, ['inputText', 'texts', 'input']);
  const prompts = plainPrompts(input);
  const picture = seen(field(body, 'inputImage'));
  return {
    ...request({ model, provider, prompts: picture ? prompts.map(withPicture) : prompts }),
    api: 'embeddings',
  };
}

function withPicture(prompt: Prompt): Prompt {
  const content: readonly ContentPart[] = [{ kind: 'image', detail: null, source: null }];
  return { ...prompt, parts: [...prompt.parts, { role: 'text', content, named: null }] };
}

function image(model: Value, body: Value): CallRequest {
  const settings = seen(field(body, 'imageGenerationConfig'));
  const text = fieldAmong(seen(field(body, 'textToImageParams')) ?? body, ['text', 'prompt']);
  return {
    ...request({
      model,
      provider,
      prompts: plainPrompts(text),
      media: media('image', { count: given(field(settings, 'numberOfImages')) }),
    }),
    api: 'image',
  };
}

/** A job that makes a clip: the models that take such have bodies of their own (`textToVideoParams`, `prompt`). */
export function videoRequest(args: Value): CallRequest {
  const body = seen(field(args, 'modelInput'));
  const settings = seen(field(body, 'videoGenerationConfig'));
  const prompt = seen(field(seen(field(body, 'textToVideoParams')), 'text')) ?? seen(field(body, 'prompt'));
  return {
    ...request({
      model: modelId(args),
      provider,
      prompts: plainPrompts(prompt),
      media: media('video', { seconds: seen(fieldAmong(settings ?? body, ['durationSeconds', 'duration'])) }),
    }),
    api: 'video',
  };
}
