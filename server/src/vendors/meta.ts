import { calibratedVendor } from './wire/calibrated-vendor';

/** Who made Llama. */
export const meta = calibratedVendor({
  id: 'meta',
  families: ['llama', 'llama3', 'llama-guard', 'codellama', 'meta-llama'],
  ratio: () => ({ low: 0.95, likely: 1.0, high: 1.1 }),
  around: () => ({ request: 20, message: 5, system: 0, tools: 40, tool: 20, slack: 20 }),
});
