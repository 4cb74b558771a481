import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { evidence } from './requests';
import { assignedAmong, optionalAmong, stepArgument } from './site-arguments';
import { knownText, likelyText, unknownValue } from './values';

/** Reads the evidence for the provider of a call from its client. */
export type EvidenceReader = (site: SiteView) => ProviderEvidence;

/** Reads the request of a call, given the way to tell its provider. */
export type RequestReader = (site: SiteView, provider: ProviderEvidence) => CallRequest | null;

const baseUrlNames = [
  'base_url',
  'baseURL',
  'baseUrl',
  'basePath',
  'api_base',
  'server_url',
  'serverURL',
  'host',
];

/** Evidence from the client's constructor, from its overrides on the way to the call, and from what it was set to. */
export function clientEvidence(sdk: string | null, baseUrlVariable: string | null): EvidenceReader {
  return (site) => {
    const baseUrl = assignedAmong(site, baseUrlNames) ?? stepArgument(site, baseUrlNames);
    return evidence({ sdk, baseUrl, baseUrlVariable });
  };
}

/** The model argument by any of its spellings; an unknown value when it is not seen, as every call needs one. */
export function modelArgument(site: SiteView, names: readonly string[] = ['model']): Value {
  const given = optionalAmong(site, names);
  const deployment = given === null || knownText(given) === '' ? deploymentOf(site) : null;
  return deployment ?? given ?? site.argument('model') ?? unknownValue('model');
}

/** The deployment that a client of Azure was made for, under which its calls need no model. */
function deploymentOf(site: SiteView): Value | null {
  return site.names.some((name) => name.includes('Azure'))
    ? stepArgument(site, ['azure_deployment', 'deployment'])
    : null;
}

const openaiClient = clientEvidence('openai', 'OPENAI_BASE_URL');

/** Who bills a call of OpenAI's client: Azure where its class says so, else by the base URL. */
export function openaiEvidence(site: SiteView): ProviderEvidence {
  if (likelyText(assignedAmong(site, ['api_type'])) === 'azure')
    return evidence({ sdk: 'azure', fixed: true });
  if (!site.names.some((name) => name.includes('Azure'))) return openaiClient(site);
  return evidence({
    sdk: 'azure',
    fixed: true,
    baseUrl: stepArgument(site, ['azure_endpoint', 'endpoint', 'base_url', 'baseURL']),
    baseUrlVariable: 'AZURE_OPENAI_ENDPOINT',
  });
}
