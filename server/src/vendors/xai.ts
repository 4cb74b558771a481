import { calibratedVendor } from './wire/calibrated-vendor';

/** Who made Grok. */
export const xai = calibratedVendor({
  id: 'xai',
  families: ['grok'],
  ratio: () => ({ low: 0.9, likely: 1.05, high: 1.3 }),
  around: () => ({ request: 5, message: 5, system: 0, tools: 60, tool: 20, slack: 40 }),
});
