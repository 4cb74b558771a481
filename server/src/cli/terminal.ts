import * as path from 'node:path';
import { COLOUR_STYLE, escapeForTerminal, PLAIN_STYLE, type TextStyle } from '../reports/terminal-text';

/** What a command needs of the terminal it runs in. */
export interface Terminal {
  /** Absolute folder that paths are relative to. */
  readonly folder: string;
  readonly style: TextStyle;
  /** Columns that a table should fit into. */
  readonly width: number;
  /** Script that worker threads run. */
  readonly workerScript: string;
  /** Writes data to standard output. */
  write(text: string): void;
  /** Tells the person a line on standard error, which is no part of the data. */
  note(words: string): void;
  /** Today's date, ISO. */
  today(): string;
  /**
   * A line on standard error that counts up to `total` files, or what else `unit` names; silent where nobody watches, and
   * for the first second.
   */
  progress(what: string, total: number, unit?: string): Progress;
}

export interface Progress {
  readonly at: (done: number) => void;
  /** Removes the line; more than once does no harm. */
  end(): void;
}

const QUIET_MS = 1_000;
const REDRAW_MS = 100;
/** Widths of a table that can be read, and pasted elsewhere; a window decides between them. */
const NARROW = 80;
const WIDE = 120;
const SILENT: Progress = { at: () => {}, end: () => {} };

/** The terminal that this process runs in. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    folder: process.cwd(),
    style: wantsColour(stdout.isTTY, process.env) ? COLOUR_STYLE : PLAIN_STYLE,
    width: tableWidth(stdout.columns),
    workerScript: path.join(__dirname, 'worker.js'),
    write: (text) => stdout.write(text),
    note: (words) => stderr.write(`costlint: ${escapeForTerminal(words)}\n`),
    today: () => new Date().toISOString().slice(0, 10),
    progress: (what, total, unit) =>
      stderr.isTTY ? progressLine(what, total, Date.now, (text) => stderr.write(text), unit) : SILENT,
  };
}

/** Colours are for people who watch, and not for those who said so: see no-color.org. */
export function wantsColour(isTerminal: boolean, environment: NodeJS.ProcessEnv): boolean {
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
}

/** Width of a table in a window of `columns`; wide where the output goes elsewhere. */
export function tableWidth(columns: number | undefined): number {
  return Math.max(NARROW, Math.min(WIDE, columns ?? WIDE));
}

/** A line that is drawn over itself; `now` is in ms. */
export function progressLine(
  what: string,
  total: number,
  now: () => number,
  write: (text: string) => void,
  unit = 'files',
): Progress {
  let next = now() + QUIET_MS;
  let visible = false;
  return {
    at: (done) => {
      if (now() < next) return;
      next = now() + REDRAW_MS;
      visible = true;
      write(`\r${what} ${done} of ${total} ${unit}`);
    },
    end: () => {
      if (visible) write('\r\u001b[K');
      visible = false;
    },
  };
}
