import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { builtWith } from './wire/builder-steps';
import { readCohereChat, readCohereEmbed, readCohereGenerate, readRerank } from './wire/cohere-requests';
import type { RequestReader } from './wire/openai-client';
import { messageType } from './wire/record-parts';
import { type RecordRules, recordSite } from './wire/records';
import { evidence } from './wire/requests';

/** Messages are made by their roles, of what holds a text or parts. */
const rules: RecordRules = {
  wrappers: new Set(['of', 'user', 'assistant', 'system', 'tool', 'text', 'string']),
  types: {
    user_message: messageType('user', 'user_message'),
    assistant_message: messageType('assistant', 'assistant_message'),
    system_message: messageType('system', 'system_message'),
  },
};

function providerOf(site: SiteView) {
  return evidence({ sdk: 'cohere', baseUrl: builtWith(site, ['url', 'environment']) });
}

const clients = [
  'Cohere|AsyncCohere.builder().**.build()',
  'Cohere|AsyncCohere|CohereBuilder()',
  'Cohere|AsyncCohere.builder().**',
];

function call(methods: string, api: CallShape['api'], read: RequestReader): CallShape {
  return {
    path: clients.flatMap((client) => [`${client}.v2().${methods}`, `${client}.${methods}`]),
    api,
    read: (site) => read(recordSite(site, site.args.positional(0), rules), providerOf(site)),
  };
}

/** Cohere's own package for Java. */
export const cohereJava: SdkShape = {
  id: 'cohere-java',
  modules: ['com.cohere.api/*'],
  languages: ['java', 'kotlin'],
  calls: [
    call('chat|chatStream', 'chat', readCohereChat),
    call('generate|generateStream', 'completion', readCohereGenerate),
    call('embed', 'embeddings', readCohereEmbed),
    call('rerank', 'rerank', readRerank),
  ],
};
