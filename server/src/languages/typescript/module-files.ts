import { baseName } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';

/** Endings that imports leave out, in the order in which they are tried. */
const ENDINGS = [
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.json',
  '.vue',
  '.svelte',
  '.astro',
];

/** What a file of an ending may be compiled from; imports name it by what it will be. */
const COMPILED_FROM: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx', '.ts'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/** The file that a path means by itself: without its ending, or with that of what is compiled from it. */
export function moduleFile(path: string, files: ProjectFiles): string | null {
  const ending = endingOf(path);
  const stem = path.slice(0, path.length - ending.length);
  const sources = (COMPILED_FROM[ending] ?? []).map((each) => `${stem}${each}`);
  const named = [...sources, ...(isDeclaration(path) ? [] : [path])];
  return firstFile([...named, ...ENDINGS.map((each) => `${path}${each}`)], files);
}

/** The index of a folder. */
export function indexFile(folder: string, files: ProjectFiles): string | null {
  return moduleFile(`${folder}/index`, files);
}

export function moduleOrIndex(path: string, files: ProjectFiles): string | null {
  return moduleFile(path, files) ?? indexFile(path, files);
}

/** Whether a file only declares types: there are no values in it. */
export function isDeclaration(path: string): boolean {
  return /\.d\.[cm]?ts$/.test(path);
}

export function endingOf(path: string): string {
  const name = baseName(path);
  return name.includes('.') ? name.slice(name.lastIndexOf('.')) : '';
}

function firstFile(paths: readonly string[], files: ProjectFiles): string | null {
  return paths.find((path) => files.isFile(path)) ?? null;
}
