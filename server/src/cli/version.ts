import { readFileSync } from 'node:fs';
import * as path from 'node:path';

/** The version in the manifest beside the built program; `unknown` when that can't be read. */
export function version(): string {
  try {
    const manifest: { version?: unknown } = JSON.parse(
      readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8'),
    );
    return typeof manifest.version === 'string' ? manifest.version : 'unknown';
  } catch {
    return 'unknown';
  }
}
