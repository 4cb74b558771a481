import { calibratedVendor, UNMEASURED } from './wire/calibrated-vendor';

/** Who made Grok. What Grok 4 is told first was seen to be 684 tokens (one recorded request through OpenRouter). */
export const xai = calibratedVendor({
  id: 'xai',
  families: ['grok'],
  tokenizer: 'unknown',
  thinks: ['grok-4', 'grok-3-mini'],
  around: ({ model }) => ({
    request: model === 'grok-4' || model.startsWith('grok-4-0') ? 680 : 4,
    message: 4,
  }),
  slack: 20,
  definitions: () => UNMEASURED,
});
