import type { LanguageId } from '../../core/source/language';
import { languageNamed } from './language-names';

/** Kernels that are called otherwise than their language. */
const KERNELS: Readonly<Record<string, LanguageId>> = {
  deno: 'typescript',
  tslab: 'typescript',
  jslab: 'javascript',
  ijavascript: 'javascript',
  pyspark: 'python',
};

/** The language of a kernel by its names, the most telling first; a notebook that says nothing is one of Python. */
export function kernelLanguage(names: readonly string[]): LanguageId | null {
  const [name] = names;
  if (name === undefined) return 'python';
  const lower = name.toLowerCase();
  return languageNamed(lower) ?? KERNELS[lower] ?? (lower.startsWith('python') ? 'python' : null);
}
