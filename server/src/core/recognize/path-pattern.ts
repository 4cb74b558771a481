import type { Arguments, Step } from '../evaluate/values';

/** One name on the way from a module to a callee, with the call behind it when there is one. */
export interface PathSegment {
  readonly name: string;
  /** `args` is null for an instance that is known by its type alone. */
  readonly call: { readonly args: Arguments | null } | null;
}

export interface PatternSegment {
  readonly names: readonly string[];
  readonly called: boolean;
  readonly optional: boolean;
  /** `**`: any steps, or none. */
  readonly any: boolean;
}

/** A parsed path of a shape; see `CallShape.path` for how it is written. */
export interface PathPattern {
  readonly segments: readonly PatternSegment[];
  /** The names that the callee may end in. */
  readonly lastNames: readonly string[];
  /** Whether what these names make is called, and not they themselves. */
  readonly callsMade: boolean;
}

/** Steps of a value as segments. A call of the module itself or of another call's result has the name `default` or ``. */
export function segmentsOf(path: readonly Step[]): PathSegment[] {
  const segments: PathSegment[] = [];
  for (const step of path) {
    if (step.kind === 'member') {
      segments.push({ name: step.name, call: null });
      continue;
    }
    const call = { args: step.kind === 'call' ? step.args : null };
    const last = segments.at(-1);
    if (last && last.call === null) segments[segments.length - 1] = { name: last.name, call };
    else segments.push({ name: segments.length === 0 ? 'default' : '', call });
  }
  return segments;
}

/** Parses a path. Throws on a malformed one: shapes are source code, so this is found by the first test that runs. */
export function parsePathPattern(path: string): PathPattern {
  const segments = path.split('.').map(parseSegment);
  const last = segments.at(-1);
  if (!last || last.optional) throw new Error(`a path must end in what is called: ${path}`);
  return { segments, lastNames: last.names, callsMade: last.called };
}

function parseSegment(text: string): PatternSegment {
  const match = /^([\w$|*#!-]*)(\(\))?(\?)?$/.exec(text);
  if (!match) throw new Error(`not a path segment: ${text}`);
  return {
    names: (match[1] ?? '').split('|'),
    called: match[2] !== undefined,
    optional: match[3] !== undefined,
    any: text === '**',
  };
}

/** Whether a way that the pattern describes may begin with a name. */
export function beginsWith({ segments }: PathPattern, name: string): boolean {
  for (const { names, optional, any } of segments) {
    if (names.includes(name)) return true;
    if (!optional && !any) return false;
  }
  return false;
}

/** Whether the way to a callee is the one that the pattern describes. */
export function matchesPath(pattern: PathPattern, path: readonly PathSegment[]): boolean {
  return matchFrom(pattern.segments, 0, path, 0);
}

function matchFrom(
  pattern: readonly PatternSegment[],
  at: number,
  path: readonly PathSegment[],
  position: number,
): boolean {
  const expected = pattern[at];
  if (!expected) return position === path.length;
  if (expected.any)
    return path.slice(position).some((_, skipped) => matchFrom(pattern, at + 1, path, position + skipped));
  const actual = path[position];
  if (actual && matchesSegment(expected, actual) && matchFrom(pattern, at + 1, path, position + 1))
    return true;
  return expected.optional && matchFrom(pattern, at + 1, path, position);
}

function matchesSegment(expected: PatternSegment, actual: PathSegment): boolean {
  if (expected.called !== (actual.call !== null)) return false;
  return expected.names.includes(actual.name) || (expected.names.includes('*') && actual.name !== '');
}
