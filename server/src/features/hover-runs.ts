import { relativeTo } from '../core/project/paths';
import type { AnalysedFile } from '../session/file-state';
import type { Session } from '../session/session';
import { lineOf } from './convert';
import { escapeMarkdown } from './markdown';
import type { Site } from './sites';

/** Which call a use runs, as Markdown; null for a call. */
export function runsLine(site: Site, { document }: AnalysedFile, { across }: Session): string | null {
  if (!('of' in site)) return null;
  const { of, elsewhere } = site;
  if (!elsewhere) return of && `Runs the call in line ${lineOf(document, of.callee.start) + 1}.`;
  const { path, line } = elsewhere;
  const folder = across.workspace.folderOf(path);
  const shown = (folder === null ? null : relativeTo(path, folder)) ?? path;
  return `Runs the call in ${escapeMarkdown(shown)}, line ${line + 1}.`;
}
