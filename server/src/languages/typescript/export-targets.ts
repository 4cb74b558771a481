import { isObject, type JsonObject } from './json-text';
import { byPrecision, fillStar, matchStar } from './subpath-patterns';

/** Conditions of hosts that a reader would not take first: the code of a server or a page is meant, not theirs. */
const OTHER_HOSTS = new Set([
  'browser',
  'bun',
  'deno',
  'edge-light',
  'electron',
  'react-native',
  'react-server',
  'worker',
  'workerd',
]);

const DEPTH_LIMIT = 8;

/**
 * What `exports` (for `.`, `./sub`) or `imports` (for `#name`) of a package.json map a name to: all targets, in the
 * order in which they are worth trying; null when the name is not among them or is closed.
 */
export function mappedTargets(map: unknown, name: string): readonly string[] | null {
  if (!isSubpathMap(map)) return name === '.' ? leaves(map) : null;
  const key = Object.keys(map)
    .map((each) => (each.endsWith('/') ? `${each}*` : each))
    .sort(byPrecision)
    .find((each) => matchStar(each, name) !== null);
  if (key === undefined) return null;
  const star = matchStar(key, name) ?? '';
  const target = map[key] !== undefined ? map[key] : withStar(map[key.slice(0, -1)]);
  return leaves(target).map((each) => fillStar(each, star));
}

/** A map of folders, as it was written before there were stars. */
function withStar(target: unknown): unknown {
  return typeof target === 'string' ? `${target}*` : null;
}

function isSubpathMap(map: unknown): map is JsonObject {
  return isObject(map) && Object.keys(map).some((key) => key.startsWith('.') || key.startsWith('#'));
}

function leaves(target: unknown): readonly string[] {
  const usual: string[] = [];
  const others: string[] = [];
  const visit = (value: unknown, into: string[], depth: number) => {
    if (typeof value === 'string') into.push(value);
    if (depth >= DEPTH_LIMIT || typeof value !== 'object' || value === null) return;
    for (const [condition, each] of Object.entries(value))
      visit(each, OTHER_HOSTS.has(condition) ? others : into, depth + 1);
  };
  visit(target, usual, 0);
  return [...new Set([...usual, ...others])];
}
