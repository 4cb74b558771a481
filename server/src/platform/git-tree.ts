import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { GitFile, GitRepository } from '../ports/git';

/** The files of a commit, laid out in a folder of their own until they are done with. */
export interface LaidOut {
  /** Where the top of the work tree is in it. */
  readonly top: string;
  remove(): void;
}

/** Writes the wanted files of a commit to a new folder that only this user can read. */
export async function layOut(
  repository: GitRepository,
  commit: string,
  wanted: (file: GitFile) => boolean,
): Promise<LaidOut> {
  const files = (await repository.filesOf(commit)).filter(wanted);
  const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'costlint-')));
  const remove = () => rmSync(top, { recursive: true, force: true });
  try {
    // What excludes files is looked for up to here.
    mkdirSync(path.join(top, '.git'));
    await repository.read(files, ({ path: name }, content) => {
      const file = path.join(top, ...name.split('/'));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    });
    return { top, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
