import { type BatchForm, idOf, type JsonObject, objectOf, withModel } from '../batch-request';

/** Stands for whoever takes the job: nobody answers there. */
const HOST = 'https://batch.invalid/v1';

/** Beginnings of ids by which only one of those who take this form knows its models, or the shape of such ids. */
const PROVIDERS: readonly { readonly provider: string; readonly ids: RegExp }[] = [
  { provider: 'fireworks', ids: /^accounts\// },
  { provider: 'together', ids: /^[\w.-]+\/[\w.-]+$/ },
  {
    provider: 'mistral',
    ids: /^(?:open-)?(?:mi[sx]tral|ministral|magistral|codestral|devstral|pixtral|voxtral)/,
  },
];

/** The form of Mistral, Together and Fireworks: the job says where its lines are posted to. */
export const body: BatchForm = {
  id: 'body',
  looks: '{"custom_id", "body"}',
  read(line, given) {
    const sent = objectOf(line.body);
    if (!sent) return null;
    const named = withModel(sent, given);
    const assumed = PROVIDERS.find(({ ids }) => ids.test(named.model ?? ''))?.provider ?? null;
    return {
      id: idOf(line.custom_id),
      url: `${HOST}/${endpointOf(sent)}`,
      provider: given.provider ?? assumed,
      providerAssumed: given.provider === null && assumed !== null,
      namesNoModel: false,
      ...named,
    };
  },
};

/** What a body asks for, by what it holds. */
function endpointOf(sent: JsonObject): string {
  if ('messages' in sent) return 'chat/completions';
  if ('document' in sent) return 'ocr';
  if ('input' in sent || 'inputs' in sent) return 'embeddings';
  return 'suffix' in sent ? 'fim/completions' : 'completions';
}
