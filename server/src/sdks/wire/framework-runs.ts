import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { StepView } from '../../core/recognize/site-view';
import { frameworkModel, madeModel } from './framework-models';
import { chatMessage, messagePrompts, systemParts, withUnseen } from './messages';
import { request } from './requests';
import { argumentOfStep } from './site-arguments';
import { toolList } from './tools';
import { given, listValue, unknownValue } from './values';

/** What a framework for agents calls the arguments of an agent. */
export interface AgentSpelling {
  readonly model: readonly string[];
  /** The model of an agent that has none of its own. */
  readonly otherwise?: Value | null;
  readonly instructions: readonly string[];
  /** The most turns of a run; null: the framework says nothing. */
  readonly turns: readonly string[];
  /** The client that made the agent, where it is none of its arguments. */
  readonly client?: StepView | null;
}

/**
 * A run of an agent: it asks the model at least once, and again for what its tools gave back. The framework adds
 * instructions of its own, which the source does not show.
 */
export function agentRun(
  agent: StepView | null,
  input: Value | null,
  spelling: AgentSpelling,
): CallRequest | null {
  const asked = argumentOfStep(agent, spelling.model) ?? spelling.otherwise ?? null;
  const unseen = agent ? 'default model of the framework' : 'model of the agent';
  const model = spelling.client ? madeModel(spelling.client, unseen) : frameworkModel(asked, unseen);
  if (!model) return null;
  const messages = given(input) && input!.kind !== 'list' ? listValue([input!]) : input;
  const prompts = messagePrompts(
    messages,
    chatMessage,
    systemParts(argumentOfStep(agent, spelling.instructions)),
  );
  return {
    ...request({ ...model, prompts: withUnseen(prompts, 'what the framework adds') }),
    tools: toolList(argumentOfStep(agent, ['tools'])),
    steps: argumentOfStep(agent, spelling.turns) ?? unknownValue('turns'),
  };
}
