import { type BatchForm, idOf, objectOf, textOf } from '../batch-request';

const HOST = 'https://aiplatform.googleapis.com/v1';

/** Vertex AI's form: a request whose model the job names. Models of others take the bodies of their makers. */
export const vertex: BatchForm = {
  id: 'vertex',
  looks: '{"request"}',
  read(line, given) {
    const request = objectOf(line.request);
    if (!request) return null;
    const named = textOf(request.model)?.split('/').at(-1);
    const model = named ?? given.model;
    const publisher =
      'anthropic_version' in request ? 'anthropic' : 'messages' in request ? 'others' : 'google';
    const method = publisher === 'google' ? 'generateContent' : 'rawPredict';
    const path = `publishers/${publisher}/models/${encodeURIComponent(model ?? '-')}:${method}`;
    return {
      id: idOf(line.custom_id) ?? idOf(line.key) ?? idOf(line.id),
      url: `${HOST}/${path}`,
      body: request,
      provider: given.provider ?? 'vertex',
      providerAssumed: false,
      namesNoModel: model === null,
      model,
    };
  },
};
