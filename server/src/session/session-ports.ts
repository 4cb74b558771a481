import type { Engine } from '../core/analyze/engine-api';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Parsers } from '../ports/parsers';
import type { WorkspaceDisk } from '../ports/workspace-disk';

/** What a session asks of the engine. */
export type SessionEngine = Pick<
  Engine,
  | 'kindOf'
  | 'grammarsFor'
  | 'languages'
  | 'mayHoldCalls'
  | 'mayHoldFindings'
  | 'mayHoldUses'
  | 'readEndings'
  | 'createProject'
  | 'open'
  | 'countText'
  | 'vendorOf'
  | 'readUsage'
  | 'priceUsage'
  | 'catalog'
  | 'pricesVersion'
  | 'usePrices'
  | 'readPublished'
>;

/** What a session needs of the world. */
export interface SessionPorts {
  readonly clock: Clock;
  readonly log: Log;
  /** Loads the engine; called once, when the first file needs it. */
  readonly loadEngine: () => Promise<SessionEngine>;
  /** Loads what parsers need; called once, when the first file needs it. */
  readonly loadParsers: () => Promise<Parsers>;
  /** The files of the workspace. */
  readonly disk: WorkspaceDisk;
}
