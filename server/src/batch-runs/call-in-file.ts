import * as path from 'node:path';
import type { Engine, OpenFile } from '../core/analyze/engine-api';
import type { CallAnalysis, UseAnalysis } from '../core/analyze/file-analysis';
import type { AnalyzeOptions } from '../core/analyze/options';
import type { FilePlace } from '../core/container/container';
import { createDiskProject } from '../platform/disk-project';
import { portablePath } from '../platform/portable-path';
import { readSourceText } from '../platform/source-text';
import type { Parsers } from '../ports/parsers';

/** Larger files are generated or data. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Where a call stands. Plain data. */
export interface CallPlace {
  /** Absolute path. */
  readonly file: string;
  /** How words call the file. */
  readonly name: string;
  /** 0-based; within the cell of a notebook where that is told. */
  readonly line: number;
  readonly cell: number | null;
  /** What the file holds; null: what is on disk. */
  readonly text: string | null;
  /** Absolute paths of the folders that imports are followed in. */
  readonly folders: readonly string[];
}

/** There is no such call, with words for people. */
export class MissingCall extends Error {}

/** A call or a use of a wrapper, in its open file. */
export interface OpenCall {
  readonly open: OpenFile;
  readonly costed: CallAnalysis | UseAnalysis;
  /** 0-based line of its name. */
  readonly line: number;
}

/** Opens the file and finds the call; throws `MissingCall`. */
export async function openCall(
  place: CallPlace,
  engine: Engine,
  parsers: Parsers,
  options: AnalyzeOptions,
): Promise<OpenCall> {
  const kind = engine.kindOf({ path: place.file });
  if (!kind) throw new MissingCall(`${place.name}: costlint reads no calls in such files`);
  const text = place.text ?? sourceOf(place);
  for (const grammar of engine.grammarsFor(kind, text)) await parsers.load(grammar);
  const loaded = (grammar: string) => parsers.loaded(grammar);
  const around = { folders: place.folders, files: [place.file] };
  const { project } = createDiskProject(engine, loaded, around, MAX_BYTES);
  const open = engine.open(text, kind, loaded, { project, path: portablePath(place.file, path.sep) });
  const { calls, uses } = open.analyze(options);
  const all = [...calls, ...uses].map((costed) => ({
    costed,
    at: open.places.positionAt(costed.callee.start),
    begins: open.places.positionAt(costed.range.start),
    ends: open.places.positionAt(costed.range.end),
  }));
  const isIn = (found: FilePlace) => place.cell === null || (found.cell ?? null) === place.cell;
  const here = all.filter(({ at }) => isIn(at));
  const found =
    here.find(({ at }) => at.line === place.line) ??
    here.find(({ begins, ends }) => begins.line <= place.line && place.line <= ends.line);
  if (found) return { open, costed: found.costed, line: found.at.line };
  open.dispose();
  const lines = [...new Set(here.map(({ at }) => at.line + 1))].sort((one, other) => one - other);
  throw new MissingCall(`there is no call in line ${place.line + 1} of ${place.name}; ${linesText(lines)}`);
}

const MOST_LINES = 20;

function linesText(lines: readonly number[]): string {
  if (lines.length === 0) return 'it holds none at all';
  const shown = lines.slice(0, MOST_LINES).join(', ');
  return lines.length === 1
    ? `there is one in line ${shown}`
    : `there are some in lines ${shown}${lines.length > MOST_LINES ? ', …' : ''}`;
}

function sourceOf({ file, name }: CallPlace): string {
  const source = readSourceText(file, MAX_BYTES);
  if (source.kind === 'text') return source.text;
  throw new MissingCall(`${name}: ${source.message}`);
}
