import type { ProviderEvidence } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { siteOfClient } from './wire/body-site';
import { openaiCalls } from './wire/openai-calls';
import { clientEvidence, openaiEvidence } from './wire/openai-client';

const factories = [
  'observeOpenAI',
  'wrapOpenAI',
  'wrap_openai',
  'track_openai',
  'trackOpenAI',
  'patch_openai',
];

/** Packages besides OpenAI's own whose clients are wrapped the same way. */
const clientModules: readonly (readonly [prefix: string, provider: string])[] = [
  ['groq', 'groq'],
  ['together', 'together'],
  ['mistralai', 'mistral'],
];

/** The call as the client that was handed to the factory would make it. */
function unwrapped(site: SiteView): SiteView {
  const step = site.steps.find(({ name }) => factories.includes(name) || name === 'default');
  return siteOfClient(site, step?.argumentAt(0, 'client') ?? null);
}

function evidenceOfClient(site: SiteView): ProviderEvidence {
  const other = clientModules.find(([prefix]) => site.module.startsWith(prefix));
  return other ? clientEvidence(other[1], null)(site) : openaiEvidence(site);
}

/** Functions of other packages that take a client like OpenAI's and give one back that is called the same way. */
export const openaiWrappers: SdkShape = {
  id: 'openai',
  modules: [
    'langfuse',
    '@langfuse/openai',
    'langsmith.wrappers',
    'langsmith/wrappers',
    'langsmith/wrappers/openai',
    'braintrust',
    'opik.integrations.openai',
    'opik-openai',
    'weave',
  ],
  transparent: ['with_options()', 'withOptions()', 'with_raw_response', 'with_streaming_response'],
  calls: openaiCalls([`${factories.join('|')}()`, 'default()'], evidenceOfClient, unwrapped),
};
