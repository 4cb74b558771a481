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
 * Nova 2 Lite, once 2,630.
 */
export const amazon = calibratedVendor({
  id: 'amazon',
  families: [...NOVA, 'titan', 'amazon-titan'],
  tokenizer: 'unknown',
  around: () => NOVA_OVERHEAD,
  slack: 4,
  definitions: (model) =>
    isOfFamily(model, 'nova-2')
      ? { once: [780, 850, 2700], json: [0.8, 1.3, 1.8] }
      : { once: [280, 345, 420], json: [0.8, 1.3, 1.8] },
});
