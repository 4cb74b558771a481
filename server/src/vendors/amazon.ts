import { calibratedVendor } from './wire/calibrated-vendor';
import { isOfFamily } from './wire/families';
import { NOVA_OVERHEAD } from './wire/overheads';

/** By their second names: Deepgram has a `nova-2` and a `nova-3` too. */
const NOVA = [
  'micro',
  'lite',
  'pro',
  'premier',
  'canvas',
  'reel',
  'sonic',
  'omni',
  'act',
  'multimodal',
].flatMap((name) => [`nova-${name}`, `nova-2-${name}`]);

/**
 * Who made Nova and Titan. Tools: 340 to 380 tokens and 1.3 times their JSON with Nova 1 (7 requests), about 850 with
 * Nova 2 Lite (18).
 */
export const amazon = calibratedVendor({
  id: 'amazon',
  families: [...NOVA, 'titan', 'amazon-titan'],
  tokenizer: 'unknown',
  around: () => ({ ...NOVA_OVERHEAD, call: 36 }),
  /** Measured on one PDF of a page, twice. */
  pdfPage: [100, 2650, 5300],
  slack: 3,
  definitions: ({ model }) =>
    isOfFamily(model, 'nova-2')
      ? { once: [815, 850, 890], json: [1, 1.3, 1.6] }
      : { once: [320, 345, 370], json: [1.1, 1.3, 1.5] },
});
