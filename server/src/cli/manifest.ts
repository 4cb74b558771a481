import { readFileSync } from 'node:fs';
import * as path from 'node:path';

/** What is read of the manifest beside the built program; nothing where that can't be read. */
export interface Manifest {
  readonly version?: unknown;
  readonly repository?: unknown;
}

export function manifest(): Manifest {
  try {
    return JSON.parse(readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8'));
  } catch {
    return {};
  }
}
