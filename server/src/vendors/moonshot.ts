import { calibratedVendor } from './wire/calibrated-vendor';
import { toolsAsCompactList } from './wire/wrapped-tools';

/**
 * Who made Kimi. As the chat template of Kimi K2 writes it: four tokens around each message, three for the start of the answer,
 * a system message of its own where there is none (its words differ between versions), and tools as a list without blanks in
 * a message of theirs: seven tokens around it, and four more in two recorded requests.
 */
export const moonshot = calibratedVendor({
  id: 'moonshot',
  families: ['kimi', 'moonshot'],
  tokenizer: 'kimi',
  around: () => ({ request: 3, message: 4, ownSystem: 12, call: 20 }),
  readsThoughts: 'of the turn',
  slack: 14,
  definitions: () => ({ once: [4, 11, 40], json: [0.8, 1, 1.8], rendered: toolsAsCompactList }),
});
