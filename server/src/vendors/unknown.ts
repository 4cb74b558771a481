import { calibratedVendor } from './wire/calibrated-vendor';

/** Takes every model that nobody else made; its counts are assumptions with a wide band. */
export const unknown = calibratedVendor({
  id: 'unknown',
  families: [],
  ratio: () => ({ low: 0.8, likely: 1.1, high: 1.8 }),
  around: () => ({ request: 4, message: 4, system: 0, tools: 100, tool: 30, slack: 100 }),
  how: 'assumed',
});
