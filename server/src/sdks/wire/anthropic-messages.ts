import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { bodySite } from './body-site';
import { chatMessage, messagePrompts, systemParts } from './messages';
import { modelArgument } from './openai-client';
import { plainPrompts } from './plain-texts';
import { request, textOutput } from './requests';
import { answerSchema } from './schemas';
import { namedAmong, optional, optionalAmong } from './site-arguments';
import { toolChoice, toolList, withServerTool } from './tools';
import { field, given, lengthOf, likelyText, MOST_ALTERNATIVES, textValue, unknownValue } from './values';

/** A Messages API request. */
export function readMessages(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: modelArgument(site),
    provider,
    prompts: messagePrompts(site.argument('messages'), chatMessage, systemParts(optional(site, 'system'))),
    tools: withServerTool(toolList(optional(site, 'tools')), optional(site, 'mcp_servers'), 'mcp_servers'),
    ...toolChoice(optional(site, 'tool_choice')),
    schema: answerSchema(
      optionalAmong(site, ['output_format', 'output_schema']) ?? configured(site, 'format'),
    ),
    output: textOutput(namedAmong(site, ['max_tokens']), {
      reasoning: optional(site, 'thinking'),
      ...(configured(site, 'task_budget') ? { budgeted: true } : {}),
    }),
    tier: optional(site, 'service_tier'),
    region: optional(site, 'inference_geo'),
    speed: optional(site, 'speed'),
  });
}

function configured(site: SiteView, key: string): Value | null {
  const config = optional(site, 'output_config');
  return config?.kind === 'object' ? given(field(config, key)) : null;
}

/** A runner that calls the model again with each tool's result until it has none, or `max_iterations` is reached. */
export function readMessagesRunner(site: SiteView, provider: ProviderEvidence): CallRequest {
  const steps = optionalAmong(site, ['max_iterations', 'maxIterations']) ?? unknownValue('max_iterations');
  return { ...readMessages(site, provider), steps };
}

/** A legacy text completion. */
export function readLegacyCompletion(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: modelArgument(site),
    provider,
    prompts: plainPrompts(site.argument('prompt')),
    output: textOutput(namedAmong(site, ['max_tokens_to_sample', 'max_tokens'])),
  });
}

/** A message batch: requests of a list, priced as a batch. The prompts of its requests are alternatives of one. */
export function readMessageBatch(site: SiteView, provider: ProviderEvidence): CallRequest {
  const requests = site.argument('requests');
  const each = requests?.kind === 'list' ? requestsOf(requests.items, requests.rest?.each ?? null) : [];
  const read = each.map((params) => readMessages(bodySite(site, params), provider));
  const first = read[0] ?? request({ model: unknownValue('model'), provider, output: textOutput(null) });
  return {
    ...first,
    prompts: read.flatMap(({ prompts }) => prompts).slice(0, MOST_ALTERNATIVES),
    tier: textValue('batch'),
    repeat: lengthOf(requests, 'requests'),
  };
}

/** Events for an agent that the provider runs; only those that give it something to do make it go on. */
export function readSessionEvents(site: SiteView, provider: ProviderEvidence): CallRequest | null {
  const events = optional(site, 'events', 1);
  const types = events?.kind === 'list' ? events.items.map((event) => likelyText(field(event, 'type'))) : [];
  if (types.length > 0 && types.every((type) => type === 'user.interrupt')) return null;
  return request({
    model: unknownValue('model of the agent'),
    provider,
    output: textOutput(null),
    unmetered: 'metered-by-session',
  });
}

function requestsOf(items: readonly Value[], rest: Value | null): readonly Value[] {
  const all = rest ? [...items, rest] : items;
  return all.slice(0, MOST_ALTERNATIVES).map((item) => field(item, 'params') ?? item);
}
