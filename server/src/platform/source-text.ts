import { readFileSync, statSync } from 'node:fs';

/** The text of a source file, or why it is left out. */
export type SourceText =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'skipped';
      readonly code: 'too-large' | 'binary' | 'unreadable';
      readonly message: string;
    };

/**
 * Reads a source file as UTF-8; bytes that are not UTF-8 become U+FFFD, a byte order mark is dropped. Left out, with
 * the reason: files larger than `maxBytes`, files with a NUL byte, files that can't be read.
 */
export function readSourceText(file: string, maxBytes: number): SourceText {
  try {
    const { size } = statSync(file);
    if (size > maxBytes) {
      const message = `${Math.ceil(size / 1024)} KB is over the limit of ${Math.floor(maxBytes / 1024)} KB`;
      return { kind: 'skipped', code: 'too-large', message };
    }
    const bytes = readFileSync(file);
    if (bytes.includes(0))
      return { kind: 'skipped', code: 'binary', message: 'it holds a NUL byte, so it is not source text' };
    return { kind: 'text', text: new TextDecoder().decode(bytes) };
  } catch (error) {
    return {
      kind: 'skipped',
      code: 'unreadable',
      message: error instanceof Error ? error.message : String(error),
    };
  }
}
