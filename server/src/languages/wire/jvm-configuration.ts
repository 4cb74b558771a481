import type { ConfigurationSystem } from '../../core/project/configuration';
import { isWithin } from '../../core/project/paths';

/** Files that Spring, Quarkus, Micronaut and MicroProfile read from the resources of a program, as they are ranked. */
const NAMES = [
  'application.properties',
  'application.yml',
  'application.yaml',
  'microprofile-config.properties',
  'bootstrap.yml',
];

const RESOURCES = /^(.*)\/src\/main\/resources\//;

/** By which files a program is configured that is built as Maven and Gradle do. */
export const configuration: ConfigurationSystem = {
  filesOf(from, files) {
    const all = NAMES.flatMap((name) => files.named(name, from).filter((path) => RESOURCES.test(path)));
    const own = all.filter((path) => isWithin(from, RESOURCES.exec(path)?.[1] ?? path));
    return own.length > 0 ? nearest(own) : ofOnlyModule(all);
  },
  separator: '.',
  comparable: (part) => part.toLowerCase().replace(/[-_]/g, ''),
  placeholder: /^\$\{([^${}:]+)(?::([^${}]*))?\}$/,
};

/** Those of the innermost module. */
function nearest(paths: readonly string[]): readonly string[] {
  const longest = Math.max(...paths.map(moduleLength));
  return paths.filter((path) => moduleLength(path) === longest);
}

/** Where only one module is configured, it is the program. */
function ofOnlyModule(paths: readonly string[]): readonly string[] {
  return new Set(paths.map(moduleLength)).size === 1 &&
    new Set(paths.map((path) => RESOURCES.exec(path)?.[1])).size === 1
    ? paths
    : [];
}

function moduleLength(path: string): number {
  return RESOURCES.exec(path)?.[1]?.length ?? 0;
}
