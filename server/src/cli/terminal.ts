import * as path from 'node:path';
import { styleText } from 'node:util';
import { PLAIN_STYLE, type TextStyle } from '../reports/terminal-text';

/** What a command needs of the terminal it runs in. */
export interface Terminal {
  /** Absolute folder that paths are relative to. */
  readonly folder: string;
  readonly style: TextStyle;
  /** Script that worker threads run. */
  readonly workerScript: string;
  /** Writes data to standard output. */
  write(text: string): void;
  /** Today's date, ISO. */
  today(): string;
  /** A line on standard error that counts up to `total`; silent where nobody watches, and for the first second. */
  progress(what: string, total: number): Progress;
}

export interface Progress {
  readonly at: (done: number) => void;
  end(): void;
}

const QUIET_MS = 1_000;
const REDRAW_MS = 100;

/** The terminal that this process runs in. */
export function processTerminal(): Terminal {
  return {
    folder: process.cwd(),
    style: process.stdout.isTTY && !process.env.NO_COLOR ? COLOURS : PLAIN_STYLE,
    workerScript: path.join(__dirname, 'worker.js'),
    write: (text) => process.stdout.write(text),
    today: () => new Date().toISOString().slice(0, 10),
    progress: process.stderr.isTTY ? progressLine : () => ({ at: () => {}, end: () => {} }),
  };
}

const COLOURS: TextStyle = {
  bold: (text) => styleText('bold', text),
  dim: (text) => styleText('dim', text),
  warning: (text) => styleText('yellow', text),
};

function progressLine(what: string, total: number): Progress {
  let drawn = Date.now() + QUIET_MS - REDRAW_MS;
  let visible = false;
  return {
    at: (done) => {
      if (Date.now() - drawn < REDRAW_MS) return;
      drawn = Date.now();
      visible = true;
      process.stderr.write(`\r${what} ${done} of ${total} files`);
    },
    end: () => {
      if (visible) process.stderr.write('\r\u001b[K');
    },
  };
}
