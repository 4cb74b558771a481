import { calibratedVendor, UNMEASURED } from './wire/calibrated-vendor';

/** Who made Compound, which searches and runs code of its own accord: what it reads so is billed as input. */
export const groq = calibratedVendor({
  id: 'groq',
  families: ['compound'],
  tokenizer: 'unknown',
  around: () => ({ request: 4, message: 4 }),
  slack: 40,
  definitions: () => UNMEASURED,
  runsTools: true,
  how: 'assumed',
});
