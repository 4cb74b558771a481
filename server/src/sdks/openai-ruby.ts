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
import { gemEvidence } from './wire/ruby-clients';
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

/** Reads the constants of the gem where a request names its model. */
function named(shape: CallShape): CallShape {
  return {
    ...shape,
    read: (site) => {
      const request = shape.read(site);
      return request && withModel(request);
    },
  };
}

function withModel(request: CallRequest): CallRequest {
  return { ...request, model: openaiGemModel(request.model) };
}

const streams: readonly {
  readonly path: string;
  readonly api: CallShape['api'];
  readonly read: RequestReader;
}[] = [
  { path: 'chat.completions.stream_raw', api: 'chat', read: readChat },
  { path: 'beta?.responses.stream_raw', api: 'responses', read: readResponses },
  { path: 'images.generate_stream_raw|edit_stream_raw', api: 'image', read: readImage },
];

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
  unseen: [...unseenOpenaiCalls, ...unseenSessionCalls].map(named),
};
