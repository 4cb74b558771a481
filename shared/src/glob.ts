/**
 * Whether a path matches a glob: `*` and `?` within a segment, `**` across segments, `{a,b}` alternatives. Paths are
 * relative, with `/`. Takes time in proportion to pattern and path at most, whatever they hold, for both may come
 * from a workspace.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const segments = path.split('/');
  return alternativesOf(glob).some((pattern) => matchesSegments(pattern.split('/'), segments));
}

/** More alternatives than anybody writes. */
const MOST_ALTERNATIVES = 64;

/** Writes `{a,b}` out. What is left of braces that don't pair is taken literally. */
function alternativesOf(glob: string): readonly string[] {
  const done: string[] = [];
  const open = [glob];
  for (let pattern = open.pop(); pattern !== undefined; pattern = open.pop()) {
    const group = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
    if (!group || done.length + open.length >= MOST_ALTERNATIVES) {
      done.push(pattern);
      continue;
    }
    const [whole, inner = ''] = group;
    const before = pattern.slice(0, group.index);
    const after = pattern.slice(group.index + whole.length);
    open.push(...inner.split(',').map((word) => before + word + after));
  }
  return done;
}

function matchesSegments(pattern: readonly string[], path: readonly string[]): boolean {
  return matchesSequence(pattern, path, '**', matchesSegment);
}

function matchesSegment(pattern: string, segment: string): boolean {
  return matchesSequence([...pattern], [...segment], '*', (unit, letter) => unit === '?' || unit === letter);
}

/**
 * Matches a sequence with wildcards that stand for any number of items. Only the last wildcard is ever retried, so
 * it takes the product of both lengths at most.
 */
function matchesSequence(
  pattern: readonly string[],
  items: readonly string[],
  wildcard: string,
  matchesOne: (part: string, item: string) => boolean,
): boolean {
  let part = 0;
  let item = 0;
  let retryPart = -1;
  let retryItem = 0;
  while (item < items.length) {
    const wanted = pattern[part];
    if (wanted === wildcard) {
      retryPart = ++part;
      retryItem = item;
    } else if (wanted !== undefined && matchesOne(wanted, items[item] ?? '')) {
      part++;
      item++;
    } else if (retryPart !== -1) {
      part = retryPart;
      item = ++retryItem;
    } else return false;
  }
  while (pattern[part] === wildcard) part++;
  return part === pattern.length;
}
