import type { Engine } from '../core/analyze/engine-api';
import type { RecordBlock } from '../platform/record-blocks';
import type { StreamAnswer, StreamRequest } from '../platform/worker-stream';
import type { Parsers } from '../ports/parsers';
import { type BatchSetup, costBlock } from './request-block';
import { costRowBlock, openRows, type RowsSetup } from './row-block';

/** Nobody else is on a thread of its own. */
const never = async () => undefined;

/** What one thread of a long batch answers to each block of its file. */
export function blockAnswerer(
  setup: BatchSetup | RowsSetup,
  load: { engine(): Promise<Engine>; parsers(): Promise<Parsers> },
): (request: StreamRequest<RecordBlock>) => Promise<StreamAnswer> {
  const engine = load.engine();
  if (setup.kind === 'batch')
    return async ({ index, task }) => ({ index, ...(await costBlock(task, await engine, setup, never)) });
  const rows = Promise.all([engine, load.parsers()]).then(([loaded, parsers]) =>
    openRows(setup, loaded, parsers),
  );
  return async ({ index, task }) => ({ index, ...(await costRowBlock(task, await rows, never)) });
}
