import type { Value } from '../core/evaluate/values';
import type { CallRequest, OutputRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView, StepView } from '../core/recognize/site-view';
import { stepsOf } from './wire/body-site';
import { withUnseen } from './wire/messages';
import { routerPrefixes } from './wire/model-ids';
import { evidence, request, textOutput } from './wire/requests';
import { responsesPrompts } from './wire/responses-input';
import { answerSchema } from './wire/schemas';
import { argumentOfStep, optionalAmong } from './wire/site-arguments';
import { toolList, withServerTool } from './wire/tools';
import {
  alternativesOf,
  field,
  fieldAmong,
  given,
  isNamedAsDouble,
  knownText,
  lastCall,
  numberValue,
  unknownValue,
  withoutPrefix,
} from './wire/values';

/** Turns of a run unless it says otherwise (`DEFAULT_MAX_TURNS` of both packages). */
const MAX_TURNS = numberValue(10);

const settingsNames = ['model_settings', 'modelSettings'];

/** The settings of a run that win over the agent's: a run configuration in Python, the runner's own in JavaScript. */
function runSettings(site: SiteView): readonly (Value | null)[] {
  const runner = site.step('Runner')?.args?.positional(0) ?? null;
  return [optionalAmong(site, ['run_config'], 2), runner].filter((each) => each?.kind !== 'unknown');
}

/** The agent as it was made; null when it comes from elsewhere. */
function agentOf(site: SiteView): StepView | null {
  const value = site.argumentAt(0, 'starting_agent');
  const [likely] = value ? alternativesOf(value) : [];
  if (likely?.kind !== 'external') return null;
  return stepsOf(likely).findLast(({ name }) => /^(Sandbox)?Agent$|^create$/.test(name)) ?? null;
}

function readRun(site: SiteView): CallRequest | null {
  const agent = agentOf(site);
  if (isNamedAsDouble(askedOf(site, agent))) return null;
  const tools = toolsOf(agent);
  const settings = [...runSettings(site).map((each) => fieldAmong(each, settingsNames))];
  const own = argumentOfStep(agent, settingsNames);
  const input = site.args.positional(1) ?? site.args.named('input');
  const prompts = responsesPrompts(input, argumentOfStep(agent, ['instructions']));
  const kept = optionalAmong(site, ['session', 'previous_response_id', 'previousResponseId'], 2);
  return request({
    ...modelOf(site, agent),
    prompts: kept ? withUnseen(prompts, 'earlier turns') : prompts,
    tools,
    schema: answerSchema(argumentOfStep(agent, ['output_type', 'outputType'])),
    output: outputOf([...settings, own]),
    steps: agent && !tools ? null : (optionalAmong(site, ['max_turns', 'maxTurns'], 2) ?? MAX_TURNS),
  });
}

/** What makes an agent go on after its first turn: its tools, and other agents that it may hand over to. */
function toolsOf(agent: StepView | null): Value | null {
  const tools = toolList(argumentOfStep(agent, ['tools']));
  const handoffs = toolList(argumentOfStep(agent, ['handoffs']));
  const servers = argumentOfStep(agent, ['mcp_servers', 'mcpServers']);
  const all =
    tools?.kind === 'list' && handoffs?.kind === 'list' ? joined(tools, handoffs) : (tools ?? handoffs);
  return withServerTool(all, servers, 'mcp_servers');
}

function joined(a: Extract<Value, { kind: 'list' }>, b: Extract<Value, { kind: 'list' }>): Value {
  return { ...a, items: [...a.items, ...b.items], rest: a.rest ?? b.rest };
}

function outputOf(settings: readonly (Value | null)[]): OutputRequest {
  const named = (name: string) => {
    const found = settings.map((each) => given(field(each, name))).find((each) => each !== null);
    return found && found.kind !== 'unknown' ? found : null;
  };
  for (const name of ['max_tokens', 'maxTokens']) {
    const value = named(name);
    if (value) return textOutput({ name, value }, { reasoning: named('reasoning') });
  }
  return textOutput(null, { reasoning: named('reasoning') });
}

function askedOf(site: SiteView, agent: StepView | null): Value | null {
  const forRun = runSettings(site).map((each) => given(field(each, 'model')));
  return forRun.find((each) => each !== null) ?? argumentOfStep(agent, ['model']);
}

/** The run's model, else the agent's: an id, or an object that holds one with a client of its own. */
function modelOf(site: SiteView, agent: StepView | null): Pick<CallRequest, 'model' | 'provider'> {
  const value =
    askedOf(site, agent) ?? unknownValue(agent ? 'default model of the Agents SDK' : 'model of the agent');
  const [likely] = alternativesOf(value);
  if (likely?.kind !== 'external') return { model: withoutRouter(value), provider: evidenceOf(value) };
  const made = lastCall(likely);
  const id = given(field(likely, 'model')) ?? made?.args.positional(0) ?? unknownValue('model');
  if (made?.name.startsWith('Litellm')) return { model: id, provider: routed };
  const client = given(field(likely, 'openai_client')) ?? made?.args.positional(1) ?? null;
  return { model: id, provider: evidence({ sdk: 'openai', baseUrl: baseUrlOf(client) }) };
}

const routed = evidence({ byModelPrefix: routerPrefixes });

/** `litellm/anthropic/claude-...` names the router that reads the rest. */
function withoutRouter(model: Value): Value {
  return withoutPrefix(model, 'litellm/') ?? model;
}

function evidenceOf(model: Value): ProviderEvidence {
  const [likely] = alternativesOf(model);
  if (knownText(likely ?? null)?.startsWith('litellm/')) return routed;
  return evidence({ sdk: 'openai', baseUrlVariable: 'OPENAI_BASE_URL' });
}

function baseUrlOf(client: Value | null): Value | null {
  if (client === null) return null;
  const [likely] = alternativesOf(client);
  if (likely?.kind !== 'external') return unknownValue('base_url');
  return fieldAmong(likely, ['base_url', 'baseURL', 'azure_endpoint']);
}

/** A voice session: it costs by what is said in it. */
/** The options of a session name its model; those of a runner in Python hold it in a configuration. */
function readSession(site: SiteView): CallRequest {
  const options = site.step('RealtimeSession')?.args?.positional(1) ?? null;
  return request({
    model: given(field(options, 'model')) ?? unknownValue('model of the session'),
    provider: evidence({ sdk: 'openai' }),
    unmetered: 'metered-by-session',
  });
}

function call(path: string, api: CallShape['api'], read: CallShape['read']): CallShape {
  return { path, api, read };
}

/** OpenAI's Agents SDK for Python. */
export const openaiAgentsPython: SdkShape = {
  id: 'openai-agents',
  modules: ['agents', 'agents.run', 'agents.realtime', 'agents.voice'],
  languages: ['python'],
  calls: [
    call('Runner.run|run_sync|run_streamed', 'agent', readRun),
    call('Runner().run|run_sync|run_streamed', 'agent', readRun),
    call('responses_websocket_session().run|run_streamed', 'agent', readRun),
    call('realtime?.RealtimeRunner().run', 'realtime', readSession),
    call('voice?.VoicePipeline().run', 'realtime', readSession),
  ],
};

/** OpenAI's Agents SDK for JavaScript. */
export const openaiAgents: SdkShape = {
  id: 'openai-agents',
  modules: ['@openai/agents', '@openai/agents/*', '@openai/agents-core', '@openai/agents-realtime'],
  calls: [
    call('run', 'agent', readRun),
    call('Runner().run', 'agent', readRun),
    call('RealtimeSession().connect', 'realtime', readSession),
  ],
};
