import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import { modelOfArn } from './bedrock-arns';
import { seen } from './bedrock-bodies';
import { withUnseen } from './messages';
import { plainPrompts } from './plain-texts';
import { evidence, request } from './requests';
import { field, unknownValue } from './values';

const provider = evidence({ sdk: 'bedrock', fixed: true });

/** What stands below a value; null when any step of the way is not seen. */
export function below(value: Value | null, way: readonly string[]): Value | null {
  return way.reduce<Value | null>((holder, name) => seen(field(holder, name)), value);
}

/** A knowledge base is searched, and the model answers from what was found. `input` holds the arguments of the request. */
export function knowledgeBaseRequest(input: Value): CallRequest {
  const told = below(input, ['retrieveAndGenerateConfiguration']);
  const arn =
    below(told, ['knowledgeBaseConfiguration', 'modelArn']) ??
    below(told, ['externalSourcesConfiguration', 'modelArn']);
  return request({
    model: modelOfArn(arn),
    provider,
    prompts: withUnseen(plainPrompts(below(input, ['input', 'text'])), 'what is found in the knowledge base'),
  });
}

/** An agent is set up elsewhere; one that is described in the call says its model. */
export function managedAgentRequest(input: Value): CallRequest {
  return {
    ...request({
      model: below(input, ['foundationModel']) ?? unknownValue('model of the agent'),
      provider,
      prompts: withUnseen(plainPrompts(below(input, ['inputText'])), 'what the agent adds'),
    }),
    steps: unknownValue('turns'),
  };
}
