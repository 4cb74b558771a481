import * as path from 'node:path';
import type { FileKind } from '../core/container/file-kind';
import { lookAtPath } from '../platform/source-walk';
import type { SkippedFile } from '../reports/check-report';
import type { CheckTask } from './check-file';
import { reportPath } from './report-path';
import { UsageError } from './usage-error';

/** What a command line's paths lead to. */
export interface CheckTasks {
  /** Each file once, by path. */
  readonly tasks: readonly CheckTask[];
  /** Folders that can't be listed. */
  readonly skipped: readonly SkippedFile[];
  /** Named folders without a file to check, as they were named. */
  readonly empty: readonly string[];
}

/**
 * Finds the files to check. `folder` is absolute, `paths` are relative to it or absolute. Throws `UsageError` when a
 * path leads nowhere.
 */
export function findTasks(
  paths: readonly string[],
  folder: string,
  kindOf: (file: { readonly path: string }) => FileKind | null,
): CheckTasks {
  const tasks = new Map<string, CheckTask>();
  const skipped = new Map<string, SkippedFile>();
  const empty: string[] = [];
  const add = (file: string, real: string, named: boolean) => {
    const known = tasks.get(real);
    if (!known) tasks.set(real, { file, path: reportPath(folder, file), named });
    else if (named) tasks.set(real, { ...known, named });
  };
  for (const each of paths) {
    const found = lookAtPath(path.resolve(folder, each), (name) => kindOf({ path: name }) !== null);
    if (found.kind === 'missing')
      throw new UsageError(`there is no file or folder \`${each}\` that can be read`);
    if (found.kind === 'file') {
      add(found.file, found.real, true);
      continue;
    }
    for (const { file, real } of found.files) add(file, real, false);
    for (const { file, real } of found.unreadable) skipped.set(real, unlisted(reportPath(folder, file)));
    if (found.files.length === 0 && found.unreadable.length === 0) empty.push(each);
  }
  return { tasks: byPath(tasks.values()), skipped: byPath(skipped.values()), empty };
}

/**
 * The folders that imports are followed in: the one that the command runs in, and those of the files outside of it that
 * were named.
 */
export function foldersOf(tasks: readonly CheckTask[], folder: string): readonly string[] {
  const inside = folder.endsWith(path.sep) ? folder : folder + path.sep;
  const outer = new Set(
    tasks.filter(({ file }) => !file.startsWith(inside)).map(({ file }) => path.dirname(file)),
  );
  const highest: string[] = [];
  for (const each of [...outer].sort((one, other) => one.length - other.length))
    if (!highest.some((above) => each.startsWith(above + path.sep))) highest.push(each);
  return [folder, ...highest];
}

function unlisted(path: string): SkippedFile {
  return { path, code: 'unreadable', message: "this folder's files can't be listed" };
}

/** Sorted by UTF-16 units, so that the order is the same on every machine. */
export function byPath<T extends { readonly path: string }>(items: Iterable<T>): T[] {
  return [...items].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}
