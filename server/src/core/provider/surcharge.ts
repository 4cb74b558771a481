/** What a request asks for that is charged at a multiple of the listed price. */
export interface SurchargeQuestion {
  /** The model's id as the vendor spells it. */
  readonly model: string;
  /** Where it must be run, as the request says; null: it does not. */
  readonly region: string | null;
  /** How fast it must be run; null: it does not say. */
  readonly speed: string | null;
}

/** A multiple of the listed price of tokens, as decimal digits, with what it is for and where it is published. */
export interface Surcharge {
  readonly multiplier: string;
  readonly words: string;
  readonly source: string;
  readonly asOf: string;
}
