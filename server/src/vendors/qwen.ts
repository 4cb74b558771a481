import { calibratedVendor } from './wire/calibrated-vendor';

/** Who made Qwen. */
export const qwen = calibratedVendor({
  id: 'qwen',
  families: ['qwen', 'qwq', 'qvq'],
  ratio: () => ({ low: 0.9, likely: 1.0, high: 1.15 }),
  around: () => ({ request: 3, message: 5, system: 0, tools: 60, tool: 20, slack: 20 }),
});
