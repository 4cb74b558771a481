import type { Engine } from '../core/analyze/engine-api';
import type { RecordBlock } from '../platform/record-blocks';
import type { StreamAnswer, StreamRequest } from '../platform/worker-stream';
import type { Parsers } from '../ports/parsers';
import { type BatchSetup, costBlock } from './request-block';
import { costRowBlock, openRows, type RowsSetup } from './row-block';
import { asOnThread, type OnThread } from './thread-setup';
import { ALONE } from './turns';

/** What one thread of a long batch answers to each block of its file. */
export function blockAnswerer(
  told: OnThread<BatchSetup> | OnThread<RowsSetup>,
  load: { engine(): Promise<Engine>; parsers(): Promise<Parsers> },
): (request: StreamRequest<RecordBlock>) => Promise<StreamAnswer> {
  const loaded = load.engine();
  if (told.kind === 'batch') {
    const started = loaded.then((engine) => ({ engine, setup: asOnThread<BatchSetup>(told, engine) }));
    return async ({ index, task }) => {
      const { engine, setup } = await started;
      return { index, ...(await costBlock(task, engine, setup, ALONE)) };
    };
  }
  const rows = Promise.all([loaded, load.parsers()]).then(([engine, parsers]) =>
    openRows(asOnThread<RowsSetup>(told, engine), engine, parsers),
  );
  return async ({ index, task }) => ({ index, ...(await costRowBlock(task, await rows, ALONE)) });
}
