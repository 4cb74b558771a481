import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import * as path from 'node:path';
import type { Log } from '../ports/log';
import type { Storage } from '../ports/storage';

/** Nothing that is kept is larger; a file that is was not written here. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Texts in files of one folder, which is made when it is first written to and is for the user alone. Each is written beside its
 * place and then moved there.
 */
export function nodeStorage(folder: string, log: Log): Storage {
  // Names come from users: their digest is a name on every file system.
  const fileOf = (name: string) =>
    path.join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.json`);
  const told = new Set<string>();
  const tellOnce = (words: string, error: unknown) => {
    const code = codeOf(error);
    if (told.has(words + code)) return;
    told.add(words + code);
    log.warn(`${words}: ${code}`);
  };
  return {
    async load(name) {
      try {
        const text = await readFile(fileOf(name), 'utf8');
        return text.length > MOST_BYTES ? null : text;
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') tellOnce("What was remembered can't be read", error);
        return null;
      }
    },
    async store(name, text) {
      const file = fileOf(name);
      const beside = `${file}.${randomBytes(6).toString('hex')}.part`;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeWhole(beside, text);
        await rename(beside, file);
      } catch (error) {
        tellOnce("What is known can't be remembered for the next start", error);
        await rm(beside, { force: true }).catch(() => undefined);
      }
    },
    async forget(name) {
      await rm(fileOf(name), { force: true }).catch((error) =>
        tellOnce("What was remembered can't be removed", error),
      );
    },
  };
}

async function writeWhole(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
