import type { ExternalValue, Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { PathSegment } from '../../core/recognize/path-pattern';
import { apiWord, constantAt } from './jvm-constants';
import { classEvidence, runsInProgram } from './jvm-model-classes';
import { openaiModelOfConstant } from './openai-model-constants';
import { messageType, setsList } from './record-parts';
import { asRecord, type RecordRules } from './records';
import { evidence, textOutput } from './requests';
import { alternativesOf, fieldAmong, textValue, unknownValue } from './values';

/**
 * The id of a model by its constant: words divided by dashes. `GPT_4_O` is `gpt-4o`, and Azure writes no dot in
 * `gpt-35-turbo`. Constants of Cloudflare's models follow no rule. It holds for the enums of LangChain4j 1.18.
 */
function modelOfConstant(type: string, name: string): string | null {
  if (/^WorkersAi/.test(type)) return null;
  const id = openaiModelOfConstant(name.replace(/^GPT_4_O(?=_|$)/, 'GPT_4O'));
  if (/^VertexAi/.test(type)) return id.replace(/^(textembedding-gecko(?:-multilingual)?)-(\d{3})$/, '$1@$2');
  return /^AzureOpenAi/.test(type) ? id.replace('gpt-3.5', 'gpt-35') : id;
}

function constant(path: readonly PathSegment[]): Value | null {
  const found = constantAt(path);
  if (found === null) return null;
  if (!/ModelName$/.test(found.type)) return textValue(apiWord(found.name));
  const id = modelOfConstant(found.type, found.name);
  return id === null ? null : textValue(id);
}

/** How LangChain4j spells models, messages and requests. */
export const langchain4jRecords: RecordRules = {
  constants: constant,
  types: {
    system_message: messageType('system', 'system_message'),
    user_message: messageType('user', 'user_message'),
    ai_message: messageType('assistant', 'ai_message'),
    tool_execution_result_message: messageType('tool', 'tool_execution_result_message'),
  },
  setters: { messages: setsList('messages') },
};

/** A model of the framework as a call uses it; null for one that runs in the program itself. */
export type Langchain4jModel = Pick<CallRequest, 'model' | 'provider' | 'output'>;

const CAPS = ['max_completion_tokens', 'max_tokens', 'max_output_tokens', 'num_predict', 'max_new_tokens'];

export function modelOf(value: Value | null): Langchain4jModel | null {
  const [likely] = value === null ? [] : alternativesOf(value);
  if (likely?.kind !== 'external')
    return { model: unknownValue('model'), provider: evidence({}), output: textOutput(null) };
  const name = className(likely);
  if (runsInProgram(name)) return null;
  const record = asRecord(likely, langchain4jRecords);
  const known = record.kind === 'object' ? record : null;
  const settings = known ? fieldAmong(known, ['default_request_parameters', 'parameters']) : null;
  const model = known && fieldAmong(known, ['model_name', 'model', 'deployment_name', 'model_id']);
  const cap = known && CAPS.flatMap((key) => known.entries.get(key) ?? [])[0];
  const inner = settings?.kind === 'object' ? settings : null;
  return {
    model: model ?? fieldAmong(inner, ['model_name']) ?? unknownValue('modelName'),
    provider: classEvidence(name, known && fieldAmong(known, ['base_url', 'endpoint'])),
    output: textOutput(cap ? { name: 'maxTokens', value: cap } : null),
  };
}

/** The first name that is one of a class on the way to a value. */
export function className({ path }: ExternalValue): string {
  for (const step of path) if (step.kind === 'member' && /^[A-Z]/.test(step.name)) return step.name;
  return '';
}
