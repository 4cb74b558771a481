import * as path from 'node:path';
import type { DataFile } from '../platform/data-file';
import type { BatchWork } from './batch-work';
import { RowFile } from './row-file';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

const MEGABYTE = 1_000_000;

/** Shows how much of a file was read. */
export function megabytesRead(bytes: number, terminal: Terminal) {
  const total = Math.ceil(bytes / MEGABYTE);
  const progress = terminal.progress('pricing', total, 'MB');
  return {
    onRead: (read: number) => progress.at(Math.min(total, Math.floor(read / MEGABYTE))),
    end: () => progress.end(),
  };
}

/** Someone said to stop, and what was begun is undone. */
export class Cancelled extends Error {}

/** Nobody says to stop: the process just ends, for it leaves nothing behind. */
export const UNHEARD: AbortSignal = new AbortController().signal;

/**
 * Runs `price` with the file that a line for each request is written to, if one is wanted. Only then is there something to
 * undo for whoever says to stop: throws `Cancelled` after that.
 */
export async function withRowFile<Priced>(
  { command: { file, perRequest }, terminal: { folder }, interruption }: BatchWork,
  data: DataFile,
  price: (rows: RowFile | null, signal: AbortSignal) => Promise<Priced>,
): Promise<Priced> {
  if (perRequest === null) return price(null, UNHEARD);
  const target = path.resolve(folder, perRequest);
  if (file !== null && target === path.resolve(folder, file))
    throw new UsageError('--per-request names the file that is read; name another one');
  const signal = interruption();
  const rows = await RowFile.create(target);
  try {
    const priced = await price(rows, signal);
    await data.assertUnchanged();
    await rows.finish();
    return priced;
  } catch (error) {
    await rows.abandon();
    if (signal.aborted && error === signal.reason) throw new Cancelled('cancelled', { cause: error });
    throw error;
  }
}
