import type { FileAnalysis } from '../analyze/file-analysis';
import { numbered } from '../rules/fingerprint';
import type { TextRange } from '../source/span';

/** What was found in the programs of one file, as one analysis of the file. */
export function mergeAnalyses(parts: readonly FileAnalysis[]): FileAnalysis {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  let findings: FileAnalysis['findings'] | null = null;
  return {
    calls: inOrder(parts.flatMap(({ calls }) => calls)),
    uses: inOrder(parts.flatMap(({ uses }) => uses)),
    get prompts() {
      return inOrder(parts.flatMap(({ prompts }) => prompts));
    },
    get findings() {
      findings ??= numbered(inOrder(parts.flatMap((part) => part.findings)));
      return findings;
    },
    broken: parts.some(({ broken }) => broken),
    brokenIn: parts.flatMap(({ brokenIn }) => brokenIn ?? []),
  };
}

function inOrder<Part extends { readonly range: TextRange }>(parts: readonly Part[]): readonly Part[] {
  return parts.toSorted((one, other) => one.range.start - other.range.start);
}
