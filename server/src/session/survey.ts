import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ParserTable } from '../core/analyze/engine-api';
import type { FileAnalysis } from '../core/analyze/file-analysis';
import { isConfigFile } from '../core/config/config-file';
import type { Places } from '../core/container/container';
import { type FileKind, isContainer } from '../core/container/file-kind';
import { isWithin, parentOf } from '../core/project/paths';
import type { Parsers } from '../ports/parsers';
import { fileUri } from './file-path';
import { leftAlone } from './left-alone';
import { turnOfOthers } from './parse-budget';
import type { SessionEngine } from './session-ports';
import type { SettingsStore } from './settings-store';
import { type SurveyDisk, SurveyFiles } from './survey-files';
import type { UsageLogs } from './usage-logs';

/** What looking at all files of folders takes. */
export interface SurveyParts extends Omit<SurveyDisk, 'engine'> {
  readonly engine: SessionEngine;
  readonly parsers: Parsers;
  readonly settings: SettingsStore;
  readonly usageLogs: UsageLogs;
  readonly today: string;
  /** Workspace folders, by path and by URI in the same order. */
  readonly folders: readonly string[];
  readonly folderUris: readonly string[];
  progress(done: number, total: number): void;
  /** Told of what the engine fails on. */
  failed(path: string, error: unknown): void;
}

/** One file that may hold calls, with what was found in it. */
export interface SurveyedFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly places: Places;
  readonly analysis: FileAnalysis;
}

/**
 * Analyses every file at or below a path (null: of all folders) as it is now, with a project of its own, so that nothing of
 * it stays. Gives other work its turn between files. Null when it was cancelled; `isCut`: not all files were looked at.
 */
export async function surveyFolders(
  at: string | null,
  parts: SurveyParts,
  tell: (file: SurveyedFile) => void,
): Promise<{ readonly isCut: boolean } | null> {
  const files = await SurveyFiles.read(parts.folders, parts);
  const table: ParserTable = (grammar) => parts.parsers.loaded(grammar);
  const paths = files.paths.filter(
    (path) => (at === null || path === at || isWithin(path, at)) && !isConfigFile(path),
  );
  await loadParsers(files, parts);
  const project = parts.engine.createProject(files, table, true);
  try {
    await files.indexImports(project, parts);
    for (const [done, path] of paths.entries()) {
      if (parts.isCancelled()) return null;
      parts.progress(done, paths.length);
      const text = files.read(path);
      const kind = parts.engine.kindOf({ path });
      if (text === null || !kind) continue;
      const home = { project, path };
      if (!parts.engine.mayHoldCalls(text, kind) && !parts.engine.mayHoldUses(text, kind, home)) continue;
      await turnOfOthers(parts.clock);
      const options = await optionsFor(path, text, parts);
      if (!options) continue;
      if (isContainer(kind) && kind.problemOf?.(text)) continue;
      try {
        const open = parts.engine.open(text, kind, table, home);
        tell({ path, kind, places: open.places, analysis: open.analyze(options) });
        open.dispose();
      } catch (error) {
        parts.failed(path, error);
      }
    }
    return parts.isCancelled() ? null : { isCut: files.isCut };
  } finally {
    project.dispose();
  }
}

async function loadParsers(files: SurveyFiles, { engine, parsers, isCancelled }: SurveyParts): Promise<void> {
  const grammars = new Set<string>();
  for (const path of files.paths) {
    const kind = engine.kindOf({ path });
    if (kind) for (const each of engine.grammarsFor(kind, files.read(path) ?? '')) grammars.add(each);
  }
  for (const grammar of grammars) if (!isCancelled()) await parsers.load(grammar);
}

/** Null: the settings leave the file alone. All files of a folder have the same settings. */
async function optionsFor(path: string, text: string, parts: SurveyParts) {
  const { settings: store, today, engine, folderUris } = parts;
  const uri = fileUri(path);
  const inFolder = fileUri(`${parentOf(path) ?? ''}/`);
  const resource = await store.of(inFolder);
  // Of files that hold more than source text the reading has its own bound.
  const kind = engine.kindOf({ path });
  const isBounded = kind !== null && !(isContainer(kind) && kind.mostBytes !== undefined);
  const document = TextDocument.create(uri, '', 0, isBounded ? text : '');
  if (leftAlone(document, resource, folderUris)) return null;
  const measured = await parts.usageLogs.of(uri, resource, (record) => engine.readUsage(record));
  return store.optionsOf(resource.settings, today, engine.pricesVersion, measured);
}
