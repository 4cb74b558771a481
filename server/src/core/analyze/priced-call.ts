import type { Estimate } from '../estimate/estimate';
import type { Usage } from '../usage/quantity';
import type { Route, RouteQuestion } from './routes';

/** What a call costs where it goes now, at the standard tier. */
export interface PricedCall {
  /** Every way that it may be sent, the likely one first; at least one. */
  readonly routes: readonly Route[];
  /** Over all routes. */
  readonly usage: Usage;
  readonly question: RouteQuestion;
  readonly estimate: Estimate | null;
  readonly serviceTier: string | null;
}
