import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { UsageError } from './usage-error';

/**
 * A file that rows are written to while they are made. It stands under its own name when it is whole; until then, and for
 * devices and pipes, nothing that was there is touched.
 */
export class RowFile {
  private constructor(
    private readonly file: string,
    /** Where rows are written to. */
    private readonly written: string,
    private readonly handle: FileHandle,
  ) {}

  /** Throws `UsageError` where nothing can be written. */
  static async create(file: string): Promise<RowFile> {
    const isSpecial = await stat(file).then(
      (found) => !found.isFile(),
      () => false,
    );
    const written = isSpecial ? file : `${file}.part`;
    return new RowFile(file, written, await open(written, 'w').catch((error) => fail(file, error)));
  }

  async write(text: string): Promise<void> {
    await this.handle.appendFile(text).catch((error) => fail(this.file, error));
  }

  /** All rows are written. */
  async finish(): Promise<void> {
    await this.handle.close().catch((error) => fail(this.file, error));
    if (this.written !== this.file)
      await rename(this.written, this.file).catch((error) => fail(this.file, error));
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    if (this.written !== this.file) await rm(this.written, { force: true });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENOENT: 'there is no such folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'you may not write there',
  EISDIR: 'it is a folder; name a file',
};

function fail(file: string, error: NodeJS.ErrnoException): never {
  const reason = REASONS[error.code ?? ''] ?? error.message;
  throw new UsageError(`can't write the requests to ${file}: ${reason}`);
}
