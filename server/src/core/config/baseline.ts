import { isRecord } from '../../../../shared/src/setting-kind';

/**
 * Findings that are known and put up with: fingerprints by the paths of their files, from the folder of the baseline, with
 * `/`.
 */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>;

/** Bytes; a larger file is not read. */
export const MOST_BASELINE_BYTES = 64 * 1024 * 1024;

/** Reads the text of a baseline; null where it is none. */
export function readBaseline(text: string): Baseline | null {
  const value = parsed(text);
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.files)) return null;
  const baseline = new Map<string, ReadonlySet<string>>();
  for (const [path, fingerprints] of Object.entries(value.files)) {
    if (!Array.isArray(fingerprints)) return null;
    baseline.set(path, new Set(fingerprints.filter((each) => typeof each === 'string')));
  }
  return baseline;
}

/** The text of a baseline; the same findings give the same text, so that it can be kept in a repository. */
export function baselineText(findings: Iterable<readonly [path: string, fingerprint: string]>): string {
  const files = new Map<string, string[]>();
  for (const [path, fingerprint] of findings) {
    const known = files.get(path) ?? [];
    files.set(path, known);
    known.push(fingerprint);
  }
  const inOrder = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const sorted = inOrder.map(([path, fingerprints]) => [path, fingerprints.sort()]);
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(sorted) }, null, 2)}\n`;
}

/** What is not in a baseline. `path` as in it. */
export function newFindings<Found extends { readonly fingerprint: string }>(
  findings: readonly Found[],
  baseline: Baseline,
  path: string,
): readonly Found[] {
  const known = baseline.get(path);
  if (!known) return findings;
  const fresh = findings.filter(({ fingerprint }) => !known.has(fingerprint));
  return fresh.length === findings.length ? findings : fresh;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
