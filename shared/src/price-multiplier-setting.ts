import { compareAmounts } from './money';
import { providerIds } from './provider-ids.generated';
import { decimalDigits, isRecord, list, type SettingKind } from './setting-kind';

/** What someone pays of the listed prices of a provider, of a model, or of a model at a provider. */
export interface PriceMultiplier {
  /** Absent: at every provider. */
  readonly provider?: string;
  /** Absent: of every model. */
  readonly model?: string;
  /** Decimal digits, above zero: `0.85` for 15 % off. */
  readonly multiplier: string;
}

const KEYS: readonly string[] = ['provider', 'model', 'multiplier'];

/** A list of multipliers; an entry with a mistake is left out as a whole. */
export function priceMultipliers(): SettingKind<readonly PriceMultiplier[]> {
  const schema = {
    type: 'array',
    items: {
      type: 'object',
      required: ['multiplier'],
      anyOf: [{ required: ['provider'] }, { required: ['model'] }],
      additionalProperties: false,
      properties: {
        provider: {
          type: 'string',
          enum: providerIds,
          description: 'Id of the provider who bills, such as `azure`. Left out: every provider.',
        },
        model: {
          type: 'string',
          description: 'Id of the model as the provider lists it. Left out: every model.',
        },
        multiplier: {
          type: ['number', 'string'],
          description: 'What is paid of the listed price: 0.85 for 15 % off, 1.2 for a mark-up of 20 %.',
        },
      },
    },
  };
  const words =
    'an object with "multiplier" (a number above zero) and with "provider" (the id of a known one), "model", or both';
  return list<PriceMultiplier>([], schema, words, readMultiplier);
}

function readMultiplier(item: unknown): PriceMultiplier | undefined {
  if (!isRecord(item) || Object.keys(item).some((key) => !KEYS.includes(key))) return undefined;
  const { provider, model } = item;
  const multiplier = decimalDigits(item.multiplier);
  if (multiplier === undefined || compareAmounts(multiplier, '0') <= 0) return undefined;
  if (provider === undefined && model === undefined) return undefined;
  if (provider !== undefined && !isProvider(provider)) return undefined;
  if (model !== undefined && (typeof model !== 'string' || model.trim() === '')) return undefined;
  return {
    ...(provider === undefined ? {} : { provider }),
    ...(model === undefined ? {} : { model: model.trim() }),
    multiplier,
  };
}

function isProvider(value: unknown): value is string {
  return providerIds.some((id) => id === value);
}
