import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

/** Removes compiled tests whose source is gone: the compiler leaves them, and mocha would run them for ever. */
export function removeStaleTests() {
  const compiled = path.join(root, 'out', 'test');
  if (!existsSync(compiled)) return;
  for (const file of readdirSync(compiled, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.test.js')) continue;
    if (!existsSync(path.join(root, 'test', file.replace(/\.js$/, '.ts')))) rmSync(path.join(compiled, file));
  }
}
