import { calibratedVendor } from './wire/calibrated-vendor';
import { MISTRAL_OVERHEAD } from './wire/overheads';

/** Who made Mistral, Codestral and their kin. */
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
  around: () => MISTRAL_OVERHEAD,
  slack: 4,
  definitions: { once: 0, each: 0, json: [0.5, 1, 2] },
});
