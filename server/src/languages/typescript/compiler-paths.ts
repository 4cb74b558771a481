import { joinPath, parentOf } from '../../core/project/paths';
import type { ProjectFiles } from '../../core/project/project-files';
import { isObject, type JsonObject, objectOf, parseJsonObject, textOf, textsOf } from './json-text';
import { findPackage, splitSpecifier } from './packages';
import { byPrecision } from './subpath-patterns';

/** Where a tsconfig.json or jsconfig.json says that modules are found, as absolute paths. */
export interface CompilerPaths {
  /** The best pattern first; each has at most one `*`, which its targets repeat. */
  readonly mappings: readonly { readonly pattern: string; readonly targets: readonly string[] }[];
  readonly baseUrl: string | null;
  /** Configurations that it refers to. */
  readonly references: readonly string[];
}

interface Config {
  readonly folder: string;
  readonly json: JsonObject;
  readonly options: JsonObject;
}

/** Configurations that one may extend, over all levels. */
const CHAIN_LIMIT = 32;

/** What a configuration says together with those that it extends; of a file that is not there, nothing. */
export function compilerPaths(path: string, files: ProjectFiles): CompilerPaths {
  const chain = extended(path, files);
  const [own] = chain;
  const based = chain.find(({ options }) => textOf(options.baseUrl) !== null);
  const mapped = chain.find(({ options }) => isObject(options.paths));
  const baseUrl = based ? place(textOf(based.options.baseUrl), based.folder, own!.folder) : null;
  return {
    mappings: mapped ? mappingsOf(mapped, baseUrl ?? mapped.folder, own!.folder) : [],
    baseUrl,
    references: own ? referencesOf(own, files) : [],
  };
}

/** The configuration and all that it extends, from the one that wins to the one that all others win over. */
function extended(path: string, files: ProjectFiles): readonly Config[] {
  const chain: Config[] = [];
  const seen = new Set<string>();
  const visit = (at: string) => {
    if (seen.has(at) || seen.size >= CHAIN_LIMIT || !files.isFile(at)) return;
    seen.add(at);
    const config = files.kept(readConfig, at);
    chain.push(config);
    for (const each of [...textsOf(config.json.extends)].reverse()) {
      const base = extendedFile(each, at, config.folder, files);
      if (base !== null) visit(base);
    }
  };
  visit(path);
  return chain;
}

function readConfig(path: string, files: ProjectFiles): Config {
  const json = parseJsonObject(files.read(path) ?? '');
  return { folder: parentOf(path) ?? '', json, options: objectOf(json.compilerOptions) };
}

/** `./base`, `../tsconfig.base.json`, or a package of the workspace, also when it is named by its installed copy. */
function extendedFile(value: string, from: string, folder: string, files: ProjectFiles): string | null {
  const installed = value.lastIndexOf('node_modules/');
  if (installed !== -1) return ofPackage(value.slice(installed + 'node_modules/'.length), from, files);
  if (!value.startsWith('.')) return ofPackage(value, from, files);
  const path = joinPath(folder, value);
  return path === null ? null : configFile(path, files);
}

function ofPackage(specifier: string, from: string, files: ProjectFiles): string | null {
  const { name, subpath } = splitSpecifier(specifier);
  const folder = findPackage(name, from, files);
  return folder === null ? null : configFile(subpath === '' ? folder : `${folder}/${subpath}`, files);
}

/** The configuration that a path names: itself, without its ending, or in the folder that it is. */
function configFile(path: string, files: ProjectFiles): string | null {
  const paths = [path, `${path}.json`, `${path}/tsconfig.json`];
  return paths.find((each) => files.isFile(each)) ?? null;
}

function mappingsOf({ options }: Config, base: string, ownFolder: string): CompilerPaths['mappings'] {
  const paths = objectOf(options.paths);
  return Object.keys(paths)
    .sort(byPrecision)
    .map((pattern) => ({
      pattern,
      targets: textsOf(paths[pattern]).flatMap((target) => place(target, base, ownFolder) ?? []),
    }));
}

/** The folder of the configuration that extends, not of the one that says so. */
const CONFIG_FOLDER = /^\$\{configDir\}/;

function place(value: string | null, folder: string, ownFolder: string): string | null {
  if (value === null) return null;
  if (CONFIG_FOLDER.test(value)) return joinPath(ownFolder, value.replace(CONFIG_FOLDER, '.'));
  return value.startsWith('/') ? value : joinPath(folder, value);
}

function referencesOf({ folder, json }: Config, files: ProjectFiles): readonly string[] {
  const references: readonly unknown[] = Array.isArray(json.references) ? json.references : [];
  return references.flatMap((each) => {
    const path = textOf(objectOf(each).path);
    const at = path === null ? null : joinPath(folder, path);
    return (at !== null && configFile(at, files)) || [];
  });
}
