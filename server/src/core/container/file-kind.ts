import type { Language } from '../source/language';
import type { Container } from './container';

/** What a file is: source text of one language, or a container of regions. */
export type FileKind = Language | Container;

export function isContainer(kind: FileKind): kind is Container {
  return 'regions' in kind;
}

/**
 * The kind of a file by an editor's language identifier, else by its path: its name, then its ending, in any case.
 * Null when it is none of them.
 */
export function kindOf(kinds: readonly FileKind[], path: string, editorId: string): FileKind | null {
  const lower = path.toLowerCase();
  const fileName = lower.slice(Math.max(lower.lastIndexOf('/'), lower.lastIndexOf('\\')) + 1);
  return (
    kinds.find(({ editorIds }) => editorIds.includes(editorId)) ??
    kinds.find((kind) => isContainer(kind) && kind.isNamed?.(fileName)) ??
    kinds.find(({ extensions }) => extensions.some((each) => lower.endsWith(each))) ??
    null
  );
}
