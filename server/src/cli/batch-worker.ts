import type { Engine } from '../core/analyze/engine-api';
import type { RecordBlock } from '../platform/record-blocks';
import type { StreamAnswer, StreamRequest } from '../platform/worker-stream';
import { type BatchSetup, costBlock } from './batch-block';

/** What one thread of a long `batch` answers to a block of its file. */
export async function answerBlock(
  { index, task }: StreamRequest<RecordBlock>,
  engine: Promise<Engine>,
  setup: BatchSetup,
): Promise<StreamAnswer> {
  return { index, ...costBlock(task, await engine, setup) };
}
