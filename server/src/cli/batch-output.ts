import * as path from 'node:path';
import type { DataFile } from '../platform/data-file';
import type { BatchCommand } from './batch-arguments';
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

/** Runs `price` with the file that a line for each request is written to, if one is wanted. */
export async function withRowFile<Priced>(
  { file, perRequest }: BatchCommand,
  { folder }: Terminal,
  data: DataFile,
  price: (rows: RowFile | null) => Promise<Priced>,
): Promise<Priced> {
  if (perRequest === null) return price(null);
  const target = path.resolve(folder, perRequest);
  if (file !== null && target === path.resolve(folder, file))
    throw new UsageError('--per-request names the file that is read; name another one');
  const rows = await RowFile.create(target);
  try {
    const priced = await price(rows);
    await data.assertUnchanged();
    await rows.finish();
    return priced;
  } catch (error) {
    await rows.abandon();
    throw error;
  }
}
