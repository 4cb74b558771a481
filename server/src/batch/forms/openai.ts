import { type BatchForm, idOf, objectOf, textOf, withModel } from '../batch-request';

const HOST = 'https://api.openai.com';

/** OpenAI's form, which Groq and others copy: a line says where it is posted to. A whole address decides who bills. */
export const openai: BatchForm = {
  id: 'openai',
  looks: '{"custom_id", "method", "url", "body"}',
  read(line, given) {
    const body = objectOf(line.body);
    const address = body && addressOf(line.url);
    if (!address) return null;
    const { isWhole, url } = address;
    const named = withModel(body, given);
    // Written out, for a million of these are made.
    return {
      id: idOf(line.custom_id),
      url,
      provider: isWhole ? null : (given.provider ?? 'openai'),
      providerAssumed: !isWhole && given.provider === null,
      namesNoModel: false,
      body: named.body,
      model: named.model,
    };
  },
};

interface Address {
  readonly written: unknown;
  readonly isWhole: boolean;
  readonly url: string;
}

/** The one that was read last: mostly all lines have the same. */
let last: Address = { written: null, isWhole: false, url: HOST };

function addressOf(written: unknown): Address | null {
  if (written === last.written) return last;
  const text = textOf(written)?.trim();
  if (text === undefined) return null;
  const isWhole = /^https?:\/\//i.test(text);
  last = { written, isWhole, url: isWhole ? text : `${HOST}/${text.replace(/^\/+/, '')}` };
  return last;
}
