import type { LanguageId } from '../../core/source/language';

/** What people call languages in code fences, attributes and magics; lower-case. */
const NAMES: Readonly<Record<string, LanguageId>> = {
  python: 'python',
  python3: 'python',
  py: 'python',
  py3: 'python',
  ipython: 'python',
  ipython3: 'python',
  pycon: 'python',
  typescript: 'typescript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  'deno-ts': 'typescript',
  typescriptreact: 'typescriptreact',
  tsx: 'typescriptreact',
  javascript: 'javascript',
  javascriptreact: 'javascript',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
  node: 'javascript',
  nodejs: 'javascript',
  shellscript: 'shellscript',
  shell: 'shellscript',
  bash: 'shellscript',
  sh: 'shellscript',
  zsh: 'shellscript',
  ksh: 'shellscript',
  'shell-session': 'shellscript',
  'sh-session': 'shellscript',
  console: 'shellscript',
  terminal: 'shellscript',
  curl: 'shellscript',
};

const TABLE: ReadonlyMap<string, LanguageId> = new Map(Object.entries(NAMES));

/** The language that a name in any case means; null when it is none that is read. */
export function languageNamed(name: string): LanguageId | null {
  return TABLE.get(name.toLowerCase()) ?? null;
}
