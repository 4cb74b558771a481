import { type BatchForm, idOf, objectOf, textOf, withModel } from '../batch-request';

const HOST = 'https://api.openai.com';

/** OpenAI's form, which Groq and others copy: a line says where it is posted to. A whole address decides who bills. */
export const openai: BatchForm = {
  id: 'openai',
  looks: '{"custom_id", "method", "url", "body"}',
  read(line, given) {
    const body = objectOf(line.body);
    const address = textOf(line.url)?.trim();
    if (!body || address === undefined) return null;
    const isWhole = /^https?:\/\//i.test(address);
    return {
      id: idOf(line.custom_id),
      url: isWhole ? address : `${HOST}/${address.replace(/^\/+/, '')}`,
      provider: isWhole ? null : (given.provider ?? 'openai'),
      providerAssumed: !isWhole && given.provider === null,
      namesNoModel: false,
      ...withModel(body, given),
    };
  },
};
