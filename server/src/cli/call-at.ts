import * as path from 'node:path';
import type { OpenFile } from '../core/analyze/engine-api';
import type { CallAnalysis, FileAnalysis } from '../core/analyze/file-analysis';
import type { Places } from '../core/container/container';
import { type AnalysedHere, analyseFile, type CheckTools } from './check-file';
import type { NamedPlace } from './named-place';
import { reportPath } from './report-path';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** A call that somebody named, in its file. It holds as long as the file is open. */
export interface CallInFile {
  readonly call: CallAnalysis;
  readonly open: OpenFile;
  /** As reports call the file. */
  readonly path: string;
}

/** Tells something of the call at a place. Throws `UsageError` where there is none, or none alone. */
export async function atCall<T>(
  place: NamedPlace,
  { folder }: Pick<Terminal, 'folder'>,
  tools: CheckTools,
  tell: (found: CallInFile) => T,
): Promise<T> {
  const file = path.resolve(folder, place.file);
  const task = { file, path: reportPath(folder, file), named: true };
  const outcome = await analyseFile(task, tools, ({ open, analysis }: AnalysedHere) => {
    const call = callIn(analysis, open.places, place);
    return call && { told: tell({ call, open, path: task.path }) };
  });
  if (outcome.skipped) throw new UsageError(`${task.path}: ${outcome.skipped.message}`);
  if (outcome.found) return outcome.found.told;
  throw new UsageError(
    `there is no call in line ${place.line} of ${task.path}; \`costlint check ${task.path}\` lists them`,
  );
}

/** The first call whose callee stands in the line, else the innermost that spans it. */
function callIn({ calls }: FileAnalysis, places: Places, { cell, line }: NamedPlace): CallAnalysis | null {
  const at = (offset: number) => places.positionAt(offset);
  const isIn = (offset: number) => {
    const here = at(offset);
    return cell === null || here.cell === cell - 1;
  };
  const named = calls.filter(({ callee }) => isIn(callee.start) && at(callee.start).line === line - 1);
  if (named[0]) return named[0];
  const around = calls.filter(
    ({ range }) => isIn(range.start) && at(range.start).line <= line - 1 && at(range.end).line >= line - 1,
  );
  return around.sort((one, other) => lengthOf(one) - lengthOf(other))[0] ?? null;
}

const lengthOf = ({ range }: CallAnalysis) => range.end - range.start;
