import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { readMessages } from './anthropic-messages';
import { siteOfClient } from './body-site';
import { frameworkModel } from './framework-models';
import { geminiModel } from './gemini-requests';
import { makerOf, routerPrefixes } from './model-ids';
import { readChat } from './openai-chat';
import { clientEvidence, openaiEvidence } from './openai-client';
import { evidence } from './requests';
import { optional } from './site-arguments';
import { alternativesOf, anyOf, field, given, knownText, numberValue, unknownValue } from './values';

/** Packages besides OpenAI's own whose clients are patched, by the provider that they speak to. */
const clientModules: readonly (readonly [prefix: string, provider: string])[] = [
  ['groq', 'groq'],
  ['together', 'together'],
  ['mistralai', 'mistral'],
  ['cerebras', 'cerebras'],
  ['fireworks', 'fireworks'],
  ['cohere', 'cohere'],
  ['writerai', 'writer'],
];

/** A request of a patched client, which asks again when the answer does not fit: as often as `max_retries` says. */
export function readPatched(site: SiteView): CallRequest | null {
  const request = requestOf(site);
  return request && { ...request, repeat: attempts(optional(site, 'max_retries')) };
}

function attempts(most: Value | null): Value | null {
  return most?.kind === 'number' && most.value > 1 ? anyOf([numberValue(1), most]) : null;
}

function requestOf(site: SiteView): CallRequest | null {
  const made =
    site.steps.find(({ name }) => /^(from_|patch$|apatch$|Instructor$|default$)/.test(name)) ?? null;
  if (made?.name === 'from_provider') return ofProvider(site, made.argumentAt(0, 'model'));
  const [client] = alternativesOf(made?.argumentAt(0, 'client') ?? unknownValue('client'));
  const own = siteOfClient(site, client ?? null);
  if (made?.name === 'from_litellm' || own.module === 'litellm') return routed(site);
  if (own.module.startsWith('anthropic')) return ofAnthropic(own);
  if (/^(google|vertexai)/.test(own.module)) return ofGoogle(own, client ?? null);
  const other = clientModules.find(([prefix]) => own.module.startsWith(prefix));
  return readChat(own, other ? clientEvidence(other[1], null)(own) : openaiEvidence(own));
}

/** `from_provider("anthropic/claude-...")`: the name says provider and model. */
function ofProvider(site: SiteView, name: Value | null): CallRequest | null {
  const told = frameworkModel(optional(site, 'model') ?? name, 'model');
  return told && { ...readChat(site, told.provider), model: told.model };
}

function routed(site: SiteView): CallRequest {
  const read = readChat(site, evidence({}));
  const id = read.model && knownText(alternativesOf(read.model)[0] ?? null);
  return {
    ...read,
    provider: evidence({ sdk: id ? makerOf(id) : null, byModelPrefix: routerPrefixes }),
  };
}

function ofAnthropic(site: SiteView): CallRequest {
  const hosted = site.names.join(' ').toLowerCase();
  const cloud = hosted.includes('bedrock') ? 'bedrock' : hosted.includes('vertex') ? 'vertex' : null;
  const direct = clientEvidence('anthropic', 'ANTHROPIC_BASE_URL')(site);
  return readMessages(site, cloud ? evidence({ sdk: cloud, fixed: true }) : direct);
}

/** The model stands in the client that was patched, unless the call says another one. */
function ofGoogle(site: SiteView, client: Value | null): CallRequest {
  const named = given(field(client, 'model_name'));
  const model = optional(site, 'model') ?? (named?.kind === 'unknown' ? null : named);
  const vertex = site.module.startsWith('vertexai');
  const read = readChat(site, evidence({ sdk: vertex ? 'vertex' : 'google', fixed: vertex }));
  return { ...read, model: model ? geminiModel(model) : unknownValue('model') };
}
