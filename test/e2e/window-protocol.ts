/** What a test may ask of the window that it runs in; sent as JSON to the address in {@link CONTROL_VARIABLE}. */
export type WindowAction =
  /** Answers once the folder's trust is settled. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'is-restricted' }
  /** The drawn lines that show more than `document` says. */
  | { readonly kind: 'lines-with-hints'; readonly document: string }
  | { readonly kind: 'until-shows'; readonly text: string }
  /** Answers once no item of the status bar has the text. */
  | { readonly kind: 'until-no-status'; readonly text: string }
  /** What pops up where the mouse rests on the n-th place of a text. */
  | { readonly kind: 'hover'; readonly text: string; readonly occurrence: number }
  | { readonly kind: 'screenshot'; readonly name: string };

export type WindowAnswer = { readonly result: unknown } | { readonly error: string };

/** Environment variables by which the runner tells the suite what it runs in. */
export const CONTROL_VARIABLE = 'COSTLINT_E2E_CONTROL';
export const PART_VARIABLE = 'COSTLINT_E2E_PART';

/** The suite runs once for each part, each time only the tests of one folder; `accounts` has those of a sandbox. */
export type Part = 'trusted' | 'restricted' | 'accounts';
