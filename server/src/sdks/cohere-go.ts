import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import { readCohereChat, readCohereEmbed, readCohereGenerate, readRerank } from './wire/cohere-requests';
import { optionOnWay } from './wire/go-options';
import { type GoRules, goSite } from './wire/go-records';
import type { RequestReader } from './wire/openai-client';
import { evidence } from './wire/requests';

/** Unions of its messages have a field for each role. */
const rules: GoRules = {
  modelOf: () => null,
  wrappers: new Set(['string', 'int', 'bool', 'float_64', 'ptr', 'to_ptr']),
  types: {
    user_message_v2_content: (entries) => entries.get('string') ?? { kind: 'null' },
    system_message_v2_content: (entries) => entries.get('string') ?? { kind: 'null' },
  },
};

function call(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return {
    path: `NewClient|Client().V2?.${path}`,
    api,
    read: (site) =>
      read(
        goSite(site, site.args.positional(1), rules),
        evidence({ sdk: 'cohere', baseUrl: optionOnWay(site, ['WithBaseURL']) }),
      ),
  };
}

/** Cohere's own package for Go. */
export const cohereGo: SdkShape = {
  id: 'cohere-go',
  modules: ['github.com/cohere-ai/cohere-go/*'],
  languages: ['go'],
  calls: [
    call('Chat|ChatStream', 'chat', readCohereChat),
    call('Generate|GenerateStream', 'completion', readCohereGenerate),
    call('Embed', 'embeddings', readCohereEmbed),
    call('Rerank', 'rerank', readRerank),
  ],
};
