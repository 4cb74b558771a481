/** A provider that the user describes, so that its account can be asked. Texts are as `custom-provider-rule.ts` checks. */
export interface CustomProvider {
  /** None that a known provider has. */
  readonly id: string;
  readonly name: string;
  /** `https://api.example.com/v1`: paths follow it, and calls to it are billed by this provider. */
  readonly baseUrl: string;
  /** Name of the header that carries the key; `authorization` where it is left out. */
  readonly header?: string;
  /** What stands before the key; where it is left out `Bearer` for `authorization` and else nothing. */
  readonly scheme?: string;
  /** Environment variable that may hold the key. */
  readonly keyVariable?: string;
  readonly balance: {
    readonly path: string;
    /** JSON Pointer (RFC 6901) to a number or to its digits. */
    readonly pointer: string;
    readonly currency?: string;
    readonly unit?: 'money' | 'credits';
    /** 100 where the answer counts in cents. */
    readonly divideBy?: number;
  };
  readonly plan?: { readonly path: string; readonly pointer: string };
  readonly limits?: {
    readonly path: string;
    readonly requestsPerMinute?: string;
    readonly tokensPerMinute?: string;
    readonly remaining?: string;
  };
  readonly prices?: {
    readonly path: string;
    /** JSON Pointer to the list of models. */
    readonly list: string;
    /** JSON Pointers within one model of the list. */
    readonly model: string;
    readonly input?: string;
    readonly output?: string;
    /** How many tokens a price is for. */
    readonly per: number;
    readonly currency?: string;
    /** Whether the list is asked for without the key. */
    readonly public?: boolean;
  };
}
