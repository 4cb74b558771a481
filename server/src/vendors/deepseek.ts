import { calibratedVendor } from './wire/calibrated-vendor';

/** Who made DeepSeek. */
export const deepseek = calibratedVendor({
  id: 'deepseek',
  families: ['deepseek'],
  ratio: () => ({ low: 0.9, likely: 1.05, high: 1.2 }),
  around: () => ({ request: 3, message: 3, system: 0, tools: 60, tool: 20, slack: 20 }),
});
