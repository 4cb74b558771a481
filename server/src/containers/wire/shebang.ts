import { languageNamed } from './language-names';

/** The language that a script names in its first line, `#!/usr/bin/env python3`; that of a shell without one. */
export function shebangLanguage(text: string, start: number): string | null {
  if (!text.startsWith('#!', start)) return 'shellscript';
  const found = text.indexOf('\n', start);
  const words = text
    .slice(start + 2, found === -1 ? text.length : found)
    .trim()
    .split(/[\s/]+/);
  const program = words.filter((word) => word !== 'env' && !word.startsWith('-')).at(-1) ?? '';
  return languageNamed(program.replace(/[\d.]+$/, ''));
}
