/** What a request says; null: nothing. `ANYTHING`: what is decided at run time. */
export type Asked = string | null | typeof ANYTHING;

export const ANYTHING = Symbol('anything');

export function mayBe(asked: Asked, value: string): boolean {
  return asked === value || asked === ANYTHING;
}

/** What a request asks for that is charged at a multiple of the listed price. */
export interface SurchargeQuestion {
  /** The model's id as the vendor spells it. */
  readonly model: string;
  /** Where it must be run. */
  readonly region: Asked;
  /** How fast it must be run. */
  readonly speed: Asked;
  /** The host that is called; null where it can't be told. */
  readonly host: string | null;
}

/** A multiple of the listed price of tokens, as decimal digits, with what it is for and where it is published. */
export interface Surcharge {
  readonly multiplier: string;
  readonly words: string;
  readonly source: string;
  readonly asOf: string;
}
