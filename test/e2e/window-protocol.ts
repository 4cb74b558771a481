import type { SandboxAccount } from '../sandbox/account';
import type { FaultName } from '../sandbox/faults';
import type { SeenRequest } from '../sandbox/server';

/** What a test may ask of the window that it runs in; sent as JSON to the address in {@link CONTROL_VARIABLE}. */
export type WindowAction =
  /** Answers once the folder's trust is settled. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'is-restricted' }
  | { readonly kind: 'trust' }
  /** The drawn lines that show more than `document` says. */
  | { readonly kind: 'lines-with-hints'; readonly document: string }
  | { readonly kind: 'until-shows'; readonly text: string }
  /** What pops up where the mouse rests on the n-th place of a text. */
  | { readonly kind: 'hover'; readonly text: string; readonly occurrence: number }
  | { readonly kind: 'screenshot'; readonly name: string }
  /** What the panel that shows a text is like without a mouse and with a screen reader: a `SeenPanel`. */
  | { readonly kind: 'panel'; readonly text: string }
  /** Goes to a stop of the panel that shows a text with the Tab key, and presses keys there; what has the focus then. */
  | {
      readonly kind: 'panel-keys';
      readonly text: string;
      readonly stop: string;
      readonly keys: readonly string[];
    }
  /** Presses a key, wherever the focus is. */
  | { readonly kind: 'press'; readonly key: string }
  | AccountAction;

/** What tests of accounts ask on top of that: of the window, and of the sandbox that answers for the providers. */
export type AccountAction =
  /** The balance in the status bar. */
  | { readonly kind: 'balance' }
  /** What pops up where the mouse rests on the balance. */
  | { readonly kind: 'balance-tooltip' }
  /** Takes a picture of the window while the tooltip of the balance is open. */
  | { readonly kind: 'balance-picture'; readonly name: string }
  /** Answers the question that says so with a text; null: with what stands there already. */
  | { readonly kind: 'answer'; readonly question: string; readonly text: string | null }
  /** The lines of the list to choose from, once it shows any. */
  | { readonly kind: 'choices' }
  /** Takes the line with this label from the list to choose from. */
  | { readonly kind: 'choose'; readonly label: string }
  /** The messages in the list of notifications, which must be open. */
  | { readonly kind: 'notifications' }
  /** The files among all that the editor has written, its logs too, in which one of the texts stands. */
  | { readonly kind: 'written'; readonly texts: readonly string[] }
  | { readonly kind: 'sandbox-fault'; readonly provider: string; readonly fault: FaultName | null }
  | {
      readonly kind: 'sandbox-account';
      readonly provider: string;
      readonly change: Partial<SandboxAccount>;
    }
  | { readonly kind: 'sandbox-seen' };

export interface ShownBalance {
  readonly text: string;
  /** For screen readers. */
  readonly label: string;
  readonly isWarning: boolean;
}

/** What the runner answers to an action of {@link AccountAction}. */
export interface AccountAnswers {
  readonly balance: ShownBalance | null;
  readonly 'balance-tooltip': string;
  readonly 'balance-picture': null;
  readonly answer: null;
  readonly choices: readonly string[];
  readonly choose: null;
  readonly notifications: readonly string[];
  readonly written: readonly string[];
  readonly 'sandbox-fault': null;
  readonly 'sandbox-account': null;
  readonly 'sandbox-seen': readonly SeenRequest[];
}

export type WindowAnswer = { readonly result: unknown } | { readonly error: string };

/** Environment variables by which the runner tells the suite what it runs in. */
export const CONTROL_VARIABLE = 'COSTLINT_E2E_CONTROL';
export const PART_VARIABLE = 'COSTLINT_E2E_PART';

/**
 * The suite runs once for each part, each time only the tests of one folder. `restricted` has accounts of a sandbox that
 * are connected from the start, `accounts` has their keys alone, and `providers` has one account of each provider.
 */
export type Part = 'trusted' | 'restricted' | 'accounts' | 'providers' | 'proxied';
