import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One source file of the project and what it imports. Paths are relative to the project, with `/`. */
export interface Module {
  readonly file: string;
  readonly text: string;
  /** Without comments and without what stands in quotes. */
  readonly code: string;
  /** Files of the project, and those of them that are loaded at run time: not for types alone. */
  readonly imports: readonly string[];
  readonly loads: readonly string[];
  /** Names of packages, `node:` ones too, as they are imported. */
  readonly packages: readonly string[];
}

const ROOT = process.cwd();
const IMPORTS =
  /^(?:import|export)\s([^;'"]*?)\bfrom\s+'([^']+)';|^import\s+'([^']+)';|\bimport\('([^']+)'\)/gm;
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<!['":])\/\/.*$/gm;
const COMMENTS_AND_TEXTS = /'(?:[^'\\\n]|\\.)*'|\/\*[\s\S]*?\*\/|\/\/.*$/gm;

/** All source files below some folders of the project. */
export function modulesIn(...folders: readonly string[]): readonly Module[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readModule(path.posix.join(folder, file.replaceAll('\\', '/')))),
  );
}

function readModule(file: string): Module {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const all = [...text.replace(COMMENTS, '').matchAll(IMPORTS)].map(([, clause, from, bare, dynamic]) => ({
    name: from ?? bare ?? dynamic ?? '',
    forTypes: clause !== undefined && isForTypes(clause),
  }));
  const own = all.filter(({ name }) => name.startsWith('.'));
  const fileOf = ({ name }: { name: string }) =>
    `${path.posix.join(path.posix.dirname(file), name.replace(/\.js$/, ''))}.ts`;
  return {
    file,
    text,
    code: text.replace(COMMENTS_AND_TEXTS, ''),
    imports: own.map(fileOf),
    loads: own.filter(({ forTypes }) => !forTypes).map(fileOf),
    packages: all.filter((each) => !own.includes(each)).map(({ name }) => name),
  };
}

/** Whether an import or export clause names types alone, so that nothing of it is left at run time. */
function isForTypes(clause: string): boolean {
  if (clause.startsWith('type ')) return true;
  const names = /^\{([^}]*)\}\s*$/
    .exec(clause)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return names?.every((name) => name === '' || name.startsWith('type ')) ?? false;
}
