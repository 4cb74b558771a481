import type { Value } from '../../core/evaluate/values';
import type { CallRequest, OutputRequest, PromptPart } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { type FrameworkModel, frameworkModel } from './framework-models';
import { chatMessage, messagePrompts, withUnseen } from './messages';
import { request, textOutput } from './requests';
import { argumentOfStep, optionalAmong } from './site-arguments';
import { toolList } from './tools';
import {
  alternativesOf,
  anyOf,
  field,
  given,
  lastCall,
  lengthOf,
  listValue,
  MOST_ALTERNATIVES,
  numberValue,
  unknownValue,
} from './values';

/** Turns that an agent takes at most for a task unless it says otherwise (`max_iter` of CrewAI's `BaseAgent`). */
const MOST_TURNS = 25;

/** A crew at work: each of its tasks is a run of an agent, who is told who it is and what the task is. */
export function readKickoff(site: SiteView): CallRequest | null {
  const crew = site.step('Crew');
  const agents = itemsOf(argumentOfStep(crew, ['agents']));
  const tasks = argumentOfStep(crew, ['tasks']) ?? unknownValue('tasks');
  const atWork = itemsOf(tasks).map((task) => ({ task, agent: agentOf(task, agents) }));
  const models = distinct(agents.length > 0 ? agents : atWork.flatMap(({ agent }) => agent ?? []));
  const first = models[0] ?? frameworkModel(null, 'models of the agents');
  if (!first) return null;
  const parts = atWork.flatMap(({ task, agent }) => [...aboutAgent(agent), ...aboutTask(task)]);
  const tools = atWork.flatMap(({ agent }) => itemsOf(toolList(given(field(agent, 'tools')))));
  return {
    ...request({ ...first, prompts: withUnseen([{ parts, more: null }], 'what the framework adds') }),
    ...(models.length > 1 ? { choices: models.map(({ model, provider }) => ({ model, provider })) } : {}),
    output: outputOf(models),
    tools: tools.length > 0 ? listValue(tools) : null,
    tasks: lengthOf(tasks, 'tasks'),
    steps: turnsOf(atWork.flatMap(({ agent }) => agent ?? [])),
    repeat: runsOf(site),
  };
}

/** An agent that is asked without a crew around it. */
export function readAgent(site: SiteView): CallRequest | null {
  const agent = site.steps.at(-1) ?? null;
  const model = frameworkModel(argumentOfStep(agent, ['llm']), 'default model of the framework');
  if (!model) return null;
  const input = given(site.args.positional(0) ?? site.argument('messages'));
  const messages = input && input.kind !== 'list' ? listValue([input]) : input;
  const about = textsAmong((name) => argumentOfStep(agent, [name]), AGENT_TEXTS, 'system');
  return {
    ...request({
      ...model,
      prompts: withUnseen(messagePrompts(messages, chatMessage, [about]), 'what the framework adds'),
    }),
    tools: toolList(argumentOfStep(agent, ['tools'])),
    steps: argumentOfStep(agent, ['max_iter']) ?? numberValue(MOST_TURNS),
  };
}

const AGENT_TEXTS = ['role', 'goal', 'backstory'];
const TASK_TEXTS = ['description', 'expected_output'];

function itemsOf(list: Value | null): readonly Value[] {
  return list?.kind === 'list' ? list.items : [];
}

/** The agent that a task names, else the only one of the crew; null where the crew or its manager decides. */
function agentOf(task: Value, agents: readonly Value[]): Value | null {
  const own = lastCall(likely(task))?.args.named('agent') ?? null;
  return given(own) ?? (agents.length === 1 ? (agents[0] ?? null) : null);
}

function likely(value: Value) {
  const [first] = alternativesOf(value);
  return first?.kind === 'external' ? first : NOTHING_MADE;
}

const NOTHING_MADE = { kind: 'external', module: '', path: [] } as const;

/** The models of several agents, each of which asks its own. */
function distinct(agents: readonly Value[]): readonly FrameworkModel[] {
  const asked = [...new Set(agents)].slice(0, MOST_ALTERNATIVES);
  return asked.flatMap((agent) => frameworkModel(llmOf(agent), 'default model of the framework') ?? []);
}

function llmOf(agent: Value): Value | null {
  const made = lastCall(likely(agent));
  return made ? given(made.args.named('llm')) : unknownValue('model of the agent');
}

/** The cap of the output, where every model has one. */
function outputOf(models: readonly FrameworkModel[]): OutputRequest {
  const caps = models.flatMap(({ output }) => output.cap ?? []);
  const cap = caps.length === models.length ? anyOf(caps) : null;
  return textOutput(cap && { name: 'max_tokens', value: cap });
}

function aboutAgent(agent: Value | null): readonly PromptPart[] {
  if (agent === null) return [{ role: 'system', content: [text(unknownValue('agent'))], named: null }];
  return textsAmong((name) => given(field(agent, name)), AGENT_TEXTS, 'system');
}

function aboutTask(task: Value): readonly PromptPart[] {
  return textsAmong((name) => given(field(task, name)), TASK_TEXTS, 'user');
}

function textsAmong(
  find: (name: string) => Value | null,
  names: readonly string[],
  role: PromptPart['role'],
): readonly PromptPart[] {
  const values = names.flatMap((name) => find(name) ?? []);
  return values.length === 0 ? [] : [{ role, content: values.map(text), named: null }];
}

function text(value: Value) {
  return { kind: 'text', value } as const;
}

/** The most turns that one of the agents may take. */
function turnsOf(agents: readonly Value[]): Value {
  const told = agents.map((agent) => given(field(agent, 'max_iter')) ?? numberValue(MOST_TURNS));
  const numbers = told.flatMap((each) => (each.kind === 'number' ? each.value : []));
  if (numbers.length < told.length) return unknownValue('max_iter');
  return numberValue(Math.max(...(numbers.length > 0 ? numbers : [MOST_TURNS])));
}

/** How often the crew sets to work: once for each of several inputs, or as often as it is trained. */
function runsOf(site: SiteView): Value | null {
  if (site.method.includes('for_each')) return lengthOf(site.argumentAt(0, 'inputs'), 'inputs');
  if (site.method !== 'train' && site.method !== 'test') return null;
  return optionalAmong(site, ['n_iterations']) ?? site.args.positional(0) ?? unknownValue('n_iterations');
}
