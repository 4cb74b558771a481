import type { DataFormatId } from './data-format';
import type { ProjectFiles } from './project-files';

/** Where programs of a language are configured, beside their source: `application.yml`, `appsettings.json`. */
export interface ConfigurationSystem {
  /** Paths of the files by which a program is configured that a source file belongs to; what an earlier one says counts. */
  filesOf(from: string, files: ProjectFiles): readonly string[];
  /** What divides the parts of a key: `.`, `:`. */
  readonly separator: string;
  /** A key's part as it is compared: `max-tokens` and `maxTokens` may be the same. */
  comparable(part: string): string;
  /** A value that names an environment variable, in its first group, and what is taken without it in the second. */
  readonly placeholder: RegExp | null;
}

/** What a file of configuration says of a key. */
export interface ConfigurationSetting {
  readonly data: string | number | boolean;
  /** Path of the file. */
  readonly path: string;
}

/** Parts of keys that tell of a secret: those are never looked up. */
const SECRETS = /key|token$|secret|passw|credential|private|auth/i;

/** How deep a key leads. */
const MOST_PARTS = 16;

/** Looks a key up in what files say, as `parse` reads them; `looked` is told which files those are. */
export function configurationSetting(
  key: string,
  paths: readonly string[],
  system: ConfigurationSystem,
  parse: (path: string) => unknown,
  looked: (path: string) => void,
): ConfigurationSetting | null {
  const parts = key.split(system.separator).map((part) => system.comparable(part));
  if (parts.length > MOST_PARTS || SECRETS.test(key)) return null;
  for (const path of paths) {
    looked(path);
    const data = find(parse(path), parts, system);
    if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean')
      return { data, path };
  }
  return null;
}

/** A key may be written as one (`spring.ai.openai: ...`) or as several in each other. */
function find(data: unknown, parts: readonly string[], system: ConfigurationSystem): unknown {
  if (parts.length === 0) return data;
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [name, value] of Object.entries(data)) {
    const own = name.split(system.separator).map((part) => system.comparable(part));
    if (own.length > parts.length || !own.every((part, index) => part === parts[index])) continue;
    const found = find(value, parts.slice(own.length), system);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The format of a file by its ending. */
export function formatOf(path: string): DataFormatId | null {
  if (/\.ya?ml$/.test(path)) return 'yaml';
  if (path.endsWith('.properties')) return 'properties';
  if (path.endsWith('.toml')) return 'toml';
  return path.endsWith('.json') ? 'json' : null;
}
