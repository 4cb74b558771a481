import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { frameworkModel } from './wire/framework-models';
import { agentRun } from './wire/framework-runs';
import { withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { request } from './wire/requests';
import { field, given } from './wire/values';

/** An agent that says its model itself. */
function agent(model: readonly string[], instructions: readonly string[]): CallShape['read'] {
  return (site) =>
    agentRun(site.steps.at(-1) ?? null, site.args.positional(0), {
      model,
      instructions,
      turns: ['max_loops'],
    });
}

/** What is made with a configuration whose `llm` is a model, or says which one. */
function readConfigured(site: SiteView): CallRequest | null {
  const made = site.steps.at(-1);
  const llm = given(field(made?.argument('config') ?? null, 'llm'));
  const model = frameworkModel(llm?.kind === 'object' ? given(field(llm, 'model')) : llm, 'model');
  const asked = site.args.positional(0) ?? made?.argument('prompt') ?? null;
  return model && request({ ...model, prompts: withUnseen(plainPrompts(given(asked)), 'what is looked at') });
}

/** One question of an agent whose configuration names its model. */
function readAtomic(site: SiteView): CallRequest | null {
  const config = site.steps.at(-1)?.argumentAt(0, 'config') ?? null;
  const model = frameworkModel(given(field(config, 'model')), 'model');
  return model && request({ ...model, prompts: withUnseen([], 'what the agent is told') });
}

/** A researcher asks several models, which its environment names, as often as it finds something to read. */
function readResearch(site: SiteView): CallRequest | null {
  return agentRun(null, site.step('GPTResearcher')?.argumentAt(0, 'query') ?? null, {
    model: [],
    instructions: [],
    turns: [],
  });
}

function shape(id: string, modules: readonly string[], calls: readonly CallShape[]): SdkShape {
  return { id, modules, languages: ['python'], calls };
}

export const swarms = shape(
  'swarms',
  ['swarms/*'],
  [{ path: '**.Agent().run|arun', api: 'agent', read: agent(['llm', 'model_name'], ['system_prompt']) }],
);

export const camel = shape(
  'camel',
  ['camel.agents', 'camel.agents.chat_agent'],
  [{ path: 'ChatAgent().step|astep', api: 'agent', read: agent(['model'], ['system_message']) }],
);

export const pandasAi = shape(
  'pandasai',
  ['pandasai/*'],
  [{ path: '**.SmartDataframe|SmartDatalake|Agent().chat', api: 'chat', read: readConfigured }],
);

export const scrapeGraphAi = shape(
  'scrapegraphai',
  ['scrapegraphai/*'],
  [
    {
      path: '**.SmartScraperGraph|SmartScraperMultiGraph|SearchGraph|ScriptCreatorGraph|SpeechGraph|JSONScraperGraph|CSVScraperGraph|XMLScraperGraph|DocumentScraperGraph|OmniScraperGraph().run',
      api: 'agent',
      read: readConfigured,
    },
  ],
);

export const atomicAgents = shape(
  'atomic-agents',
  ['atomic_agents/*'],
  [
    {
      path: '**.BaseAgent|AtomicAgent().run|run_async|run_stream|run_async_stream|stream_response_async',
      api: 'chat',
      read: readAtomic,
    },
  ],
);

export const gptResearcher = shape(
  'gpt-researcher',
  ['gpt_researcher/*'],
  [{ path: '**.GPTResearcher().conduct_research|write_report', api: 'agent', read: readResearch }],
);
