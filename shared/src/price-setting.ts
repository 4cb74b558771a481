import { providerIds } from './provider-ids.generated';
import { decimalDigits, isRecord, type JsonSchema, list, type SettingKind } from './setting-kind';

/** The user's own price of a model at a provider: per million tokens, or per request, image or second. */
export interface PriceSetting {
  readonly provider: string;
  readonly model: string;
  readonly input?: string;
  readonly output?: string;
  readonly cachedInput?: string;
  readonly request?: string;
  readonly image?: string;
  readonly second?: string;
  readonly currency?: string;
}

const AMOUNTS = {
  input: 'One million input tokens.',
  output: 'One million output tokens.',
  cachedInput: 'One million input tokens that are read from the cache.',
  request: 'One request.',
  image: 'One image.',
  second: 'One second of audio or video.',
} as const;

type AmountKey = keyof typeof AMOUNTS;

const AMOUNT_KEYS = Object.keys(AMOUNTS) as AmountKey[];
const KEYS: readonly string[] = ['provider', 'model', 'currency', ...AMOUNT_KEYS];
const CURRENCY = /^[A-Za-z]{3}$/;

/** A list of prices; an entry with a mistake is left out as a whole, for half a price would be a wrong one. */
export function prices(): SettingKind<readonly PriceSetting[]> {
  const words =
    'an object with "provider" (the id of a known one), "model" and at least one price as a number that is not negative';
  return list<PriceSetting>([], priceListSchema(), words, readPrice);
}

function readPrice(item: unknown): PriceSetting | undefined {
  if (!isRecord(item) || Object.keys(item).some((key) => !KEYS.includes(key))) return undefined;
  const { provider, model, currency = 'USD' } = item;
  if (!isProvider(provider) || typeof model !== 'string' || model.trim() === '') return undefined;
  if (typeof currency !== 'string' || !CURRENCY.test(currency)) return undefined;
  const amounts = readAmounts(item);
  if (!amounts || Object.keys(amounts).length === 0) return undefined;
  return { provider, model: model.trim(), ...amounts, currency: currency.toUpperCase() };
}

function readAmounts(item: Readonly<Record<string, unknown>>): Partial<Record<AmountKey, string>> | null {
  const amounts: Partial<Record<AmountKey, string>> = {};
  for (const key of AMOUNT_KEYS) {
    if (item[key] === undefined) continue;
    const digits = decimalDigits(item[key]);
    if (digits === undefined) return null;
    amounts[key] = digits;
  }
  return amounts;
}

function isProvider(value: unknown): value is string {
  return providerIds.some((id) => id === value);
}

function priceListSchema(): JsonSchema {
  const amountSchemas = Object.entries(AMOUNTS).map(([key, description]) => [
    key,
    { type: ['number', 'string'], description },
  ]);
  return {
    type: 'array',
    items: {
      type: 'object',
      required: ['provider', 'model'],
      additionalProperties: false,
      properties: {
        provider: {
          type: 'string',
          enum: providerIds,
          description: 'Id of the provider who bills, such as `openai`.',
        },
        model: { type: 'string', description: 'Id of the model as calls spell it.' },
        ...Object.fromEntries(amountSchemas),
        currency: {
          type: 'string',
          description: 'Three letters; USD when left out.',
          pattern: '^[A-Za-z]{3}$',
        },
      },
    },
  };
}
