import type { Value } from '../../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { addressOf } from './http-address';
import { evidence } from './requests';
import { knownText, textValue } from './values';

/** Methods of client factories that take the address that is asked. */
const baseMethods = ['withBaseUri', 'withBaseUrl', 'setBaseURL', 'setBaseUrl', 'setBaseUri'];

/** Evidence from the steps of a client's factory: `OpenAI::factory()->withBaseUri('api.example.com/v1')->make()`. */
export function factoryEvidence(site: SiteView, sdk: string): ProviderEvidence {
  const step = site.steps.findLast(({ name }) => baseMethods.includes(name));
  const given =
    step?.args?.positional(0) ?? step?.args?.named('baseUri') ?? step?.args?.named('baseUrl') ?? null;
  return evidence({ sdk, baseUrl: withScheme(addressOf(given)) });
}

/** An address with its scheme, which these clients let one leave out. */
export function withScheme(address: Value | null): Value | null {
  if (address?.kind === 'one-of')
    return { ...address, options: address.options.map((each) => withScheme(each) ?? each) };
  const [first] = address?.kind === 'text' ? address.pieces : [];
  if (address?.kind !== 'text' || first?.kind !== 'known' || /^\w+:\/\//.test(first.text)) return address;
  const [scheme] = textValue('https://').pieces;
  return { ...address, pieces: [scheme!, ...address.pieces] };
}

const DEPLOYMENT = /\/openai\/deployments\/([^/?]+)/;

/** Azure's deployments may stand in the address of the client: then a call without a model asks that one. */
export function withDeploymentOfUrl(
  request: CallRequest | null,
  { baseUrl }: ProviderEvidence,
): CallRequest | null {
  const deployment = DEPLOYMENT.exec(knownText(baseUrl) ?? '')?.[1];
  if (!request || deployment === undefined || request.model?.kind !== 'unknown') return request;
  return { ...request, model: textValue(deployment) };
}

/** Whether the client is a test's: `new ClientFake([...])`, or a facade of which the file says `fake()`. */
export function isFaked(site: SiteView): boolean {
  const isFake = (name: string) => name === 'ClientFake' || name === 'fake';
  if (site.names.some(isFake) || /(^|\.)Testing(\.|$)/.test(site.module)) return true;
  return site.file
    .callsOf('fake')
    .some(({ receiver }) => receiver.module === site.module || receiver.module === '');
}
