import { calibratedVendor } from './wire/calibrated-vendor';

/** Who made Nova and Titan. */
export const amazon = calibratedVendor({
  id: 'amazon',
  families: ['nova', 'titan', 'amazon-titan'],
  ratio: () => ({ low: 0.9, likely: 1.1, high: 1.4 }),
  around: () => ({ request: 3, message: 3, system: 0, tools: 100, tool: 30, slack: 40 }),
});
