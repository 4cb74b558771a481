import { calibratedVendor } from './wire/calibrated-vendor';

/** Who made Mistral, Codestral and their kin. */
export const mistral = calibratedVendor({
  id: 'mistral',
  families: [
    'mistral',
    'ministral',
    'mixtral',
    'codestral',
    'magistral',
    'devstral',
    'pixtral',
    'voxtral',
    'open-mistral',
    'open-mixtral',
  ],
  ratio: () => ({ low: 0.95, likely: 1.1, high: 1.4 }),
  around: () => ({ request: 1, message: 2, system: 0, tools: 2, tool: 5, slack: 10 }),
});
