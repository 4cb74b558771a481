import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { openaiCalls, unseenOpenaiCalls } from './wire/openai-calls';
import { readChat } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { readImage } from './wire/openai-media';
import { readResponses } from './wire/openai-responses';
import { batchCalls, sessionCalls, unseenSessionCalls } from './wire/openai-sessions';
import { evidence } from './wire/requests';
import { gemEvidence, openaiGemEvidence, parametersSite } from './wire/ruby-clients';
import { openaiGemModel } from './wire/ruby-openai-models';
import { stepArgument } from './wire/site-arguments';
import { lastCall } from './wire/values';

const plain = gemEvidence('OpenAI', 'openai', 'OPENAI_BASE_URL');

/** `provider: OpenAI::Providers.azure(...)` asks Azure, and Bedrock in the same way. */
function provider(site: SiteView): ProviderEvidence {
  const given = stepArgument(site, ['provider']);
  const made = given?.kind === 'external' ? lastCall(given) : null;
  if (made?.name === 'azure')
    return evidence({ sdk: 'azure', fixed: true, baseUrl: made.args.named('endpoint') });
  if (made?.name === 'bedrock') return evidence({ sdk: 'bedrock', fixed: true });
  return plain(site);
}

/** Reads the constants of the gem where a request names its model; ruby-openai's requests are `parameters:`. */
function named(shape: CallShape): CallShape {
  return {
    ...shape,
    read: (site) => {
      const parameters = parametersSite(site);
      const request = shape.read(parameters ?? site);
      if (request === null) return null;
      return withModel(parameters === null ? request : { ...request, provider: openaiGemEvidence(site) });
    },
  };
}

function withModel(request: CallRequest): CallRequest {
  return { ...request, model: openaiGemModel(request.model) };
}

interface Endpoint {
  readonly path: string;
  readonly api: CallShape['api'];
  readonly read: RequestReader;
}

const streams: readonly Endpoint[] = [
  { path: 'chat.completions.stream_raw', api: 'chat', read: readChat },
  { path: 'beta?.responses.stream_raw', api: 'responses', read: readResponses },
  { path: 'images.generate_stream_raw|edit_stream_raw', api: 'image', read: readImage },
];

const shared: readonly Endpoint[] = [
  { path: 'responses.create', api: 'responses', read: readResponses },
  { path: 'images.generate|edit', api: 'image', read: readImage },
];

/** Calls of clients of ruby-openai that can't be seen. */
const withParameters: readonly CallShape[] = shared.map(({ path, api, read }) => ({
  path,
  api,
  needs: ['parameters'],
  read: (site) => {
    const inner = parametersSite(site);
    return inner && read(inner, evidence({}));
  },
}));

/** OpenAI's own gem. */
export const openaiRuby: SdkShape = {
  id: 'openai',
  modules: ['OpenAI'],
  languages: ['ruby'],
  transparent: ['with_options()'],
  calls: [
    ...openaiCalls(['Client()'], provider),
    ...streams.map(({ path, api, read }) => ({
      path: `Client().${path}`,
      api,
      read: (site: SiteView) => read(site, provider(site)),
    })),
    ...sessionCalls(['Client()']),
    ...batchCalls(['Client()'], provider),
  ].map(named),
  unseen: [...withParameters, ...[...unseenOpenaiCalls, ...unseenSessionCalls].map(named)],
};
