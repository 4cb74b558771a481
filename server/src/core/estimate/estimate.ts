import type { Rate } from '../price/rate';
import type { Metered, Quantity } from '../usage/quantity';

/** Money for one execution of a call, as decimal strings; `high` is null when nothing limits it. */
export interface Estimate {
  readonly currency: string;
  readonly low: string;
  readonly likely: string;
  readonly high: string | null;
  readonly lines: readonly EstimateLine[];
}

/** One metered quantity with its rate and cost; `cost` is null when its rate is unknown. */
export interface EstimateLine {
  readonly metered: Metered;
  readonly quantity: Quantity;
  readonly rate: Rate | null;
  readonly cost: { readonly low: string; readonly likely: string; readonly high: string | null } | null;
}

/** Codes are part of the JSON output. */
export type UnknownCode =
  | 'model-dynamic'
  | 'model-unknown'
  | 'price-unknown'
  | 'quantity-unknown'
  | 'too-complex'
  | 'metered-by-session'
  | 'provider-unknown';

/** Why a cost can't be told, in words that a person can act on. */
export interface Unknown {
  readonly code: UnknownCode;
  readonly message: string;
}
