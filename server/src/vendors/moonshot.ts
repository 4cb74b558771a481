import { calibratedVendor } from './wire/calibrated-vendor';

/** Who made Kimi. */
export const moonshot = calibratedVendor({
  id: 'moonshot',
  families: ['kimi', 'moonshot'],
  ratio: () => ({ low: 0.9, likely: 1.05, high: 1.3 }),
  around: () => ({ request: 5, message: 5, system: 0, tools: 40, tool: 20, slack: 30 }),
});
