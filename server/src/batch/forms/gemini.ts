import { type BatchForm, type Given, idOf, type JsonObject, objectOf, textOf } from '../batch-request';

/** The form of the Gemini API: a key and a request whose model the job names, seldom the request itself. */
export const gemini: BatchForm = {
  id: 'gemini',
  looks: '{"key", "request"}',
  read(line, given) {
    const request = objectOf(line.request);
    const id = idOf(line.key) ?? idOf(objectOf(line.metadata)?.key);
    if (!request || id === null || 'messages' in request) return null;
    const model = modelOf(request, given);
    const method = 'content' in request ? 'embedContent' : 'generateContent';
    return {
      id,
      url: `https://generativelanguage.googleapis.com/v1beta/models/${encodeURIComponent(model ?? '-')}:${method}`,
      body: request,
      provider: given.provider ?? 'google',
      providerAssumed: false,
      namesNoModel: model === null,
      model,
    };
  },
};

function modelOf(request: JsonObject, given: Given): string | null {
  return textOf(request.model)?.replace(/^models\//, '') ?? given.model;
}
