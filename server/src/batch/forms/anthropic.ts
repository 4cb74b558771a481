import { type BatchForm, idOf, objectOf, withModel } from '../batch-request';

/** Anthropic's form: items of a message batch, a line each or all in one `{"requests": [...]}`. */
export const anthropic: BatchForm = {
  id: 'anthropic',
  looks: '{"custom_id", "params"}',
  read(line, given) {
    const params = objectOf(line.params);
    if (!params) return null;
    return {
      id: idOf(line.custom_id),
      url: 'https://api.anthropic.com/v1/messages',
      provider: given.provider ?? 'anthropic',
      providerAssumed: false,
      namesNoModel: false,
      ...withModel(params, given),
    };
  },
};
