import { calibratedVendor } from './wire/calibrated-vendor';
import { isOfFamily } from './wire/families';
import { mistralImageTokens } from './wire/mistral-images';
import { MISTRAL_OVERHEAD } from './wire/overheads';
import { toolsAsList } from './wire/wrapped-tools';

/**
 * Who made Mistral, Codestral and their kin. Tools: their JSON as a list between two control tokens (its tokenization guide).
 * Models whose effort of reasoning can be set have a block of settings, seen to be twelve tokens, set or not (3 requests).
 */
export const mistral = calibratedVendor({
  id: 'mistral',
  families: [
    'mistral',
    'ministral',
    'mixtral',
    'codestral',
    'magistral',
    'devstral',
    'pixtral',
    'voxtral',
    'open-mistral',
    'open-mixtral',
  ],
  tokenizer: 'mistral',
  thinks: ['magistral'],
  around: ({ model }) => ({
    ...MISTRAL_OVERHEAD,
    request: MISTRAL_OVERHEAD.request + (isOfFamily(model, 'mistral-small') ? 12 : 0),
    call: 2,
  }),
  image: mistralImageTokens,
  /** Its text alone was seen to be read (one PDF), by Pixtral on Bedrock 90 tokens. */
  pdfPage: [0, 22, 1500],
  /** One recorded request of Magistral. */
  readsThoughts: 'all',
  slack: 3,
  definitions: () => ({ once: [1, 2, 4], json: [1.2, 1.55, 2], rendered: toolsAsList }),
});
