import type { Severity } from '../core/analyze/file-analysis';
import type { CheckReport, FindingReport, SkippedFile } from './check-report';
import { placeLabel } from './place-label';
import { escapeForTerminal } from './terminal-text';

/** The findings of a report as commands of GitHub's workflows, which shows them at their lines; empty for none. */
export function checkGithub({ files, skipped }: CheckReport): string {
  const lines = [
    ...files.flatMap(({ path, findings }) => findings.map((finding) => findingLine(finding, path))),
    ...skipped.map(skippedLine),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** A line of words on the whole run. */
export function githubLine(level: 'error' | 'warning' | 'notice', message: string): string {
  return `${command(level, { title: 'costlint' }, message)}\n`;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function findingLine({ rule, severity, message, cell, range }: FindingReport, path: string): string {
  const title = `costlint ${rule}`;
  const level = LEVELS[severity];
  // Lines of a cell are no lines of its file.
  if (cell !== undefined)
    return command(level, { file: path, title }, `${placeLabel(cell, range.start.line)}: ${message}`);
  const { start, end } = range;
  const lines = { line: String(start.line + 1), endLine: String(end.line + 1) };
  const columns =
    start.line === end.line ? { col: String(start.character + 1), endColumn: String(end.character + 1) } : {};
  return command(level, { file: path, ...lines, ...columns, title }, message);
}

function skippedLine({ path, code, message }: SkippedFile): string {
  const level = code === 'internal' ? 'error' : 'notice';
  return command(level, { file: path, title: 'costlint left out' }, message);
}

function command(level: string, properties: Readonly<Record<string, string>>, message: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(value)}`);
  return `::${level} ${written.join(',')}::${escapedData(message)}`;
}

/** Text that stays within its command: the runner reads `%0A` as a line break. */
function escapedData(text: string): string {
  return escapeForTerminal(text).replaceAll('%', '%25');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
