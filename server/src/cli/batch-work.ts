import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import type { ModelAt } from '../core/analyze/posted-request';
import type { BatchCommand } from './batch-arguments';
import type { Terminal } from './terminal';

/** What pricing a batch takes besides the command. */
export interface BatchWork {
  readonly command: BatchCommand;
  readonly terminal: Terminal;
  /** Asked when there is something to undo; until then the process may just end. */
  interruption(): AbortSignal;
  readonly engine: Engine;
  readonly options: AnalyzeOptions;
  /** Other models that were named. */
  readonly models: readonly ModelAt[];
}
